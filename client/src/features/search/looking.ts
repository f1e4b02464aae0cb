import { create } from 'zustand';

/** What is being looked for, and where. In memory alone: an address would stay in the history of a shared machine. */
interface Looking {
  everywhere: string;
  /** What is looked for in the case that one has come to. */
  at: Readonly<Record<string, string>>;
}

const nothing: Looking = { everywhere: '', at: {} };

export const useLooking = create<Looking>(() => nothing);

/** What is looked for in this case. */
export function useLookingAt(id: string): string {
  return useLooking(({ at }) => at[id] ?? '');
}

export function lookEverywhere(text: string): void {
  useLooking.setState({ everywhere: text });
}

export function lookAt(id: string, text: string): void {
  useLooking.setState({ at: { [id]: text } });
}

export function forgetLooking(): void {
  useLooking.setState(nothing);
}
