import type { PictureSeries, PictureTheme, PictureView } from '../../../../src/contract/pictures.js';
import { Panel } from '../../components/panel.js';
import { useText } from '../../lib/text.js';
import classes from './pictures.module.css';
import { useCountWords } from './use-picture-words.js';

/** What has changed since last time, in words: only what chance alone does not explain, and what there was no figure of. */
export function ChangesPanel({ picture, themes }: { picture: PictureView; themes: readonly PictureTheme[] }) {
  const t = useText();
  const sentence = useSentence(picture);
  const told = themes.flatMap(({ series }) => series).filter(isNews);
  return (
    <Panel title={t('picture.changes')}>
      {told.length === 0 ? <p className={classes.meta}>{t('picture.changes.none')}</p> : null}
      <ul>
        {told.map((series) => (
          <li key={series.key}>{sentence(series)}</li>
        ))}
      </ul>
    </Panel>
  );
}

function isNews({ change, now, before }: PictureSeries): boolean {
  return change === 'more' || change === 'fewer' || (now !== null && before === null);
}

function useSentence({ areas }: PictureView): (series: PictureSeries) => string {
  const t = useText();
  const words = useCountWords();
  return ({ areaId, kind, measure, now, before, change }) => {
    const area = areas.find(({ id }) => id === areaId)?.name ?? '';
    const values = { measure, area, now: now ? words(now, kind) : '', before: before ? words(before, kind) : '' };
    return t(`picture.changes.${change === 'more' || change === 'fewer' ? change : 'first'}`, values);
  };
}
