CREATE OR REPLACE FUNCTION gate.accept(token text, new_hash text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare invited uuid;
begin
  update gate.invitations set used_at = clock_timestamp()
   where token_hash = gate.hash(token) and used_at is null and expires_at > statement_timestamp() returning user_id into invited;
  update gate.accounts set password_hash = new_hash where user_id = invited and disabled_at is null;
  if not found then raise invalid_authorization_specification using message = 'no such invitation'; end if;
  update gate.sessions set ended_at = clock_timestamp() where user_id = invited and ended_at is null;
  return invited;
end $function$
;

CREATE OR REPLACE FUNCTION gate.accounts_in(for_agency uuid)
 RETURNS TABLE(user_id uuid, email text, is_invited boolean, is_disabled boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT account.user_id,
     account.email,
     (account.password_hash IS NULL),
     (account.disabled_at IS NOT NULL)
    FROM gate.accounts account
   WHERE (account.agency_id = accounts_in.for_agency);
END
;

CREATE OR REPLACE FUNCTION gate.accounts_of(for_email text)
 RETURNS TABLE(user_id uuid, agency_id uuid, password_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT account.user_id,
     account.agency_id,
     account.password_hash
    FROM gate.accounts account
   WHERE ((account.email = accounts_of.for_email) AND (account.disabled_at IS NULL) AND (account.password_hash IS NOT NULL))
   ORDER BY account.user_id
  LIMIT 2;
END
;

CREATE OR REPLACE FUNCTION gate.act()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare claim text := split_part(current_setting('gate.claim', true), '|', 1);
begin
  return case when claim <> '' and gate.seal(claim) = split_part(current_setting('gate.claim', true), '|', 2) then split_part(claim, '.', 2)::uuid end;
end $function$
;

CREATE OR REPLACE FUNCTION gate.act_as_phone(from_now boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare me gate.phones := gate.phone();
begin
  perform set_config('gate.acting_phone', case when from_now then gate.seal('acting ' || me.id) else '' end, true);
end $function$
;

CREATE OR REPLACE FUNCTION gate.address_of(person uuid, in_agency uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT account.email
    FROM gate.accounts account
   WHERE ((account.user_id = address_of.person) AND (account.agency_id = address_of.in_agency) AND (account.disabled_at IS NULL));
END
;

CREATE OR REPLACE FUNCTION gate.attempt(keys bytea[], allowances integer[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  asked timestamptz := clock_timestamp();
  wait  int;
begin
  delete from gate.attempts where last_at < asked - interval '1 hour';
  select ceil(extract(epoch from max(blocked_until) - asked)) into wait from gate.attempts where key = any (keys) and blocked_until > asked;
  if wait is not null then return wait; end if;
  insert into gate.attempts as kept (key, failures, last_at, blocked_until) select unnest(keys), 1, asked, asked order by 1
    on conflict (key) do update set failures = kept.failures + 1, last_at = asked,
      blocked_until = asked + make_interval(secs => case when kept.failures + 1 < allowances[array_position(keys, kept.key)] then 0
        else least(900, 2 ^ least(10, kept.failures + 1 - allowances[array_position(keys, kept.key)])) end);
  return 0;
end $function$
;

CREATE OR REPLACE FUNCTION gate.change_password(token text, new_hash text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare me gate.sessions;
begin
  select * into me from gate.sessions where token_hash = gate.hash(token) and gate.stands(ended_at, expires_at, seen_at, idle);
  if me.user_id is null then raise invalid_authorization_specification using message = 'no such session'; end if;
  insert into log.acts (agency_id, user_id, session_id, act, kind) values (me.agency_id, me.user_id, me.id, 'changed password', 'write');
  update gate.accounts set password_hash = new_hash where user_id = me.user_id;
  update gate.invitations set used_at = clock_timestamp() where user_id = me.user_id and used_at is null;
  return query update gate.sessions set ended_at = clock_timestamp() where user_id = me.user_id and ended_at is null and token_hash <> me.token_hash returning id;
end $function$
;

CREATE OR REPLACE FUNCTION gate.demonstration_people()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT accounts.user_id
    FROM gate.accounts
   WHERE ((accounts.email ~~ '%@demo.invalid'::text) AND (accounts.disabled_at IS NULL));
END
;

CREATE OR REPLACE FUNCTION gate.disable(for_user uuid, from_now boolean)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 UPDATE gate.accounts SET disabled_at =
         CASE
             WHEN disable.from_now THEN clock_timestamp()
             ELSE NULL::timestamp with time zone
         END
   WHERE (accounts.user_id = disable.for_user);
 UPDATE gate.sessions SET ended_at = clock_timestamp()
   WHERE (disable.from_now AND (sessions.user_id = disable.for_user) AND (sessions.ended_at IS NULL));
 UPDATE gate.invitations SET used_at = clock_timestamp()
   WHERE (disable.from_now AND ((disable.for_user = invitations.user_id) OR (disable.for_user = invitations.issued_by)) AND (invitations.used_at IS NULL));
END
;

CREATE OR REPLACE FUNCTION gate.end_phone(token text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH ended AS (
          UPDATE gate.phones SET ended_at = clock_timestamp()
           WHERE ((phones.token_hash = gate.hash(end_phone.token)) AND (phones.ended_at IS NULL))
           RETURNING phones.id,
             phones.user_id,
             phones.agency_id
         )
  INSERT INTO log.acts (agency_id, user_id, session_id, act, kind)  SELECT ended.agency_id,
             ended.user_id,
             ended.id,
             'ended phone',
             'sign_out'
            FROM ended;
END
;

CREATE OR REPLACE FUNCTION gate.end_phone_of(for_user uuid, phone uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 UPDATE gate.phones SET ended_at = clock_timestamp()
   WHERE ((phones.user_id = end_phone_of.for_user) AND (phones.id = end_phone_of.phone) AND (phones.ended_at IS NULL));
END
;

CREATE OR REPLACE FUNCTION gate.end_phones()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.password_hash is distinct from old.password_hash or (new.disabled_at is not null and old.disabled_at is null) then
    update gate.phones set ended_at = clock_timestamp() where user_id = new.user_id and ended_at is null;
    delete from gate.phone_codes where user_id = new.user_id;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION gate.end_session(token text, OUT session_id uuid)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH ended AS (
          UPDATE gate.sessions SET ended_at = clock_timestamp()
           WHERE ((sessions.token_hash = gate.hash(end_session.token)) AND (sessions.ended_at IS NULL))
           RETURNING sessions.id,
             sessions.user_id,
             sessions.agency_id
         ), logged AS (
          INSERT INTO log.acts (agency_id, user_id, session_id, act, kind)  SELECT ended_1.agency_id,
                     ended_1.user_id,
                     ended_1.id,
                     'signed out',
                     'sign_out'
                    FROM ended ended_1
         )
  SELECT ended.id
    FROM ended;
END
;

CREATE OR REPLACE FUNCTION gate.enrol_phone(code text, token text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  holder   uuid;
  enrolled gate.phones;
begin
  delete from gate.phone_codes where code_hash = gate.hash_of_code(code) and expires_at > clock_timestamp() returning user_id into holder;
  insert into gate.phones (token_hash, user_id, agency_id)
    select gate.hash(token), account.user_id, account.agency_id from gate.accounts account where account.user_id = holder and account.disabled_at is null
    returning * into enrolled;
  if enrolled.id is null then raise invalid_authorization_specification using message = 'no such code'; end if;
  insert into log.acts (agency_id, user_id, session_id, act, kind) values (enrolled.agency_id, enrolled.user_id, enrolled.id, 'enrolled phone', 'sign_in');
end $function$
;

CREATE OR REPLACE FUNCTION gate.enter(token text, act text, kind text DEFAULT 'read'::text, in_case uuid DEFAULT NULL::uuid, on_board uuid DEFAULT NULL::uuid, OUT session_id uuid, OUT user_id uuid, OUT agency_id uuid)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  claim  text;
  logged uuid := gen_random_uuid();
begin
  reset all;
  select encode(session.token_hash, 'hex') || '.' || logged, session.id, session.user_id, session.agency_id into claim, session_id, user_id, agency_id
    from gate.sessions session where token_hash = gate.hash(token) and gate.stands(ended_at, expires_at, seen_at, idle);
  if claim is null or act is null or kind is null then raise invalid_authorization_specification using message = 'no such session, or no act'; end if;
  if in_case is not null and act !~ ' /api/boards/' and samverka.wants_reason(enter.session_id, enter.user_id, enter.agency_id, in_case) then
    raise exception using errcode = 'SV006', message = 'a reason is asked for';
  end if;
  insert into log.acts (agency_id, id, user_id, session_id, act, kind, case_id, board_id)
    values (enter.agency_id, logged, enter.user_id, enter.session_id, enter.act, enter.kind, in_case, on_board);
  perform set_config('gate.claim', claim || '|' || gate.seal(claim), true),
    set_config('gate.on_case', coalesce(in_case::text, ''), true), set_config('gate.on_board', coalesce(on_board::text, ''), true);
  if kind = 'read' and in_case is not null then perform log.opened(); end if;
  if kind = 'glance' then perform set_config('synchronous_commit', 'off', true); end if; -- waits for no disk: docs/decisions/0015-the-log.md
end $function$
;

CREATE OR REPLACE FUNCTION gate.enter_phone(token text, act text, kind text, OUT phone_id uuid, OUT user_id uuid, OUT agency_id uuid)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  claim  text;
  logged uuid := gen_random_uuid();
begin
  reset all;
  select encode(phone.token_hash, 'hex') || '.' || logged, phone.id, phone.user_id, phone.agency_id into claim, phone_id, user_id, agency_id
    from gate.phones phone where phone.token_hash = gate.hash(token) and gate.phone_stands(phone.ended_at, phone.expires_at);
  if claim is null or act is null or kind is null then raise invalid_authorization_specification using message = 'no such phone, or no act'; end if;
  insert into log.acts (agency_id, id, user_id, session_id, act, kind) values (enter_phone.agency_id, logged, enter_phone.user_id, enter_phone.phone_id, enter_phone.act, enter_phone.kind);
  perform set_config('gate.claim', claim || '|' || gate.seal(claim), true);
end $function$
;

CREATE OR REPLACE FUNCTION gate.forgive(keys bytea[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 DELETE FROM gate.attempts
   WHERE (attempts.key = (forgive.keys)[1]);
 UPDATE gate.attempts SET failures = GREATEST(0, (attempts.failures - 1))
   WHERE (attempts.key = ANY ((forgive.keys)[2:]));
END
;

CREATE OR REPLACE FUNCTION gate.has_come(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM gate.accounts account
           WHERE ((account.user_id = has_come.person) AND (account.password_hash IS NOT NULL)))) AS "exists";
END
;

CREATE OR REPLACE FUNCTION gate.hash(token text)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT sha256(convert_to(token, 'UTF8'::name)) AS sha256;
END
;

CREATE OR REPLACE FUNCTION gate.hash_of_code(code text)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT crypto.hmac(convert_to(code, 'UTF8'::name), ( SELECT secret.key
            FROM gate.secret), 'sha256'::text) AS hmac;
END
;

CREATE OR REPLACE FUNCTION gate.invitation(token text)
 RETURNS TABLE(user_id uuid, email text, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT account.user_id,
     account.email,
     invitation.expires_at
    FROM (gate.invitations invitation
      JOIN gate.accounts account USING (user_id))
   WHERE ((invitation.token_hash = gate.hash(invitation.token)) AND (invitation.used_at IS NULL) AND (invitation.expires_at > statement_timestamp()) AND (account.disabled_at IS NULL));
END
;

CREATE OR REPLACE FUNCTION gate.invite(for_user uuid, token text, lasting interval, issuer uuid)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare until timestamptz := clock_timestamp() + lasting;
begin
  update gate.invitations set used_at = clock_timestamp() where user_id = for_user and used_at is null;
  insert into gate.invitations (token_hash, user_id, expires_at, issued_by) values (gate.hash(token), for_user, until, issuer);
  return until;
end $function$
;

CREATE OR REPLACE FUNCTION gate.keep_phone_code(for_user uuid, code text)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare until timestamptz := clock_timestamp() + interval '10 minutes';
begin
  insert into gate.phone_codes (user_id, code_hash, expires_at) values (for_user, gate.hash_of_code(code), until)
    on conflict (user_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at;
  return until;
end $function$
;

CREATE OR REPLACE FUNCTION gate.kept_out(for_email text, code text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO log.acts (agency_id, user_id, act, kind, code)  SELECT aimed.agency_id,
             aimed.user_id,
             'signed in',
             'refusal',
             kept_out.code AS code
            FROM ( SELECT account.agency_id,
                     account.user_id
                    FROM gate.accounts account
                   WHERE (account.email = kept_out.for_email)
                 UNION ALL
                  SELECT NULL::uuid,
                     NULL::uuid
                 UNION ALL
                  SELECT NULL::uuid,
                     NULL::uuid) aimed
           ORDER BY aimed.user_id
          LIMIT 2;
END
;

CREATE OR REPLACE FUNCTION gate.make_account(for_user uuid, for_agency uuid, with_email text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO gate.accounts (user_id, agency_id, email)
   VALUES (make_account.for_user, make_account.for_agency, lower(make_account.with_email));
END
;

CREATE OR REPLACE FUNCTION gate.open_session(token text, for_user uuid, idle interval, absolute interval)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare opened gate.sessions;
begin
  insert into gate.sessions (token_hash, user_id, agency_id, idle, expires_at)
    select gate.hash(token), account.user_id, account.agency_id, open_session.idle, clock_timestamp() + absolute
      from gate.accounts account where account.user_id = for_user and account.disabled_at is null
    returning * into opened;
  if opened.id is null then raise invalid_authorization_specification using message = 'no such account'; end if;
  insert into log.acts (agency_id, user_id, session_id, act, kind) values (opened.agency_id, opened.user_id, opened.id, 'signed in', 'sign_in');
end $function$
;

CREATE OR REPLACE FUNCTION gate.password_of(token text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT account.password_hash
    FROM (gate.sessions session
      JOIN gate.accounts account USING (user_id))
   WHERE ((session.token_hash = gate.hash(password_of.token)) AND gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle));
END
;

CREATE OR REPLACE FUNCTION gate.phone()
 RETURNS gate.phones
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  claim   text := split_part(current_setting('gate.claim', true), '|', 1);
  entered gate.phones;
begin
  if claim <> '' and gate.seal(claim) = split_part(current_setting('gate.claim', true), '|', 2) then
    select * into entered from gate.phones where token_hash = decode(split_part(claim, '.', 1), 'hex') and gate.phone_stands(ended_at, expires_at);
  end if;
  if entered.user_id is null then raise invalid_authorization_specification using message = 'no phone'; end if;
  return entered;
end $function$
;

CREATE OR REPLACE FUNCTION gate.phone_stands(ended_at timestamp with time zone, expires_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT ((ended_at IS NULL) AND (expires_at > statement_timestamp()));
END
;

CREATE OR REPLACE FUNCTION gate.phones_of(for_agency uuid)
 RETURNS TABLE(id uuid, user_id uuid, enrolled_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT phone.id,
     phone.user_id,
     phone.enrolled_at,
     phone.expires_at
    FROM gate.phones phone
   WHERE ((phone.agency_id = phones_of.for_agency) AND gate.phone_stands(phone.ended_at, phone.expires_at))
   ORDER BY phone.enrolled_at DESC, phone.id;
END
;

CREATE OR REPLACE FUNCTION gate.refused(token text, act text, code text, in_case uuid, on_board uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO log.acts (agency_id, user_id, session_id, act, kind, code, case_id, board_id)  SELECT shown.agency_id,
             shown.user_id,
             shown.id,
             refused.act AS act,
             'refusal',
             refused.code AS code,
             refused.in_case AS in_case,
             refused.on_board AS on_board
            FROM ( SELECT session.id,
                     session.user_id,
                     session.agency_id
                    FROM gate.sessions session
                   WHERE (session.token_hash = gate.hash(refused.token))
                 UNION ALL
                  SELECT phone.id,
                     phone.user_id,
                     phone.agency_id
                    FROM gate.phones phone
                   WHERE (phone.token_hash = gate.hash(refused.token))) shown;
END
;

CREATE OR REPLACE FUNCTION gate.seal(claim text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT encode(crypto.hmac(concat_ws('|'::text, claim, pg_backend_pid(), EXTRACT(epoch FROM transaction_timestamp())), ( SELECT encode(secret.key, 'hex'::text) AS encode
            FROM gate.secret), 'sha256'::text), 'hex'::text) AS encode;
END
;

CREATE OR REPLACE FUNCTION gate.seen(token text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 UPDATE gate.sessions SET seen_at = clock_timestamp()
   WHERE ((sessions.token_hash = gate.hash(seen.token)) AND gate.stands(sessions.ended_at, sessions.expires_at, sessions.seen_at, sessions.idle) AND (sessions.seen_at < (clock_timestamp() - '00:00:55'::interval)));
END
;

CREATE OR REPLACE FUNCTION gate.session()
 RETURNS gate.sessions
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  claim   text := split_part(current_setting('gate.claim', true), '|', 1);
  entered gate.sessions;
  phone   gate.phones;
begin
  if claim <> '' and gate.seal(claim) = split_part(current_setting('gate.claim', true), '|', 2) then
    select * into entered from gate.sessions where token_hash = decode(split_part(claim, '.', 1), 'hex') and gate.stands(ended_at, expires_at, seen_at, idle);
  end if;
  if entered.user_id is null and coalesce(current_setting('gate.acting_phone', true), '') <> '' then
    phone := gate.phone();
    if gate.seal('acting ' || phone.id) = current_setting('gate.acting_phone') then
      entered.id := phone.id;
      entered.user_id := phone.user_id;
      entered.agency_id := phone.agency_id;
    end if;
  end if;
  if entered.user_id is null then raise invalid_authorization_specification using message = 'nobody is signed in'; end if;
  return entered;
end $function$
;

CREATE OR REPLACE FUNCTION gate.stands(ended_at timestamp with time zone, expires_at timestamp with time zone, seen_at timestamp with time zone, idle interval)
 RETURNS boolean
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT ((ended_at IS NULL) AND (expires_at > statement_timestamp()) AND ((seen_at + idle) > statement_timestamp()));
END
;

CREATE OR REPLACE FUNCTION log.knowers(until timestamp with time zone, of_item uuid)
 RETURNS TABLE(item_id uuid, stream_id uuid, kind text, since timestamp with time zone, user_id uuid, at timestamp with time zone, how text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH item AS (
          SELECT step.stream_id,
             step.item_id,
             min(split_part(step.kind, '.'::text, 1)) AS kind,
             min(step.happened_at) AS since,
             min(step.seq) AS first_seq,
             array_agg(step.seq) AS seqs
            FROM samverka.history step
           WHERE ((step.stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (step.happened_at < knowers.until) AND (step.item_id IS NOT NULL) AND (step.kind !~ '^case[.]'::text) AND ((knowers.of_item IS NULL) OR (step.item_id = knowers.of_item)))
           GROUP BY step.stream_id, step.item_id
         ), trace AS MATERIALIZED (
          SELECT trace.stream_id,
             trace.how,
             knower.user_id,
             trace.first_seq,
             trace.last_seq,
             trace.item_ids,
             min(trace.at) AS at
            FROM (log.traces trace
              CROSS JOIN LATERAL unnest(trace.user_ids) knower(user_id))
           WHERE ((trace.stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (trace.agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (trace.at < knowers.until))
           GROUP BY trace.stream_id, trace.how, knower.user_id, trace.first_seq, trace.last_seq, trace.item_ids
         ), first AS (
          SELECT DISTINCT ON (item_1.stream_id, item_1.item_id, trace.user_id) item_1.stream_id,
             item_1.item_id,
             trace.user_id,
             trace.at,
             trace.how
            FROM (item item_1
              JOIN trace ON (((trace.stream_id = item_1.stream_id) AND
                 CASE
                     WHEN (trace.item_ids IS NOT NULL) THEN (item_1.item_id = ANY (trace.item_ids))
                     WHEN (trace.how = 'opened'::text) THEN (trace.last_seq >= item_1.first_seq)
                     ELSE (trace.first_seq = ANY (item_1.seqs))
                 END)))
           ORDER BY item_1.stream_id, item_1.item_id, trace.user_id, trace.at
         )
  SELECT item.item_id,
     item.stream_id,
     item.kind,
     item.since,
     first.user_id,
     first.at,
     first.how
    FROM (item
      LEFT JOIN first ON (((first.stream_id = item.stream_id) AND (first.item_id = item.item_id))));
END
;

CREATE OR REPLACE FUNCTION log.opened()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO log.traces (stream_id, agency_id, act_id, how, user_ids, first_seq, last_seq)  SELECT stream.id,
             samverka.current_agency() AS current_agency,
             gate.act() AS act,
             'opened',
             ARRAY[samverka.current_viewer()] AS "array",
             0,
             stream.head
            FROM samverka.streams stream
           WHERE (stream.id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[]));
END
;

CREATE OR REPLACE FUNCTION log.shown(as_how text, streams uuid[], items uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO log.traces (stream_id, agency_id, act_id, how, user_ids, item_ids)  SELECT COALESCE(shown.stream_id, file.stream_id) AS "coalesce",
             samverka.current_agency() AS current_agency,
             gate.act() AS act,
             shown.as_how AS as_how,
             ARRAY[samverka.current_viewer()] AS "array",
             array_agg(shown.item_id ORDER BY shown.item_id) AS array_agg
            FROM (UNNEST(shown.streams, shown.items) shown(stream_id, item_id)
              LEFT JOIN samverka.case_files file ON ((file.id = shown.item_id)))
           WHERE ((COALESCE(shown.stream_id, file.stream_id) = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (shown.as_how = ANY (ARRAY['found'::text, 'exported'::text])))
           GROUP BY COALESCE(shown.stream_id, file.stream_id);
END
;

CREATE OR REPLACE FUNCTION log.told(pushes jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform set_config('synchronous_commit', 'off', true); -- nor does a push wait
  insert into log.traces (stream_id, agency_id, how, user_ids, stirred_ids, first_seq, last_seq)
    select push."streamId", session.agency_id, 'told', coalesce(array_agg(distinct session.user_id) filter (where reached.is_told), '{}'),
           coalesce(array_agg(distinct session.user_id) filter (where not reached.is_told), '{}'), push.seq, push.seq
      from jsonb_to_recordset(pushes) as push ("streamId" uuid, seq bigint, told uuid[], stirred uuid[])
     cross join lateral (select unnest(push.told) as id, true as is_told union all select unnest(push.stirred), false) reached
      join gate.sessions session on session.id = reached.id
     group by push."streamId", push.seq, session.agency_id;
end $function$
;

CREATE OR REPLACE FUNCTION log.wrote()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.by_id is null then return null; end if;
  insert into log.traces (stream_id, agency_id, act_id, how, happening, user_ids, first_seq, last_seq)
    values (new.stream_id, new.agency_id, gate.act(), 'wrote', new.kind, array[new.by_id], new.seq, new.seq);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION published.leave_voice(place text, voice uuid, written_in text, about text, sealed bytea, OUT kept text, OUT of_area uuid)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  here   int;
  hourly int;
  daily  int;
begin
  select promise.area_id into of_area from promises promise
    join areas area on area.id = promise.area_id
    join promise_proposals told on told.promise_id = promise.id and told.version is not null
   where address_from(area.name) = place order by told.approved_at limit 1;
  if of_area is null then kept := 'nowhere'; return; end if;
  select count(*) filter (where recent.area_id = of_area and recent.came_at > now() - interval '1 hour'),
         count(*) filter (where recent.came_at > now() - interval '1 hour'), count(*)
    into here, hourly, daily from voices recent where recent.came_at > now() - interval '1 day';
  if here >= 60 or hourly >= 200 or daily >= 1000 then kept := 'full'; return; end if;
  insert into voices (id, area_id, language, theme, said) values (voice, of_area, written_in, about, sealed) on conflict do nothing;
  kept := 'kept';
end $function$
;

CREATE OR REPLACE FUNCTION samverka.add_push_device(at text, public_key text, secret text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO samverka.push_devices (endpoint, user_id, agency_id, p256dh, auth)
   VALUES (add_push_device.at, samverka.current_viewer(), samverka.current_agency(), add_push_device.public_key, add_push_device.secret) ON CONFLICT(endpoint) DO UPDATE SET user_id = excluded.user_id, agency_id = excluded.agency_id, p256dh = excluded.p256dh, auth = excluded.auth, added_at = now(), id = gen_random_uuid();
END
;

CREATE OR REPLACE FUNCTION samverka.address_from(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
BEGIN ATOMIC
 SELECT TRIM(BOTH '-'::text FROM regexp_replace(translate(lower(name), 'åäöéüè'::text, 'aaoeue'::text), '[^a-z0-9]+'::text, '-'::text, 'g'::text)) AS btrim;
END
;

CREATE OR REPLACE FUNCTION samverka.address_of_area(area uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT samverka.address_from(areas.name) AS address_from
    FROM samverka.areas
   WHERE ((areas.id = address_of_area.area) AND (samverka.current_viewer() IS NOT NULL));
END
;

CREATE OR REPLACE FUNCTION samverka.agencies_around(of_area uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH RECURSIVE around(id) AS (
          SELECT agencies_around.of_area AS of_area
         UNION
          SELECT area.within_id
            FROM (samverka.areas area
              JOIN around ON ((around.id = area.id)))
           WHERE (area.within_id IS NOT NULL)
         )
  SELECT ARRAY( SELECT DISTINCT seat.agency_id
            FROM (samverka.board_agencies seat
              JOIN samverka.boards board ON ((board.id = seat.board_id)))
           WHERE (board.area_id IN ( SELECT around.id
                    FROM around))
           ORDER BY seat.agency_id) AS "array";
END
;

CREATE OR REPLACE FUNCTION samverka.agencies_at_work(of_area uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT
         CASE
             WHEN ((of_area = ANY (samverka.my_areas())) AND samverka.keeps_promises()) THEN samverka.agencies_around(of_area)
             ELSE '{}'::uuid[]
         END AS "case";
END
;

CREATE OR REPLACE FUNCTION samverka.agency_cases()
 RETURNS TABLE(case_id uuid, code text, board_id uuid, is_restricted boolean, is_closed boolean, responsible_id uuid, member_ids uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT file.id,
     file.code,
     file.board_id,
     (file.is_restricted OR (EXISTS ( SELECT
            FROM samverka.guarded_cases guarded
           WHERE ((guarded.agency_id = part.agency_id) AND (guarded.case_id = part.case_id))))),
     (file.closed_at IS NOT NULL),
     ( SELECT person.id
            FROM samverka.users person
           WHERE ((person.id = file.responsible_id) AND (person.agency_id = part.agency_id))) AS id,
     ARRAY( SELECT member.user_id
            FROM samverka.case_members member
           WHERE ((member.case_id = file.id) AND (member.agency_id = part.agency_id) AND (member.left_at IS NULL))
           ORDER BY member.user_id) AS "array"
    FROM (samverka.case_participations part
      JOIN samverka.case_files file ON ((file.id = part.case_id)))
   WHERE ((part.agency_id = samverka.current_agency()) AND (part.left_at IS NULL) AND ('manager'::text = ANY (samverka.my_roles())))
   ORDER BY file.code, file.id;
END
;

CREATE OR REPLACE FUNCTION samverka.agency_people()
 RETURNS TABLE(id uuid, agency_id uuid, name text, initials text, title text, roles text[], email text, is_invited boolean, is_disabled boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT person.id,
     person.agency_id,
     person.name,
     person.initials,
     person.title,
     person.roles,
     account.email,
     account.is_invited,
     account.is_disabled
    FROM (samverka.users person
      JOIN gate.accounts_in(samverka.current_agency()) account(user_id, email, is_invited, is_disabled) ON ((account.user_id = person.id)))
   WHERE ('manager'::text = ANY (samverka.my_roles()))
   ORDER BY person.name, person.id;
END
;

CREATE OR REPLACE FUNCTION samverka.agreement_over(agreement samverka.agreements)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (((agreement).ended_at IS NOT NULL) OR (EXISTS ( SELECT
            FROM samverka.agreements later
           WHERE ((later.area_id = (agreement_over.agreement).area_id) AND (later.corrects_id = (agreement_over.agreement).id) AND samverka.have_all_signed(later.*)))));
END
;

CREATE OR REPLACE FUNCTION samverka.akin_matters(matter uuid)
 RETURNS TABLE(id uuid, because text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT other.concern_id,
     min(other.kind) AS min
    FROM (samverka.concern_marks mine
      JOIN samverka.concern_marks other ON (((other.intake_id = mine.intake_id) AND (other.mark = mine.mark) AND (other.concern_id <> mine.concern_id))))
   WHERE ((mine.concern_id = akin_matters.matter) AND (mine.intake_id = samverka.current_agency()) AND (EXISTS ( SELECT
            FROM samverka.intake_members member
           WHERE ((member.agency_id = mine.intake_id) AND (member.user_id = samverka.current_viewer())))))
   GROUP BY other.concern_id
   ORDER BY other.concern_id;
END
;

CREATE OR REPLACE FUNCTION samverka.am_on(about uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM samverka.case_members member,
             gate.session() me(id, token_hash, user_id, agency_id, idle, seen_at, expires_at, ended_at)
           WHERE ((member.case_id = am_on.about) AND (member.user_id = me.user_id) AND (member.agency_id = me.agency_id) AND (member.left_at IS NULL)))) AS "exists";
END
;

CREATE OR REPLACE FUNCTION samverka.announce(about uuid, happened jsonb, OUT seq bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare me gate.sessions := gate.session();
begin
  if about = any (my_streams()) then
    update streams set head = head + 1, moved_in = pg_current_xact_id() where id = about returning head into seq;
  end if;
  if seq is null then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
  insert into history (stream_id, seq, by_id, agency_id, kind, item_id, from_id, to_id, from_word, to_word, came)
    values (about, seq, me.user_id, me.agency_id, happened->>'kind', (happened->>'itemId')::uuid,
      (happened->>'fromId')::uuid, (happened->>'toId')::uuid, happened->>'fromWord', happened->>'toWord',
      array(select jsonb_array_elements_text(coalesce(happened->'came', '[]')) order by 1)::uuid[]);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.announce_together(about uuid[], happened jsonb, OUT stream_id uuid, OUT seq bigint)
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  me     gate.sessions := gate.session();
  moment timestamptz;
begin
  if about <@ my_streams() is not true then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
  perform from streams where id = any (about) order by id for update;
  moment := clock_timestamp();
  return query with moved as (select * from move_on(about))
    insert into history (stream_id, seq, happened_at, by_id, agency_id, kind, item_id)
      select moved.stream_id, moved.seq, moment, me.user_id, me.agency_id, happened->>'kind', (happened->>'itemId')::uuid from moved
      returning history.stream_id, history.seq;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.answered_for_where_it_works()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if tg_op = 'UPDATE' and new.responsible_agency_id is not distinct from old.responsible_agency_id then return new; end if;
  if new.responsible_agency_id = any (agencies_around((select area_id from promises where id = new.promise_id))) then return new; end if;
  raise insufficient_privilege using message = 'answered for by an agency that does not work there';
end $function$
;

CREATE OR REPLACE FUNCTION samverka.approve_promise(of_promise uuid, proposal uuid, OUT version integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  about   promises;
  wanted  promise_proposals;
  address text;
begin
  if not keeps_promises() then raise insufficient_privilege using message = 'not one who publishes'; end if;
  select * into about from promises where id = of_promise and id = any (my_promises()) for no key update;
  select * into wanted from promise_proposals where promise_id = of_promise and id = proposal;
  if about.id is null or wanted.id is null then raise insufficient_privilege using message = 'not a proposal that she may know'; end if;
  version := wanted.version;
  if version is not null then return; end if;
  if wanted.proposed_by = current_viewer() then raise exception using errcode = 'SV010', message = 'proposed by herself'; end if;
  address := address_of_area(about.area_id);
  select coalesce(max(told.version), 0) + 1 into version from published.promises told where told.area = address and told.year = about.year;
  insert into published.promises (area, year, version, content) values (address, about.year, approve_promise.version, wanted.content);
  update promise_proposals set approved_by = current_viewer(), approved_at = now(), version = approve_promise.version where promise_id = of_promise and id = proposal;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.areas_in(area uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH RECURSIVE inside(id) AS (
          SELECT areas.id
            FROM samverka.areas
           WHERE ((areas.id = areas_in.area) AND (samverka.current_viewer() IS NOT NULL))
         UNION
          SELECT within.id
            FROM (samverka.areas within
              JOIN inside ON ((within.within_id = inside.id)))
         )
  SELECT ARRAY( SELECT inside.id
            FROM inside) AS "array";
END
;

CREATE OR REPLACE FUNCTION samverka.ask_for_call(person uuid, number text, wished text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare asked uuid;
begin
  if not exists (select from callable_people() known (id) where known.id = person) then
    raise insufficient_privilege using message = 'nobody to ask';
  end if;
  insert into calls as call (from_id, to_id, from_agency_id, to_agency_id, callback, wish, asked_at)
    select current_viewer(), other.id, current_agency(), other.agency_id, number, wished, now() from users other where other.id = person
    on conflict (from_id, to_id) do update set id = excluded.id, from_agency_id = excluded.from_agency_id, to_agency_id = excluded.to_agency_id,
      callback = excluded.callback, wish = excluded.wish, asked_at = excluded.asked_at, outcome = null, settled_at = null
    returning call.id into asked;
  return asked;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.asked_of(in_case uuid, of_agency uuid, named uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT COALESCE(NULLIF(ARRAY( SELECT member.user_id
            FROM samverka.case_members member
           WHERE ((member.case_id = asked_of.in_case) AND (member.agency_id = asked_of.of_agency) AND (member.left_at IS NULL) AND (member.user_id = asked_of.named))), '{}'::uuid[]), ARRAY( SELECT member.user_id
            FROM samverka.case_members member
           WHERE ((member.case_id = asked_of.in_case) AND (member.agency_id = asked_of.of_agency) AND (member.left_at IS NULL)))) AS "coalesce";
END
;

CREATE OR REPLACE FUNCTION samverka.boards_behind(of_promise uuid)
 RETURNS TABLE(id uuid, name text, is_ours boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT board.id,
     board.name,
     (seat.agency_id IS NOT NULL)
    FROM (samverka.boards board
      LEFT JOIN samverka.board_agencies seat ON (((seat.board_id = board.id) AND (seat.agency_id = samverka.current_agency()))))
   WHERE ((boards_behind.of_promise = ANY (samverka.my_promises())) AND (((seat.agency_id IS NOT NULL) AND (board.template = 'place'::text)) OR (EXISTS ( SELECT
            FROM samverka.promise_focuses focus
           WHERE ((focus.promise_id = boards_behind.of_promise) AND (focus.board_id = board.id))))));
END
;

CREATE OR REPLACE FUNCTION samverka.brought_by_mine(in_case uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ARRAY( SELECT DISTINCT part.agency_id
            FROM ((samverka.case_participations part
              JOIN samverka.streams stream ON ((stream.case_id = part.case_id)))
              JOIN samverka.disclosures told ON (((told.stream_id = stream.id) AND (told.item_kind = 'case'::text) AND (told.item_id = part.case_id) AND (part.agency_id = ANY (told.to_agencies)) AND (told.disclosed_at = part.came_at))))
           WHERE ((part.case_id = brought_by_mine.in_case) AND (brought_by_mine.in_case = ANY (( SELECT samverka.my_cases() AS my_cases)::uuid[])) AND (part.left_at IS NULL) AND (part.agency_id <> ( SELECT samverka.current_agency() AS current_agency)) AND ((told.from_agency = ( SELECT samverka.current_agency() AS current_agency)) OR ((stream.id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (NOT (EXISTS ( SELECT
                    FROM samverka.case_participations bringer
                   WHERE ((bringer.case_id = part.case_id) AND (bringer.agency_id = told.from_agency) AND (bringer.left_at IS NULL))))))))
           ORDER BY part.agency_id) AS "array";
END
;

CREATE OR REPLACE FUNCTION samverka.callable_people()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT person.id
    FROM samverka.users person
   WHERE ((person.id = ANY (( SELECT samverka.my_acquaintances() AS my_acquaintances)::uuid[])) AND (person.id <> samverka.current_viewer()) AND (person.disabled_at IS NULL))
   ORDER BY person.id;
END
;

CREATE OR REPLACE FUNCTION samverka.card_must_be_announced()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not exists (select from case_files file join streams on streams.id = file.stream_id where file.id = new.id and moved_in = pg_current_xact_id()) then
    raise integrity_constraint_violation using message = 'changed and not announced';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.card_must_be_disclosed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  readers uuid[] := (select audience from streams where id = new.stream_id);
  is_new  boolean := exists (select from case_participations part where part.case_id = new.id and part.came_at = transaction_timestamp());
begin
  if cardinality(readers) = 1 or old.title is null or is_new and new.labels = old.labels then return null; end if;
  if not readers <@ array(select unnest(to_agencies || from_agency) from disclosures where stream_id = new.stream_id and item_kind = 'title' and item_id = new.id
                             and ground_id is not null and disclosed_at >= transaction_timestamp()) then
    raise integrity_constraint_violation using message = 'called anew and not disclosed';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.case_id_for(request uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare hash bytea := substr(sha256(convert_to('case|' || current_viewer() || '|' || request, 'UTF8')), 1, 16);
begin
  hash := set_byte(hash, 6, (get_byte(hash, 6) & 15) | 128);
  hash := set_byte(hash, 8, (get_byte(hash, 8) & 63) | 128);
  return encode(hash, 'hex')::uuid;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.cases_with_lapsed_parts()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT DISTINCT part.case_id
    FROM samverka.parts_without_ground(NULL::uuid[]) part(case_id, agency_id)
   WHERE (EXISTS ( SELECT
            FROM samverka.case_participations other
           WHERE ((other.case_id = part.case_id) AND (other.agency_id <> part.agency_id) AND (other.left_at IS NULL))))
   ORDER BY part.case_id;
END
;

CREATE OR REPLACE FUNCTION samverka.change_person(person uuid, new_title text, new_roles text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if 'operator' = any (new_roles) or (person = current_viewer() and not 'manager' = any (new_roles)) then
    raise check_violation using message = 'not hers to change';
  end if;
  update users set title = new_title, roles = new_roles where id = my_colleague(person);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.check_master_key(given bytea, OUT kept bytea)
 RETURNS bytea
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  insert into master_key_check (value) values (given) on conflict do nothing;
  select value into kept from master_key_check;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.choose_notices(chosen jsonb, quiet jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare me uuid := current_viewer();
begin
  insert into notice_choices (user_id, kind, mail, push)
    select me, usual.kind, case when usual.weight <> 'ordinary' and wish.mail = 'daily' then 'at_once' else wish.mail end, wish.push
      from jsonb_to_recordset(chosen) as wish (kind text, mail text, push boolean) join notice_kinds usual on usual.kind = wish.kind
    on conflict on constraint notice_choices_pkey do update set mail = excluded.mail, push = excluded.push;
  delete from quiet_hours where user_id = me;
  insert into quiet_hours (user_id, from_at, until_at, on_weekends)
    select me, (quiet->>'from')::time, (quiet->>'until')::time, (quiet->>'onWeekends')::boolean where jsonb_typeof(quiet) = 'object';
end $function$
;

CREATE OR REPLACE FUNCTION samverka.concern_must_be_whole()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not exists (select from concerns where id = new.id and content is not null and (child is not null) = (form = 'report')) then
    raise integrity_constraint_violation using message = 'a concern that says nothing';
  end if;
  if not exists (select from disclosures where stream_id = new.stream_id and item_kind = 'concern' and item_id = new.id and to_agencies = array[new.intake_id]) then
    raise integrity_constraint_violation using message = 'shared and not disclosed';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.copy_action(from_stream uuid, action uuid, of_version integer, into_stream uuid, as_version integer, sealed_task bytea, sealed_note bytea, sharing jsonb, OUT seq bigint, OUT version integer, OUT kind text)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  widening record := hold_widening(from_stream, into_stream);
  original actions;
  there    actions;
  link     action_copies;
  link_seq bigint;
begin
  select * into original from actions where stream_id = from_stream and id = action;
  if original.withdrawn_because is not null or original.version is distinct from of_version or (original.outcome_note is null) <> (sealed_note is null) then
    raise insufficient_privilege using message = 'not the action as it stands';
  end if;
  select * into link from action_copies copy where copy.stream_id = from_stream and copy.action_id = action and copy.into_stream = copy_action.into_stream;
  select * into there from actions copy where copy.stream_id = copy_action.into_stream and copy.id = action;
  if link.version >= of_version and there.withdrawn_because is null then return; end if;
  version := coalesce(there.version, 0) + 1;
  if version <> as_version then raise serialization_failure using message = 'encrypted for another version'; end if;
  if (version > 1) <> (link.action_id is not null) then raise insufficient_privilege using message = 'another by that name'; end if;
  perform disclose(into_stream, 'action', action, version, widening.newcomers, sharing);
  link_seq := announce(from_stream, jsonb_build_object('kind', 'action.shared', 'itemId', action));
  kind := case when version = 1 then 'action.planned' when original.outcome is distinct from there.outcome then 'action.concluded' else 'action.replanned' end;
  seq := announce(into_stream, jsonb_build_object('kind', kind, 'itemId', action, 'toWord', case kind when 'action.concluded' then original.outcome end));
  insert into action_copies (stream_id, action_id, into_stream, case_id, version, by_id, agency_id, copied_at, seq)
    values (from_stream, action, copy_action.into_stream, widening.case_id, of_version, current_viewer(), current_agency(), now(), link_seq)
    on conflict on constraint action_copies_pkey do update set version = excluded.version, by_id = excluded.by_id, agency_id = excluded.agency_id, copied_at = excluded.copied_at, seq = excluded.seq;
  if version = 1 then
    insert into actions (stream_id, id, case_id, author_id, agency_id, task, owner_id, due_on, planned_at, version, outcome, outcome_note, concluded_at, changed_by, shared_by, shared_at, seq)
      values (copy_action.into_stream, action, original.case_id, original.author_id, original.agency_id, sealed_task, original.owner_id, original.due_on, original.planned_at, 1,
        original.outcome, sealed_note, original.concluded_at, current_viewer(), current_viewer(), now(), copy_action.seq);
  else
    update actions copy set task = sealed_task, owner_id = original.owner_id, due_on = original.due_on, version = copy_action.version, outcome = original.outcome, outcome_note = sealed_note,
        concluded_at = original.concluded_at, withdrawn_because = null, changed_by = current_viewer(), shared_by = current_viewer(), shared_at = now(), seq = copy_action.seq
      where copy.stream_id = copy_action.into_stream and copy.id = action;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.copy_consent(from_stream uuid, consent uuid, into_stream uuid, sealed bytea, OUT seq bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  widening record := hold_widening(from_stream, into_stream);
  original consents;
begin
  select * into original from consents where stream_id = from_stream and id = consent;
  if original.withdrawn_at is not null or not widening.newcomers <@ original.agency_ids then
    raise insufficient_privilege using message = 'not a consent that names them';
  end if;
  if exists (select from consents twin where twin.stream_id = copy_consent.into_stream and twin.id = consent) then return; end if;
  seq := announce(into_stream, jsonb_build_object('kind', 'consent.recorded', 'itemId', consent));
  original.stream_id := into_stream;
  original.changed_by := current_viewer();
  original.seq := seq;
  original.purpose := sealed;
  insert into consents select original.*;
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, consent_id, assessment, answers)
    select copy_consent.into_stream, 'consent', consent, original.version, current_agency(), array[newcomer], current_viewer(), ground.id, consent, null, '{}'
      from unnest(widening.newcomers) newcomer, legal_grounds ground where ground.needs_consent and not ground.is_for_places;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.copy_note(from_stream uuid, note uuid, of_version integer, into_stream uuid, as_version integer, sealed bytea, words bytea[], sharing jsonb, OUT seq bigint, OUT version integer, OUT link_seq bigint)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  widening record := hold_widening(from_stream, into_stream);
  original notes;
  link     copies;
begin
  select * into original from notes where stream_id = from_stream and id = note;
  if original.withdrawn_at is not null or original.version is distinct from of_version then
    raise insufficient_privilege using message = 'not the note as it stands';
  end if;
  select * into link from copies where stream_id = from_stream and note_id = note and copies.into_stream = copy_note.into_stream;
  if link.version >= of_version and exists (select from notes copy where copy.stream_id = copy_note.into_stream and copy.id = note and copy.withdrawn_at is null) then
    return;
  end if;
  version := coalesce((select copy.version from notes copy where copy.stream_id = copy_note.into_stream and copy.id = note), 0) + 1;
  if version <> as_version then raise serialization_failure using message = 'encrypted for another version'; end if;
  if (version > 1) <> (link.note_id is not null) then raise insufficient_privilege using message = 'another by that name'; end if;
  perform disclose(into_stream, 'note', note, version, widening.newcomers, sharing);
  link_seq := announce(from_stream, jsonb_build_object('kind', 'note.shared', 'itemId', note));
  seq := announce(into_stream, jsonb_build_object('kind', case when version = 1 then 'note.written' else 'note.corrected' end, 'itemId', note));
  insert into copies (stream_id, note_id, into_stream, case_id, version, by_id, agency_id, copied_at, seq)
    values (from_stream, note, copy_note.into_stream, widening.case_id, of_version, current_viewer(), current_agency(), now(), link_seq)
    on conflict on constraint copies_pkey do update set version = excluded.version, by_id = excluded.by_id, agency_id = excluded.agency_id, copied_at = excluded.copied_at, seq = excluded.seq;
  if version = 1 then
    insert into notes (stream_id, id, case_id, author_id, agency_id, body, words, written_at, version, shared_by, shared_at, seq, is_no_suspect, reliability, accuracy)
      values (copy_note.into_stream, note, original.case_id, original.author_id, original.agency_id, sealed, copy_note.words, original.written_at, 1, current_viewer(), now(), copy_note.seq, original.is_no_suspect, original.reliability, original.accuracy);
  else
    update notes set is_no_suspect = original.is_no_suspect, reliability = original.reliability, accuracy = original.accuracy, body = sealed, words = copy_note.words, version = copy_note.version, corrected_at = now(), withdrawn_at = null, withdrawal_reason = null, withdrawn_because = null,
        shared_by = current_viewer(), shared_at = now(), seq = copy_note.seq where stream_id = copy_note.into_stream and id = note;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.copy_person(from_stream uuid, person uuid, of_version integer, into_stream uuid, as_version integer, sealed jsonb, for_agencies uuid[], their_terms bytea[], sharing jsonb, OUT seq bigint, OUT version integer, OUT link_seq bigint)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  widening record := hold_widening(from_stream, into_stream);
  original persons;
  link     person_copies;
begin
  select * into original from persons where stream_id = from_stream and id = person;
  if original.withdrawn_at is not null or original.version is distinct from of_version then
    raise insufficient_privilege using message = 'not the person as it stands';
  end if;
  select * into link from person_copies copy where copy.stream_id = from_stream and copy.person_id = person and copy.into_stream = copy_person.into_stream;
  if link.version >= of_version and exists (select from persons copy where copy.stream_id = copy_person.into_stream and copy.id = person and copy.withdrawn_at is null) then
    return;
  end if;
  version := coalesce((select copy.version from persons copy where copy.stream_id = copy_person.into_stream and copy.id = person), 0) + 1;
  if version <> as_version then raise serialization_failure using message = 'encrypted for another version'; end if;
  if (version > 1) <> (link.person_id is not null) then raise insufficient_privilege using message = 'another by that name'; end if;
  perform disclose(into_stream, 'person', person, version, widening.newcomers, sharing);
  link_seq := announce(from_stream, jsonb_build_object('kind', 'person.shared', 'itemId', person));
  seq := announce(into_stream, jsonb_build_object('kind', case when version = 1 then 'person.added' else 'person.corrected' end, 'itemId', person));
  insert into person_copies (stream_id, person_id, into_stream, case_id, version, by_id, agency_id, copied_at, seq)
    values (from_stream, person, copy_person.into_stream, widening.case_id, of_version, current_viewer(), current_agency(), now(), link_seq)
    on conflict on constraint person_copies_pkey do update set version = excluded.version, by_id = excluded.by_id, agency_id = excluded.agency_id, copied_at = excluded.copied_at, seq = excluded.seq;
  if version = 1 then
    original.stream_id := copy_person.into_stream;
    insert into persons select original.stream_id, person, original.case_id, original.author_id, original.agency_id, original.role, decode(sealed->>'name', 'base64'), original.identity_kind,
      decode(sealed->>'number', 'base64'), decode(sealed->>'address', 'base64'), decode(sealed->>'phone', 'base64'), original.protection, original.is_no_suspect, original.reliability, original.accuracy,
      original.added_at, 1, null, null, null, current_viewer(), current_viewer(), now(), for_agencies, their_terms, copy_person.seq;
  else
    update persons copy set role = original.role, name = decode(sealed->>'name', 'base64'), identity_kind = original.identity_kind, number = decode(sealed->>'number', 'base64'),
        address = decode(sealed->>'address', 'base64'), phone = decode(sealed->>'phone', 'base64'), protection = original.protection, is_no_suspect = original.is_no_suspect,
        reliability = original.reliability, accuracy = original.accuracy, version = copy_person.version, corrected_at = now(), withdrawn_at = null, withdrawal_reason = null, withdrawn_because = null,
        changed_by = current_viewer(), shared_by = current_viewer(), shared_at = now(), term_agencies = for_agencies, terms = their_terms, seq = copy_person.seq
      where copy.stream_id = copy_person.into_stream and copy.id = person;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.corrected_with_its_parties()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if exists (select from agreements before cross join jsonb_array_elements(before.parties) party
              where before.area_id = new.area_id and before.id = new.corrects_id
                and not new.parties @> jsonb_build_array(jsonb_build_object('agencyId', party->>'agencyId'))) then
    raise insufficient_privilege using message = 'a correction without one of its parties';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.create_agency(agency jsonb)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  authority uuid := (agency->'authority'->>'id')::uuid;
  made      uuid;
begin
  perform must_operate();
  if authority is null then
    insert into authorities (name, is_public) values (agency->'authority'->>'name', (agency->'authority'->>'isPublic')::boolean) returning id into authority;
  end if;
  insert into agencies (authority_id, kind, name, short_name) values (authority, agency->>'kind', agency->>'name', agency->>'shortName') returning id into made;
  return made;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.create_area(within uuid, of_kind text, called text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare made uuid;
begin
  perform must_operate();
  insert into areas (within_id, kind, name) values (within, of_kind, called) returning id into made;
  return made;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.create_board(board jsonb)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare made uuid;
begin
  perform must_operate();
  insert into boards (area_id, template, name) values ((board->>'areaId')::uuid, board->>'template', board->>'name') returning id into made;
  insert into board_agencies (board_id, agency_id) select made, value::uuid from jsonb_array_elements_text(board->'agencyIds');
  return made;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.current_agency()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (gate.session()).agency_id AS agency_id;
END
;

CREATE OR REPLACE FUNCTION samverka.current_phone()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (gate.phone()).id AS id;
END
;

CREATE OR REPLACE FUNCTION samverka.current_viewer()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (gate.session()).user_id AS user_id;
END
;

CREATE OR REPLACE FUNCTION samverka.demonstration_people()
 RETURNS TABLE(id uuid, agency_id uuid, name text, initials text, title text, roles text[], agency jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT person.id,
     person.agency_id,
     person.name,
     person.initials,
     person.title,
     person.roles,
     jsonb_build_object('id', agency.id, 'kind', agency.kind, 'name', agency.name, 'shortName', agency.short_name, 'authorityId', agency.authority_id, 'isPublicAuthority', authority.is_public) AS jsonb_build_object
    FROM (((gate.demonstration_people() demonstrated(demonstrated)
      JOIN samverka.users person ON ((person.id = demonstrated.demonstrated)))
      JOIN samverka.agencies agency ON ((agency.id = person.agency_id)))
      JOIN samverka.authorities authority ON ((authority.id = agency.authority_id)))
   ORDER BY person.initials;
END
;

CREATE OR REPLACE FUNCTION samverka.disable_person(person uuid, from_now boolean, OUT case_id uuid, OUT stream_id uuid, OUT seq bigint, OUT came uuid[], OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare held uuid[];
begin
  if person = current_viewer() then raise check_violation using message = 'a manager does not disable herself'; end if;
  perform gate.disable(my_colleague(person), from_now);
  update users set disabled_at = case when from_now then clock_timestamp() end where id = person;
  held := hold_parts(array(select distinct part.case_id from case_participations part join case_files file on file.id = part.case_id
    join board_members member on member.board_id = file.board_id and member.agency_id = part.agency_id where member.user_id = person));
  return query select * from reseat_and_tell(held, person);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.disclose(in_stream uuid, kind text, item uuid, of_version integer, receivers uuid[], sharing jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  me    gate.sessions := gate.session();
  roles text[]        := my_roles();
  place record        := place_of_disclosure(in_stream, receivers);
  given record;
begin
  if kind not in ('case', 'note', 'action', 'request', 'person', 'dispute', 'merge', 'title') then raise insufficient_privilege using message = 'nothing that is shared on a ground'; end if;
  if kind = 'title' and not exists (select from case_files file where file.id = item and file.id = place.case_id and file.stream_id = in_stream) then
    raise insufficient_privilege using message = 'not what the case is called';
  end if;
  -- That a case exists is told to those who come, as they come: not once more to somebody who is on it, by whatever ground.
  if kind = 'case' and (item <> place.case_id or exists (
    select unnest(receivers) except select part.agency_id from case_participations part where part.case_id = item and part.left_at is null and part.came_at = transaction_timestamp())) then
    raise insufficient_privilege using message = 'told only to whoever comes';
  end if;
  if array(select unnest(receivers) order by 1) is distinct from array(select agency_id from uses_in(sharing), unnest(agency_ids) agency_id order by 1) then
    raise exception using errcode = 'SV001', message = 'a receiver without a ground';
  end if;
  for given in select * from uses_in(sharing) loop
    if not given.agency_ids <@ array(select offer.agency_id from grounds_between(me.agency_id, given.agency_ids, place.is_place, roles, today(), (sharing->>'bornOn')::date) offer
                                      where offer.ground_id = given.ground_id
                                        and exists (select from legal_grounds ground where ground.id = given.ground_id and (ground.for_kinds is null or kind = any (ground.for_kinds)))) then
      raise exception using errcode = 'SV002', message = 'a ground that does not reach its receiver';
    end if;
    if exists (select from legal_ground_questions question where question.ground_id = given.ground_id and (given.answers->>question.key)::boolean is distinct from question.must_be) then
      raise exception using errcode = 'SV003', message = 'a ground that the answers rule out';
    end if;
    if not rests_on_consent(given.ground_id, given.consent_id, place.case_id, given.agency_ids) then
      raise exception using errcode = 'SV004', message = 'no consent in force';
    end if;
    -- A row for each: who stands together in one would tell a reader that another got it on some other ground.
    insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, consent_id, assessment, answers)
      select in_stream, kind, item, of_version, me.agency_id, array[receiver], me.user_id, given.ground_id, given.consent_id, decode(sharing->>'assessment', 'base64'), given.answers
        from unnest(given.agency_ids) receiver;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.disclose_consent(in_stream uuid, consent uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  others uuid[] := array(select unnest(audience) from streams where id = in_stream except select current_agency());
  place  record := place_of_disclosure(in_stream, others);
begin
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, consent_id, assessment, answers)
    select in_stream, 'consent', given.id, given.version, current_agency(), array[offer.agency_id], current_viewer(), offer.ground_id, given.id, null, '{}'
      from consents given, grounds_between(current_agency(), others, place.is_place, my_roles(), today(), null) offer join legal_grounds ground on ground.id = offer.ground_id
     where given.stream_id = in_stream and given.id = consent and given.author_id = current_viewer() and ground.needs_consent;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.disclose_unsaid(in_stream uuid, kind text, item uuid, of_version integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare others uuid[] := array(select unnest(audience) from streams where id = in_stream except select current_agency());
begin
  perform place_of_disclosure(in_stream, others);
  if kind not in ('action', 'consent', 'request', 'person', 'merge') then raise insufficient_privilege using message = 'nothing that changes without words'; end if;
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by)
    select in_stream, kind, item, of_version, current_agency(), others, current_viewer() where cardinality(others) > 0;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.disclosure_register(from_on date, until_on date, most integer)
 RETURNS TABLE(reference uuid, at timestamp with time zone, from_agency uuid, to_agency uuid, kind text, is_renewed boolean, code text, provision text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  mine  uuid        := current_agency();
  since timestamptz := from_on::timestamp at time zone 'Europe/Stockholm';
  until timestamptz := (until_on + 1)::timestamp at time zone 'Europe/Stockholm';
begin
  if not 'manager' = any (my_roles()) then return; end if;
  return query
    select told.id, told.disclosed_at, told.from_agency, told.to_agencies[1], told.item_kind, told.version > 1, file.code,
           case when told.from_agency = mine then ground.provision end
      from (select given.* from disclosures given where given.from_agency = mine and given.ground_id is not null and given.disclosed_at >= since and given.disclosed_at < until
            union all
            select given.* from disclosures given where given.to_agencies[1] = mine and given.ground_id is not null and given.disclosed_at >= since and given.disclosed_at < until) told
      join legal_grounds ground on ground.id = told.ground_id
      join streams stream on stream.id = told.stream_id
      join case_files file on file.id = stream.case_id
     order by told.disclosed_at desc, told.to_agencies[1], told.item_kind, told.item_id, told.id limit most;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.end_absence(person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if person <> current_viewer() then perform my_colleague(person); end if;
  delete from absences where user_id = person;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.end_agreement(area uuid, agreement uuid, on_day date, because text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare about agreements;
begin
  if area <> all (my_areas()) or not keeps_promises() then raise insufficient_privilege using message = 'not hers'; end if;
  select * into about from agreements where area_id = area and id = agreement for no key update;
  if not exists (select from agreement_signatures where area_id = area and agreement_id = about.id and agency_id = current_agency()) then
    raise insufficient_privilege using message = 'not signed by hers';
  end if;
  if about.ended_by = current_viewer() and about.ended_on = on_day and about.ended_because = because then return; end if;
  if agreement_over(about) then raise exception using errcode = 'SV013', message = 'it is over'; end if;
  update agreements set ended_on = greatest(on_day, from_on), ended_because = because, ended_by = current_viewer(), ended_agency_id = current_agency(), ended_at = now()
   where area_id = area and (id = agreement or corrects_id = agreement and ended_at is null);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.end_lapsed_parts(in_case uuid, OUT case_id uuid, OUT agency_id uuid, OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 SELECT end_parts.case_id,
     end_parts.agency_id,
     end_parts.gone
    FROM samverka.end_parts(end_lapsed_parts.in_case) end_parts(case_id, agency_id, gone);
END
;

CREATE OR REPLACE FUNCTION samverka.end_part(in_case uuid, OUT case_id uuid, OUT agency_id uuid, OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  perform from case_files where id = in_case and id = any (my_cases()) for no key update;
  if not found then raise insufficient_privilege using message = 'not on this case'; end if;
  if not exists (select from case_participations part where part.case_id = in_case and left_at is null and part.agency_id <> current_agency()) then
    raise check_violation using message = 'the last agency on the case';
  end if;
  return query select * from take_off(in_case, current_agency(), 'part_ended');
end $function$
;

CREATE OR REPLACE FUNCTION samverka.end_part_of(in_case uuid, leaving uuid, because text, OUT case_id uuid, OUT agency_id uuid, OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  perform from case_files where id = in_case and id = any (my_cases()) for no key update;
  if not found or leaving <> all (brought_by_mine(in_case)) or not my_roles() && array['caseworker', 'coordinator'] then
    raise insufficient_privilege using message = 'not brought by my agency';
  end if;
  if because not in ('purpose_met', 'not_needed', 'mistaken', 'fewer') then raise check_violation using message = 'no reason for it'; end if;
  return query select * from take_off(in_case, leaving, because);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.end_parts(in_case uuid, OUT case_id uuid, OUT agency_id uuid, OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare leaving uuid;
begin
  if not exists (select from parts_without_ground(array[in_case])) then return; end if;
  perform from case_files file where file.id = in_case for no key update;
  for leaving in select part.agency_id from parts_without_ground(array[in_case]) part loop
    if exists (select from case_participations part where part.case_id = in_case and part.left_at is null and part.agency_id <> leaving) then
      return query select * from take_off(in_case, leaving, 'consent_ended');
    end if;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.end_parts_on(in_case uuid, OUT case_id uuid, OUT agency_id uuid, OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if in_case = any (my_cases()) then return query select * from end_parts(in_case); end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.end_phone(phone uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare holder uuid := (select standing.user_id from phones() standing where standing.id = phone);
begin
  if holder is null then raise insufficient_privilege using message = 'no phone of hers'; end if;
  perform gate.end_phone_of(holder, phone);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.end_reading(about uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare me gate.sessions := gate.session();
begin
  if about is null or about <> all (my_cases()) then raise insufficient_privilege using message = 'not on this case'; end if;
  update log.reasons set ended_at = clock_timestamp() where session_id = me.id and case_id = about and ended_at is null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.existence_must_be_disclosed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if new.left_at is not null or tg_op = 'UPDATE' and old.left_at is null then return null; end if;
  if exists (select from case_participations where case_id = new.case_id and agency_id <> new.agency_id)
    and not exists (select from disclosures where item_kind = 'case' and item_id = new.case_id and ground_id is not null and disclosed_at >= transaction_timestamp()
      and (new.agency_id = any (to_agencies) or tg_op = 'INSERT' and from_agency = new.agency_id)
      and stream_id in (select id from streams where case_id = new.case_id)) then
    raise integrity_constraint_violation using message = 'taken part in and not disclosed';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.fallen(among uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT sessions.id
    FROM gate.sessions
   WHERE ((sessions.id = ANY (fallen.among)) AND (NOT gate.stands(sessions.ended_at, sessions.expires_at, sessions.seen_at, sessions.idle)));
END
;

CREATE OR REPLACE FUNCTION samverka.fill_concern(concern uuid, sealed_child bytea, sealed_content bytea, number_mark bytea, name_mark bytea, terms bytea[], OUT intake_stream uuid, OUT seq bigint)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare about concerns;
begin
  update concerns set child = sealed_child, content = sealed_content where id = concern and reporter_id = current_viewer() and content is null returning * into about;
  if about.id is null then raise insufficient_privilege using message = 'nothing to fill'; end if;
  insert into concern_marks (intake_id, mark, kind, concern_id)
    select intake_id, known.mark, known.kind, concern from concerns, (values (number_mark, 'same_number'), (name_mark, 'same_name')) known (mark, kind)
     where id = concern and known.mark is not null;
  insert into concern_terms (intake_id, term, concern_id) select about.intake_id, known.term, concern from (select distinct unnest(terms) as term) known;
  intake_stream := stream_of(about.intake_id, array[about.intake_id]);
  seq := (select moved.seq from move_on(array[intake_stream]) moved);
  insert into history (stream_id, seq, happened_at, by_id, agency_id, kind, item_id)
    values (intake_stream, fill_concern.seq, about.raised_at, about.reporter_id, about.agency_id, 'matter.arrived', about.id);
  insert into matters (stream_id, id, intake_id, from_agency_id, code, form, kind, urgency, wants_answer, received_at, seq)
    values (intake_stream, about.id, about.intake_id, about.agency_id, about.code, about.form, about.kind, about.urgency, about.wants_answer, about.raised_at, fill_concern.seq);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.find_matters(sought bytea[], by_code text, most integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  mine  uuid := current_agency();
  place uuid := (select stream.id from streams stream where stream.case_id = mine);
begin
  if not exists (select from intake_members member where member.agency_id = mine and member.user_id = current_viewer()) then return; end if;
  return query
    select matter.id from matters matter
      join (select known.concern_id from concern_terms known where known.intake_id = mine and known.term = any (sought) group by 1 having count(*) = cardinality(sought)
            union
            select coded.id from matters coded where coded.stream_id = place and lower(replace(coded.code, '-', '')) = by_code) found on found.concern_id = matter.id
     where matter.stream_id = place
     order by matter.received_at desc, matter.id limit most;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.find_notes(streams uuid[], words bytea[], unwanted boolean[], many integer, since timestamp with time zone, most integer)
 RETURNS TABLE(stream_id uuid, note_id uuid, written_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT note.stream_id,
     note.note_id,
     note.written_at
    FROM ((unnest(samverka.my_searched_streams()) mine(id)
      JOIN UNNEST(find_notes.streams, find_notes.words, find_notes.unwanted) sought(stream_id, word, is_unwanted) ON ((sought.stream_id = mine.id)))
      JOIN samverka.note_words note ON (((note.stream_id = mine.id) AND (note.word = sought.word) AND (note.written_at >= find_notes.since))))
   GROUP BY note.stream_id, note.note_id, note.written_at
  HAVING ((count(*) = find_notes.many) AND (NOT bool_or(sought.is_unwanted)))
   ORDER BY note.written_at DESC, note.note_id DESC, note.stream_id
  LIMIT find_notes.most;
END
;

CREATE OR REPLACE FUNCTION samverka.find_persons(terms bytea[], most integer)
 RETURNS TABLE(stream_id uuid, person_id uuid, case_id uuid, audience uuid[], agency_id uuid, role text, name bytea, versions integer[], wrapped bytea[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH mine AS MATERIALIZED (
          SELECT unnest(samverka.my_opened_streams()) AS id
         ), known AS (
          SELECT term.stream_id,
             term.person_id
            FROM (mine
              JOIN samverka.person_terms term ON (((term.stream_id = mine.id) AND (term.agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (term.term = ANY (find_persons.terms)))))
           GROUP BY term.stream_id, term.person_id
          HAVING (count(*) = cardinality(find_persons.terms))
         )
  SELECT person.stream_id,
     person.id,
     person.case_id,
     stream.audience,
     person.agency_id,
     person.role,
     person.name,
     key.versions,
     key.wrapped
    FROM (((known
      JOIN samverka.persons person ON (((person.stream_id = known.stream_id) AND (person.id = known.person_id))))
      JOIN samverka.streams stream ON ((stream.id = known.stream_id)))
      CROSS JOIN LATERAL ( SELECT array_agg(kept.version ORDER BY kept.version) AS versions,
             array_agg(kept.wrapped ORDER BY kept.version) AS wrapped
            FROM samverka.stream_keys kept
           WHERE ((kept.stream_id = known.stream_id) AND (kept.agency_id = ( SELECT samverka.current_agency() AS current_agency)))) key)
   WHERE ((person.shared_by IS NULL) OR (NOT (EXISTS ( SELECT
            FROM (samverka.person_copies link
              JOIN mine ON ((mine.id = link.stream_id)))
           WHERE ((link.into_stream = person.stream_id) AND (link.person_id = person.id))))))
   ORDER BY person.id, person.stream_id
  LIMIT find_persons.most;
END
;

CREATE OR REPLACE FUNCTION samverka.forget_old_notices()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 DELETE FROM samverka.notices
   WHERE (notices.given_at < (now() - '31 days'::interval));
 DELETE FROM samverka.deliveries
   WHERE (deliveries.made_at < (now() - '31 days'::interval));
END
;

CREATE OR REPLACE FUNCTION samverka.give(what text, people uuid[], in_stream uuid, step bigint, item uuid, by_whom uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO samverka.notices (user_id, agency_id, kind, case_id, stream_id, seq, item_id)  SELECT reader.user_id,
             reader.agency_id,
             give.what AS what,
             reader.case_id,
             give.in_stream AS in_stream,
             give.step AS step,
             give.item AS item
            FROM samverka.stream_readers reader
           WHERE ((reader.stream_id = give.in_stream) AND (reader.user_id = ANY (give.people)) AND (reader.user_id IS DISTINCT FROM give.by_whom)) ON CONFLICT DO NOTHING
   RETURNING notices.user_id;
END
;

CREATE OR REPLACE FUNCTION samverka.give_agreement_notices()
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO samverka.notices (user_id, agency_id, kind, item_id, seq, on_day)  SELECT person.id,
             person.agency_id,
             'agreement_due',
             agreement.id,
                 CASE
                     WHEN (agreement.review_on <= (samverka.today() + 7)) THEN 7
                     ELSE 30
                 END AS "case",
             agreement.review_on
            FROM (samverka.agreements agreement
              JOIN samverka.users person ON ((person.id = ANY (samverka.reminded_of_review(agreement.*)))))
           WHERE ((agreement.review_on >= samverka.today()) AND (agreement.review_on <= (samverka.today() + 30))) ON CONFLICT DO NOTHING
   RETURNING notices.user_id;
END
;

CREATE OR REPLACE FUNCTION samverka.give_anew(what text, people uuid[], item uuid, by_whom uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO samverka.notices (user_id, agency_id, kind, item_id)  SELECT person.id,
             person.agency_id,
             give_anew.what AS what,
             give_anew.item AS item
            FROM samverka.users person
           WHERE ((person.id = ANY (give_anew.people)) AND (person.disabled_at IS NULL) AND (person.id IS DISTINCT FROM give_anew.by_whom)) ON CONFLICT(stream_id, item_id, kind, user_id, seq, on_day) DO UPDATE SET given_at = now(), read_at = NULL::timestamp with time zone, mailed_at = NULL::timestamp with time zone, pushed_at = NULL::timestamp with time zone;
END
;

CREATE OR REPLACE FUNCTION samverka.give_beside(what text, people uuid[], item uuid, by_whom uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO samverka.notices (user_id, agency_id, kind, item_id)  SELECT person.id,
             person.agency_id,
             give_beside.what AS what,
             give_beside.item AS item
            FROM samverka.users person
           WHERE ((person.id = ANY (give_beside.people)) AND (person.disabled_at IS NULL) AND (person.id IS DISTINCT FROM give_beside.by_whom)) ON CONFLICT DO NOTHING
   RETURNING notices.user_id;
END
;

CREATE OR REPLACE FUNCTION samverka.give_clock_notices(in_two date, in_one date)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH due AS (
          SELECT
                 CASE
                     WHEN (matter.due_on < samverka.today()) THEN 'matter_late'::text
                     ELSE 'matter_due'::text
                 END AS kind,
             matter.intake_id,
             matter.id AS item_id,
             samverka.who_works_with(matter.*) AS people,
             (matter.due_on -
                 CASE
                     WHEN (matter.due_on < samverka.today()) THEN 0
                     WHEN (matter.due_on <= give_clock_notices.in_one) THEN 1
                     ELSE 2
                 END) AS on_day
            FROM samverka.matters matter
           WHERE (((matter.due_on >= (samverka.today() - 30)) AND (matter.due_on <= give_clock_notices.in_two)) AND (matter.received_at < (now() - '02:00:00'::interval)))
         ), told AS (
          SELECT person.id AS user_id,
             person.agency_id,
             due.kind,
             due.item_id,
             due.on_day
            FROM (due
              JOIN samverka.users person ON ((person.id = ANY (due.people))))
         UNION
          SELECT person.id,
             person.agency_id,
             'intake_late'::text,
             NULL::uuid AS uuid,
             due.on_day
            FROM (due
              JOIN samverka.users person ON (((person.agency_id = due.intake_id) AND ('manager'::text = ANY (person.roles)))))
           WHERE ((due.kind = 'matter_late'::text) AND (person.disabled_at IS NULL))
         )
  INSERT INTO samverka.notices (user_id, agency_id, kind, item_id, on_day)  SELECT told.user_id,
             told.agency_id,
             told.kind,
             told.item_id,
             told.on_day
            FROM told ON CONFLICT DO NOTHING
   RETURNING notices.user_id;
END
;

CREATE OR REPLACE FUNCTION samverka.give_due_notices()
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH due AS (
          SELECT
                 CASE
                     WHEN (action.due_on < samverka.today()) THEN 'action_overdue'::text
                     ELSE 'action_due'::text
                 END AS kind,
             action.stream_id,
             action.id AS item_id,
             action.due_on AS on_day,
             ARRAY[action.owner_id] AS people
            FROM (samverka.actions action
              JOIN samverka.case_files file ON (((file.id = action.case_id) AND (file.closed_at IS NULL))))
           WHERE ((action.outcome IS NULL) AND ((action.due_on >= (samverka.today() - 30)) AND (action.due_on <= (samverka.today() + 1))) AND ((action.shared_by IS NULL) OR (NOT (EXISTS ( SELECT
                    FROM (samverka.action_copies link
                      JOIN samverka.stream_readers hers ON (((hers.stream_id = link.stream_id) AND (hers.user_id = action.owner_id))))
                   WHERE ((link.into_stream = action.stream_id) AND (link.action_id = action.id)))))))
         UNION ALL
          SELECT 'request_due'::text,
             request.stream_id,
             request.id,
             request.due_on,
             samverka.asked_of(request.case_id, request.asked_agency_id, file.responsible_id) AS asked_of
            FROM (samverka.requests request
              JOIN samverka.case_files file ON (((file.id = request.case_id) AND (file.closed_at IS NULL))))
           WHERE ((request.outcome IS NULL) AND ((request.due_on >= (samverka.today() - 30)) AND (request.due_on <= (samverka.today() + 1))) AND (2 = ( SELECT count(*) AS count
                    FROM samverka.case_participations part
                   WHERE ((part.case_id = request.case_id) AND (part.left_at IS NULL) AND (part.agency_id = ANY (ARRAY[request.agency_id, request.asked_agency_id]))))))
         UNION ALL
          SELECT 'consent_ending'::text,
             given.stream_id,
             given.id,
             (given.valid_until - notch.days),
             ARRAY[reader.user_id] AS "array"
            FROM (((samverka.consents given
              JOIN samverka.case_files file ON (((file.id = given.case_id) AND (file.closed_at IS NULL))))
              JOIN samverka.stream_readers reader ON (((reader.stream_id = given.stream_id) AND (reader.user_id = COALESCE(file.responsible_id, given.author_id)))))
              CROSS JOIN LATERAL ( SELECT
                         CASE
                             WHEN (given.valid_until <= (samverka.today() + 7)) THEN 7
                             ELSE 30
                         END AS days) notch)
           WHERE ((given.withdrawn_at IS NULL) AND ((given.valid_until >= samverka.today()) AND (given.valid_until <= (samverka.today() + 30))) AND (NOT (EXISTS ( SELECT
                    FROM (samverka.consents later
                      JOIN samverka.stream_readers hers ON (((hers.stream_id = later.stream_id) AND (hers.user_id = reader.user_id) AND (hers.agency_id = reader.agency_id))))
                   WHERE ((later.case_id = given.case_id) AND (later.withdrawn_at IS NULL) AND (later.valid_until > given.valid_until) AND (later.agency_ids @> given.agency_ids))))))
         )
  INSERT INTO samverka.notices (user_id, agency_id, kind, case_id, stream_id, item_id, on_day)  SELECT reader.user_id,
             reader.agency_id,
             due.kind,
             reader.case_id,
             due.stream_id,
             due.item_id,
             due.on_day
            FROM (due
              JOIN samverka.stream_readers reader ON (((reader.stream_id = due.stream_id) AND (reader.user_id = ANY (due.people))))) ON CONFLICT DO NOTHING
   RETURNING notices.user_id;
END
;

CREATE OR REPLACE FUNCTION samverka.give_feedback_notices()
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH missing AS (
          SELECT promise.*::samverka.promises AS promise,
             min(focus.next_follow_up_on) AS on_day
            FROM (samverka.promises promise
              JOIN samverka.promise_focuses focus ON ((focus.promise_id = promise.id)))
           WHERE (((focus.next_follow_up_on >= (samverka.today() - 90)) AND (focus.next_follow_up_on <= (samverka.today() - 7))) AND samverka.lacks_feedback(promise.id, focus.next_follow_up_on))
           GROUP BY promise.*
         )
  INSERT INTO samverka.notices (user_id, agency_id, kind, item_id, on_day)  SELECT DISTINCT person.id,
             person.agency_id,
             'feedback_missing'::text,
             (missing.promise).id AS id,
             missing.on_day
            FROM (missing
              JOIN samverka.users person ON ((person.id = ANY (samverka.reminded_between(missing.promise, missing.on_day, (samverka.today() - 7)))))) ON CONFLICT DO NOTHING
   RETURNING notices.user_id;
END
;

CREATE OR REPLACE FUNCTION samverka.give_follow_ups(of_promise uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH due AS (
          SELECT DISTINCT promise.*::samverka.promises AS promise,
             focus.next_follow_up_on AS on_day,
                 CASE
                     WHEN (focus.next_follow_up_on <= (samverka.today() + 7)) THEN 7
                     ELSE 30
                 END AS days
            FROM (samverka.promises promise
              JOIN samverka.promise_focuses focus ON ((focus.promise_id = promise.id)))
           WHERE (((focus.next_follow_up_on >= samverka.today()) AND (focus.next_follow_up_on <= (samverka.today() + 30))) AND (promise.id = COALESCE(give_follow_ups.of_promise, promise.id)))
         )
  INSERT INTO samverka.notices (user_id, agency_id, kind, item_id, seq, on_day)  SELECT DISTINCT person.id,
             person.agency_id,
             'promise_due'::text,
             (due.promise).id AS id,
             due.days,
             due.on_day
            FROM (due
              JOIN samverka.users person ON ((person.id = ANY (samverka.reminded_between(due.promise, due.on_day, due.on_day))))) ON CONFLICT DO NOTHING
   RETURNING notices.user_id;
END
;

CREATE OR REPLACE FUNCTION samverka.give_notice(what text, people uuid[], in_stream uuid, step bigint, item uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if in_stream is not null then
    if in_stream = any (my_streams()) then return query select give(what, people, in_stream, step, item, current_viewer()); end if;
  elsif what in ('call', 'call_now') and exists (select from calls where id = item and from_id = current_viewer()) then
    return query select give_beside(what, array(select unnest(people) intersect select unnest(my_acquaintances())), item, current_viewer());
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.give_promise_notices()
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 SELECT samverka.give_follow_ups(NULL::uuid) AS give_follow_ups;
END
;

CREATE OR REPLACE FUNCTION samverka.give_reason(about uuid, id uuid, why text, sealed bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare me gate.sessions := gate.session();
begin
  if about is null or about <> all (my_cases()) or why = 'marked' then raise insufficient_privilege using message = 'not on this case'; end if;
  insert into log.reasons (session_id, id, case_id, agency_id, user_id, reason, words)
    values (me.id, give_reason.id, about, me.agency_id, me.user_id, why, sealed) on conflict do nothing;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.grounds_between(sender uuid, receivers uuid[], is_place boolean, roles text[], on_day date, born_on date)
 RETURNS TABLE(ground_id text, agency_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return query
    select ground.id, receiver.id
      from agencies own
      join authorities own_authority on own_authority.id = own.authority_id
      join agencies receiver on receiver.id = any (receivers) and receiver.id <> own.id
      join authorities authority on authority.id = receiver.authority_id
      join legal_ground_paths path on path.from_kind = own.kind and path.to_kind = receiver.kind
       and path.from_public is distinct from not own_authority.is_public
       and path.to_public is distinct from not authority.is_public
       and path.same_authority is distinct from (own.authority_id <> receiver.authority_id)
      join legal_grounds ground on ground.id = path.ground_id and ground.is_for_places = is_place
       and on_day >= ground.valid_from and (ground.valid_until is null or on_day <= ground.valid_until)
       and (ground.by_roles is null or ground.by_roles && grounds_between.roles)
       and (ground.under_age is null or born_on is null or on_day < born_on + make_interval(years => ground.under_age))
     where own.id = sender
     order by ground.place, receiver.id;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.guard_cases()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  me     gate.sessions := gate.session();
  reader uuid;
begin
  for reader in select unnest(stream.audience) from streams stream where stream.id = new.stream_id loop
    if exists (select from stream_agencies address join persons person on person.stream_id = address.stream_id
                where address.agency_id = reader and address.case_id = new.case_id and person.protection is not null) then
      perform from case_participations part where part.case_id = new.case_id and part.agency_id = reader for no key update;
      insert into guarded_cases (agency_id, case_id) values (reader, new.case_id) on conflict do nothing;
      if not found then continue; end if;
      insert into case_named (case_id, user_id, agency_id)
        select member.case_id, member.user_id, member.agency_id from case_members member where member.case_id = new.case_id and member.agency_id = reader and member.left_at is null on conflict do nothing;
      insert into log.reasons (session_id, case_id, agency_id, user_id, reason) select me.id, new.case_id, me.agency_id, me.user_id, 'marked' where reader = me.agency_id;
    else
      delete from guarded_cases guarded where guarded.agency_id = reader and guarded.case_id = new.case_id;
      delete from case_named named using case_files file where named.case_id = new.case_id and named.agency_id = reader and file.id = named.case_id and not file.is_restricted;
    end if;
  end loop;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.hand_over_cases(person uuid, to_person uuid, about uuid[], OUT case_id uuid, OUT stream_id uuid, OUT seq bigint, OUT came uuid[], OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare handed uuid[];
begin
  perform my_colleague(person), my_colleague(to_person);
  perform from case_files file where file.id = any (about) order by file.id for no key update;
  handed := array(
    select file.id from case_files file join case_members member on member.case_id = file.id and member.user_id = to_person and member.left_at is null
     where file.id = any (about) and file.responsible_id = person and file.closed_at is null and member.agency_id = current_agency());
  update case_files set responsible_id = to_person, revision = gen_random_uuid() where id = any (handed);
  return query
    with told as (
      select * from move_on(array(select file.stream_id from case_files file where file.id = any (handed)))
    ), remembered as (
      insert into history (stream_id, seq, by_id, agency_id, kind, from_id, to_id)
        select told.stream_id, told.seq, current_viewer(), current_agency(), 'case.assigned', person, to_person from told
    )
    select told.case_id, told.stream_id, told.seq, '{}'::uuid[], '{}'::uuid[] from told join case_files file on file.id = told.case_id order by file.code, file.id;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.have_all_signed(agreement samverka.agreements)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (NOT (EXISTS ( SELECT
            FROM jsonb_array_elements((have_all_signed.agreement).parties) party(value)
           WHERE (NOT (EXISTS ( SELECT
                    FROM samverka.agreement_signatures signature
                   WHERE ((signature.area_id = (have_all_signed.agreement).area_id) AND (signature.agreement_id = (have_all_signed.agreement).id) AND (signature.agency_id = ((party.value ->> 'agencyId'::text))::uuid))))))));
END
;

CREATE OR REPLACE FUNCTION samverka.heard_of(of_promise uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (count(*))::integer AS count
    FROM (samverka.promises promise
      JOIN samverka.voices voice ON ((voice.area_id = promise.area_id)))
   WHERE ((promise.id = heard_of.of_promise) AND (promise.id = ANY (samverka.my_promises())) AND samverka.keeps_promises() AND (voice.outcome = 'accepted'::text) AND ((voice.came_at AT TIME ZONE 'Europe/Stockholm'::text) >= make_date(promise.year, 1, 1)) AND (NOT (EXISTS ( SELECT
            FROM samverka.promises later
           WHERE ((later.area_id = promise.area_id) AND (later.year > promise.year) AND ((voice.came_at AT TIME ZONE 'Europe/Stockholm'::text) >= make_date(later.year, 1, 1)))))));
END
;

CREATE OR REPLACE FUNCTION samverka.hold_parts(about uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  perform from case_participations part where part.case_id = any (about) and part.agency_id = current_agency() order by part.case_id for share;
  return about;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.hold_widening(from_stream uuid, into_stream uuid, OUT case_id uuid, OUT newcomers uuid[])
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  select wide.case_id, array(select unnest(wide.audience) except select unnest(narrow.audience)) into case_id, newcomers
    from streams narrow join streams wide on wide.case_id = narrow.case_id and not wide.audience <@ narrow.audience and wide.audience @> array(
      select part.agency_id from case_participations part where part.case_id = narrow.case_id and part.left_at is null and part.agency_id = any (narrow.audience))
   where narrow.id = from_stream and wide.id = into_stream and array[from_stream, into_stream] <@ my_streams();
  if not found then raise insufficient_privilege using message = 'not from a stream of mine to a wider one'; end if;
  perform from streams where id in (from_stream, into_stream) order by id for update;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.intakes()
 RETURNS TABLE(agency_id uuid, readers bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT member.agency_id,
     count(*) AS count
    FROM (samverka.intake_members member
      JOIN samverka.users person ON ((person.id = member.user_id)))
   WHERE ((person.disabled_at IS NULL) AND (member.agency_id <> samverka.current_agency()))
   GROUP BY member.agency_id
   ORDER BY member.agency_id;
END
;

CREATE OR REPLACE FUNCTION samverka.invite_agency(to_case uuid, newcomer uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  board uuid := (select board_id from case_files where id = to_case and id = any (my_cases()));
begin
  if board is null then raise insufficient_privilege using message = 'not on this case'; end if;
  perform from case_files where id = to_case for no key update; -- two invited at the same moment both stay
  perform let_take_part(to_case, board, array[newcomer]);
  return query select moved.user_id from reseat(array[to_case], null) moved;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.invite_manager(for_agency uuid, manager jsonb, token text, lasting interval, OUT person_id uuid, OUT expires_at timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  perform must_operate();
  if exists (select from users sitting where sitting.agency_id = for_agency and 'manager' = any (sitting.roles) and sitting.disabled_at is null and gate.has_come(sitting.id)) then
    raise exception using errcode = 'SV011', message = 'the agency has a manager';
  end if;
  insert into users (agency_id, name, initials, title, roles)
    values (for_agency, manager->>'name', manager->>'initials', manager->>'title', array['manager']) returning id into person_id;
  perform gate.make_account(person_id, for_agency, manager->>'email');
  expires_at := gate.invite(person_id, token, lasting, current_viewer());
end $function$
;

CREATE OR REPLACE FUNCTION samverka.invite_operator(with_email text, called text, token text)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  operation uuid := (select id from agencies where kind = 'operation' limit 1);
  authority uuid;
  person    uuid;
begin
  if operation is null then
    insert into authorities (name, is_public) values ('Driften', false) returning id into authority;
    insert into agencies (authority_id, kind, name, short_name) values (authority, 'operation', 'Driften', 'Driften') returning id into operation;
  end if;
  select user_id into person from gate.accounts_in(operation) where email = lower(with_email);
  if person is null then
    insert into users (agency_id, name, initials, title, roles)
      values (operation, called, upper(left(called, 2)), 'Driftansvarig', array['operator']) returning id into person;
    perform gate.make_account(person, operation, with_email);
  end if;
  return gate.invite(person, token, interval '7 days', null);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.invite_person(person jsonb, token text, lasting interval, OUT person_id uuid, OUT expires_at timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare given text[] := array(select jsonb_array_elements_text(person->'roles'));
begin
  if ('manager' = any (my_roles()) and not 'operator' = any (given)) is not true then raise insufficient_privilege using message = 'not a manager'; end if;
  insert into users (agency_id, name, initials, title, roles)
    values (current_agency(), person->>'name', person->>'initials', person->>'title', given) returning id into person_id;
  perform gate.make_account(person_id, current_agency(), person->>'email');
  expires_at := gate.invite(person_id, token, lasting, current_viewer());
end $function$
;

CREATE OR REPLACE FUNCTION samverka.invited(token text)
 RETURNS TABLE(email text, expires_at timestamp with time zone, name text, agency text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT invitation.email,
     invitation.expires_at,
     person.name,
     agency.name
    FROM ((gate.invitation(invited.token) invitation(user_id, email, expires_at)
      JOIN samverka.users person ON ((person.id = invitation.user_id)))
      JOIN samverka.agencies agency ON ((agency.id = person.agency_id)));
END
;

CREATE OR REPLACE FUNCTION samverka.is_left_in_peace(person uuid, at timestamp without time zone DEFAULT (now() AT TIME ZONE 'Europe/Stockholm'::text))
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM samverka.quiet_hours hours
           WHERE ((hours.user_id = is_left_in_peace.person) AND ((hours.on_weekends AND (EXTRACT(isodow FROM is_left_in_peace.at) = ANY (ARRAY[(6)::numeric, (7)::numeric]))) OR
                 CASE
                     WHEN (hours.from_at <= hours.until_at) THEN (((is_left_in_peace.at)::time without time zone >= hours.from_at) AND ((is_left_in_peace.at)::time without time zone < hours.until_at))
                     ELSE (((is_left_in_peace.at)::time without time zone >= hours.from_at) OR ((is_left_in_peace.at)::time without time zone < hours.until_at))
                 END)))) AS "exists";
END
;

CREATE OR REPLACE FUNCTION samverka.is_over(agreement samverka.agreements)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ((samverka.current_viewer() IS NOT NULL) AND samverka.agreement_over(agreement));
END
;

CREATE OR REPLACE FUNCTION samverka.is_signed(agreement samverka.agreements)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ((samverka.current_viewer() IS NOT NULL) AND samverka.have_all_signed(agreement));
END
;

CREATE OR REPLACE FUNCTION samverka.keep_activity_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  insert into promise_activity_steps (promise_id, activity_id, version, due_on, done_on, changed_by)
    values (new.promise_id, new.id, new.version, new.due_on, new.done_on, current_viewer()) on conflict do nothing;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.keep_agency_keys(agencies uuid[], wrappings bytea[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 INSERT INTO samverka.agency_keys (agency_id, version, wrapped)  SELECT made.agency,
             1,
             made.wrapping
            FROM UNNEST(keep_agency_keys.agencies, keep_agency_keys.wrappings) made(agency, wrapping) ON CONFLICT DO NOTHING;
END
;

CREATE OR REPLACE FUNCTION samverka.keep_note(in_case uuid, for_audience uuid[], note uuid, sealed bytea, words bytea[], at timestamp with time zone, sharing jsonb, for_stream uuid, names uuid[], marks jsonb DEFAULT NULL::jsonb, OUT stream_id uuid, OUT seq bigint, OUT author_id uuid, OUT agency_id uuid, OUT mentioned uuid[])
 RETURNS record
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  others uuid[];
begin
  author_id := samverka.current_viewer();
  agency_id := samverka.current_agency();
  stream_id := samverka.stream_for(in_case, for_audience);
  if stream_id is distinct from for_stream then raise integrity_constraint_violation using message = 'encrypted for another stream'; end if;
  if exists (select from samverka.note_versions kept where kept.stream_id = keep_note.stream_id and note_id = note and version = 1) then return; end if;
  others := array(select unnest(for_audience) except select keep_note.agency_id order by 1);
  if cardinality(others) > 0 then
    perform samverka.disclose(keep_note.stream_id, 'note', note, 1, others, sharing);
  end if;
  seq := samverka.announce(keep_note.stream_id, jsonb_build_object('kind', 'note.written', 'itemId', note));
  mentioned := case when cardinality(names) > 0 then samverka.mention(keep_note.stream_id, keep_note.seq, note, names) else '{}' end;
  insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, words, written_at, version, seq, mentioned, is_no_suspect, reliability, accuracy)
    values (keep_note.stream_id, note, in_case, author_id, keep_note.agency_id, sealed, keep_note.words, at, 1, keep_note.seq, keep_note.mentioned,
      (marks->>'isNoSuspect')::boolean, marks->>'reliability', marks->>'accuracy');
end $function$
;

CREATE OR REPLACE FUNCTION samverka.keep_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  insert into person_versions (stream_id, person_id, version, role, name, identity_kind, number, address, phone, protection, is_no_suspect, reliability, accuracy, changed_by, kept_at)
    select new.stream_id, new.id, new.version, new.role, new.name, new.identity_kind, new.number, new.address, new.phone, new.protection, new.is_no_suspect, new.reliability, new.accuracy, new.changed_by, statement_timestamp()
     where tg_op = 'INSERT' or new.version > old.version and new.withdrawn_at is null;
  -- Where somebody protected was to be found does not stay either.
  update person_versions kept set address = null, phone = null where kept.stream_id = new.stream_id and kept.person_id = new.id and new.protection is not null and num_nonnulls(kept.address, kept.phone) > 0;
  delete from person_terms where stream_id = new.stream_id and person_id = new.id;
  insert into person_terms (stream_id, agency_id, term, person_id)
    select distinct new.stream_id, sought.agency_id, sought.term, new.id from unnest(new.term_agencies, new.terms) sought (agency_id, term) where new.withdrawn_at is null;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.keep_record(in_case uuid, of_agency uuid, because text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  read_by uuid[] := array(select streams_of_agency(in_case, of_agency));
  most    int    := 3000; -- of each kind, the newest: that a part ends must not hang on how much was written
begin
  insert into case_records (agency_id, case_id, board_id, ended_at, because, named, contents)
    select of_agency, in_case, file.board_id, transaction_timestamp(), keep_record.because,
           case when file.is_restricted or exists (select from guarded_cases guarded where guarded.agency_id = of_agency and guarded.case_id = in_case) then array(select named.user_id from case_named named where named.case_id = in_case and named.agency_id = of_agency) end,
           jsonb_build_object(
             'card', to_jsonb(file) - 'title_words',
             'members', (select jsonb_agg(jsonb_build_object('userId', member.user_id, 'agencyId', member.agency_id) order by member.user_id)
                           from case_members member where member.case_id = in_case and member.left_at is null),
             'people', (select jsonb_agg(jsonb_build_object('id', person.id, 'agencyId', person.agency_id, 'name', person.name, 'initials', person.initials, 'title', person.title) order by person.name, person.id)
                          from users person where person.id in (select member.user_id from case_members member join case_participations part on part.case_id = member.case_id and part.agency_id = of_agency
                            where member.case_id = in_case and (member.left_at is null or member.left_at >= part.since))),
             'streams', (select jsonb_agg(jsonb_build_object('id', stream.id, 'audience', stream.audience) order by stream.id) from samverka.streams stream where stream.id = any (read_by)),
             'keys', (select jsonb_agg(to_jsonb(key) order by key.stream_id, key.version) from stream_keys key where key.stream_id = any (read_by) and key.agency_id = of_agency),
             'notes', (select jsonb_agg(to_jsonb(note) - 'words' order by note.written_at, note.id, note.stream_id) from (select * from notes where stream_id = any (read_by) order by written_at desc limit most) note),
             'actions', (select jsonb_agg(to_jsonb(action) order by action.planned_at, action.id, action.stream_id) from (select * from actions where stream_id = any (read_by) order by planned_at desc limit most) action),
             'consents', (select jsonb_agg(to_jsonb(consent) order by consent.recorded_at, consent.id, consent.stream_id) from (select * from consents where stream_id = any (read_by) order by recorded_at desc limit most) consent),
             'requests', (select jsonb_agg(to_jsonb(request) order by request.asked_at, request.id, request.stream_id) from (select * from requests where stream_id = any (read_by) order by asked_at desc limit most) request),
             'persons', (select jsonb_agg(to_jsonb(person) - '{terms,term_agencies}'::text[] order by person.added_at, person.id, person.stream_id) from (select * from persons where stream_id = any (read_by) and protection is null order by added_at desc limit most) person),
             'merges', (select jsonb_agg(to_jsonb(merge) order by merge.merged_at, merge.id, merge.stream_id) from (select merge.* from merges merge
               where merge.stream_id = any (read_by) and not exists (select from persons person where person.protection is not null
                 and (person.stream_id, person.id) in ((merge.one_stream, merge.one_id), (merge.other_stream, merge.other_id))) order by merge.merged_at desc limit most) merge),
             'disputes', (select jsonb_agg(to_jsonb(dispute) order by dispute.disputed_at, dispute.id, dispute.stream_id) from (select dispute.* from disputes dispute join persons person on person.stream_id = dispute.stream_id and person.id = dispute.person_id
               where dispute.stream_id = any (read_by) and person.protection is null order by disputed_at desc limit most) dispute),
             'personCopies', (select jsonb_agg(to_jsonb(copy) order by copy.stream_id, copy.person_id, copy.into_stream) from person_copies copy where copy.stream_id = any (read_by)),
             'actionCopies', (select jsonb_agg(to_jsonb(copy) order by copy.stream_id, copy.action_id, copy.into_stream) from action_copies copy where copy.stream_id = any (read_by)),
             'copies', (select jsonb_agg(to_jsonb(copy) order by copy.stream_id, copy.note_id, copy.into_stream) from copies copy where copy.stream_id = any (read_by)))
      from case_files file where file.id = in_case;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.keep_standing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  now_stands text := case when new.closed_at is not null then 'closed'
    when new.assignee_id is not null or new.protection is not null or new.decision is not null or old.closed_at is not null then 'assessing' end;
begin
  update concerns set standing = now_stands where id = new.id and standing <> now_stands;
  if new.answered_at is not null and old.answered_at is null then
    update concerns set answer = new.decision, answered_at = new.answered_at where id = new.id;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.keep_stream_key(about uuid, agencies uuid[], wrappings bytea[], OUT version integer, OUT wrapped bytea)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not exists (select from streams where id = about and id = any (my_streams()) and audience = agencies) then
    raise insufficient_privilege using message = 'not a reader of this stream';
  end if;
  insert into stream_keys (stream_id, agency_id, version, wrapped)
    select about, agency, 1, wrapping from unnest(agencies, wrappings) as made (agency, wrapping) on conflict do nothing;
  select key.version, key.wrapped into version, wrapped from stream_keys key
   where stream_id = about and agency_id = current_agency() order by key.version desc limit 1;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.keep_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' or new.version > old.version then
    insert into note_versions (stream_id, note_id, version, body, written_at, is_no_suspect, reliability, accuracy)
      values (new.stream_id, new.id, new.version, new.body, coalesce(new.corrected_at, new.written_at), new.is_no_suspect, new.reliability, new.accuracy);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.keep_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if tg_op <> 'INSERT' then
    delete from note_words where stream_id = old.stream_id and note_id = old.id;
  end if;
  if tg_op <> 'DELETE' and new.withdrawn_at is null then
    insert into note_words (stream_id, word, written_at, note_id)
      select new.stream_id, word, new.written_at, new.id from unnest(new.words) word order by word;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.keeps_promises()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (samverka.my_roles() && ARRAY['coordinator'::text, 'communicator'::text, 'manager'::text]);
END
;

CREATE OR REPLACE FUNCTION samverka.key_to_write(token text, in_case uuid, for_audience uuid[], OUT stream_id uuid, OUT agency_id uuid, OUT version integer, OUT wrapped bytea)
 RETURNS record
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform gate.enter(token, 'POST /api/cases/:caseId/notes', 'glance', in_case);
  agency_id := samverka.current_agency();
  select stream.id, key.version, key.wrapped into stream_id, version, wrapped
    from samverka.streams stream join samverka.stream_keys key on key.stream_id = stream.id
   where stream.case_id = in_case and stream.audience = for_audience order by key.version desc limit 1;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.keys_of_agencies()
 RETURNS TABLE(agency_id uuid, version integer, wrapped bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT agency.id,
     key.version,
     key.wrapped
    FROM (samverka.agencies agency
      LEFT JOIN samverka.agency_keys key ON ((key.agency_id = agency.id)))
   ORDER BY agency.id, key.version;
END
;

CREATE OR REPLACE FUNCTION samverka.knows_already(item_table text, item uuid, in_stream uuid, in_case uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ARRAY( SELECT unnest(origin.audience) AS unnest
            FROM (samverka.copies link
              JOIN samverka.streams origin ON ((origin.id = link.stream_id)))
           WHERE ((knows_already.item_table = 'notes'::text) AND (link.into_stream = knows_already.in_stream) AND (link.note_id = knows_already.item))
         UNION
          SELECT unnest(origin.audience) AS unnest
            FROM (samverka.person_copies link
              JOIN samverka.streams origin ON ((origin.id = link.stream_id)))
           WHERE ((knows_already.item_table = 'persons'::text) AND (link.into_stream = knows_already.in_stream) AND (link.person_id = knows_already.item))
         UNION
          SELECT unnest(origin.audience) AS unnest
            FROM (samverka.action_copies link
              JOIN samverka.streams origin ON ((origin.id = link.stream_id)))
           WHERE ((knows_already.item_table = 'actions'::text) AND (link.into_stream = knows_already.in_stream) AND (link.action_id = knows_already.item))
         UNION
          SELECT unnest(origin.audience) AS unnest
            FROM (samverka.consents twin
              JOIN samverka.streams origin ON ((origin.id = twin.stream_id)))
           WHERE ((knows_already.item_table = 'consents'::text) AND (twin.id = knows_already.item) AND (twin.case_id = knows_already.in_case) AND (twin.stream_id <> knows_already.in_stream) AND (EXISTS ( SELECT
                    FROM samverka.history step
                   WHERE ((step.stream_id = twin.stream_id) AND (step.item_id = knows_already.item) AND (step.happened_at < transaction_timestamp())))))) AS "array";
END
;

CREATE OR REPLACE FUNCTION samverka.lacks_feedback(of_promise uuid, since date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (NOT (EXISTS ( SELECT
            FROM samverka.promise_proposals told
           WHERE ((told.promise_id = lacks_feedback.of_promise) AND (((told.approved_at AT TIME ZONE 'Europe/Stockholm'::text))::date >= lacks_feedback.since)))));
END
;

CREATE OR REPLACE FUNCTION samverka.lapse_voices()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 UPDATE samverka.voices SET said = NULL::bytea, outcome = COALESCE(voices.outcome, 'unread'::text)
   WHERE (((voices.outcome IS NULL) AND (voices.came_at < (now() - '90 days'::interval))) OR ((voices.said IS NOT NULL) AND (voices.came_at < (now() - '400 days'::interval))));
END
;

CREATE OR REPLACE FUNCTION samverka.last_gone(in_case uuid, agency uuid)
 RETURNS TABLE(stream_id uuid, seq bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT step.stream_id,
     step.seq
    FROM (samverka.streams stream
      JOIN samverka.history step ON ((step.stream_id = stream.id)))
   WHERE ((stream.case_id = last_gone.in_case) AND (step.kind = 'case.peopled'::text) AND (step.from_id = last_gone.agency))
   ORDER BY step.happened_at DESC
  LIMIT 1;
END
;

CREATE OR REPLACE FUNCTION samverka.let_take_part(in_case uuid, on_board uuid, newcomers uuid[], OUT stream_id uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if exists (select unnest(newcomers) except select agency_id from board_agencies where board_id = on_board) then
    raise insufficient_privilege using message = 'not an agency of the board';
  end if;
  insert into case_participations as part (case_id, agency_id) select in_case, unnest(newcomers) order by 2
    on conflict on constraint case_participations_pkey do update set left_at = null, came_at = transaction_timestamp() where part.left_at is not null;
  perform stream_of(in_case, array[newcomer]) from unnest(newcomers) newcomer;
  stream_id := stream_of(in_case, array(select agency_id from case_participations where case_id = in_case and left_at is null));
  update case_files set stream_id = let_take_part.stream_id, revision = gen_random_uuid(), responsible_id = (
    select user_id from case_members member where member.case_id = in_case and user_id = responsible_id and left_at is null limit 1) where id = in_case;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.make_letters()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH due AS (
          SELECT notice.user_id,
             notice.agency_id,
             notice.id
            FROM ((samverka.standing_notices notice
              JOIN samverka.notice_kinds usual ON ((usual.kind = notice.kind)))
              LEFT JOIN samverka.notice_choices chosen ON (((chosen.user_id = notice.user_id) AND (chosen.kind = notice.kind))))
           WHERE ((NOT notice.is_read) AND (notice.given_at > (now() - '3 days'::interval)) AND (COALESCE(chosen.mail, usual.mail) <> 'off'::text) AND ((usual.weight <> 'ordinary'::text) OR ((NOT samverka.is_left_in_peace(notice.user_id)) AND ((COALESCE(chosen.mail, usual.mail) = 'at_once'::text) OR ((now() >= samverka.this_morning()) AND (notice.given_at < samverka.this_morning()))))))
         ), written AS (
          UPDATE samverka.notices notice SET mailed_at = now()
            FROM due
           WHERE ((notice.user_id = due.user_id) AND (notice.id = due.id) AND (notice.mailed_at IS NULL))
           RETURNING notice.user_id,
             notice.agency_id
         )
  INSERT INTO samverka.deliveries (user_id, agency_id, channel)  SELECT DISTINCT written.user_id,
             written.agency_id,
             'mail'::text
            FROM written;
END
;

CREATE OR REPLACE FUNCTION samverka.make_phone_code(code text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 SELECT gate.keep_phone_code(samverka.current_viewer(), code) AS keep_phone_code;
END
;

CREATE OR REPLACE FUNCTION samverka.make_pushes()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH due AS (
          SELECT notice.user_id,
             notice.id,
             notice.given_at
            FROM ((samverka.standing_notices notice
              JOIN samverka.notice_kinds usual ON ((usual.kind = notice.kind)))
              LEFT JOIN samverka.notice_choices chosen ON (((chosen.user_id = notice.user_id) AND (chosen.kind = notice.kind))))
           WHERE ((NOT notice.is_read) AND (notice.given_at > (now() - '1 day'::interval)) AND COALESCE(chosen.push, true) AND ((usual.weight <> 'ordinary'::text) OR (NOT samverka.is_left_in_peace(notice.user_id))))
         ), written AS (
          UPDATE samverka.notices notice SET pushed_at = now()
            FROM due
           WHERE ((notice.user_id = due.user_id) AND (notice.id = due.id) AND (notice.pushed_at IS NULL))
           RETURNING notice.user_id,
             notice.agency_id,
             notice.given_at
         )
  INSERT INTO samverka.deliveries (user_id, agency_id, channel, device_id)  SELECT DISTINCT device.user_id,
             device.agency_id,
             'push'::text,
             device.id
            FROM (written
              JOIN samverka.push_devices device ON (((device.user_id = written.user_id) AND (device.agency_id = written.agency_id) AND (device.added_at <= written.given_at))));
END
;

CREATE OR REPLACE FUNCTION samverka.matter_is_due()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  new.due_on := (new.received_at at time zone 'Europe/Stockholm')::date + case new.form when 'report' then 0 else 3 end;
  new.asked_at := case new.form when 'consultation' then new.received_at end;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.matter_must_be_hers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if new.assignee_id is distinct from old.assignee_id and new.assignee_id is not null
     and not exists (select from intake_members where agency_id = new.intake_id and user_id = new.assignee_id)
    or new.case_id is distinct from old.case_id and new.case_id is not null
     and not exists (select from case_members where case_id = new.case_id and user_id = current_viewer() and agency_id = new.intake_id and left_at is null)
    or new.protection_by is distinct from old.protection_by and new.protection_by <> current_viewer()
    or new.decided_by is distinct from old.decided_by and new.decided_by <> current_viewer() then
    raise insufficient_privilege using message = 'not hers to give or to sign';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.may_address(in_case uuid, for_audience uuid[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (((in_case = ANY (samverka.my_cases())) AND (samverka.current_agency() = ANY (for_audience)) AND (array_position(for_audience, NULL::uuid) IS NULL) AND (NOT (EXISTS ( SELECT unnest(may_address.for_audience) AS unnest
         EXCEPT
          SELECT case_participations.agency_id
            FROM samverka.case_participations
           WHERE ((case_participations.case_id = may_address.in_case) AND (case_participations.left_at IS NULL)))))) IS TRUE);
END
;

CREATE OR REPLACE FUNCTION samverka.may_be_corrected(area uuid, agreement uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM samverka.agreements standing
           WHERE ((standing.area_id = may_be_corrected.area) AND (standing.id = may_be_corrected.agreement) AND (may_be_corrected.area = ANY (samverka.my_areas())) AND (standing.parties @> jsonb_build_array(jsonb_build_object('agencyId', samverka.current_agency()))) AND samverka.have_all_signed(standing.*) AND (NOT samverka.agreement_over(standing.*))))) AS "exists";
END
;

CREATE OR REPLACE FUNCTION samverka.may_stand_in(kind text, around text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
BEGIN ATOMIC
 SELECT
         CASE kind
             WHEN 'police_area'::text THEN (around IS NULL)
             WHEN 'responsibility_area'::text THEN COALESCE((around = 'police_area'::text), false)
             WHEN 'neighbourhood'::text THEN COALESCE((around = 'responsibility_area'::text), false)
             ELSE COALESCE((around = ANY (ARRAY['responsibility_area'::text, 'neighbourhood'::text, 'place'::text])), false)
         END AS "coalesce";
END
;

CREATE OR REPLACE FUNCTION samverka.mention(in_stream uuid, step bigint, note uuid, names uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if in_stream <> all (my_streams()) then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
  delete from notices where stream_id = in_stream and item_id = note and seq = step and kind in ('shared', 'note') and user_id = any (names);
  return array(select given.id from give('mentioned', names, in_stream, step, note, current_viewer()) as given (id) order by 1);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.merge_case(about uuid, into_other uuid, closed timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not am_on(about) or not am_on(into_other) or not exists (select from case_files file where file.id = about and file.closed_at = closed) then
    raise insufficient_privilege using message = 'not on both cases';
  end if;
  if exists (select from case_files file where file.id = into_other and file.closed_at is not null) then
    raise exception using errcode = 'SV009', message = 'the case to go on in is closed';
  end if;
  if exists (select from case_members member where member.case_id = about and member.left_at is null and not exists (
    select from case_members same where same.case_id = into_other and same.left_at is null and same.user_id = member.user_id and same.agency_id = member.agency_id)) then
    raise exception using errcode = 'SV008', message = 'somebody is not on the case to go on in';
  end if;
  insert into case_merges (case_id, merged_at, into_case, by_id, agency_id) values (about, closed, into_other, current_viewer(), current_agency());
end $function$
;

CREATE OR REPLACE FUNCTION samverka.merges_of(about uuid)
 RETURNS TABLE(case_id uuid, into_case uuid, board_id uuid, code text, merged_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT merge.case_id,
     merge.into_case,
     other.board_id,
     other.code,
     merge.merged_at
    FROM ((samverka.case_merges merge
      JOIN samverka.case_files file ON (((file.id = merge.case_id) AND (file.closed_at = merge.merged_at))))
      JOIN samverka.case_files other ON ((other.id =
         CASE merges_of.about
             WHEN merge.case_id THEN merge.into_case
             ELSE merge.case_id
         END)))
   WHERE ((samverka.current_viewer() IS NOT NULL) AND ((merges_of.about = merge.case_id) OR (merges_of.about = merge.into_case)) AND samverka.am_on(merge.case_id) AND samverka.am_on(merge.into_case))
   ORDER BY merge.merged_at, merge.case_id
  LIMIT 200;
END
;

CREATE OR REPLACE FUNCTION samverka.message_must_be_disclosed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not exists (select from disclosures where stream_id = new.stream_id and item_kind = 'message' and item_id = new.id and from_agency = new.agency_id and decided_by = new.author_id) then
    raise integrity_constraint_violation using message = 'shared and not disclosed';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.moderates_voices()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT (samverka.my_roles() && ARRAY['coordinator'::text, 'communicator'::text]);
END
;

CREATE OR REPLACE FUNCTION samverka.move_on(about uuid[], OUT stream_id uuid, OUT case_id uuid, OUT seq bigint)
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  perform from streams where id = any (about) order by id for update;
  return query update streams set head = head + 1, moved_in = pg_current_xact_id() where id = any (about) returning streams.id, streams.case_id, head;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.must_be_announced()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not exists (select from streams where id = new.stream_id and moved_in = pg_current_xact_id() and head >= new.seq) then
    raise integrity_constraint_violation using message = 'changed and not announced';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.must_be_disclosed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  is_now   boolean := tg_op = 'INSERT' or new.version > old.version;
  readers  uuid[]  := (select audience from streams where id = new.stream_id);
  told     uuid[];
  row      jsonb;
  before   jsonb;
  author   uuid;
  speaks   boolean := true;
  wordless text[]  := array['version', 'seq', 'written_at', 'withdrawn_at', 'withdrawal_reason', 'withdrawn_because'];
begin
  if tg_op = 'INSERT' and cardinality(readers) = 1 then return null; end if;
  row := to_jsonb(new);
  author := coalesce(row->>'changed_by', row->>'shared_by', row->>'author_id')::uuid;
  if tg_op = 'UPDATE' then
    before := to_jsonb(old);
    if not is_now and row - wordless <> before - wordless then
      raise integrity_constraint_violation using message = 'changed and still the same version';
    end if;
    speaks := exists (select from unnest(tg_argv) saying where row->>saying is distinct from before->>saying and row->>saying is not null);
  end if;
  if cardinality(readers) = 1 then return null; end if;
  told := array(
    select unnest(to_agencies || from_agency) from disclosures where stream_id = new.stream_id and item_id = new.id and version = new.version
       and item_kind || 's' = tg_table_name and (not is_now or decided_by = author and disclosed_at >= transaction_timestamp() and (ground_id is not null or not speaks)));
  if not readers <@ told and not array(select unnest(readers) except select unnest(knows_already(tg_table_name, new.id, new.stream_id, new.case_id))) <@ told then
    raise integrity_constraint_violation using message = 'shared and not disclosed';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.must_be_remembered()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not exists (select from history where stream_id = new.id and seq = new.head) then
    raise integrity_constraint_violation using message = 'announced and not remembered';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.must_not_flood(thread uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  me     uuid        := current_viewer();
  lately timestamptz := clock_timestamp() - interval '1 hour';
begin
  perform from users where id = me for no key update; -- one after the other
  if (thread is null and (select count(*) >= 60 from concerns where reporter_id = me and raised_at > lately))
    or (thread is not null and (select count(*) >= 200 from concern_messages where author_id = me and written_at > lately
        and stream_id in (select stream_id from concerns where reporter_id = me union select thread))) then
    raise exception using errcode = 'SV007', message = 'too many in an hour';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.must_operate()
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$ begin
  if ('operator' = any (my_roles())) is not true then raise insufficient_privilege using message = 'not an operator'; end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.must_sit_at_the_board()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if new.board_id is null then return new; end if;
  if tg_op = 'UPDATE' and new.board_id = old.board_id and new.board_area_id = old.board_area_id then return new; end if;
  if not exists (select from boards board join board_agencies seat on seat.board_id = board.id
                  where board.id = new.board_id and board.template = 'place' and seat.agency_id = current_agency())
     or not exists (select from promises promise where promise.id = new.promise_id and new.board_area_id = any (areas_in(promise.area_id))) then
    raise insufficient_privilege using message = 'not a board of places at which her agency sits, or elsewhere';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.must_stand_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if new.withdrawn_at is null and new.role in ('victim', 'suspect') and exists (
    select from persons other where other.stream_id = any (my_streams()) and other.case_id = new.case_id and other.withdrawn_at is null
      and other.role = case new.role when 'victim' then 'suspect' else 'victim' end) then
    raise exception using errcode = 'SV005', message = 'a victim and a suspect in one case';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.must_stand_where_it_may()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare around areas;
begin
  select * into around from areas where id = new.within_id;
  if new.within_id is not null and around.id is null then return new; end if; -- refused by its key
  if not may_stand_in(new.kind, around.kind) then raise check_violation using message = 'an area of that kind does not stand there'; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.my_acquaintances()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  me       gate.sessions := gate.session();
  boards   uuid[]        := my_boards();
  on_case  uuid          := nullif(current_setting('gate.on_case', true), '');
  on_board uuid          := nullif(current_setting('gate.on_board', true), '');
begin
  return array(
    select id from users where agency_id = me.agency_id
    union
    select user_id from board_members where board_id = any (boards)
    union
    select other.user_id from case_members mine join case_members other on other.case_id = mine.case_id and other.left_at >= mine.since
     where mine.user_id = me.user_id and mine.agency_id = me.agency_id and mine.left_at is null
       and (on_case is null or mine.case_id = on_case) and (on_board is null or mine.board_id = on_board));
end $function$
;

CREATE OR REPLACE FUNCTION samverka.my_areas()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH RECURSIVE mine(id) AS (
          SELECT board.area_id
            FROM (samverka.board_agencies seat
              JOIN samverka.boards board ON ((board.id = seat.board_id)))
           WHERE (seat.agency_id = samverka.current_agency())
         UNION
          SELECT area.id
            FROM (samverka.areas area
              JOIN mine ON ((area.within_id = mine.id)))
         )
  SELECT ARRAY( SELECT mine.id
            FROM mine) AS "array";
END
;

CREATE OR REPLACE FUNCTION samverka.my_boards()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare me gate.sessions := gate.session();
begin
  return array(
    select board_id from board_members where user_id = me.user_id and agency_id = me.agency_id
    union
    select board_id from board_agencies where agency_id = me.agency_id and 'manager' = any (my_roles()));
end $function$
;

CREATE OR REPLACE FUNCTION samverka.my_cases()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  me       gate.sessions := gate.session();
  on_case  uuid          := nullif(current_setting('gate.on_case', true), '');
  on_board uuid          := nullif(current_setting('gate.on_board', true), '');
begin
  return array(select case_id from case_members where user_id = me.user_id and agency_id = me.agency_id and left_at is null
    and (on_case is null or case_id = on_case) and (on_board is null or board_id = on_board));
end $function$
;

CREATE OR REPLACE FUNCTION samverka.my_colleague(person uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if 'manager' = any (my_roles()) and exists (select from users where id = person and agency_id = current_agency()) then return person; end if;
  raise insufficient_privilege using message = 'not a colleague of yours';
end $function$
;

CREATE OR REPLACE FUNCTION samverka.my_grounds(on_board uuid, born_on date)
 RETURNS TABLE(ground_id text, agency_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  return query select offer.ground_id, offer.agency_id from boards board, grounds_between(current_agency(),
      array(select other.agency_id from board_agencies other where other.board_id = on_board), board.template = 'place', my_roles(), today(), my_grounds.born_on) offer
    where board.id = on_board and board.id = any (my_boards());
end $function$
;

CREATE OR REPLACE FUNCTION samverka.my_notice_choices()
 RETURNS TABLE(kind text, mail text, push boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT usual.kind,
     COALESCE(chosen.mail, usual.mail) AS "coalesce",
     COALESCE(chosen.push, true) AS "coalesce"
    FROM (samverka.notice_kinds usual
      LEFT JOIN samverka.notice_choices chosen ON (((chosen.kind = usual.kind) AND (chosen.user_id = ( SELECT samverka.current_viewer() AS current_viewer)))))
   ORDER BY usual.kind;
END
;

CREATE OR REPLACE FUNCTION samverka.my_notices()
 RETURNS TABLE(id uuid, kind text, given_at timestamp with time zone, case_id uuid, stream_id uuid, item_id uuid, is_read boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT notice.id,
     notice.kind,
     notice.given_at,
     notice.case_id,
     notice.stream_id,
     notice.item_id,
     notice.is_read
    FROM samverka.standing_notices notice
   WHERE ((notice.user_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (notice.agency_id = ( SELECT samverka.current_agency() AS current_agency)))
   ORDER BY notice.given_at DESC, notice.kind, notice.case_id, notice.item_id, notice.id
  LIMIT 500;
END
;

CREATE OR REPLACE FUNCTION samverka.my_opened_streams()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  me   gate.sessions := gate.session();
  shut uuid[]        := array(select guarded.case_id from guarded_cases guarded where guarded.agency_id = me.agency_id and wants_reason(me.id, me.user_id, me.agency_id, guarded.case_id));
begin
  if cardinality(shut) = 0 then return my_streams(); end if;
  return array(select stream.id from unnest(my_streams()) mine (id) join streams stream on stream.id = mine.id where stream.case_id <> all (shut));
end $function$
;

CREATE OR REPLACE FUNCTION samverka.my_promises()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ARRAY( SELECT promise.id
            FROM samverka.promises promise
           WHERE (promise.area_id = ANY (samverka.my_areas()))) AS "array";
END
;

CREATE OR REPLACE FUNCTION samverka.my_quiet_hours()
 RETURNS TABLE(from_at text, until_at text, on_weekends boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT to_char((hours.from_at)::interval, 'HH24:MI'::text) AS to_char,
     to_char((hours.until_at)::interval, 'HH24:MI'::text) AS to_char,
     hours.on_weekends
    FROM samverka.quiet_hours hours
   WHERE (hours.user_id = samverka.current_viewer());
END
;

CREATE OR REPLACE FUNCTION samverka.my_records()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare me gate.sessions := gate.session();
begin
  return array(select record.id from case_records record
    join board_members member on member.board_id = record.board_id and member.user_id = me.user_id and member.agency_id = record.agency_id
   where record.agency_id = me.agency_id and (record.named is null or me.user_id = any (record.named)));
end $function$
;

CREATE OR REPLACE FUNCTION samverka.my_roles()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT users.roles
    FROM samverka.users
   WHERE (users.id = samverka.current_viewer());
END
;

CREATE OR REPLACE FUNCTION samverka.my_searched_streams()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$ begin return case when searches_notes() then my_opened_streams() else '{}' end; end $function$
;

CREATE OR REPLACE FUNCTION samverka.my_session(OUT language text, OUT expires_at timestamp with time zone, OUT idle_seconds integer)
 RETURNS record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare me gate.sessions := gate.session();
begin
  select users.language, me.expires_at, extract(epoch from me.idle)::int into language, expires_at, idle_seconds from users where id = me.user_id;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.my_sharing_of(in_stream uuid, kind text, item uuid, OUT version integer, OUT assessment bytea, OUT uses jsonb)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT last.version,
     (array_agg(last.assessment))[1] AS array_agg,
     jsonb_agg(jsonb_build_object('groundId', last.ground_id, 'agencyIds', last.to_agencies, 'consentId', last.consent_id, 'answers', last.answers) ORDER BY last.to_agencies) AS jsonb_agg
    FROM samverka.disclosures last
   WHERE ((last.stream_id = my_sharing_of.in_stream) AND (last.stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (last.item_kind = my_sharing_of.kind) AND (last.item_id = my_sharing_of.item) AND (last.from_agency = samverka.current_agency()) AND (last.ground_id IS NOT NULL))
   GROUP BY last.version
   ORDER BY last.version DESC
  LIMIT 1;
END
;

CREATE OR REPLACE FUNCTION samverka.my_streams()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  me       gate.sessions := gate.session();
  on_case  uuid          := nullif(current_setting('gate.on_case', true), '');
  on_board uuid          := nullif(current_setting('gate.on_board', true), '');
  on_cases uuid[]        := nullif(current_setting('gate.on_cases', true), '');
begin
  if on_case is not null then
    return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and case_id = on_case);
  elsif on_board is not null then
    return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and board_id = on_board);
  elsif on_cases is not null then
    return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and place <> 'matter' and case_id = any (on_cases));
  end if;
  return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and place <> 'matter');
end $function$
;

CREATE OR REPLACE FUNCTION samverka.name_on_case(to_case uuid, person uuid, is_named boolean, OUT case_id uuid, OUT stream_id uuid, OUT seq bigint, OUT came uuid[], OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not exists (select from case_participations part join case_files file on file.id = part.case_id
                  where part.case_id = to_case and part.agency_id = current_agency() and part.left_at is null and (file.is_restricted or exists (select from guarded_cases guarded where guarded.agency_id = part.agency_id and guarded.case_id = part.case_id))) then
    raise insufficient_privilege using message = 'not a restricted case of yours';
  end if;
  perform my_colleague(person);
  delete from case_named named where named.case_id = to_case and named.user_id = person;
  if is_named then insert into case_named (case_id, user_id, agency_id) values (to_case, person, current_agency()); end if;
  perform hold_parts(array[to_case]);
  return query select * from reseat_and_tell(array[to_case], person);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.notices_name_what_is()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if exists (
    select from given
      left join users person on person.id = given.user_id
      left join streams stream on stream.id = given.stream_id
      left join notice_kinds known on known.kind = given.kind
     where person.id is null or known.kind is null or stream.id is null and given.stream_id is not null
  ) then
    raise foreign_key_violation using message = 'a notice to nobody, of nothing or of no known kind';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.notices_of_concern()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if (new.standing, new.answer) is distinct from (old.standing, old.answer) then
    perform give_anew('concern_moved', array[new.reporter_id], new.id, null);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.notices_of_matter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    perform give_anew(case new.urgency when 'acute' then 'matter_acute' else 'matter_came' end, who_works_with(new), new.id, null);
  elsif new.assignee_id is distinct from old.assignee_id and new.assignee_id is not null then
    perform give_anew('matter_given', array[new.assignee_id], new.id, new.changed_by);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.notices_of_message()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare about concerns;
begin
  select * into about from concerns where id = new.concern_id;
  if new.agency_id = about.intake_id then
    perform give_anew('concern_written', array[about.reporter_id], about.id, new.author_id);
  else
    perform give_anew('matter_written', (select who_works_with(matter) from matters matter where matter.id = about.id), about.id, new.author_id);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.notices_of_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  file   case_files;
  asking requests;
begin
  if new.by_id is null or new.kind not in ('note.written', 'action.planned', 'action.replanned', 'case.opened', 'case.joined', 'case.peopled', 'case.restricted',
      'case.assigned', 'request.made', 'request.answered', 'request.refused') then
    return null;
  end if;
  select about.* into file from case_files about join streams stream on stream.case_id = about.id where stream.id = new.stream_id;
  case
    when new.kind = 'note.written' then
      insert into notices (user_id, agency_id, kind, case_id, stream_id, seq, item_id)
        select user_id, agency_id, case when agency_id = new.agency_id then 'note' else 'shared' end, case_id, new.stream_id, new.seq, new.item_id
          from stream_readers where stream_id = new.stream_id and user_id <> new.by_id and (agency_id <> new.agency_id or user_id = file.responsible_id)
        on conflict do nothing;
    when new.kind in ('action.planned', 'action.replanned') and new.to_id is not null then
      perform give('action_given', array[new.to_id], new.stream_id, new.seq, new.item_id, new.by_id);
    when new.kind = 'case.opened' then
      perform give('case_joined', array(select user_id from stream_readers where stream_id = new.stream_id and agency_id <> new.agency_id and user_id is distinct from file.responsible_id),
        new.stream_id, new.seq, null, new.by_id);
      perform give('case_given', array[file.responsible_id], new.stream_id, new.seq, null, new.by_id);
    when new.kind = 'case.joined' then
      perform give('case_joined', array(select user_id from stream_readers where stream_id = new.stream_id and agency_id = new.to_id), new.stream_id, new.seq, null, new.by_id);
    when new.kind in ('case.peopled', 'case.restricted') then
      perform give('case_joined', new.came, new.stream_id, new.seq, null, new.by_id);
    when new.kind = 'case.assigned' then
      perform give('case_given', array[new.to_id], new.stream_id, new.seq, null, new.by_id);
    when new.kind = 'request.made' then
      perform give('request_asked', asked_of(file.id, new.to_id, file.responsible_id), new.stream_id, new.seq, new.item_id, new.by_id);
    when new.kind in ('request.answered', 'request.refused') then
      select * into asking from requests where stream_id = new.stream_id and id = new.item_id;
      perform give('request_answered', asked_of(file.id, asking.agency_id, asking.author_id), new.stream_id, new.seq, new.item_id, new.by_id);
    else null;
  end case;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.open_case(request uuid, on_board uuid, file jsonb, others uuid[], OUT case_id uuid, OUT is_new boolean)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  mine uuid := current_agency();
begin
  case_id := case_id_for(request);
  if not exists (select from board_members where board_id = on_board and user_id = current_viewer() and agency_id = mine) then
    raise insufficient_privilege using message = 'not on this board';
  end if;
  is_new := not exists (select from case_files where id = open_case.case_id);
  if not is_new then return; end if;
  insert into case_files (id, board_id, stream_id, code, stage, area_id, labels, due_on, is_restricted)
    values (case_id, on_board, stream_of(case_id, array[mine]), random_code(), file->>'stage', (file->>'areaId')::uuid,
            array(select jsonb_array_elements_text(file->'labels')), (file->>'dueOn')::date, (file->>'isRestricted')::boolean);
  insert into case_participations (case_id, agency_id) values (open_case.case_id, mine);
  insert into case_named (case_id, user_id, agency_id) select open_case.case_id, current_viewer(), mine where (file->>'isRestricted')::boolean;
  if cardinality(others) > 0 then perform let_take_part(case_id, on_board, others); end if;
  perform reseat(array[case_id], null);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.open_concern(sent uuid, to_intake uuid, about jsonb, OUT concern_id uuid, OUT concern_stream uuid, OUT audience uuid[], OUT is_new boolean)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  me  gate.sessions := gate.session();
  now timestamptz   := clock_timestamp();
begin
  audience := array(select unnest(array[me.agency_id, to_intake]) order by 1);
  select concern.id, concern.stream_id into concern_id, concern_stream from concerns concern where reporter_id = me.user_id and sent_as = sent;
  is_new := concern_id is null;
  if not is_new then return; end if;
  perform must_not_flood(null);
  if not exists (select from intakes() intake where intake.agency_id = to_intake) then raise insufficient_privilege using message = 'no such intake'; end if;
  concern_id := gen_random_uuid();
  concern_stream := stream_of(concern_id, audience);
  insert into concerns (id, stream_id, intake_id, agency_id, reporter_id, sent_as, code, form, kind, urgency, wants_answer, raised_at)
    values (concern_id, concern_stream, to_intake, me.agency_id, me.user_id, sent, random_code(), about->>'form', about->>'kind', about->>'urgency', (about->>'wantsAnswer')::boolean, now);
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, answers)
    select concern_stream, 'concern', concern_id, 1, me.agency_id, array[to_intake], me.user_id, case when about->>'form' = 'report' then 'concern_report' end, case when about->>'form' = 'report' then '{}'::jsonb end;
exception when unique_violation then
  raise serialization_failure using message = 'raised twice at once'; -- tried again, it finds the first
end $function$
;

CREATE OR REPLACE FUNCTION samverka.operated_boards()
 RETURNS TABLE(id uuid, name text, template text, agency_ids uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT board.id,
     board.name,
     board.template,
     ARRAY( SELECT board_agencies.agency_id
            FROM samverka.board_agencies
           WHERE (board_agencies.board_id = board.id)
           ORDER BY board_agencies.agency_id) AS "array"
    FROM samverka.boards board
   WHERE ('operator'::text = ANY (samverka.my_roles()))
   ORDER BY board.name, board.id;
END
;

CREATE OR REPLACE FUNCTION samverka.operated_grounds()
 RETURNS TABLE(id text, provision text, words jsonb, is_interpretation boolean, valid_from date, valid_until date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ground.id,
     ground.provision,
     ground.words,
     ground.is_interpretation,
     ground.valid_from,
     ground.valid_until
    FROM samverka.legal_grounds ground
   WHERE ('operator'::text = ANY (samverka.my_roles()))
   ORDER BY ground.place;
END
;

CREATE OR REPLACE FUNCTION samverka.parts_without_ground(about uuid[])
 RETURNS TABLE(case_id uuid, agency_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH coming AS (
          SELECT part.case_id,
             part.agency_id,
             told.from_agency,
             told.ground_id
            FROM ((samverka.case_participations part
              JOIN samverka.streams stream ON ((stream.case_id = part.case_id)))
              JOIN samverka.disclosures told ON (((told.stream_id = stream.id) AND (told.item_kind = 'case'::text) AND (told.item_id = part.case_id) AND (part.agency_id = ANY (told.to_agencies)) AND (told.disclosed_at = part.came_at))))
           WHERE ((part.left_at IS NULL) AND ((parts_without_ground.about IS NULL) OR (part.case_id = ANY (parts_without_ground.about))))
         )
  SELECT coming.case_id,
     coming.agency_id
    FROM (coming
      JOIN samverka.legal_grounds ground ON (((ground.id = coming.ground_id) AND ground.needs_consent)))
   WHERE (NOT (EXISTS ( SELECT
            FROM (samverka.consents given
              JOIN samverka.streams stream ON ((stream.id = given.stream_id)))
           WHERE ((given.case_id = coming.case_id) AND (ARRAY[coming.agency_id, coming.from_agency] <@ stream.audience) AND (given.withdrawn_at IS NULL) AND ((samverka.today() >= given.valid_from) AND (samverka.today() <= given.valid_until)) AND (ARRAY[coming.agency_id, coming.from_agency] <@ given.agency_ids) AND (NOT (EXISTS ( SELECT
                    FROM (samverka.consents twin
                      JOIN samverka.streams there ON ((there.id = twin.stream_id)))
                   WHERE ((twin.id = given.id) AND (twin.case_id = given.case_id) AND (twin.withdrawn_at IS NOT NULL) AND (coming.agency_id = ANY (there.audience))))))))))
   ORDER BY coming.case_id, coming.agency_id;
END
;

CREATE OR REPLACE FUNCTION samverka.phone_fills_concern(concern uuid, sealed_child bytea, sealed_content bytea, number_mark bytea, name_mark bytea, terms bytea[], OUT intake_stream uuid, OUT seq bigint)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  perform gate.act_as_phone(true);
  select filled.intake_stream, filled.seq into intake_stream, seq from fill_concern(concern, sealed_child, sealed_content, number_mark, name_mark, terms) filled;
  perform gate.act_as_phone(false);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.phone_holder(OUT name text, OUT initials text, OUT title text, OUT agency text, OUT kind text, OUT roles text[], OUT expires_at timestamp with time zone)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT person.name,
     person.initials,
     person.title,
     agency.name,
     agency.kind,
     person.roles,
     phone.expires_at
    FROM ((gate.phone() phone(id, token_hash, user_id, agency_id, enrolled_at, expires_at, ended_at)
      JOIN samverka.users person ON ((person.id = phone.user_id)))
      JOIN samverka.agencies agency ON ((agency.id = phone.agency_id)));
END
;

CREATE OR REPLACE FUNCTION samverka.phone_intakes()
 RETURNS TABLE(id uuid, kind text, name text, short_name text, authority_id uuid, is_public boolean, readers bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  perform gate.act_as_phone(true);
  return query select agency.id, agency.kind, agency.name, agency.short_name, agency.authority_id, authority.is_public, desk.readers
    from intakes() desk join agencies agency on agency.id = desk.agency_id join authorities authority on authority.id = agency.authority_id order by agency.name, agency.id;
  perform gate.act_as_phone(false);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.phone_keeps_key(about uuid, agencies uuid[], wrappings bytea[], OUT version integer, OUT wrapped bytea)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not exists (select from concerns where stream_id = about and reporter_id = (gate.phone()).user_id and content is null) then
    raise insufficient_privilege using message = 'nothing to seal';
  end if;
  perform gate.act_as_phone(true);
  select kept.version, kept.wrapped into version, wrapped from keep_stream_key(about, agencies, wrappings) kept;
  perform gate.act_as_phone(false);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.phone_opens_concern(sent uuid, to_intake uuid, about jsonb, OUT concern_id uuid, OUT concern_stream uuid, OUT audience uuid[], OUT is_new boolean)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  perform gate.act_as_phone(true);
  select opened.concern_id, opened.concern_stream, opened.audience, opened.is_new into concern_id, concern_stream, audience, is_new from open_concern(sent, to_intake, about) opened;
  perform gate.act_as_phone(false);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.phone_receipts()
 RETURNS TABLE(id uuid, code text, intake_id uuid, agency_id uuid, form text, kind text, urgency text, wants_answer boolean, raised_at timestamp with time zone, standing text, answer text, answered_at timestamp with time zone, messages bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT concern.id,
     concern.code,
     concern.intake_id,
     concern.agency_id,
     concern.form,
     concern.kind,
     concern.urgency,
     concern.wants_answer,
     concern.raised_at,
     concern.standing,
     concern.answer,
     concern.answered_at,
     ( SELECT count(*) AS count
            FROM samverka.concern_messages message
           WHERE (message.stream_id = concern.stream_id)) AS count
    FROM (gate.phone() phone(id, token_hash, user_id, agency_id, enrolled_at, expires_at, ended_at)
      JOIN samverka.concerns concern ON (((concern.reporter_id = phone.user_id) AND (concern.agency_id = phone.agency_id))))
   ORDER BY concern.raised_at DESC, concern.id;
END
;

CREATE OR REPLACE FUNCTION samverka.phones()
 RETURNS TABLE(id uuid, user_id uuid, name text, enrolled_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT phone.id,
     phone.user_id,
     person.name,
     phone.enrolled_at,
     phone.expires_at
    FROM (gate.phones_of(samverka.current_agency()) phone(id, user_id, enrolled_at, expires_at)
      JOIN samverka.users person ON ((person.id = phone.user_id)))
   WHERE ((phone.user_id = samverka.current_viewer()) OR ('manager'::text = ANY (samverka.my_roles())));
END
;

CREATE OR REPLACE FUNCTION samverka.place_at_intake(person uuid, belongs boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if ('manager' = any (my_roles()) and exists (select from agencies where id = current_agency() and kind = 'social_services')) is not true then
    raise insufficient_privilege using message = 'no intake of hers';
  end if;
  perform my_colleague(person);
  if belongs then
    insert into intake_members (agency_id, user_id) values (current_agency(), person) on conflict do nothing;
    perform stream_of(current_agency(), array[current_agency()]);
  else
    delete from intake_members where agency_id = current_agency() and user_id = person;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.place_of_disclosure(in_stream uuid, receivers uuid[], OUT case_id uuid, OUT is_place boolean)
 RETURNS record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  select stream.case_id, board.template = 'place' into case_id, is_place
    from streams stream join case_files file on file.id = stream.case_id join boards board on board.id = file.board_id
   where stream.id = in_stream and stream.id = any (my_streams()) and receivers <@ array_remove(stream.audience, current_agency());
  if not found then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.put_into_picture(area uuid, for_year integer, about text, saying text, chosen uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not keeps_promises() or area <> all (my_areas()) then raise insufficient_privilege using message = 'not hers to put anything into'; end if;
  if exists (select from unnest(chosen) wanted (id) where not exists (
       select from observations known where known.id = wanted.id and known.area_id = any (areas_in(area)) and known.agency_id = current_agency()
          and known.theme = about and known.withdrawn_at is null and extract(year from known.until_on) <= for_year)) then
    raise check_violation using message = 'not of its own, or of something else';
  end if;
  insert into picture_contributions (area_id, year, agency_id, theme, words, author_id) values (area, for_year, current_agency(), about, saying, current_viewer())
    on conflict (area_id, year, agency_id, theme) do update set words = excluded.words, author_id = excluded.author_id, put_at = now();
  return query
    with told as (
      update observations known set shared_at = now()
       where known.id = any (chosen) and known.area_id = any (areas_in(area)) and known.agency_id = current_agency() and known.shared_at is null
      returning known.area_id)
    select distinct told.area_id from told;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.put_on_board(board uuid, person uuid, OUT case_id uuid, OUT stream_id uuid, OUT seq bigint, OUT came uuid[], OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare held uuid[];
begin
  if not exists (select from board_agencies where board_id = board and agency_id = current_agency()) then raise insufficient_privilege using message = 'not a board of yours'; end if;
  insert into board_members (board_id, user_id, agency_id) values (board, my_colleague(person), current_agency()) on conflict do nothing;
  held := hold_parts(array(select part.case_id from case_participations part join case_files file on file.id = part.case_id and file.board_id = board where part.agency_id = current_agency()));
  return query select * from reseat_and_tell(held, person);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.random_code()
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  letters text  := 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  digits  text  := '23456789';
  dice    bytea := crypto.gen_random_bytes(6);
begin
  return substr(letters, get_byte(dice, 0) % 24 + 1, 1) || substr(digits, get_byte(dice, 1) % 8 + 1, 1) || substr(letters, get_byte(dice, 2) % 24 + 1, 1) || '-'
      || substr(digits, get_byte(dice, 3) % 8 + 1, 1) || substr(letters, get_byte(dice, 4) % 24 + 1, 1) || substr(letters, get_byte(dice, 5) % 24 + 1, 1);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.read_notices(which uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 UPDATE samverka.notices SET read_at = now()
   WHERE ((notices.id = ANY (read_notices.which)) AND (notices.user_id = samverka.current_viewer()) AND (notices.agency_id = samverka.current_agency()) AND (notices.read_at IS NULL));
END
;

CREATE OR REPLACE FUNCTION samverka.remind_of_follow_ups(of_promise uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 SELECT samverka.give_follow_ups(of_promise) AS give_follow_ups
   WHERE ((of_promise = ANY (samverka.my_promises())) AND samverka.keeps_promises());
END
;

CREATE OR REPLACE FUNCTION samverka.reminded_between(promise samverka.promises, first_day date, last_day date)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ARRAY( SELECT unnest(samverka.reminded_of(reminded_between.promise)) AS unnest
         UNION
          SELECT person.id
            FROM (samverka.promise_focuses focus
              JOIN samverka.users person ON ((person.agency_id = focus.responsible_agency_id)))
           WHERE ((focus.promise_id = (reminded_between.promise).id) AND ((focus.next_follow_up_on >= reminded_between.first_day) AND (focus.next_follow_up_on <= reminded_between.last_day)) AND (focus.responsible_agency_id = ANY (samverka.agencies_around((reminded_between.promise).area_id))) AND (person.disabled_at IS NULL) AND (person.roles && ARRAY['coordinator'::text, 'communicator'::text, 'manager'::text]))) AS "array";
END
;

CREATE OR REPLACE FUNCTION samverka.reminded_of(promise samverka.promises)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH party(agency_id, does) AS (
          SELECT activity.agency_id,
             true AS "?column?"
            FROM samverka.promise_activities activity
           WHERE (activity.promise_id = (reminded_of.promise).id)
         UNION
          SELECT (reminded_of.promise).agency_id AS agency_id,
             false
         )
  SELECT ARRAY( SELECT DISTINCT person.id
            FROM (samverka.users person
              LEFT JOIN party ON ((party.agency_id = person.agency_id)))
           WHERE ((person.disabled_at IS NULL) AND (((person.id = (reminded_of.promise).begun_by) AND (person.roles && ARRAY['coordinator'::text, 'communicator'::text, 'manager'::text])) OR (party.does AND ('coordinator'::text = ANY (person.roles))) OR ((party.agency_id IS NOT NULL) AND ('communicator'::text = ANY (person.roles)))))) AS "array";
END
;

CREATE OR REPLACE FUNCTION samverka.reminded_of_review(agreement samverka.agreements)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ARRAY( SELECT person.id
            FROM samverka.users person
           WHERE ((person.disabled_at IS NULL) AND samverka.have_all_signed(reminded_of_review.agreement) AND (NOT samverka.agreement_over(reminded_of_review.agreement)) AND ((reminded_of_review.agreement).parties @> jsonb_build_array(jsonb_build_object('agencyId', person.agency_id))) AND (('coordinator'::text = ANY (person.roles)) OR (EXISTS ( SELECT
                    FROM samverka.agreement_signatures signature
                   WHERE ((signature.area_id = (reminded_of_review.agreement).area_id) AND (signature.agreement_id = (reminded_of_review.agreement).id) AND (signature.signed_by = person.id))))))) AS "array";
END
;

CREATE OR REPLACE FUNCTION samverka.remove_push_device(at text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 DELETE FROM samverka.push_devices
   WHERE ((push_devices.endpoint = remove_push_device.at) AND (push_devices.user_id = samverka.current_viewer()));
END
;

CREATE OR REPLACE FUNCTION samverka.reseat(about uuid[], person uuid, OUT case_id uuid, OUT user_id uuid, OUT came boolean)
 RETURNS SETOF record
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH seat AS (
          SELECT seats.case_id,
             seats.user_id,
             seats.agency_id,
             seats.board_id,
             seats.since
            FROM samverka.seats(reseat.about, reseat.person) seats(case_id, user_id, agency_id, board_id, since)
         ), gone AS (
          UPDATE samverka.case_members member SET left_at = clock_timestamp()
           WHERE ((member.case_id = ANY (reseat.about)) AND (member.left_at IS NULL) AND ((reseat.person IS NULL) OR (member.user_id = reseat.person)) AND (NOT (EXISTS ( SELECT
                    FROM seat
                   WHERE ((seat.case_id = member.case_id) AND (seat.user_id = member.user_id) AND (seat.agency_id = member.agency_id))))))
           RETURNING member.case_id,
             member.user_id
         ), arrived AS (
          INSERT INTO samverka.case_members AS member (case_id, user_id, agency_id, board_id, since)  SELECT seat.case_id,
                     seat.user_id,
                     seat.agency_id,
                     seat.board_id,
                     seat.since
                    FROM seat ON CONFLICT ON CONSTRAINT case_members_pkey DO UPDATE SET left_at = NULL::timestamp with time zone, since = excluded.since
           WHERE (member.left_at IS NOT NULL)
           RETURNING member.case_id,
             member.user_id
         )
  SELECT gone.case_id,
     gone.user_id,
     false
    FROM gone
 UNION ALL
  SELECT arrived.case_id,
     arrived.user_id,
     true
    FROM arrived;
END
;

CREATE OR REPLACE FUNCTION samverka.reseat_and_tell(about uuid[], person uuid, leaving uuid DEFAULT NULL::uuid, OUT case_id uuid, OUT stream_id uuid, OUT seq bigint, OUT came uuid[], OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH change AS (
          SELECT moved.case_id,
             COALESCE(array_agg(moved.user_id ORDER BY moved.user_id) FILTER (WHERE moved.came), '{}'::uuid[]) AS came,
             COALESCE(array_agg(moved.user_id ORDER BY moved.user_id) FILTER (WHERE (NOT moved.came)), '{}'::uuid[]) AS gone
            FROM samverka.reseat(reseat_and_tell.about, reseat_and_tell.person) moved(case_id, user_id, came)
           GROUP BY moved.case_id
         ), card AS (
          SELECT file.id AS case_id,
             file.stream_id,
             file.code
            FROM samverka.case_files file
           WHERE (file.id IN ( SELECT change_1.case_id
                    FROM change change_1))
         ), told AS (
          SELECT move_on.stream_id,
             move_on.case_id,
             move_on.seq
            FROM samverka.move_on(( SELECT array_agg(card_1.stream_id) AS array_agg
                    FROM card card_1)) move_on(stream_id, case_id, seq)
         ), remembered AS (
          INSERT INTO samverka.history (stream_id, seq, happened_at, by_id, agency_id, kind, from_id, came, gone)  SELECT told_1.stream_id,
                     told_1.seq,
                     statement_timestamp() AS statement_timestamp,
                     samverka.current_viewer() AS current_viewer,
                     samverka.current_agency() AS current_agency,
                     'case.peopled',
                     reseat_and_tell.leaving AS leaving,
                     change_1.came,
                     change_1.gone
                    FROM ((change change_1
                      JOIN card card_1 USING (case_id))
                      JOIN told told_1 ON ((told_1.stream_id = card_1.stream_id)))
         )
  SELECT change.case_id,
     told.stream_id,
     told.seq,
     change.came,
     change.gone
    FROM ((change
      JOIN card USING (case_id))
      JOIN told ON ((told.stream_id = card.stream_id)))
   ORDER BY card.code, change.case_id;
END
;

CREATE OR REPLACE FUNCTION samverka.reseat_case(about uuid, OUT case_id uuid, OUT stream_id uuid, OUT seq bigint, OUT came uuid[], OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if about = any (my_cases()) then return query select * from reseat_and_tell(array[about], null); end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.reset_person(person uuid, token text, lasting interval)
 RETURNS timestamp with time zone
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 SELECT gate.invite(samverka.my_colleague(person), token, lasting, samverka.current_viewer()) AS invite;
END
;

CREATE OR REPLACE FUNCTION samverka.restrict_case(about uuid, restricted boolean, on_revision uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  perform from case_participations part where part.case_id = about and about = any (my_cases()) order by part.agency_id for no key update;
  update case_files set is_restricted = restricted, revision = gen_random_uuid() where id = about and id = any (my_cases()) and revision = on_revision;
  if not found then raise insufficient_privilege using message = 'not on this case, or it has changed'; end if;
  delete from case_named where case_id = about and agency_id not in (select guarded.agency_id from guarded_cases guarded where guarded.case_id = about);
  insert into case_named (case_id, user_id, agency_id) select case_id, user_id, agency_id from case_members where restricted and case_id = about and left_at is null on conflict do nothing;
  return query select moved.user_id from reseat(array[about], null) moved;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.rests_on_consent(ground text, consent uuid, in_case uuid, receivers uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not exists (select from legal_grounds where id = ground and needs_consent) then return consent is null; end if;
  perform from consents given
    where given.id = consent and given.case_id = in_case and given.stream_id = any (my_streams())
      and given.withdrawn_at is null and today() between given.valid_from and given.valid_until and receivers || current_agency() <@ given.agency_ids
      for share;
  return found and not exists (select from consents twin where twin.id = consent and twin.case_id = in_case and twin.withdrawn_at is not null);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.searches_notes()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  return nullif(current_setting('gate.on_case', true), '') is not null
    or not exists (select from agencies where id = current_agency() and kind = 'social_services');
end $function$
;

CREATE OR REPLACE FUNCTION samverka.seat_at_board(at_board uuid, newcomers uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  perform must_operate();
  insert into board_agencies (board_id, agency_id) select at_board, unnest(newcomers) on conflict do nothing;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.seats(about uuid[], person uuid, OUT case_id uuid, OUT user_id uuid, OUT agency_id uuid, OUT board_id uuid, OUT since timestamp with time zone)
 RETURNS SETOF record
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 SELECT part.case_id,
     member.user_id,
     part.agency_id,
     file.board_id,
     part.since
    FROM ((((samverka.case_participations part
      JOIN samverka.case_files file ON ((file.id = part.case_id)))
      JOIN samverka.board_members member ON (((member.board_id = file.board_id) AND (member.agency_id = part.agency_id))))
      JOIN samverka.users colleague ON (((colleague.id = member.user_id) AND (colleague.disabled_at IS NULL))))
      LEFT JOIN samverka.case_named named ON (((named.case_id = part.case_id) AND (named.user_id = member.user_id))))
   WHERE ((part.case_id = ANY (seats.about)) AND (part.left_at IS NULL) AND ((seats.person IS NULL) OR (member.user_id = seats.person)) AND ((named.user_id IS NOT NULL) OR ((NOT file.is_restricted) AND (NOT (EXISTS ( SELECT
            FROM samverka.guarded_cases guarded
           WHERE ((guarded.agency_id = part.agency_id) AND (guarded.case_id = part.case_id))))))))
  FOR SHARE OF member;
END
;

CREATE OR REPLACE FUNCTION samverka.sessions_in_area(of_area uuid, whose text, by_agency uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH RECURSIVE around(id) AS (
          SELECT sessions_in_area.of_area AS of_area
         UNION
          SELECT area.within_id
            FROM (samverka.areas area
              JOIN around ON ((around.id = area.id)))
           WHERE (area.within_id IS NOT NULL)
         )
  SELECT session.id
    FROM (samverka.users reader
      JOIN gate.sessions session ON ((session.user_id = reader.id)))
   WHERE (
         CASE sessions_in_area.whose
             WHEN 'all'::text THEN true
             WHEN 'own'::text THEN (reader.agency_id = sessions_in_area.by_agency)
             WHEN 'counted'::text THEN ((reader.agency_id = sessions_in_area.by_agency) OR (reader.roles && ARRAY['coordinator'::text, 'communicator'::text, 'manager'::text]))
             WHEN 'moderators'::text THEN (reader.roles && ARRAY['coordinator'::text, 'communicator'::text])
             ELSE NULL::boolean
         END AND (EXISTS ( SELECT
            FROM (samverka.board_agencies seat
              JOIN samverka.boards board ON ((board.id = seat.board_id)))
           WHERE ((seat.agency_id = reader.agency_id) AND (board.area_id IN ( SELECT around.id
                    FROM around))))) AND gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle));
END
;

CREATE OR REPLACE FUNCTION samverka.sessions_of(people uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT sessions.id
    FROM gate.sessions
   WHERE ((sessions.user_id = ANY (sessions_of.people)) AND gate.stands(sessions.ended_at, sessions.expires_at, sessions.seen_at, sessions.idle));
END
;

CREATE OR REPLACE FUNCTION samverka.sessions_of_managers(of_agencies uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT session.id
    FROM (samverka.users manager
      JOIN gate.sessions session ON ((session.user_id = manager.id)))
   WHERE ((manager.agency_id = ANY (sessions_of_managers.of_agencies)) AND ('manager'::text = ANY (manager.roles)) AND gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle));
END
;

CREATE OR REPLACE FUNCTION samverka.set_ground_validity(ground text, from_on date, until_on date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if ('operator' = any (my_roles())) is not true then raise insufficient_privilege using message = 'not an operator'; end if;
  update legal_grounds set valid_from = from_on, valid_until = until_on where id = ground;
  if not found then raise insufficient_privilege using message = 'no such ground'; end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.set_language(to_language text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 UPDATE samverka.users SET language = set_language.to_language
   WHERE (users.id = samverka.current_viewer());
END
;

CREATE OR REPLACE FUNCTION samverka.settle_call(asked uuid, how text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  update calls set outcome = how, settled_at = now()
   where id = asked and to_id = current_viewer() and to_agency_id = current_agency() and asked_at > now() - interval '7 days';
  if not found then raise insufficient_privilege using message = 'nobody asked'; end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.settle_delivery(which uuid, outcome text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if outcome = 'gone' then delete from push_devices where push_devices.id = (select device_id from deliveries where deliveries.id = which); end if;
  update deliveries due
     set state = case when outcome = 'sent' then 'sent' when outcome = 'later' and due.tries < 8 then 'waiting' else 'failed' end,
         next_at = now() + make_interval(mins => (2 ^ due.tries)::int)
   where due.id = which and due.state = 'taken';
end $function$
;

CREATE OR REPLACE FUNCTION samverka.settle_sending(which uuid, how text, answered integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 UPDATE samverka.share_sendings sending SET state =
         CASE
             WHEN (settle_sending.how = 'sent'::text) THEN 'sent'::text
             WHEN ((settle_sending.how = ANY (ARRAY['later'::text, 'unreachable'::text])) AND (sending.tries < 8)) THEN 'waiting'::text
             ELSE 'failed'::text
         END, settled_at =
         CASE
             WHEN ((settle_sending.how = ANY (ARRAY['later'::text, 'unreachable'::text])) AND (sending.tries < 8)) THEN NULL::timestamp with time zone
             ELSE now()
         END, outcome = settle_sending.how, status = settle_sending.answered
    FROM samverka.promises promise
   WHERE ((sending.id = settle_sending.which) AND (sending.state = 'waiting'::text) AND (promise.id = sending.promise_id))
   RETURNING promise.area_id;
END
;

CREATE OR REPLACE FUNCTION samverka.shared_on_consent()
 RETURNS TABLE(consent_id uuid, stream_id uuid, item_kind text, item_id uuid, from_agency uuid, to_agency uuid, disclosed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH told AS (
          SELECT told_1.consent_id,
             told_1.stream_id,
             told_1.item_kind,
             told_1.item_id,
             told_1.from_agency,
             told_1.disclosed_at,
             unnest(told_1.to_agencies) AS receiver
            FROM samverka.disclosures told_1
           WHERE ((told_1.stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (told_1.ground_id IS NOT NULL) AND (told_1.item_kind = ANY (ARRAY['note'::text, 'action'::text, 'request'::text, 'person'::text, 'dispute'::text, 'merge'::text])))
         )
  SELECT told.consent_id,
     told.stream_id,
     told.item_kind,
     told.item_id,
     told.from_agency,
     told.receiver,
     max(told.disclosed_at) AS max
    FROM told
   WHERE (((samverka.current_agency() = told.from_agency) OR (samverka.current_agency() = told.receiver)) AND (told.consent_id IS NOT NULL) AND (EXISTS ( SELECT
            FROM samverka.consents given
           WHERE ((given.id = told.consent_id) AND (given.stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[]))))) AND (NOT (EXISTS ( SELECT
            FROM told other
           WHERE ((other.stream_id = told.stream_id) AND (other.item_kind = told.item_kind) AND (other.item_id = told.item_id) AND (other.receiver = told.receiver) AND (other.consent_id IS NULL) AND ((samverka.current_agency() = other.from_agency) OR (samverka.current_agency() = other.receiver)))))))
   GROUP BY told.consent_id, told.stream_id, told.item_kind, told.item_id, told.from_agency, told.receiver
   ORDER BY (max(told.disclosed_at)), told.item_id, told.receiver;
END
;

CREATE OR REPLACE FUNCTION samverka.sign_agreement(area uuid, agreement uuid, read_version integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare about agreements;
begin
  if area <> all (my_areas()) then raise insufficient_privilege using message = 'not hers'; end if;
  select * into about from agreements where area_id = area and id = agreement for no key update;
  if about.id is null or not 'manager' = any (my_roles()) or not about.parties @> jsonb_build_array(jsonb_build_object('agencyId', current_agency())) then
    raise insufficient_privilege using message = 'not hers to sign';
  end if;
  if about.version <> read_version then raise exception using errcode = 'SV012', message = 'changed since she read it'; end if;
  perform from agreements before where before.area_id = area and before.id = about.corrects_id for no key update;
  if agreement_over(about) or exists (select from agreements before where before.area_id = area and before.id = about.corrects_id and before.ended_at is not null) then
    raise exception using errcode = 'SV013', message = 'it is over';
  end if;
  insert into agreement_signatures (area_id, agreement_id, agency_id, signed_by, version) values (area, agreement, current_agency(), current_viewer(), about.version)
    on conflict (area_id, agreement_id, agency_id) do nothing;
  update agreements set first_signed_at = coalesce(first_signed_at, now()) where area_id = area and id = agreement;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.stands_at_agreement(person uuid, item uuid, on_day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM samverka.agreements agreement
           WHERE ((agreement.id = stands_at_agreement.item) AND (agreement.review_on = stands_at_agreement.on_day) AND (stands_at_agreement.on_day >= samverka.today()) AND (stands_at_agreement.person = ANY (samverka.reminded_of_review(agreement.*)))))) AS "exists";
END
;

CREATE OR REPLACE FUNCTION samverka.stands_at_feedback(person uuid, item uuid, on_day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT ((EXISTS ( SELECT
            FROM samverka.promises promise
           WHERE ((promise.id = stands_at_feedback.item) AND (stands_at_feedback.person = ANY (samverka.reminded_between(promise.*, stands_at_feedback.on_day, (samverka.today() - 7))))))) AND samverka.lacks_feedback(item, on_day));
END
;

CREATE OR REPLACE FUNCTION samverka.stands_at_intake(what text, person uuid, in_agency uuid, item uuid, on_day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT
         CASE
             WHEN (what = 'intake_late'::text) THEN (EXISTS ( SELECT
                FROM samverka.users manager
               WHERE ((manager.id = stands_at_intake.person) AND (manager.agency_id = stands_at_intake.in_agency) AND ('manager'::text = ANY (manager.roles)))))
             WHEN (what ~~ 'concern_%'::text) THEN (EXISTS ( SELECT
                FROM samverka.concerns concern
               WHERE ((concern.id = stands_at_intake.item) AND (concern.reporter_id = stands_at_intake.person) AND (concern.agency_id = stands_at_intake.in_agency))))
             ELSE (EXISTS ( SELECT
                FROM (samverka.matters matter
                  JOIN samverka.intake_members member ON (((member.agency_id = matter.intake_id) AND (member.user_id = stands_at_intake.person))))
               WHERE ((matter.id = stands_at_intake.item) AND (matter.intake_id = stands_at_intake.in_agency) AND
                     CASE stands_at_intake.what
                         WHEN 'matter_given'::text THEN ((matter.closed_at IS NULL) AND (matter.assignee_id = stands_at_intake.person))
                         WHEN 'matter_written'::text THEN (matter.replied_at IS NULL)
                         WHEN 'matter_due'::text THEN ((stands_at_intake.person = ANY (samverka.who_works_with(matter.*))) AND (matter.due_on >= samverka.today()) AND ((matter.due_on - stands_at_intake.on_day) = ANY (ARRAY[1, 2])))
                         WHEN 'matter_late'::text THEN ((stands_at_intake.person = ANY (samverka.who_works_with(matter.*))) AND (matter.due_on = stands_at_intake.on_day))
                         ELSE ((matter.closed_at IS NULL) AND (matter.assignee_id IS NULL) AND (matter.replied_at IS NULL))
                     END)))
         END AS "exists";
END
;

CREATE OR REPLACE FUNCTION samverka.stands_at_promise(person uuid, item uuid, on_day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM (samverka.promises promise
              JOIN samverka.promise_focuses focus ON ((focus.promise_id = promise.id)))
           WHERE ((promise.id = stands_at_promise.item) AND (stands_at_promise.person = ANY (samverka.reminded_between(promise.*, stands_at_promise.on_day, stands_at_promise.on_day))) AND (focus.next_follow_up_on >= samverka.today()) AND (focus.next_follow_up_on = stands_at_promise.on_day)))) AS "exists";
END
;

CREATE OR REPLACE FUNCTION samverka.state_absence(person uuid, away_from date, away_until date, by_whom uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if person <> current_viewer() then perform my_colleague(person); end if;
  if not exists (select from users where id = by_whom and agency_id = current_agency() and disabled_at is null) then
    raise insufficient_privilege using message = 'not a colleague';
  end if;
  insert into absences as absence (user_id, agency_id, from_on, until_on, stand_in_id) values (person, current_agency(), away_from, away_until, by_whom)
    on conflict (user_id) do update set from_on = excluded.from_on, until_on = excluded.until_on, stand_in_id = excluded.stand_in_id;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.stream_for(in_case uuid, for_audience uuid[], OUT stream_id uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not may_address(in_case, for_audience) then
    raise insufficient_privilege using message = 'not a reader of this audience';
  end if;
  stream_id := stream_of(in_case, for_audience);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.stream_of(in_case uuid, for_audience uuid[], OUT stream_id uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  sorted uuid[] := array(select distinct unnest(for_audience) order by 1);
  opened timestamptz;
begin
  select id into stream_id from streams where case_id = in_case and audience = sorted;
  if stream_id is not null then return; end if;
  insert into streams (case_id, audience) values (in_case, sorted) on conflict do nothing returning id, opened_at into stream_id, opened;
  if stream_id is null then
    select id into stream_id from streams where case_id = in_case and audience = sorted;
  else
    insert into stream_agencies (agency_id, case_id, stream_id, opened_at) select unnest(sorted), in_case, stream_id, opened;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.streams_of_agency(in_case uuid, of_agency uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT address.stream_id
    FROM (samverka.stream_agencies address
      JOIN samverka.case_participations part ON (((part.case_id = address.case_id) AND (part.agency_id = address.agency_id))))
   WHERE ((address.agency_id = streams_of_agency.of_agency) AND (address.case_id = streams_of_agency.in_case) AND (part.left_at IS NULL) AND (part.since <= address.opened_at));
END
;

CREATE OR REPLACE FUNCTION samverka.take_back_action(in_stream uuid, action uuid, of_version integer, because text, OUT seq bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare copy actions;
begin
  select * into copy from actions held where held.stream_id = in_stream and held.id = action and in_stream = any (my_streams()) for update;
  if copy.shared_by is null or current_viewer() not in (copy.author_id, copy.shared_by) then
    raise insufficient_privilege using message = 'no copy of hers';
  end if;
  if copy.withdrawn_because is not null or copy.version <> of_version then raise serialization_failure using message = 'not the copy as it stands'; end if;
  perform disclose_unsaid(in_stream, 'action', action, of_version + 1);
  seq := announce(in_stream, jsonb_build_object('kind', 'action.withdrawn', 'itemId', action));
  update actions held set version = of_version + 1, outcome = 'withdrawn', withdrawn_because = because, concluded_at = now(), changed_by = current_viewer(), seq = take_back_action.seq
    where held.stream_id = in_stream and held.id = action;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.take_deliveries(by_channel text, most integer)
 RETURNS TABLE(id uuid, address text, language text, p256dh text, auth text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare chosen uuid[];
begin
  if by_channel = 'mail' then perform make_letters(); else perform make_pushes(); end if;
  chosen := array(select due.id from deliveries due where due.channel = by_channel and due.state = 'waiting' and due.next_at <= now() order by due.next_at, due.id limit most for update skip locked);
  update deliveries due set state = 'dropped'
   where due.id = any (chosen) and (
     not exists (select from standing_notices notice where notice.user_id = due.user_id and notice.agency_id = due.agency_id and not notice.is_read)
     or case due.channel when 'mail' then gate.address_of(due.user_id, due.agency_id) is null
          else not exists (select from push_devices device where device.id = due.device_id) end);
  return query
    update deliveries due set state = 'taken', tries = due.tries + 1 from users person
     where due.id = any (chosen) and due.state = 'waiting' and person.id = due.user_id
    returning due.id,
      coalesce((select device.endpoint from push_devices device where device.id = due.device_id), gate.address_of(due.user_id, due.agency_id)), person.language,
      (select device.p256dh from push_devices device where device.id = due.device_id), (select device.auth from push_devices device where device.id = due.device_id);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.take_off(in_case uuid, leaving uuid, because text, OUT case_id uuid, OUT agency_id uuid, OUT gone uuid[])
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  card uuid;
  step bigint;
begin
  perform keep_record(in_case, leaving, because);
  update case_participations part set left_at = clock_timestamp() where part.case_id = in_case and part.agency_id = leaving;
  delete from case_named named where named.case_id = in_case and named.agency_id = leaving;
  case_id := in_case;
  agency_id := leaving;
  gone := array(select moved.user_id from reseat(array[in_case], null) moved order by 1);
  card := stream_of(in_case, array(select part.agency_id from case_participations part where part.case_id = in_case and part.left_at is null));
  update case_files file set stream_id = card, revision = gen_random_uuid(), responsible_id = (
    select member.user_id from case_members member where member.case_id = in_case and member.user_id = file.responsible_id and member.left_at is null limit 1) where file.id = in_case;
  select moved.seq into step from move_on(array[card]) moved;
  insert into history (stream_id, seq, happened_at, kind, from_id, gone) values (card, step, statement_timestamp(), 'case.peopled', leaving, take_off.gone);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.take_off_board(board uuid, person uuid, OUT case_id uuid, OUT stream_id uuid, OUT seq bigint, OUT came uuid[], OUT gone uuid[])
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  delete from board_members where board_id = board and user_id = my_colleague(person);
  return query select * from reseat_and_tell(array(select part.case_id from case_participations part join case_files file on file.id = part.case_id and file.board_id = board where part.agency_id = current_agency()), person);
end $function$
;

CREATE OR REPLACE FUNCTION samverka.take_sendings(most integer)
 RETURNS TABLE(id uuid, channel text, area text, year integer, version integer, content jsonb)
 LANGUAGE sql
 SECURITY DEFINER
BEGIN ATOMIC
 WITH due AS (
          SELECT sending.promise_id,
             sending.id
            FROM samverka.share_sendings sending
           WHERE ((sending.state = 'waiting'::text) AND (sending.next_at <= now()))
           ORDER BY sending.next_at, sending.id
          LIMIT take_sendings.most
          FOR UPDATE OF sending SKIP LOCKED
         ), taken AS (
          UPDATE samverka.share_sendings sending SET tries = (sending.tries + 1), next_at = (now() + make_interval(mins => (((2)::double precision ^ (LEAST((sending.tries + 1), 8))::double precision))::integer))
            FROM due
           WHERE ((sending.promise_id = due.promise_id) AND (sending.id = due.id))
           RETURNING sending.promise_id,
             sending.id,
             sending.channel,
             sending.version
         )
  SELECT taken.id,
     taken.channel,
     told.area,
     told.year,
     told.version,
     told.content
    FROM (((taken
      JOIN samverka.promises promise ON ((promise.id = taken.promise_id)))
      JOIN samverka.promise_proposals proposal ON (((proposal.promise_id = taken.promise_id) AND (proposal.version = taken.version))))
      JOIN published.promises told ON (((told.year = promise.year) AND (told.version = taken.version) AND (told.content = proposal.content))))
   ORDER BY taken.id;
END
;

CREATE OR REPLACE FUNCTION samverka.this_morning()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ((samverka.today() + '07:00:00'::time without time zone) AT TIME ZONE 'Europe/Stockholm'::text) AS timezone;
END
;

CREATE OR REPLACE FUNCTION samverka.title_must_open()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if not exists (
    select from case_files file
      join streams card on card.id = file.stream_id
      join streams sealed on sealed.id = file.sealed_in and sealed.case_id = file.id and card.audience <@ sealed.audience
     where file.id = new.id and file.title is not null and exists (select from stream_keys where stream_id = sealed.id)) then
    raise integrity_constraint_violation using message = 'a title that its readers cannot open';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.today()
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ((now() AT TIME ZONE 'Europe/Stockholm'::text))::date AS timezone;
END
;

CREATE OR REPLACE FUNCTION samverka.told_to_reporter(matter uuid, OUT reporter_id uuid, OUT told text)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT concern.reporter_id,
     (concern.standing || COALESCE(concern.answer, ''::text))
    FROM samverka.concerns concern
   WHERE ((concern.id = told_to_reporter.matter) AND (concern.intake_id = samverka.current_agency()) AND (EXISTS ( SELECT
            FROM samverka.intake_members member
           WHERE ((member.agency_id = concern.intake_id) AND (member.user_id = samverka.current_viewer())))));
END
;

CREATE OR REPLACE FUNCTION samverka.uses_in(sharing jsonb)
 RETURNS TABLE(ground_id text, agency_ids uuid[], consent_id uuid, answers jsonb)
 LANGUAGE sql
 IMMUTABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT given."groundId",
     given."agencyIds",
     given."consentId",
     COALESCE(given.answers, '{}'::jsonb) AS "coalesce"
    FROM jsonb_to_recordset(
         CASE
             WHEN (jsonb_typeof((uses_in.sharing -> 'uses'::text)) = 'array'::text) THEN (uses_in.sharing -> 'uses'::text)
             ELSE '[]'::jsonb
         END) given("groundId" text, "agencyIds" uuid[], "consentId" uuid, answers jsonb);
END
;

CREATE OR REPLACE FUNCTION samverka.version_must_move()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
begin
  if new.version <> old.version + 1 then raise insufficient_privilege using message = 'changed without a version of its own'; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.wants_reason(in_session uuid, person uuid, agency uuid, about uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT ((EXISTS ( SELECT
            FROM samverka.guarded_cases guarded
           WHERE ((guarded.agency_id = wants_reason.agency) AND (guarded.case_id = wants_reason.about)))) AND (EXISTS ( SELECT
            FROM samverka.case_members member
           WHERE ((member.case_id = wants_reason.about) AND (member.user_id = wants_reason.person) AND (member.agency_id = wants_reason.agency) AND (member.left_at IS NULL)))) AND (NOT (EXISTS ( SELECT
            FROM log.reasons given
           WHERE ((given.session_id = wants_reason.in_session) AND (given.case_id = wants_reason.about) AND (given.ended_at IS NULL) AND (given.at > (statement_timestamp() - '08:00:00'::interval)))))));
END
;

CREATE OR REPLACE FUNCTION samverka.who_hears(about uuid[], OUT stream_id uuid, OUT case_id uuid, OUT board_id uuid, OUT session_ids text)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT reader.stream_id,
     reader.case_id,
     reader.board_id,
     string_agg((open.id)::text, ' '::text) AS string_agg
    FROM (samverka.stream_readers reader
      CROSS JOIN LATERAL ( SELECT session.id
            FROM gate.sessions session
           WHERE ((session.user_id = reader.user_id) AND (session.agency_id = reader.agency_id) AND gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle))
          OFFSET 0) open)
   WHERE (reader.stream_id = ANY (who_hears.about))
   GROUP BY reader.stream_id, reader.case_id, reader.board_id;
END
;

CREATE OR REPLACE FUNCTION samverka.who_is_in(view_kind text, view_id uuid, OUT session_id uuid, OUT user_id uuid, OUT agency_id uuid)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT session.id,
     member.user_id,
     member.agency_id
    FROM (( SELECT case_members.user_id,
             case_members.agency_id
            FROM samverka.case_members
           WHERE ((who_is_in.view_kind = 'case'::text) AND (case_members.case_id = who_is_in.view_id) AND (case_members.left_at IS NULL))
         UNION ALL
          SELECT board_members.user_id,
             board_members.agency_id
            FROM samverka.board_members
           WHERE ((who_is_in.view_kind = 'board'::text) AND (board_members.board_id = who_is_in.view_id))
         UNION ALL
          SELECT of_intake.user_id,
             of_intake.agency_id
            FROM samverka.intake_members of_intake
           WHERE ((who_is_in.view_kind = 'intake'::text) AND (of_intake.agency_id = who_is_in.view_id))
         UNION ALL
          SELECT of_matter.user_id,
             of_matter.agency_id
            FROM (samverka.concerns concern
              JOIN samverka.intake_members of_matter ON ((of_matter.agency_id = concern.intake_id)))
           WHERE ((who_is_in.view_kind = 'matter'::text) AND (concern.id = who_is_in.view_id))) member
      JOIN gate.sessions session ON (((session.user_id = member.user_id) AND (session.agency_id = member.agency_id))))
   WHERE gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle);
END
;

CREATE OR REPLACE FUNCTION samverka.who_is_noticed(about uuid[], at bigint[], OUT stream_id uuid, OUT seq bigint, OUT session_ids text)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH step AS (
          SELECT step.stream_id,
             step.seq,
             step.kind,
             step.item_id,
             of_case.id AS in_case
            FROM (((UNNEST(who_is_noticed.about, who_is_noticed.at) asked(stream_id, seq)
              JOIN samverka.history step ON (((step.stream_id = asked.stream_id) AND (step.seq = asked.seq))))
              JOIN samverka.streams told ON ((told.id = step.stream_id)))
              JOIN samverka.streams of_case ON ((of_case.case_id = told.case_id)))
         ), bell AS (
          SELECT step.stream_id,
             step.seq,
             notice.user_id,
             notice.agency_id
            FROM (step
              JOIN samverka.notices notice ON (((notice.stream_id = step.in_case) AND (notice.item_id = step.item_id))))
         UNION
          SELECT step.stream_id,
             step.seq,
             notice.user_id,
             notice.agency_id
            FROM (step
              JOIN samverka.notices notice ON ((notice.stream_id = step.in_case)))
           WHERE ((step.item_id IS NULL) AND ((step.kind = ANY (ARRAY['case.closed'::text, 'case.reopened'::text, 'case.described'::text])) OR (notice.kind = 'case_given'::text) OR ((notice.stream_id = step.stream_id) AND (notice.seq = step.seq))))
         UNION
          SELECT step.stream_id,
             step.seq,
             notice.user_id,
             notice.agency_id
            FROM (step
              JOIN samverka.notices notice ON (((notice.stream_id IS NULL) AND (notice.item_id = step.item_id))))
           WHERE ((step.kind = ANY (ARRAY['matter.arrived'::text, 'matter.changed'::text, 'matter.written'::text])) AND (notice.kind ~~ 'matter_%'::text))
         )
  SELECT bell.stream_id,
     bell.seq,
     string_agg((open.id)::text, ' '::text) AS string_agg
    FROM (bell
      CROSS JOIN LATERAL ( SELECT session.id
            FROM gate.sessions session
           WHERE ((session.user_id = bell.user_id) AND (session.agency_id = bell.agency_id) AND gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle))
          OFFSET 0) open)
   GROUP BY bell.stream_id, bell.seq;
END
;

CREATE OR REPLACE FUNCTION samverka.who_works_with(matter samverka.matters)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT COALESCE(NULLIF(ARRAY( SELECT member.user_id
            FROM samverka.intake_members member
           WHERE ((member.agency_id = (who_works_with.matter).intake_id) AND (member.user_id = (who_works_with.matter).assignee_id))), '{}'::uuid[]), ARRAY( SELECT member.user_id
            FROM samverka.intake_members member
           WHERE (member.agency_id = (who_works_with.matter).intake_id))) AS "coalesce";
END
;

CREATE OR REPLACE FUNCTION samverka.who_would_hear(in_case uuid, for_audience uuid[], OUT session_id uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 SELECT session.id
    FROM (samverka.case_members member
      JOIN gate.sessions session ON (((session.user_id = member.user_id) AND (session.agency_id = member.agency_id))))
   WHERE ((member.case_id = who_would_hear.in_case) AND (member.left_at IS NULL) AND (member.agency_id = ANY (who_would_hear.for_audience)) AND gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle));
END
;

CREATE OR REPLACE FUNCTION samverka.work_on_board(board uuid, area uuid)
 RETURNS TABLE(cases integer, tasks integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
BEGIN ATOMIC
 WITH readable AS (
          SELECT DISTINCT reader.stream_id,
             reader.case_id
            FROM (samverka.stream_readers reader
              JOIN samverka.case_files file ON ((file.id = reader.case_id)))
           WHERE ((reader.board_id = work_on_board.board) AND (reader.agency_id = samverka.current_agency()) AND (file.closed_at IS NULL) AND (NOT file.is_restricted) AND (file.area_id = ANY (samverka.areas_in(work_on_board.area))))
         ), counted AS (
          SELECT (( SELECT count(DISTINCT readable.case_id) AS count
                    FROM readable))::integer AS cases,
             (( SELECT count(*) AS count
                    FROM (samverka.actions action
                      JOIN readable ON ((readable.stream_id = action.stream_id)))
                   WHERE (action.outcome IS NULL)))::integer AS tasks
         )
  SELECT
         CASE
             WHEN (counted.cases >= 5) THEN counted.cases
             ELSE NULL::integer
         END AS "case",
         CASE
             WHEN (counted.tasks >= 5) THEN counted.tasks
             ELSE NULL::integer
         END AS "case"
    FROM counted
   WHERE (EXISTS ( SELECT
            FROM (samverka.boards place
              JOIN samverka.board_agencies seat ON ((seat.board_id = place.id)))
           WHERE ((place.id = work_on_board.board) AND (place.template = 'place'::text) AND (seat.agency_id = samverka.current_agency()))));
END
;

CREATE OR REPLACE FUNCTION samverka.write_message(concern uuid, message uuid, signature bytea, sealed bytea, OUT intake_stream uuid, OUT seq bigint, OUT messages integer, OUT asked_at timestamp with time zone, OUT replied_at timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'samverka', 'pg_temp'
AS $function$
declare
  me    gate.sessions := gate.session();
  now   timestamptz   := clock_timestamp();
  about concerns;
begin
  select * into about from concerns where id = concern and form = 'consultation' and stream_id = any (my_streams());
  if about.id is null then raise insufficient_privilege using message = 'no thread to write in'; end if;
  if exists (select from concern_messages where stream_id = about.stream_id and id = message) then return; end if;
  perform must_not_flood(about.stream_id);
  intake_stream := stream_of(about.intake_id, array[about.intake_id]);
  seq := (select moved.seq from move_on(array[intake_stream]) moved);
  insert into history (stream_id, seq, by_id, agency_id, kind, item_id) values (intake_stream, write_message.seq, me.user_id, me.agency_id, 'matter.written', concern);
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by)
    values (about.stream_id, 'message', message, 1, me.agency_id, array[case me.agency_id when about.intake_id then about.agency_id else about.intake_id end], me.user_id);
  insert into concern_messages (stream_id, id, concern_id, author_id, agency_id, signed, body, written_at) values (about.stream_id, message, concern, me.user_id, me.agency_id, signature, sealed, now);
  update matters matter set messages = matter.messages + 1, seq = write_message.seq,
    asked_at = case when me.agency_id <> about.intake_id and matter.replied_at is not null then now else matter.asked_at end,
    replied_at = case when me.agency_id = about.intake_id then coalesce(matter.replied_at, now) end,
    due_on = case
      when matter.closed_at is not null or me.agency_id = about.intake_id then null
      when matter.replied_at is not null then (now at time zone 'Europe/Stockholm')::date + 3
      else matter.due_on end
   where matter.stream_id = intake_stream and matter.id = concern
   returning matter.messages, matter.asked_at, matter.replied_at into messages, asked_at, replied_at;
end $function$
;

CREATE OR REPLACE FUNCTION samverka.write_note(token text, in_case uuid, for_audience uuid[], note uuid, sealed bytea, words bytea[], at timestamp with time zone, sharing jsonb, for_stream uuid, by_roles text[], names uuid[], OUT refusal text, OUT stream_id uuid, OUT seq bigint, OUT author_id uuid, OUT agency_id uuid, OUT mentioned uuid[])
 RETURNS record
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_closed boolean;
begin
  perform gate.enter(token, 'POST /api/cases/:caseId/notes', 'write', in_case);
  select file.closed_at is not null into is_closed from samverka.case_files file where file.id = in_case;
  if is_closed is null then raise insufficient_privilege using message = 'not on this case'; end if;
  refusal := case when is_closed then 'case-closed' when (samverka.my_roles() && by_roles) is not true then 'role-missing' end;
  if refusal is not null then return; end if;
  select kept.stream_id, kept.seq, kept.author_id, kept.agency_id, kept.mentioned into stream_id, seq, author_id, agency_id, mentioned
    from samverka.keep_note(in_case, for_audience, note, sealed, words, at, sharing, for_stream, names) kept;
end $function$
;

create view samverka.actions_once as
 SELECT stream_id,
    id,
    case_id,
    author_id,
    agency_id,
    task,
    owner_id,
    due_on,
    planned_at,
    version,
    outcome,
    outcome_note,
    concluded_at,
    changed_by,
    shared_by,
    shared_at,
    withdrawn_because,
    seq
   FROM samverka.actions action
  WHERE ((shared_by IS NULL) OR (NOT (EXISTS ( SELECT
           FROM samverka.action_copies link
          WHERE ((link.into_stream = action.stream_id) AND (link.action_id = action.id))))));

create view samverka.standing_notices as
 SELECT notice.user_id,
    notice.agency_id,
    notice.id,
    notice.kind,
    notice.given_at,
    notice.case_id,
    notice.stream_id,
    notice.item_id,
    ((notice.read_at IS NOT NULL) OR COALESCE((notice.seq <= mark.seq), false)) AS is_read
   FROM (((samverka.notices notice
     JOIN samverka.users person ON (((person.id = notice.user_id) AND (person.agency_id = notice.agency_id) AND (person.disabled_at IS NULL))))
     LEFT JOIN samverka.read_marks mark ON (((mark.user_id = notice.user_id) AND (mark.stream_id = notice.stream_id))))
     LEFT JOIN samverka.case_files file ON ((file.id = notice.case_id)))
  WHERE ((notice.given_at > (now() - '30 days'::interval)) AND ((notice.stream_id IS NULL) OR (EXISTS ( SELECT
           FROM samverka.stream_readers reader
          WHERE ((reader.stream_id = notice.stream_id) AND (reader.user_id = notice.user_id) AND (reader.agency_id = notice.agency_id))))) AND ((file.closed_at IS NULL) OR (notice.kind = ANY (ARRAY['mentioned'::text, 'shared'::text, 'note'::text, 'request_answered'::text]))) AND
        CASE
            WHEN (notice.kind = ANY (ARRAY['mentioned'::text, 'shared'::text, 'note'::text])) THEN (EXISTS ( SELECT
               FROM samverka.notes note
              WHERE ((note.stream_id = notice.stream_id) AND (note.id = notice.item_id) AND (note.withdrawn_at IS NULL))))
            WHEN (notice.kind = ANY (ARRAY['action_given'::text, 'action_due'::text, 'action_overdue'::text])) THEN (EXISTS ( SELECT
               FROM samverka.actions action
              WHERE ((action.stream_id = notice.stream_id) AND (action.id = notice.item_id) AND (action.outcome IS NULL) AND (action.owner_id = notice.user_id) AND ((notice.on_day IS NULL) OR (action.due_on = notice.on_day)))))
            WHEN (notice.kind = ANY (ARRAY['request_asked'::text, 'request_due'::text])) THEN (EXISTS ( SELECT
               FROM samverka.requests request
              WHERE ((request.stream_id = notice.stream_id) AND (request.id = notice.item_id) AND (request.outcome IS NULL))))
            WHEN (notice.kind = ANY (ARRAY['call'::text, 'call_now'::text])) THEN (EXISTS ( SELECT
               FROM samverka.calls call
              WHERE ((call.id = notice.item_id) AND (call.to_id = notice.user_id) AND (call.outcome IS NULL) AND (call.asked_at > (now() - '7 days'::interval)))))
            WHEN (notice.kind = 'consent_ending'::text) THEN (EXISTS ( SELECT
               FROM samverka.consents given
              WHERE ((given.stream_id = notice.stream_id) AND (given.id = notice.item_id) AND (given.withdrawn_at IS NULL) AND (given.valid_until >= samverka.today()))))
            WHEN (notice.kind = 'case_given'::text) THEN (file.responsible_id = notice.user_id)
            WHEN ((notice.kind ~~ 'matter_%'::text) OR (notice.kind ~~ 'concern_%'::text) OR (notice.kind = 'intake_late'::text)) THEN samverka.stands_at_intake(notice.kind, notice.user_id, notice.agency_id, notice.item_id, notice.on_day)
            WHEN (notice.kind = 'promise_due'::text) THEN samverka.stands_at_promise(notice.user_id, notice.item_id, notice.on_day)
            WHEN (notice.kind = 'agreement_due'::text) THEN samverka.stands_at_agreement(notice.user_id, notice.item_id, notice.on_day)
            WHEN (notice.kind = 'feedback_missing'::text) THEN samverka.stands_at_feedback(notice.user_id, notice.item_id, notice.on_day)
            ELSE true
        END);

create view samverka.stream_readers as
 SELECT address.stream_id,
    address.case_id,
    member.board_id,
    member.user_id,
    member.agency_id,
    'case'::text AS place
   FROM (samverka.stream_agencies address
     JOIN samverka.case_members member ON (((member.case_id = address.case_id) AND (member.agency_id = address.agency_id))))
  WHERE ((member.left_at IS NULL) AND (member.since <= address.opened_at))
UNION ALL
 SELECT address.stream_id,
    address.case_id,
    NULL::uuid AS board_id,
    member.user_id,
    member.agency_id,
    'intake'::text AS place
   FROM (samverka.intake_members member
     JOIN samverka.stream_agencies address ON (((address.agency_id = member.agency_id) AND (address.case_id = member.agency_id))))
UNION ALL
 SELECT address.stream_id,
    address.case_id,
    NULL::uuid AS board_id,
    member.user_id,
    member.agency_id,
    'matter'::text AS place
   FROM ((samverka.concerns concern
     JOIN samverka.stream_agencies address ON (((address.agency_id = concern.intake_id) AND (address.case_id = concern.id))))
     JOIN samverka.intake_members member ON ((member.agency_id = concern.intake_id)))
UNION ALL
 SELECT address.stream_id,
    address.case_id,
    NULL::uuid AS board_id,
    concern.reporter_id AS user_id,
    concern.agency_id,
    'concern'::text AS place
   FROM (samverka.concerns concern
     JOIN samverka.stream_agencies address ON (((address.agency_id = concern.agency_id) AND (address.case_id = concern.id))));

create policy gate on gate.accounts as permissive for all to samverka_gate using (true) with check (true);

create policy gate on gate.attempts as permissive for all to samverka_gate using (true) with check (true);

create policy gate on gate.invitations as permissive for all to samverka_gate using (true) with check (true);

create policy gate on gate.phone_codes as permissive for all to samverka_gate using (true) with check (true);

create policy gate on gate.phones as permissive for all to samverka_gate using (true) with check (true);

create policy gate on gate.secret as permissive for all to samverka_gate using (true) with check (true);

create policy gate on gate.sessions as permissive for all to samverka_gate using (true) with check (true);

create policy keeper on gate.sessions as permissive for select to samverka_keeper using (true);

create policy gate on log.acts as permissive for insert to samverka_gate with check (true);

create policy keeper on log.reasons as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on log.traces as permissive for all to samverka_keeper using (true) with check (true);

create policy everybody on published.promises as permissive for select to samverka_citizen_rights, samverka_keeper using (true);

create policy keeper on published.promises as permissive for insert to samverka_keeper with check (true);

create policy acquaintances on samverka.absences as permissive for select to samverka_app_rights using (((user_id = ANY (( SELECT samverka.my_acquaintances() AS my_acquaintances)::uuid[])) AND ((agency_id = ( SELECT samverka.current_agency() AS current_agency)) OR ((( SELECT samverka.today() AS today) >= from_on) AND (( SELECT samverka.today() AS today) <= until_on)))));

create policy keeper on samverka.absences as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.action_copies as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.action_copies as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy authors on samverka.actions as permissive for insert to samverka_app_rights with check (((EXISTS ( SELECT
   FROM samverka.streams stream
  WHERE ((stream.id = actions.stream_id) AND (stream.case_id = actions.case_id)))) AND (owner_id = ANY (( SELECT samverka.my_acquaintances() AS my_acquaintances)::uuid[])) AND (author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency))));

create policy copies_stand on samverka.actions as restrictive for update to samverka_app_rights using ((shared_by IS NULL)) with check (((shared_by IS NULL) AND (withdrawn_because IS NULL)));

create policy keeper on samverka.actions as permissive for all to samverka_keeper using (true);

create policy originals on samverka.actions as restrictive for insert to samverka_app_rights with check (((shared_by IS NULL) AND (withdrawn_because IS NULL)));

create policy readers on samverka.actions as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy readers_change on samverka.actions as permissive for update to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[]))) with check (((changed_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (owner_id = ANY (( SELECT samverka.my_acquaintances() AS my_acquaintances)::uuid[]))));

create policy keeper on samverka.agencies as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.agencies as permissive for select to samverka_app_rights, samverka_operator_rights using ((( SELECT samverka.current_viewer() AS current_viewer) IS NOT NULL));

create policy keeper on samverka.agency_keys as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.agreement_signatures as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.agreement_signatures as permissive for select to samverka_app_rights using ((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])));

create policy afresh on samverka.agreements as restrictive for insert to samverka_app_rights with check (((ended_at IS NULL) AND ((corrects_id IS NULL) OR samverka.may_be_corrected(area_id, corrects_id))));

create policy beginners on samverka.agreements as permissive for insert to samverka_app_rights with check (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND (begun_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (NOT is_example) AND (first_signed_at IS NULL) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy changers on samverka.agreements as permissive for update to samverka_app_rights using (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND (first_signed_at IS NULL) AND ( SELECT samverka.keeps_promises() AS keeps_promises))) with check ((first_signed_at IS NULL));

create policy keeper on samverka.agreements as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.agreements as permissive for select to samverka_app_rights using ((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])));

create policy standing on samverka.agreements as restrictive for update to samverka_app_rights using ((ended_at IS NULL)) with check ((ended_at IS NULL));

create policy changers on samverka.area_populations as permissive for update to samverka_app_rights using (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises))) with check (((author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency))));

create policy keeper on samverka.area_populations as permissive for all to samverka_keeper using (true) with check (true);

create policy keepers on samverka.area_populations as permissive for insert to samverka_app_rights with check (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND (author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy readers on samverka.area_populations as permissive for select to samverka_app_rights using ((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])));

create policy keeper on samverka.areas as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.areas as permissive for select to samverka_app_rights, samverka_operator_rights using ((( SELECT samverka.current_viewer() AS current_viewer) IS NOT NULL));

create policy keeper on samverka.authorities as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.authorities as permissive for select to samverka_app_rights, samverka_operator_rights using ((( SELECT samverka.current_viewer() AS current_viewer) IS NOT NULL));

create policy keeper on samverka.board_agencies as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.board_agencies as permissive for select to samverka_app_rights using ((board_id = ANY (( SELECT samverka.my_boards() AS my_boards)::uuid[])));

create policy keeper on samverka.board_members as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.board_members as permissive for select to samverka_app_rights using ((board_id = ANY (( SELECT samverka.my_boards() AS my_boards)::uuid[])));

create policy keeper on samverka.boards as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.boards as permissive for select to samverka_app_rights using ((id = ANY (( SELECT samverka.my_boards() AS my_boards)::uuid[])));

create policy callers on samverka.calls as permissive for select to samverka_app_rights using (((asked_at > (now() - '7 days'::interval)) AND (((from_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (from_agency_id = ( SELECT samverka.current_agency() AS current_agency))) OR ((to_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (to_agency_id = ( SELECT samverka.current_agency() AS current_agency))))));

create policy keeper on samverka.calls as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.case_files as permissive for all to samverka_keeper using (true) with check (true);

create policy members on samverka.case_files as permissive for update to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[]))) with check ((((responsible_id IS NULL) OR (responsible_id = ANY (( SELECT samverka.my_acquaintances() AS my_acquaintances)::uuid[]))) AND (sealed_in = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[]))));

create policy readers on samverka.case_files as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy keeper on samverka.case_members as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.case_members as permissive for select to samverka_app_rights using (((left_at IS NULL) AND (case_id = ANY (( SELECT samverka.my_cases() AS my_cases)::uuid[]))));

create policy keeper on samverka.case_merges as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.case_named as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.case_participations as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.case_participations as permissive for select to samverka_app_rights using (((left_at IS NULL) AND (case_id = ANY (( SELECT samverka.my_cases() AS my_cases)::uuid[]))));

create policy keeper on samverka.case_records as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.case_records as permissive for select to samverka_app_rights using ((id = ANY (( SELECT samverka.my_records() AS my_records)::uuid[])));

create policy keeper on samverka.concern_marks as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.concern_messages as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.concern_messages as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy keeper on samverka.concern_terms as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.concerns as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.concerns as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy authors on samverka.consents as permissive for insert to samverka_app_rights with check (((author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (changed_by = author_id) AND (EXISTS ( SELECT
   FROM samverka.streams stream
  WHERE ((stream.id = consents.stream_id) AND (stream.case_id = consents.case_id) AND (stream.audience <@ (consents.agency_ids || consents.agency_id))))) AND (EXISTS ( SELECT
   FROM (samverka.case_files file
     JOIN samverka.boards board ON (((board.id = file.board_id) AND (board.template <> 'place'::text))))
  WHERE ((file.id = consents.case_id) AND (consents.agency_ids <@ ARRAY( SELECT other.agency_id
           FROM samverka.board_agencies other
          WHERE (other.board_id = board.id))))))));

create policy keeper on samverka.consents as permissive for all to samverka_keeper using (true);

create policy readers on samverka.consents as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy readers_change on samverka.consents as permissive for update to samverka_app_rights using (((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (withdrawn_at IS NULL))) with check (((changed_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (withdrawn_at IS NOT NULL)));

create policy keeper on samverka.copies as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.copies as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy keeper on samverka.deliveries as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.disclosures as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.disclosures as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy authors on samverka.disputes as permissive for insert to samverka_app_rights with check (((author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (EXISTS ( SELECT
   FROM samverka.persons person
  WHERE ((person.stream_id = disputes.stream_id) AND (person.id = disputes.person_id) AND (person.case_id = disputes.case_id) AND (person.withdrawn_at IS NULL))))));

create policy keeper on samverka.disputes as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.disputes as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_opened_streams() AS my_opened_streams)::uuid[])));

create policy adders on samverka.focus_analyses as permissive for insert to samverka_app_rights with check (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy changers on samverka.focus_analyses as permissive for update to samverka_app_rights using (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy keeper on samverka.focus_analyses as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.focus_analyses as permissive for select to samverka_app_rights using ((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])));

create policy keeper on samverka.focus_weights as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.focus_weights as permissive for select to samverka_app_rights using ((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])));

create policy setters on samverka.focus_weights as permissive for insert to samverka_app_rights with check (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND (set_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy keeper on samverka.guarded_cases as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.history as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.history as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy keeper on samverka.intake_members as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.intake_members as permissive for select to samverka_app_rights using ((agency_id = ( SELECT samverka.current_agency() AS current_agency)));

create policy keeper on samverka.legal_ground_paths as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.legal_ground_questions as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.legal_ground_questions as permissive for select to samverka_app_rights using ((( SELECT samverka.current_viewer() AS current_viewer) IS NOT NULL));

create policy keeper on samverka.legal_grounds as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.legal_grounds as permissive for select to samverka_app_rights using ((( SELECT samverka.current_viewer() AS current_viewer) IS NOT NULL));

create policy keeper on samverka.master_key_check as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.matter_corrections as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.matter_corrections as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy workers on samverka.matter_corrections as permissive for insert to samverka_app_rights with check (((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (corrected_by = ( SELECT samverka.current_viewer() AS current_viewer))));

create policy keeper on samverka.matter_ratings as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.matter_ratings as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy workers on samverka.matter_ratings as permissive for insert to samverka_app_rights with check (((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (by_id = ( SELECT samverka.current_viewer() AS current_viewer))));

create policy keeper on samverka.matters as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.matters as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy workers on samverka.matters as permissive for update to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[]))) with check ((changed_by = ( SELECT samverka.current_viewer() AS current_viewer)));

create policy authors on samverka.merges as permissive for insert to samverka_app_rights with check (((author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (changed_by = author_id) AND (undone_at IS NULL) AND (2 = ( SELECT count(*) AS count
   FROM ((samverka.persons person
     JOIN samverka.streams place ON ((place.id = person.stream_id)))
     JOIN samverka.streams here ON ((here.id = merges.stream_id)))
  WHERE ((((person.stream_id = merges.one_stream) AND (person.id = merges.one_id)) OR ((person.stream_id = merges.other_stream) AND (person.id = merges.other_id))) AND (person.withdrawn_at IS NULL) AND (person.case_id = merges.case_id) AND (here.case_id = merges.case_id) AND (here.audience <@ place.audience))))));

create policy keeper on samverka.merges as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.merges as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_opened_streams() AS my_opened_streams)::uuid[])));

create policy undoers on samverka.merges as permissive for update to samverka_app_rights using (((stream_id = ANY (( SELECT samverka.my_opened_streams() AS my_opened_streams)::uuid[])) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (undone_at IS NULL))) with check (((changed_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (undone_at IS NOT NULL)));

create policy keeper on samverka.note_versions as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.note_versions as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy keeper on samverka.note_words as permissive for all to samverka_keeper using (true) with check (true);

create policy authors on samverka.notes as permissive for insert to samverka_app_rights with check (((EXISTS ( SELECT
   FROM samverka.streams stream
  WHERE ((stream.id = notes.stream_id) AND (stream.case_id = notes.case_id)))) AND (author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency))));

create policy correctors on samverka.notes as permissive for update to samverka_app_rights using (((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency))));

create policy keeper on samverka.notes as permissive for all to samverka_keeper using (true) with check (true);

create policy marked_by_police on samverka.notes as restrictive for insert to samverka_app_rights with check (((is_no_suspect IS NULL) OR (EXISTS ( SELECT
   FROM samverka.agencies author
  WHERE ((author.id = notes.agency_id) AND (author.kind = 'police'::text))))));

create policy marked_by_police_later on samverka.notes as restrictive for update to samverka_app_rights using (true) with check (((is_no_suspect IS NULL) OR (EXISTS ( SELECT
   FROM samverka.agencies author
  WHERE ((author.id = notes.agency_id) AND (author.kind = 'police'::text))))));

create policy originals on samverka.notes as restrictive for insert to samverka_app_rights with check ((shared_by IS NULL));

create policy readers on samverka.notes as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy sharers_withdraw on samverka.notes as permissive for update to samverka_app_rights using (((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (shared_by = ( SELECT samverka.current_viewer() AS current_viewer)))) with check ((withdrawn_at IS NOT NULL));

create policy keeper on samverka.notice_choices as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.notice_kinds as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.notices as permissive for all to samverka_keeper using (true) with check (true);

create policy authors on samverka.observation_imports as permissive for insert to samverka_app_rights with check (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND (author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (undone_at IS NULL) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy keeper on samverka.observation_imports as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.observation_imports as permissive for select to samverka_app_rights using (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency))));

create policy undoers on samverka.observation_imports as permissive for update to samverka_app_rights using (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (undone_at IS NULL) AND ( SELECT samverka.keeps_promises() AS keeps_promises))) with check ((undone_at IS NOT NULL));

create policy authors on samverka.observations as permissive for insert to samverka_app_rights with check (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND (author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (withdrawn_at IS NULL) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy keeper on samverka.observations as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.observations as permissive for select to samverka_app_rights using (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND ((agency_id = ( SELECT samverka.current_agency() AS current_agency)) OR ((shared_at IS NOT NULL) AND ( SELECT samverka.keeps_promises() AS keeps_promises)))));

create policy withdrawers on samverka.observations as permissive for update to samverka_app_rights using (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (withdrawn_at IS NULL) AND ( SELECT samverka.keeps_promises() AS keeps_promises))) with check ((withdrawn_at IS NOT NULL));

create policy keeper on samverka.person_copies as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.person_copies as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_opened_streams() AS my_opened_streams)::uuid[])));

create policy keeper on samverka.person_terms as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.person_versions as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.person_versions as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_opened_streams() AS my_opened_streams)::uuid[])));

create policy authors on samverka.persons as permissive for insert to samverka_app_rights with check (((author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (changed_by = author_id) AND (shared_by IS NULL) AND ((is_no_suspect IS NOT NULL) = (EXISTS ( SELECT
   FROM samverka.agencies mine
  WHERE ((mine.id = ( SELECT samverka.current_agency() AS current_agency)) AND (mine.kind = 'police'::text))))) AND (EXISTS ( SELECT
   FROM ((samverka.streams stream
     JOIN samverka.case_files file ON ((file.id = stream.case_id)))
     JOIN samverka.boards board ON ((board.id = file.board_id)))
  WHERE ((stream.id = persons.stream_id) AND (stream.case_id = persons.case_id) AND (board.template <> 'place'::text))))));

create policy correctors on samverka.persons as permissive for update to samverka_app_rights using (((stream_id = ANY (( SELECT samverka.my_opened_streams() AS my_opened_streams)::uuid[])) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)))) with check (((changed_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND ((is_no_suspect IS NOT NULL) = (EXISTS ( SELECT
   FROM samverka.agencies mine
  WHERE ((mine.id = ( SELECT samverka.current_agency() AS current_agency)) AND (mine.kind = 'police'::text)))))));

create policy keeper on samverka.persons as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.persons as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_opened_streams() AS my_opened_streams)::uuid[])));

create policy sharers_withdraw on samverka.persons as permissive for update to samverka_app_rights using (((stream_id = ANY (( SELECT samverka.my_opened_streams() AS my_opened_streams)::uuid[])) AND (shared_by = ( SELECT samverka.current_viewer() AS current_viewer)))) with check (((changed_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (withdrawn_at IS NOT NULL)));

create policy keeper on samverka.picture_contributions as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.picture_contributions as permissive for select to samverka_app_rights using ((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])));

create policy adders on samverka.promise_activities as permissive for insert to samverka_app_rights with check (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy changers on samverka.promise_activities as permissive for update to samverka_app_rights using (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy keeper on samverka.promise_activities as permissive for all to samverka_keeper using (true) with check (true);

create policy own_plan on samverka.promise_activities as restrictive for insert to samverka_app_rights with check ((agency_id = ( SELECT samverka.current_agency() AS current_agency)));

create policy readers on samverka.promise_activities as permissive for select to samverka_app_rights using ((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])));

create policy keeper on samverka.promise_activity_steps as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.promise_activity_steps as permissive for select to samverka_app_rights using ((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])));

create policy adders on samverka.promise_dialogues as permissive for insert to samverka_app_rights with check (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy changers on samverka.promise_dialogues as permissive for update to samverka_app_rights using (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy readers on samverka.promise_dialogues as permissive for select to samverka_app_rights using ((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])));

create policy adders on samverka.promise_focuses as permissive for insert to samverka_app_rights with check (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy changers on samverka.promise_focuses as permissive for update to samverka_app_rights using (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy keeper on samverka.promise_focuses as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.promise_focuses as permissive for select to samverka_app_rights using ((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])));

create policy adders on samverka.promise_indicators as permissive for insert to samverka_app_rights with check (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy changers on samverka.promise_indicators as permissive for update to samverka_app_rights using (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy keeper on samverka.promise_indicators as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.promise_indicators as permissive for select to samverka_app_rights using ((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])));

create policy decided on samverka.promise_proposals as restrictive for select to samverka_app_rights using (((version IS NOT NULL) OR ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy keeper on samverka.promise_proposals as permissive for all to samverka_keeper using (true) with check (true);

create policy proposers on samverka.promise_proposals as permissive for insert to samverka_app_rights with check (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND (proposed_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (approved_by IS NULL) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy readers on samverka.promise_proposals as permissive for select to samverka_app_rights using ((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])));

create policy keeper on samverka.promises as permissive for all to samverka_keeper using (true) with check (true);

create policy keepers on samverka.promises as permissive for insert to samverka_app_rights with check (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND (begun_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (NOT is_example) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy readers on samverka.promises as permissive for select to samverka_app_rights using ((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])));

create policy signed on samverka.promises as restrictive for insert to samverka_app_rights with check (((agreement_id IS NULL) OR (EXISTS ( SELECT
   FROM samverka.agreements agreement
  WHERE ((agreement.area_id = promises.area_id) AND (agreement.id = promises.agreement_id) AND samverka.is_signed(agreement.*) AND (NOT samverka.is_over(agreement.*)))))));

create policy keeper on samverka.push_devices as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.quiet_hours as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.read_marks as permissive for select to samverka_keeper using (true);

create policy mine on samverka.read_marks as permissive for all to samverka_app_rights using ((user_id = ( SELECT samverka.current_viewer() AS current_viewer))) with check (((user_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[]))));

create policy authors on samverka.requests as permissive for insert to samverka_app_rights with check (((author_id = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (changed_by = author_id) AND (outcome IS NULL) AND (EXISTS ( SELECT
   FROM samverka.streams stream
  WHERE ((stream.id = requests.stream_id) AND (stream.case_id = requests.case_id) AND (stream.audience @> ARRAY[requests.agency_id, requests.asked_agency_id]) AND (cardinality(stream.audience) = 2))))));

create policy keeper on samverka.requests as permissive for all to samverka_keeper using (true);

create policy readers on samverka.requests as permissive for select to samverka_app_rights using ((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy settlers on samverka.requests as permissive for update to samverka_app_rights using (((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (outcome IS NULL))) with check (((changed_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (outcome IS NOT NULL) AND (( SELECT samverka.current_agency() AS current_agency) =
CASE outcome
    WHEN 'withdrawn'::text THEN agency_id
    ELSE asked_agency_id
END) AND ((answer_id IS NULL) OR (EXISTS ( SELECT
   FROM samverka.notes answer
  WHERE ((answer.stream_id = requests.stream_id) AND (answer.id = requests.answer_id) AND (answer.agency_id = requests.asked_agency_id))))) AND ((answer_action_id IS NULL) OR (EXISTS ( SELECT
   FROM samverka.actions answer
  WHERE ((answer.stream_id = requests.stream_id) AND (answer.id = requests.answer_action_id) AND (answer.agency_id = requests.asked_agency_id)))))));

create policy keeper on samverka.share_sendings as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.share_sendings as permissive for select to samverka_app_rights using (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND ( SELECT samverka.keeps_promises() AS keeps_promises)));

create policy tellers on samverka.share_sendings as permissive for insert to samverka_app_rights with check (((promise_id = ANY (( SELECT samverka.my_promises() AS my_promises)::uuid[])) AND ('communicator'::text = ANY (( SELECT samverka.my_roles() AS my_roles)::text[])) AND (asked_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency)) AND (state = 'waiting'::text) AND (tries = 0) AND (EXISTS ( SELECT
   FROM samverka.promise_proposals told
  WHERE ((told.promise_id = share_sendings.promise_id) AND (told.version = share_sendings.version))))));

create policy keeper on samverka.stream_agencies as permissive for all to samverka_keeper using (true) with check (true);

create policy keeper on samverka.stream_keys as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.stream_keys as permissive for select to samverka_app_rights using (((stream_id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency))));

create policy keeper on samverka.streams as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.streams as permissive for select to samverka_app_rights using ((id = ANY (( SELECT samverka.my_streams() AS my_streams)::uuid[])));

create policy keeper on samverka.users as permissive for all to samverka_keeper using (true) with check (true);

create policy readers on samverka.users as permissive for select to samverka_app_rights using ((id = ANY (( SELECT samverka.my_acquaintances() AS my_acquaintances)::uuid[])));

create policy keeper on samverka.voices as permissive for all to samverka_keeper using (true) with check (true);

create policy moderators on samverka.voices as permissive for update to samverka_app_rights using (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND ( SELECT samverka.moderates_voices() AS moderates_voices) AND (outcome IS DISTINCT FROM 'unread'::text))) with check (((outcome = ANY (ARRAY['accepted'::text, 'declined'::text])) AND (decided_by = ( SELECT samverka.current_viewer() AS current_viewer)) AND (agency_id = ( SELECT samverka.current_agency() AS current_agency))));

create policy readers on samverka.voices as permissive for select to samverka_app_rights using (((area_id = ANY (( SELECT samverka.my_areas() AS my_areas)::uuid[])) AND ( SELECT samverka.moderates_voices() AS moderates_voices)));

CREATE TRIGGER end_phones AFTER UPDATE ON gate.accounts FOR EACH ROW EXECUTE FUNCTION gate.end_phones();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.action_copies DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.actions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE CONSTRAINT TRIGGER must_be_disclosed AFTER INSERT OR UPDATE ON samverka.actions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.outcome IS DISTINCT FROM 'withdrawn'::text)) EXECUTE FUNCTION samverka.must_be_disclosed('task', 'outcome', 'outcome_note');

CREATE CONSTRAINT TRIGGER must_be_disclosed_as_taken_back AFTER INSERT OR UPDATE ON samverka.actions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.outcome = 'withdrawn'::text)) EXECUTE FUNCTION samverka.must_be_disclosed('task', 'outcome_note');

CREATE TRIGGER corrected_with_its_parties BEFORE INSERT OR UPDATE OF parties ON samverka.agreements FOR EACH ROW WHEN ((new.corrects_id IS NOT NULL)) EXECUTE FUNCTION samverka.corrected_with_its_parties();

CREATE TRIGGER version_must_move BEFORE UPDATE OF level, under_id, version, title, purpose, year, from_on, until_on, review_on, themes, groups, parties ON samverka.agreements FOR EACH ROW EXECUTE FUNCTION samverka.version_must_move();

CREATE TRIGGER must_stand_where_it_may BEFORE INSERT OR UPDATE OF within_id, kind ON samverka.areas FOR EACH ROW EXECUTE FUNCTION samverka.must_stand_where_it_may();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.case_files DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.card_must_be_announced();

CREATE CONSTRAINT TRIGGER title_must_open AFTER INSERT OR UPDATE OF title, sealed_in, stream_id ON samverka.case_files DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.title_must_open();

CREATE CONSTRAINT TRIGGER told_on_a_ground AFTER UPDATE OF title, labels ON samverka.case_files DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.title IS DISTINCT FROM old.title) OR (new.labels IS DISTINCT FROM old.labels))) EXECUTE FUNCTION samverka.card_must_be_disclosed();

CREATE CONSTRAINT TRIGGER existence_must_be_disclosed AFTER INSERT OR UPDATE ON samverka.case_participations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.existence_must_be_disclosed();

CREATE CONSTRAINT TRIGGER message_must_be_disclosed AFTER INSERT ON samverka.concern_messages DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.message_must_be_disclosed();

CREATE TRIGGER noticed AFTER INSERT ON samverka.concern_messages FOR EACH ROW EXECUTE FUNCTION samverka.notices_of_message();

CREATE CONSTRAINT TRIGGER concern_must_be_whole AFTER INSERT ON samverka.concerns DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.concern_must_be_whole();

CREATE TRIGGER noticed AFTER UPDATE ON samverka.concerns FOR EACH ROW EXECUTE FUNCTION samverka.notices_of_concern();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.consents DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE CONSTRAINT TRIGGER must_be_disclosed AFTER INSERT OR UPDATE ON samverka.consents DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_disclosed();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.copies DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.disputes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE CONSTRAINT TRIGGER must_be_disclosed AFTER INSERT OR UPDATE ON samverka.disputes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_disclosed('words');

CREATE TRIGGER logged AFTER INSERT ON samverka.history FOR EACH ROW EXECUTE FUNCTION log.wrote();

CREATE TRIGGER noticed AFTER INSERT ON samverka.history FOR EACH ROW EXECUTE FUNCTION samverka.notices_of_step();

CREATE TRIGGER keep_standing AFTER UPDATE ON samverka.matters FOR EACH ROW EXECUTE FUNCTION samverka.keep_standing();

CREATE TRIGGER matter_is_due BEFORE INSERT ON samverka.matters FOR EACH ROW EXECUTE FUNCTION samverka.matter_is_due();

CREATE TRIGGER matter_must_be_hers BEFORE UPDATE ON samverka.matters FOR EACH ROW EXECUTE FUNCTION samverka.matter_must_be_hers();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.matters DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE TRIGGER noticed AFTER INSERT OR UPDATE ON samverka.matters FOR EACH ROW EXECUTE FUNCTION samverka.notices_of_matter();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.merges DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE CONSTRAINT TRIGGER must_be_disclosed AFTER INSERT OR UPDATE ON samverka.merges DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_disclosed('one_stream', 'one_id', 'other_stream', 'other_id');

CREATE TRIGGER keep_version AFTER INSERT OR UPDATE ON samverka.notes FOR EACH ROW EXECUTE FUNCTION samverka.keep_version();

CREATE TRIGGER keep_words AFTER INSERT OR DELETE OR UPDATE OF words, withdrawn_at ON samverka.notes FOR EACH ROW EXECUTE FUNCTION samverka.keep_words();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.notes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE CONSTRAINT TRIGGER must_be_disclosed AFTER INSERT OR UPDATE ON samverka.notes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_disclosed('body', 'is_no_suspect', 'reliability', 'accuracy');

CREATE TRIGGER notices_name_what_is AFTER INSERT ON samverka.notices REFERENCING NEW TABLE AS given FOR EACH STATEMENT EXECUTE FUNCTION samverka.notices_name_what_is();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.person_copies DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE TRIGGER guard_cases_added AFTER INSERT ON samverka.persons FOR EACH ROW WHEN ((new.protection IS NOT NULL)) EXECUTE FUNCTION samverka.guard_cases();

CREATE TRIGGER guard_cases_changed AFTER UPDATE ON samverka.persons FOR EACH ROW WHEN (((new.protection IS NULL) <> (old.protection IS NULL))) EXECUTE FUNCTION samverka.guard_cases();

CREATE TRIGGER keep_person AFTER INSERT OR UPDATE ON samverka.persons FOR EACH ROW EXECUTE FUNCTION samverka.keep_person();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.persons DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE CONSTRAINT TRIGGER must_be_disclosed AFTER INSERT OR UPDATE ON samverka.persons DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_disclosed('role', 'name', 'identity_kind', 'number', 'address', 'phone', 'is_no_suspect', 'reliability', 'accuracy');

CREATE TRIGGER must_stand_apart AFTER INSERT OR UPDATE ON samverka.persons FOR EACH ROW EXECUTE FUNCTION samverka.must_stand_apart();

CREATE TRIGGER keep_activity_step AFTER INSERT OR UPDATE ON samverka.promise_activities FOR EACH ROW EXECUTE FUNCTION samverka.keep_activity_step();

CREATE TRIGGER version_must_move BEFORE UPDATE ON samverka.promise_activities FOR EACH ROW EXECUTE FUNCTION samverka.version_must_move();

CREATE TRIGGER version_must_move BEFORE UPDATE ON samverka.promise_dialogues FOR EACH ROW EXECUTE FUNCTION samverka.version_must_move();

CREATE TRIGGER answered_for_where_it_works BEFORE INSERT OR UPDATE OF responsible_agency_id ON samverka.promise_focuses FOR EACH ROW EXECUTE FUNCTION samverka.answered_for_where_it_works();

CREATE TRIGGER must_sit_at_the_board BEFORE INSERT OR UPDATE OF board_id, board_area_id ON samverka.promise_focuses FOR EACH ROW EXECUTE FUNCTION samverka.must_sit_at_the_board();

CREATE TRIGGER version_must_move BEFORE UPDATE ON samverka.promise_focuses FOR EACH ROW EXECUTE FUNCTION samverka.version_must_move();

CREATE TRIGGER version_must_move BEFORE UPDATE ON samverka.promise_indicators FOR EACH ROW EXECUTE FUNCTION samverka.version_must_move();

CREATE CONSTRAINT TRIGGER must_be_announced AFTER INSERT OR UPDATE ON samverka.requests DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_announced();

CREATE CONSTRAINT TRIGGER must_be_disclosed AFTER INSERT OR UPDATE ON samverka.requests DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samverka.must_be_disclosed('question', 'purpose', 'reason_note');

CREATE CONSTRAINT TRIGGER must_be_remembered AFTER UPDATE ON samverka.streams DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.head IS DISTINCT FROM old.head)) EXECUTE FUNCTION samverka.must_be_remembered();
