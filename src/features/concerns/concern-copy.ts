import type { ConcernMessage, ConcernView, ReportedChild } from '../../contract/concerns.js';
import { readableIdentity } from '../../contract/identity-forms.js';
import { concernWords } from '../../contract/words/concerns-sv.js';
import type { Print } from '../../platform/paper/pdf-press.js';

/** A concern on paper, in Swedish, as a school keeps it (SoL 19 kap. 1 §; OSL 40 kap. 7 g §): to whom it was sent too. */
export function copyOf(concern: ConcernView, intake: string): Print {
  const what = concern.form === 'report' ? 'Orosanmälan' : 'Rådfrågning';
  const data = { what, code: concern.code, rows: rowsOf(concern, intake), thread: concern.thread.map(lineOf) };
  return { title: `${what} ${concern.code}`, template, data };
}

function rowsOf(concern: ConcernView, intake: string): [string, string][] {
  const { reporter, child, kind, urgency, content, raisedAt, form, wantsAnswer } = concern;
  const { seen, told, place, time, informed, interpreter, callback } = content;
  const rows: [string, string | null][] = [
    ['Lämnad', momentOf(raisedAt)],
    ['Till', intake],
    ['Av', `${reporter.name}, ${reporter.title}, ${reporter.agency}`],
    ['Gäller', child && whoOf(child)],
    ['Slag', concernWords[`concern.kind.${kind}`]],
    ['Själv sett', seen],
    ['Berättat av andra', told],
    ['Var, när', joined([place, time])],
    ['Bråttom', concernWords[`concern.urgency.${urgency}`]],
    ['Vet om anmälan', form === 'report' ? concernWords[`concern.informed.${informed}`] : null],
    ['Tolk', interpreter],
    ['Nås på', callback],
    ['Återkoppling', form === 'report' ? answerWords(wantsAnswer) : null],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== '');
}

/** What whoever reports may be told, if she asks for it (SoL 19 kap. 6 §). */
function answerWords(wantsAnswer: boolean): string {
  return wantsAnswer ? 'Begärd: om en utredning inleds eller inte' : 'Inte begärd';
}

function lineOf({ author, body, writtenAt }: ConcernMessage): { by: string; body: string } {
  return { by: `${author}, ${momentOf(writtenAt)}`, body };
}

function whoOf({ name, schoolClass, identityNumber }: ReportedChild): string {
  return joined([name, schoolClass, identityNumber && readableIdentity(identityNumber)]);
}

function joined(words: (string | null)[]): string {
  return words.filter(Boolean).join(', ');
}

function momentOf(iso: string): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(new Date(iso));
}

const template = `
= #data.what #data.code

#text(10pt)[Kopia för den egna myndighetens handlingar. Uppgifterna omfattas av sekretess enligt 40 kap. 7 g § offentlighets- och sekretesslagen.]

#table(
  columns: (36mm, 1fr), stroke: none, inset: (x: 0pt, y: 5pt),
  ..data.rows.map(((name, value)) => (strong(name), value)).flatten(),
)

#if data.thread.len() > 0 [
  == Frågor och svar
  #for message in data.thread [
    #block(above: 12pt)[#text(10pt)[#message.by] \\ #message.body]
  ]
]
`;
