// Property tests try the same cases in every run, so that a red run is never luck: FC_SEED=random (or a number) tries others.
import fc from 'fast-check';

const { FC_SEED = '20150915' } = process.env;
if (FC_SEED !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(FC_SEED) });
