/** The name of the file with dmslint's settings. */
export const SETTINGS_FILE = '.dmslint.hcl';
