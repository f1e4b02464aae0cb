import type { PublishedPromise } from './promises.js';

export const shareChannels = ['web', 'facebook', 'instagram'] as const;
/** Where a promise is told besides its own page: as the promise of 2020 has it. */
export type ShareChannel = (typeof shareChannels)[number];

/**
 * What is said of a published promise in each channel, in the language in which it was promised: long on the web, short on Facebook, and
 * without a link that leads somewhere on Instagram, where none does. Only what was published is in it.
 */
export function shareTextOf(channel: ShareChannel, content: PublishedPromise, address: string): string {
  const { area, year, activities, note, dialogues = [] } = content;
  const title = `Medborgarlöften ${area} ${String(year)}`;
  const done = `${String(activities.done)} av ${String(activities.planned)} planerade aktiviteter är gjorda.`;
  const next = dialogues.find(({ isCancelled, onDay }) => !isCancelled && onDay >= content.updatedOn);
  const talk =
    next === undefined
      ? []
      : [`Kom och prata med oss: ${next.what}, ${next.place}, ${next.onDay} kl. ${next.fromTime}.`];
  const heard = content.heard == null ? [] : [`Vi har läst ${String(content.heard)} synpunkter från er.`];
  const said = [done, ...(note === null ? [] : [note]), ...heard, ...talk];
  if (channel === 'web')
    return [`${title}: så går det`, '', content.summary, '', ...counts(content), '', ...said, '', address].join('\n');
  if (channel === 'facebook')
    return [`Så går det med löftena till ${area}.`, '', ...said, '', `Läs mer: ${address}`].join('\n');
  return [`Så går det med löftena till ${area}.`, '', ...counts(content), ...said, '', ...tagsFor(area)].join('\n');
}

/** What could be told of each focus. */
function counts({ focuses }: PublishedPromise): string[] {
  return focuses.flatMap(({ indicators }) =>
    indicators.flatMap(({ name, outcome, target }) => {
      if (outcome?.value == null) return [];
      const of = outcome.of === null ? '' : ` av ${String(outcome.of)}`;
      return [`• ${name}: ${String(outcome.value)}${of} (mål ${String(target)})`];
    }),
  );
}

function tagsFor(area: string): string[] {
  return [['#medborgarlöfte', `#${area.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '')}`].join(' ')];
}
