/** What is being done with one of the agreements; with none, a new one. */
export interface AgreementAct {
  act: 'change' | 'sign' | 'begin' | 'correct' | 'end';
  id: string | null;
}
