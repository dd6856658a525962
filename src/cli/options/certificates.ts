import { CERTIFICATES_FORMATS } from './choices.ts';
import { COLOR, GENERAL, OUTPUT } from './common.ts';
import { INPUT } from './input.ts';
import type { Command } from './option.ts';

export const certificates: Command = {
  usage: ['certificates [options] [path...]'],
  text: 'list the certificates, what they serve and when they expire',
  about: [
    'Lists the certificates of DMS (aws_dms_certificate): which endpoints they serve, which CAs they hold, and when these expire, those that expire first at the top. CAs count for an endpoint if they can have issued the certificate of its server. What has no date that can be determined is listed with the reason. Nothing is fetched.',
  ],
  groups: [
    {
      title: 'Output',
      options: [
        {
          name: 'format',
          alias: 'f',
          value: CERTIFICATES_FORMATS.join('|'),
          kind: 'text',
          choices: CERTIFICATES_FORMATS,
          default: 'pretty',
          text: 'print text, JSON for programs, or a calendar to subscribe to (iCalendar)',
        },
        OUTPUT,
        COLOR,
      ],
    },
    INPUT,
    GENERAL,
  ],
  examples: [
    { command: 'dmslint certificates prod', text: 'list the certificates of a root module' },
    { command: 'dmslint certificates -f ics -o dms.ics', text: 'make a calendar' },
  ],
  words: 'paths',
};
