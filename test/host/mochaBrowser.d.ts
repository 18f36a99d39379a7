// The build of mocha that needs neither Node nor a page.
declare module 'mocha/mocha.js' {
  interface BrowserMocha {
    setup(options: Mocha.MochaOptions): void;
    run(done: (failures: number) => void): Mocha.Runner;
  }
  const mocha: BrowserMocha;
  // eslint-disable-next-line no-restricted-syntax -- mocha's own form
  export default mocha;
}
