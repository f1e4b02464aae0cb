import {
  beginAct,
  forgetUndo,
  holdUndo,
  releaseUndo,
  takeLast,
  type Undoable,
  useUndoable,
} from '../../client/src/lib/undo.js';

const { jest } = import.meta;

const act = (about: string): Undoable => ({ words: '', about, caseId: about, said: '', undo: () => Promise.resolve() });
const offered = () => useUndoable.getState().last?.about;

beforeEach(() => {
  jest.useFakeTimers();
  forgetUndo();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('what I just did', () => {
  it('can be undone for eight seconds', () => {
    beginAct()(act('A'));
    jest.advanceTimersByTime(7999);
    expect(offered()).toBe('A');
    jest.advanceTimersByTime(1);
    expect(offered()).toBeUndefined();
  });

  it('can be undone for as long as it is looked at, and eight seconds more', () => {
    beginAct()(act('A'));
    jest.advanceTimersByTime(5000);
    holdUndo();
    jest.advanceTimersByTime(60_000);
    expect(offered()).toBe('A');
    releaseUndo();
    jest.advanceTimersByTime(7999);
    expect(offered()).toBe('A');
    jest.advanceTimersByTime(1);
    expect(offered()).toBeUndefined();
  });

  it('is undone once, however often that is asked for', () => {
    beginAct()(act('A'));
    expect([takeLast()?.about, takeLast()]).toEqual(['A', null]);
  });

  it('gives way to what I do next, from the moment that I begin', () => {
    beginAct()(act('A'));
    const finish = beginAct();
    expect(takeLast()).toBeNull();
    finish(act('B'));
    expect(offered()).toBe('B');
  });

  it('is the last thing that I began, in whichever order the answers come', () => {
    const [first, second] = [beginAct(), beginAct()];
    second(act('B'));
    first(act('A'));
    expect(offered()).toBe('B');
  });

  it('is forgotten with the case that it was done to', () => {
    beginAct()(act('A'));
    forgetUndo('B');
    expect(offered()).toBe('A');
    forgetUndo('A');
    expect(offered()).toBeUndefined();
  });
});
