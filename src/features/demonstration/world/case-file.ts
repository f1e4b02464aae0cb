/** What an invented case consists of. People and agencies are named by their keys in this folder. */

export interface WorldNote {
  /** Initials of whoever wrote it. */
  readonly by: string;
  /** Keys of the agencies that read it; her own where left out. */
  readonly to?: readonly string[];
  readonly daysAgo: number;
  readonly at: string;
  readonly body: string;
}

export interface WorldAction {
  readonly by: string;
  readonly to?: readonly string[];
  readonly owner: string;
  /** Days from today. */
  readonly due: number;
  readonly task: string;
}

export interface WorldCase {
  readonly board: string;
  readonly code: string;
  readonly title: string;
  readonly stage: string;
  readonly area: string;
  readonly labels: readonly string[];
  readonly by: string;
  readonly with: readonly string[];
  readonly responsible: string;
  readonly due: number | null;
  readonly isRestricted?: boolean;
  readonly notes: readonly WorldNote[];
  readonly actions?: readonly WorldAction[];
}
