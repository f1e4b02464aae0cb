import { useText } from '../../lib/text.js';
import { TracesNotice } from '../concerns/traces-warning.js';

interface Named {
  name: string;
}

/** Warns where what is written may tell who it is about. Areas and agencies are nobody. */
export function PictureTraces({
  picture,
  texts,
}: {
  picture: { areas: readonly Named[]; agencies: readonly Named[] };
  texts: string[];
}) {
  const t = useText();
  const nobodys = [...picture.areas, ...picture.agencies].map(({ name }) => name);
  const text = nobodys.reduce((words, name) => words.replaceAll(name, ''), texts.join('\n'));
  return <TracesNotice text={text}>{t('picture.traces')}</TracesNotice>;
}
