import { useState } from 'react';
import type { Audience } from '../../../src/contract/agencies.js';
import type { ParticipantView } from '../../../src/contract/cases.js';
import { audienceOf, growthOf, type Growth } from '../lib/audience.js';

interface AudienceChoiceInput {
  own: string;
  participants: readonly ParticipantView[];
  /** Whether there is anything yet that more people would come to read. */
  hasContent: boolean;
  /** What has been chosen: kept by whoever keeps what is written, since the two belong together. */
  chosen: Audience;
  onChoose: (audience: Audience) => void;
}

/** Who is to read what is being written. */
export interface AudienceChoice {
  audience: Audience;
  everyone: Audience;
  /** What is asked, while it is asked: to these, and who that would add. */
  question: { wanted: Audience; growth: Growth } | null;
  choose: (audience: Audience) => void;
  /** Answers the question by leaving the readers as they are. */
  keep: () => void;
  widen: () => void;
}

/** Once there is content, a choice that would let more people read it is not made but asked about. */
export function useAudienceChoice({ own, participants, ...input }: AudienceChoiceInput): AudienceChoice {
  const { chosen, onChoose, hasContent } = input;
  const [wanted, setWanted] = useState<Audience | null>(null);
  const everyone = audienceOf([own, ...participants.map(({ agency }) => agency.id)]);
  // An agency may leave the case while one writes.
  const audience = audienceOf([own, ...chosen.filter((agencyId) => everyone.includes(agencyId))]);
  const growth = wanted && growthOf(audience, wanted, participants);
  const take = (next: Audience) => {
    onChoose(next);
    setWanted(null);
  };
  const choose = (next: Audience) => {
    if (hasContent && growthOf(audience, next, participants)) setWanted(next);
    else take(next);
  };
  return {
    audience,
    everyone,
    question: wanted && growth ? { wanted, growth } : null,
    choose,
    keep: () => {
      setWanted(null);
    },
    widen: () => {
      if (wanted) take(wanted);
    },
  };
}
