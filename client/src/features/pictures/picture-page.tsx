import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PictureView } from '../../../../src/contract/pictures.js';
import { Crumbs } from '../../components/crumbs.js';
import { MessagePage } from '../../components/message-page.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { problemOf } from '../../lib/http.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { NoPersons } from '../promises/no-persons.js';
import { FigureDialog } from './figure-dialog.js';
import { FileDialog } from './file-dialog.js';
import { PictureBody } from './picture-body.js';
import { pictureQuery } from './pictures.api.js';
import classes from './pictures.module.css';
import { useNumber } from './use-number.js';

interface PicturePageProps {
  areaId: string;
  period: string;
  onPeriod: (period: string) => void;
}

/** How it is in an area over a period: figures with their sources, what has changed, and what follows from it. */
export function PicturePage({ areaId, ...when }: PicturePageProps) {
  const { data, error } = useQuery(pictureQuery(areaId, when.period));
  useTitle(data);
  if (isNowhere(error)) return <Nowhere />;
  return (
    <Page crumbs={<Crumbs up={[<Up key="areas" />]} here={data?.areaName ?? ''} />}>
      {data ? <OpenPicture picture={data} {...when} /> : <Waiting error={error} />}
    </Page>
  );
}

function useTitle(picture: PictureView | undefined): void {
  const t = useText();
  usePageTitle(picture ? t('picture.title', { area: picture.areaName }) : t('area.list'));
}

function isNowhere(error: unknown): boolean {
  return ['not-found', 'bad-request'].includes(problemOf(error)?.code ?? '');
}

function Waiting({ error }: { error: unknown }) {
  return error ? <ProblemText error={error} /> : <RowsSkeleton rows={4} height={120} />;
}

function Up() {
  return <Link to="/lagesbild">{useText()('area.list')}</Link>;
}

function Nowhere() {
  const t = useText();
  return (
    <MessagePage title={t('notFound.title')} text={t('notFound.text')}>
      <Up />
    </MessagePage>
  );
}

function OpenPicture({ picture, ...when }: Omit<PicturePageProps, 'areaId'> & { picture: PictureView }) {
  const t = useText();
  return (
    <>
      <PageHead
        title={t('picture.title', { area: picture.areaName })}
        facts={<Facts picture={picture} />}
        actions={<Acts picture={picture} />}
      />
      <PictureBody picture={picture}>
        <PeriodSelect {...when} />
      </PictureBody>
    </>
  );
}

function Facts({ picture: { populations, areaId } }: { picture: PictureView }) {
  const t = useText();
  const number = useNumber();
  const [last] = populations;
  return (
    <>
      {last ? (
        <span title={last.source}>{t('area.people', { people: number(last.people), year: String(last.year) })}</span>
      ) : (
        <span>{t('area.people.none')}</span>
      )}
      <NoPersons />
      <span>
        <Link className={classes.link} to="/overenskommelser/$areaId" params={{ areaId }}>
          {t('picture.agreements')}
        </Link>
      </span>
    </>
  );
}

function Acts({ picture }: { picture: PictureView }) {
  const t = useText();
  const [open, setOpen] = useState<'figure' | 'file' | null>(null);
  const close = () => {
    setOpen(null);
  };
  if (!picture.mayKeep) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          setOpen('file');
        }}
      >
        {t('picture.file')}
      </Button>
      <Button
        variant="filled"
        size="compact-sm"
        onClick={() => {
          setOpen('figure');
        }}
      >
        {t('picture.figure.add')}
      </Button>
      {open === 'figure' ? <FigureDialog picture={picture} onClose={close} /> : null}
      {open === 'file' ? <FileDialog picture={picture} onClose={close} /> : null}
    </>
  );
}

function PeriodSelect({ period, onPeriod }: Pick<PicturePageProps, 'period' | 'onPeriod'>) {
  const t = useText();
  const now = Math.max(new Date().getFullYear(), Number(period.slice(0, 4)));
  const years = Array.from({ length: 12 }, (_, back) => String(now - back));
  const all = years.flatMap((year) => [
    { value: year, label: year },
    ...['2', '1'].map((half) => ({ value: `${year}-${half}`, label: t('picture.period.half', { year, half }) })),
  ]);
  return (
    <NativeSelect
      label={t('picture.period')}
      value={period}
      data={all.some(({ value }) => value === period) ? all : [{ value: period, label: period }, ...all]}
      onChange={(event) => {
        onPeriod(event.currentTarget.value);
      }}
    />
  );
}
