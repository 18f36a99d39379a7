/** A failure whose message tells a person all that there is to know: shown without a stack. */
export class Explained extends Error {}
