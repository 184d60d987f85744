export const OK = 0;
/** Some of the input could not be read, the rest was; or what was asked for is not there. */
export const SOME_INPUT_FAILED = 1;
/** The command was called in a way that it does not know. */
export const USAGE = 2;
/** Stopped by Ctrl-C: 128 and the number of the signal, as shells have it. */
export const INTERRUPTED = 130;
