/** The columns of a pact's page, of tables called `p` (pacts) and `b` (bodies). */
import { type RawBuilder, sql } from 'kysely'

const list = (object: RawBuilder<unknown>, rest: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
  sql`(select coalesce(json_agg(json_build_object(${object}) order by ${order}), '[]') from ${rest})`

const line = (where: RawBuilder<unknown>) =>
  sql`(select json_build_object('id', q.id, 'title', q.title, 'state', q.state) from pacts q where ${where}
    and q.public_since is not null limit 1)`

const signatures = list(
  sql`'party', g.party_id, 'method', g.method, 'signedAt', g.signed_at, 'fileSha256', g.file_sha256`,
  sql`pact_signatures g where g.text_id = t.id`,
  sql`g.id`,
)
const photos = list(
  sql`'fileName', f.file_name, 'altText', f.alt_text, 'width', f.width, 'height', f.height`,
  sql`diary_photos f where f.entry_id = d.id`,
  sql`f.id`,
)
const evaluations = list(
  sql`'side', v.side, 'judgement', v.judgement, 'reasons', v.reasons`,
  sql`pact_evaluations v where v.report_id = r.id`,
  sql`v.id`,
)

export const partsOf = sql`
  p.title, p.summary, p.reasons, p.objectives, p.timing, p.actions, p.collaborators, p.resources,
  p.care_level as "careLevel", p.theme, b.name as "bodyName", b.slug as "bodySlug",
  p.proposer_label as "proposerLabel", p.proposer_person_id is not null and p.proposer_group_id is null as "proposerIsPerson",
  p.answer_due as "answerDue", p.submitted_at as "submittedAt", p.signed_at as "signedAt", p.updated_at as "updatedAt",
  p.hours_done::float8 as "hoursDone", p.people_reached as "peopleReached", p.support_cents as "supportCents",
  ${line(sql`q.id = p.copied_from`)} as "copiedFrom", ${line(sql`q.renews = p.id`)} as "renewedBy",
  ${list(sql`'id', q.id, 'title', q.title, 'state', q.state`, sql`pacts q where q.competes_with = p.id and q.public_since is not null`, sql`q.id`)} as competing,
  ${list(sql`'id', c.id, 'name', c.name, 'kind', c.kind`, sql`pact_commons pc join commons c on c.id = pc.commons_id where pc.pact_id = p.id`, sql`c.name`)} as commons,
  ${list(
    sql`'id', y.id, 'side', y.side, 'label', y.label, 'office', y.office, 'state', y.state, 'stateReason', y.state_reason,
      'groupId', y.group_id, 'bodyId', y.body_id, 'isPerson', y.group_id is null and y.body_id is null`,
    sql`pact_parties y where y.pact_id = p.id`,
    sql`y.id`,
  )} as "partyRows",
  ${list(
    sql`'id', s.id, 'from', s.from_state, 'to', s.to_state, 'role', s.role, 'actNumber', s.act_number, 'reasons', s.reasons, 'at', s.at`,
    sql`pact_steps s where s.pact_id = p.id`,
    sql`s.id`,
  )} as steps,
  ${list(
    sql`'id', t.id, 'version', t.version, 'clauses', t.clauses, 'note', t.note, 'amendment', t.amendment, 'sha256', t.sha256,
      'savedAt', t.saved_at, 'frozenAt', t.frozen_at, 'agreedAt', t.agreed_at, 'withdrawnAt', t.withdrawn_at,
      'changes', t.changes, 'signatures', ${signatures},
      'signatories', coalesce(t.frozen_text -> 'parties', '[]')`,
    sql`pact_texts t where t.pact_id = p.id`,
    sql`t.version`,
  )} as texts,
  ${list(
    sql`'id', k.id, 'clause', k.clause, 'author', k.author_label, 'body', k.body, 'state', k.state, 'answer', k.answer, 'madeAt', k.made_at`,
    sql`clause_remarks k where k.pact_id = p.id`,
    sql`k.id`,
  )} as remarks,
  ${list(
    sql`'id', m.id, 'party', m.party_id, 'what', m.what, 'forWhom', m.for_whom, 'dueOn', m.due_on, 'hours', m.hours,
      'hoursDone', (select coalesce(sum(d.hours), 0) from diary_entries d where d.commitment_id = m.id),
      'goods', m.goods, 'state', m.state, 'evidence', m.evidence, 'keptOn', m.kept_on`,
    sql`commitments m where m.pact_id = p.id`,
    sql`m.due_on, m.id`,
  )} as commitments,
  ${list(
    sql`'id', u.id, 'form', u.form, 'detail', u.detail, 'valueCents', u.value_cents, 'state', u.state`,
    sql`pact_supports u where u.pact_id = p.id`,
    sql`u.id`,
  )} as supports,
  ${list(
    sql`'id', w.id, 'party', w.party_id, 'title', w.title, 'dueOn', w.due_on, 'doneOn', w.done_on, 'evidence', w.evidence`,
    sql`pact_tasks w where w.pact_id = p.id`,
    sql`w.due_on nulls last, w.id`,
  )} as tasks,
  ${list(
    sql`'id', d.id, 'party', d.party_id, 'happenedOn', d.happened_on, 'title', d.title, 'body', d.body, 'hours', d.hours,
      'peopleReached', d.people_reached, 'goodsUsed', d.goods_used, 'photos', ${photos}`,
    sql`(select * from diary_entries e where e.pact_id = p.id order by e.happened_on desc, e.id desc limit 50) d`,
    sql`d.happened_on desc, d.id desc`,
  )} as diary,
  ${list(
    sql`'id', r.id, 'kind', r.kind, 'coversFrom', r.covers_from, 'coversUntil', r.covers_until, 'dueOn', r.due_on,
      'objectivesAndPriorities', r.objectives_and_priorities, 'actionsAndServices', r.actions_and_services,
      'results', r.results, 'resources', r.resources, 'figures', r.figures, 'publishedAt', r.published_at,
      'evaluations', ${evaluations}`,
    sql`pact_reports r where r.pact_id = p.id`,
    sql`r.covers_until, r.id`,
  )} as reports,
  ${list(
    sql`'id', o.id, 'matter', o.matter, 'askedBySide', o.asked_by_side, 'memberForCitizens', o.member_for_citizens,
      'memberForAdministration', o.member_for_administration, 'memberAgreed', o.member_agreed, 'openedOn', o.opened_on,
      'dueOn', o.due_on, 'proposal', o.proposal, 'proposedOn', o.proposed_on, 'outcome', o.outcome`,
    sql`conciliations o where o.pact_id = p.id`,
    sql`o.id`,
  )} as conciliations`
