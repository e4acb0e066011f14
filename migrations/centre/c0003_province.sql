-- The offices of provinces, and what their officers find out.

-- The office of a province sets the rules, draws the official list from the reports of all stations of the province, and
-- keeps a trail of its own. Its number is one of those of stations, and its rows lie under it; it sends nothing. Of its
-- key pair the public half alone is here.
create table office (
  station     smallint primary key references station (station),
  province_id integer  not null unique references place (id),
  uuid        text     not null check (length(uuid) = 32),
  public_key  bytea    not null check (length(public_key) = 32),
  created_at  bigint   not null
);

-- Whose reports are whose identities an officer has opened: it stays here and goes back to no station. It holds as long
-- as the sealed identity is the same, whose SHA-256 is `sealed`. `reporter_id` is null where the caller can't be told
-- from others.
create table settled_report (
  station     smallint not null,
  report_id   bigint   not null,
  office      smallint not null references office (station),
  reporter_id bigint,
  link        bytea,
  unlinkable  smallint not null check (unlinkable in (0, 1)),
  sealed      bytea    not null check (length(sealed) = 32),
  primary key (station, report_id)
);

create index settled_report_reporter on settled_report (reporter_id) where reporter_id is not null;
create index sealed_identity_report on sealed_identity (report_id);

-- Puts people together anew from what stations and offices say of them: consent is what was said last; one who is
-- protected or excluded anywhere is so; one is erased where all have erased them.
create function rebuild_people(people bigint[]) returns void language sql set search_path = public as $$
  delete from reporter where id = any(people);
  insert into reporter (
    station, id, tag, consent, consent_at, protected, excluded_reason, identity_report_id, created_at, erased_at
  )
  select
    person / 1000000000, person, (array_agg(tag) filter (where tag is not null))[1],
    (array_agg(consent order by consent_at desc nulls last, id))[1], max(consent_at), max(protected),
    (array_agg(excluded_reason order by id) filter (where excluded_reason is not null))[1],
    max(identity_report_id), min(created_at), case when count(erased_at) = count(*) then max(erased_at) end
  from station_reporter
  where person = any(people)
  group by person;
$$;

-- What an office writes about a person goes into its own row of that person. The argument is the office's number.
create function insert_office_reporter() returns trigger language plpgsql set search_path = public as $$
begin
  insert into station_reporter (
    station, id, person, tag, consent, consent_at, protected, identity_report_id, created_at
  )
  values (
    tg_argv[0]::smallint, new.id, new.id, new.tag, new.consent, new.consent_at, coalesce(new.protected, 0),
    new.identity_report_id, new.created_at
  );
  perform rebuild_people(array[new.id]);
  return new;
end;
$$;

create function update_office_reporter() returns trigger language plpgsql set search_path = public as $$
begin
  update station_reporter as r
  set
    tag = case when new.tag is distinct from old.tag then new.tag else r.tag end,
    consent = case when (new.consent, new.consent_at) is distinct from (old.consent, old.consent_at)
      then new.consent else r.consent end,
    consent_at = case when (new.consent, new.consent_at) is distinct from (old.consent, old.consent_at)
      then new.consent_at else r.consent_at end,
    protected = case when new.protected <> old.protected then new.protected else r.protected end,
    excluded_reason = case when new.excluded_reason is distinct from old.excluded_reason
      then new.excluded_reason else r.excluded_reason end,
    identity_report_id = case when new.identity_report_id is distinct from old.identity_report_id
      then new.identity_report_id else r.identity_report_id end,
    erased_at = case when new.erased_at is distinct from old.erased_at then new.erased_at else r.erased_at end
  where r.station = tg_argv[0]::smallint and r.id = old.id;
  if not found then
    return null;
  end if;
  perform rebuild_people(array[old.id]);
  return new;
end;
$$;

-- Leading reports of other stations, by the outcome event that names them.
create table lead_elsewhere (
  station   smallint not null,
  event_id  bigint   not null,
  report_id bigint   not null,
  lead_id   bigint   not null,
  primary key (station, event_id)
);

create index lead_elsewhere_report on lead_elsewhere (report_id);

-- When a report was claimed by its receipt. The receipt itself never leaves the station.
create table receipt (
  station    smallint not null,
  report_id  bigint   not null,
  claimed_at bigint,
  primary key (station, report_id)
);

-- Tables in which rows were emptied whose old versions the server still has on its disk, until they are rewritten: months
-- of reports, and what lies beside reports. `times` tells whether more came while one was being rewritten.
create table to_rewrite (
  name  text   primary key,
  since bigint not null,
  times bigint not null default 1
);

-- Notes that reports were emptied.
create function note_rewriting(reports bigint[]) returns void language sql set search_path = public as $$
  insert into to_rewrite (name, since)
  select name, extract(epoch from now())::bigint
  from (
    select distinct tableoid::regclass::text as name from report where id = any(reports)
    union
    select unnest(array[
      'sealed_identity', 'settled_report', 'note', 'outcome_event', 'followup', 'correction', 'correction_change',
      'report_protection', 'station_reporter', 'reporter', 'consent_event', 'damaged_text'
    ])
  ) as names
  on conflict (name) do update set times = to_rewrite.times + 1;
$$;
