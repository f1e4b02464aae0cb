import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AnalysisView, PictureView, Theme } from '../../../../src/contract/pictures.js';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/panel.js';
import { useText } from '../../lib/text.js';
import { AnalysisDialog } from './analysis-dialog.js';
import classes from './pictures.module.css';

/** Why each theme is as it is, and which have been chosen; those that nobody has analysed yet can be. */
export function AnalysesPanel({ picture }: { picture: PictureView }) {
  const t = useText();
  const [open, setOpen] = useState<Theme | null>(null);
  const { analyses, orders, mayKeep } = picture;
  const left = (orders[0]?.scores ?? []).filter(({ theme }) => !analyses.some((each) => each.theme === theme));
  return (
    <Panel title={t('picture.analyses')}>
      {analyses.length === 0 ? <p className={classes.meta}>{t('picture.analyses.none')}</p> : null}
      {analyses.map((analysis) => (
        <Analysis key={analysis.theme} analysis={analysis} mayKeep={mayKeep} onChange={setOpen} />
      ))}
      {mayKeep ? (
        <div className={classes.choice}>
          {left.map(({ theme }) => (
            <Button
              key={theme}
              variant="default"
              size="compact-sm"
              onClick={() => {
                setOpen(theme);
              }}
            >
              {t('picture.analysis.addOf', { theme: t(`picture.theme.${theme}`) })}
            </Button>
          ))}
        </div>
      ) : null}
      {open ? (
        <AnalysisDialog
          key={open}
          picture={picture}
          theme={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
    </Panel>
  );
}

interface AnalysisProps {
  analysis: AnalysisView;
  mayKeep: boolean;
  onChange: (theme: Theme) => void;
}

function Analysis({ analysis, mayKeep, onChange }: AnalysisProps) {
  const t = useText();
  const { theme, place } = analysis;
  const name = t(`picture.theme.${theme}`);
  return (
    <section className={classes.analysis} aria-label={name}>
      <div className={classes.line}>
        <span className={classes.choice}>
          <h3>{name}</h3>
          <Chip>{place === null ? t('picture.analysis.notChosen') : t('picture.analysis.chosen', { place })}</Chip>
        </span>
        {mayKeep ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('picture.analysis.changeOf', { theme: name })}
            onClick={() => {
              onChange(theme);
            }}
          >
            {t('promise.change')}
          </Button>
        ) : null}
      </div>
      <dl className={classes.facts}>
        {(['problem', 'whereWhen', 'affected', 'causes', 'doneSoFar'] as const).map((part) =>
          analysis[part] ? (
            <div key={part}>
              <dt>{t(`picture.analysis.${part}`)}</dt>
              <dd>{analysis[part]}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
