declare const __APP_VERSION__: string;

/** Of the program that runs, as package.json has it. */
export const APP_VERSION = __APP_VERSION__;
