import { FORM, GENERAL } from './common.ts';
import type { Command } from './option.ts';

export const rules: Command = {
  usage: ['rules [--controls | --format json]'],
  text: 'list the rules, or the controls that they cover',
  about: ['Lists the rules with their levels.'],
  groups: [
    {
      title: 'Report',
      options: [
        {
          name: 'controls',
          text: 'list the AWS controls that the rules decide',
          more: 'with the requirements of NIST and PCI DSS, and the weaknesses (CWE) that the rules find',
        },
      ],
    },
    { title: 'Output', options: [FORM] },
    GENERAL,
  ],
  examples: [],
  words: 'none',
};
