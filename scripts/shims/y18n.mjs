// yargs translates through y18n, which reads `../../../locales/en.json` relative to the file it stands in: in a bundle, some stranger's directory.
// dmslint speaks English: the keys are the texts.
import { format } from 'node:util';

export default () => ({
  __: (text, ...values) => format(text, ...values),
  __n: (singular, plural, count, ...values) => {
    const text = count === 1 ? singular : plural;
    return text.includes('%d') ? format(text, count, ...values) : format(text, ...values);
  },
  getLocale: () => 'en',
  setLocale: () => {},
  updateLocale: () => {},
  locale: 'en',
});
