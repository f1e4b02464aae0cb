import type { PromiseView } from '../../../../src/contract/promises.js';
import { useText } from '../../lib/text.js';
import { TracesNotice } from '../concerns/traces-warning.js';

/** Warns where what is written may tell who it is about. Areas and agencies are nobody. */
export function Traces({ promise, texts }: { promise: PromiseView; texts: string[] }) {
  const t = useText();
  const nobodys = [promise.areaName, ...[...promise.areas, ...promise.agencies].map(({ name }) => name)];
  const text = nobodys.reduce((words, name) => words.replaceAll(name, ''), texts.join('\n'));
  return <TracesNotice text={text}>{t('promise.traces.rule')}</TracesNotice>;
}
