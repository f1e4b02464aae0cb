import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PictureSeries, PictureTheme, PictureView } from '../../../../src/contract/pictures.js';
import { Chip } from '../../components/chip.js';
import { ListTable } from '../../components/list-table.js';
import { Panel } from '../../components/panel.js';
import table from '../../components/table.module.css';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from './pictures.module.css';
import { PutDialog } from './put-dialog.js';
import { useNumber } from './use-number.js';
import { changeWords, sourcesOf, useCountWords } from './use-picture-words.js';

interface ThemePanelProps {
  picture: PictureView;
  theme: PictureTheme;
  isOwn: boolean;
}

/** All that is known of a theme: figures, what each agency says of them, and where they come from. */
export function ThemePanel({ picture, theme, isOwn }: ThemePanelProps) {
  const t = useText();
  const [isPutting, { open, close }] = useDisclosure();
  const name = t(`picture.theme.${theme.theme}`);
  const heads = (['what', 'where', 'now', 'before', 'change', 'source'] as const).map((head) =>
    t(`picture.head.${head}`),
  );
  const put = (
    <Button variant="default" size="compact-sm" aria-label={t('picture.putOf', { theme: name })} onClick={open}>
      {t('picture.put')}
    </Button>
  );
  return (
    <Panel isFlush title={name} aside={isOwn && picture.mayKeep ? put : null}>
      {isOwn ? null : <Said picture={picture} theme={theme} />}
      <ListTable heads={heads}>
        {theme.series.map((series) => (
          <Row key={series.key} picture={picture} series={series} />
        ))}
      </ListTable>
      {isPutting ? <PutDialog picture={picture} theme={theme} onClose={close} /> : null}
    </Panel>
  );
}

/** What each agency has said of it. */
function Said({ picture: { contributions, agencies }, theme: { theme } }: Omit<ThemePanelProps, 'isOwn'>) {
  const t = useText();
  const nameOf = (agencyId: string) => agencies.find(({ id }) => id === agencyId)?.name ?? t('agency.unknown');
  return contributions
    .filter((each) => each.theme === theme)
    .map(({ agencyId, words }) => (
      <p key={agencyId} className={classes.words}>
        {t('picture.words', { agency: nameOf(agencyId), words })}
      </p>
    ));
}

function Row({ picture: { areas }, series }: { picture: PictureView; series: PictureSeries }) {
  const t = useText();
  const words = useCountWords();
  const { kind, measure, voice, areaId, now, before, isUncertain, built } = series;
  const what = [t(`promise.kind.${kind}`), voice ? t(`picture.voice.${voice}`) : ''].filter(Boolean).join(', ');
  return (
    <tr>
      <th scope="row">
        {measure}
        <span className={table.meta}>{what}</span>
        {built.map(({ id, said }) =>
          said ? (
            <span key={id} className={`${classes.said ?? ''} ${classes.meta ?? ''}`}>
              {t('picture.said', { said })}
            </span>
          ) : null,
        )}
      </th>
      <td data-label={t('picture.head.where')}>{areas.find(({ id }) => id === areaId)?.name}</td>
      <td data-label={t('picture.head.now')}>
        <span>
          <strong>{now ? words(now, kind) : t('picture.missing')}</strong>
          <Between series={series} />
        </span>
      </td>
      <td data-label={t('picture.head.before')}>{before ? words(before, kind) : t('picture.missing')}</td>
      <td data-label={t('picture.head.change')}>
        <span>
          {changeWords(series, t)}
          {isUncertain ? <span className={table.meta}>{t('picture.uncertain')}</span> : null}
          <Trend series={series} />
        </span>
      </td>
      <Sources series={series} />
    </tr>
  );
}

/** How it has gone, drawn; each number of it is said to whoever does not see it. */
function Trend({ series: { chart, trend, kind } }: { series: PictureSeries }) {
  const t = useText();
  const words = useCountWords();
  if (chart === null) return null;
  const points = trend.map(({ period, figure }) => t('picture.trend.point', { period, figure: words(figure, kind) }));
  const [first, last] = [trend.at(0)?.period, trend.at(-1)?.period];
  return (
    <span className={classes.trend}>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(chart)}`}
        alt={t('picture.trend', { points: points.join(', ') })}
        width={140}
        height={36}
      />
      <span aria-hidden className={table.meta}>
        {t('picture.trend.span', { first, last })}
      </span>
    </span>
  );
}

function Between({ series: { now } }: { series: PictureSeries }) {
  const t = useText();
  const number = useNumber();
  const [low, high] = now?.between ?? [];
  if (low === undefined || high === undefined) return null;
  return <span className={table.meta}>{t('picture.between', { low: number(low, 1), high: number(high, 1) })}</span>;
}

/** Where it comes from; and whether it is invented. */
function Sources({ series: { built } }: { series: PictureSeries }) {
  const t = useText();
  const { day } = useDates();
  return (
    <td data-label={t('picture.head.source')}>
      <span>
        {sourcesOf(built).map(({ id, source, sourceOn }) => (
          <span key={id} className={classes.source}>
            {source}
            <span className={table.meta}>{day(sourceOn)}</span>
          </span>
        ))}
        {built.some(({ isExample }) => isExample) ? <Chip>{t('picture.example')}</Chip> : null}
      </span>
    </td>
  );
}
