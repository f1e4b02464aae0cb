import { Checkbox, Radio, Stack } from '@mantine/core';
import { languages } from '../../../../src/contract/agencies.js';
import { Crumbs } from '../../components/crumbs.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { turnLetterKeys, useLetterKeys } from '../../lib/letter-keys.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { chooseTheme, themeChoices, useThemeChoice } from '../../lib/theme-choice.js';
import { useViewer } from '../../lib/viewer.js';
import { DeliveryPanel } from '../delivery/delivery-panel.js';
import { AbsencePanel } from '../absence/absence-panel.js';
import { PhonesPanel } from '../phones/phones-panel.js';
import { ChangePasswordForm } from './change-password-form.js';
import { useChangeLanguage } from '../session/session.api.js';

/** What each person decides for herself. */
export function SettingsPage() {
  const t = useText();
  usePageTitle(t('settings.title'));
  const { person, agency, roles } = useViewer();
  return (
    <Page crumbs={<Crumbs here={t('settings.title')} />}>
      <PageHead
        title={t('settings.title')}
        facts={
          <>
            <span>{person.name}</span>
            <span>{person.title}</span>
            <span>{agency.name}</span>
          </>
        }
      />
      <Stack gap="md" maw={560}>
        <LanguagePanel />
        <ThemePanel />
        <KeysPanel />
        <PhonesPanel />
        <AbsencePanel />
        {roles.includes('operator') ? null : <DeliveryPanel />}
        <Panel title={t('password.change')}>
          <ChangePasswordForm />
        </Panel>
      </Stack>
    </Page>
  );
}

function LanguagePanel() {
  const t = useText();
  const { language } = useViewer();
  const change = useChangeLanguage();
  return (
    <Panel title={t('settings.language')}>
      <Radio.Group
        value={language}
        aria-label={t('settings.language')}
        onChange={(value) => {
          change.mutate(value);
        }}
      >
        <Stack gap="xs">
          {languages.map((value) => (
            <Radio key={value} value={value} lang={value} label={value === 'sv' ? 'Svenska' : 'English'} />
          ))}
        </Stack>
      </Radio.Group>
      <ProblemText error={change.error} />
    </Panel>
  );
}

function ThemePanel() {
  const t = useText();
  const choice = useThemeChoice((state) => state.choice);
  return (
    <Panel title={t('settings.theme')}>
      <Radio.Group
        value={choice}
        aria-label={t('settings.theme')}
        onChange={(value) => {
          chooseTheme(value);
        }}
      >
        <Stack gap="xs">
          {themeChoices.map((value) => (
            <Radio key={value} value={value} label={t(`settings.theme.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Panel>
  );
}

function KeysPanel() {
  const t = useText();
  const isOn = useLetterKeys((state) => state.isOn);
  return (
    <Panel title={t('settings.keys')}>
      <Checkbox
        checked={isOn}
        label={t('settings.keys.label')}
        description={t('settings.keys.hint')}
        onChange={(event) => {
          turnLetterKeys(event.currentTarget.checked);
        }}
      />
    </Panel>
  );
}
