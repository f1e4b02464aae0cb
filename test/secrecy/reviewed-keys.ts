/** Keys that no stream leads, and why each tells nobody of what is hidden. */
export const reviewedKeys: Readonly<Record<string, string>> = {
  'gate.accounts (user_id)': 'Made with a random id that the database chooses.',
  'gate.accounts (agency_id, email)': 'Whoever invites sees all accounts of her agency, and makes none in another.',
  'gate.attempts (key)': 'Hashes under a key that nobody can read; never inserted but with "on conflict".',
  'gate.invitations (token_hash)': 'Hashes of 256 random bits.',
  'gate.phone_codes (code_hash)': 'Hashes, under a key of the gate, of what is drawn at random.',
  'gate.phone_codes (user_id)': 'One for each account, written by whoever it is hers.',
  'gate.phones (id)': 'Random, chosen by the database.',
  'gate.phones (token_hash)': 'Hashes of 256 random bits.',
  'gate.sessions (id)': 'Random, chosen by the database.',
  'gate.sessions (token_hash)': 'Hashes of 256 random bits.',
  'samverka.absences (user_id)': 'One of each person, written by an act alone, "on conflict".',
  'samverka.agencies (id)': 'Public.',
  'samverka.agency_keys (agency_id, version)': 'Made for all agencies at once, "on conflict do nothing".',
  'samverka.areas (id)': 'Public.',
  'samverka.authorities (id)': 'Public.',
  'samverka.board_agencies (board_id, agency_id)': 'The operator alone inserts, when a board is made.',
  'samverka.board_members (board_id, user_id)':
    'Led by a board; a manager inserts her own people, "on conflict do nothing".',
  'samverka.boards (id)': 'Random, chosen by the database.',
  'samverka.calls (from_id, to_id)': 'Each asks for herself alone, by an act, "on conflict do update".',
  'samverka.case_files (id)': 'Follows from who asks: nobody can ask for another’s.',
  'samverka.case_members (case_id, user_id, agency_id)': 'Written by the acts alone, "on conflict".',
  'published.promises (area, year, version)': 'Public, and numbered under the lock of the promise that it tells of.',
  'samverka.observations (area_id, id)':
    'Led by an area, and drawn at random: tells that an id is taken, and nothing of by what.',
  'samverka.agreements (area_id, corrects_id) WHERE (ended_at IS NULL)':
    'Led by an area; all who may insert there read all of it.',
  'samverka.agreements (area_id, id)': 'Led by an area; all who may insert there read all of it.',
  'samverka.agreement_signatures (area_id, agreement_id, agency_id)':
    'Written by an act alone, "on conflict do nothing", by the agency itself.',
  'samverka.area_populations (area_id, year)': 'Led by an area; all who may insert there read all of it.',
  'samverka.focus_analyses (area_id, year, place)': 'Led by an area; all who may insert there read all of it.',
  'samverka.focus_analyses (area_id, year, theme)': 'Led by an area; all who may insert there read all of it.',
  'samverka.focus_weights (area_id, id)': 'Led by an area; all who may insert there read all of it.',
  'samverka.observation_imports (agency_id, id)': 'Led by the agency whose it is: each brings in its own.',
  'samverka.picture_contributions (area_id, year, agency_id, theme)':
    'Written by an act alone, "on conflict", by the agency itself.',
  'samverka.promise_activities (promise_id, id)': 'Led by a promise; all who may insert there read all of it.',
  'samverka.promise_activity_steps (promise_id, activity_id, version)':
    'Written by the change of an activity alone, and numbered as it.',
  'samverka.promise_dialogues (promise_id, id)': 'Led by a promise; all who may insert there read all of it.',
  'samverka.promise_focuses (promise_id, id)': 'Led by a promise; all who may insert there read all of it.',
  'samverka.promise_focuses (promise_id, place)': 'Led by a promise; all who may insert there read all of it.',
  'samverka.promise_indicators (promise_id, id)': 'Led by a promise; all who may insert there read all of it.',
  'samverka.promise_proposals (promise_id, id)': 'Led by a promise; all who may insert there read all of it.',
  'samverka.promises (area_id, year)': 'Led by an area; all who may insert there read all of it.',
  'samverka.share_sendings (promise_id, id)': 'Led by a promise; all who may insert there read all of it.',
  "samverka.share_sendings (promise_id, version, channel) WHERE (state <> 'failed'::text)":
    'Led by a promise; all who may insert there read all of it.',
  'samverka.voices (id)':
    'Drawn by the server for a form that it gives out and signs; left again, it is passed over in silence.',
  'samverka.promises (id)':
    'Tells that an id is taken, and nothing of by what: what it is about is told to the public.',
  'samverka.case_merges (case_id, merged_at)':
    'Led by a case that she has just closed herself, at the moment that she closed it.',
  'samverka.case_named (case_id, user_id)': 'A manager names her own people, and has taken them off first.',
  'samverka.case_participations (case_id, agency_id)':
    'Written by the acts alone, "on conflict"; all on the case know who takes part.',
  'samverka.case_records (agency_id, id)': 'Random, chosen by the database, in what is one agency’s own.',
  'samverka.concern_terms (intake_id, term, concern_id)': 'Led by a concern whose id the database has just drawn.',
  'samverka.concern_marks (intake_id, mark, concern_id)': 'Led by a concern whose id the database has just drawn.',
  'samverka.concerns (id)': 'Random, chosen by the database.',
  'samverka.concerns (reporter_id, sent_as)': 'Each raises her own, and is answered with it when she does so again.',
  'log.reasons (session_id, id)': 'Each gives her own, "on conflict do nothing".',
  'samverka.guarded_cases (agency_id, case_id)':
    'Led by the agency that it is for; written by a trigger, "on conflict do nothing".',
  'samverka.intake_members (agency_id, user_id)': 'A manager puts her own people there, "on conflict do nothing".',
  'samverka.legal_ground_paths (ground_id, from_kind, to_kind)': 'Public law, laid in with the tables.',
  'samverka.legal_ground_questions (ground_id, key)': 'Public law, laid in with the tables.',
  'samverka.legal_grounds (id)': 'Public law, laid in with the tables.',
  'samverka.master_key_check (is_one)': 'One for all, from the first start on.',
  'samverka.notice_kinds (kind)': 'A closed list, laid in with the tables.',
  'samverka.deliveries (id)': 'Random, chosen by the database.',
  'samverka.notice_choices (user_id, kind)': 'Each writes her own, by an act, "on conflict".',
  'samverka.push_devices (endpoint)':
    'Drawn at random by a push service, taken over "on conflict" by whoever shows it.',
  'samverka.push_devices (id)': 'Random, chosen by the database.',
  'samverka.quiet_hours (user_id)': 'One of each person, written by an act alone.',
  'samverka.notices (user_id, id)': 'Random, chosen by the database, in what is one person’s own.',
  'samverka.read_marks (user_id, stream_id)': 'Each inserts her own.',
  'samverka.stream_agencies (agency_id, case_id, stream_id)': 'Written once, with the stream that it is about.',
  'samverka.streams (case_id, audience)': 'Opened for audiences that one is in, "on conflict do nothing".',
  'samverka.streams (id)': 'Random, chosen by the database.',
  'samverka.users (id)': 'Random, chosen by the database.',
};

/** Indexes of secret rows that no stream leads, and why. */
export const reviewedIndexes: Readonly<Record<string, string>> = {
  'samverka.disclosures (from_agency, disclosed_at) WHERE (ground_id IS NOT NULL)':
    'Led by the agency whose books they are: each looks in its own.',
  'samverka.disclosures ((to_agencies[1]), disclosed_at) WHERE (ground_id IS NOT NULL)':
    'Led by the agency whose books they are: each looks in its own.',
  'samverka.notices (user_id, given_at)': 'Led by the person whose they are: each looks in her own.',
  'samverka.copies (into_stream, note_id)': 'Led by the stream that it went into: whoever looks there reads it.',
  'samverka.action_copies (into_stream, action_id)':
    'Led by the stream that it went into: whoever looks there reads it.',
  'samverka.person_copies (into_stream, person_id)':
    'Led by the stream that it went into: whoever looks there reads it.',
};
