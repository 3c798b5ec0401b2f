// Written by `npm run tables` from the migrations. Do not edit.
import type { ColumnType } from 'kysely'

/** The database gives the value when the insert does not. */
export type Generated<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>

/** Only the database writes it. */
export type ReadOnly<Type> =
  Type extends ColumnType<infer Read, infer _Insert, infer _Update>
    ? ColumnType<Read, never, never>
    : ColumnType<Type, never, never>

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** Lists are written with JSON.stringify: PostgreSQL's client would take them for an SQL array. */
type JsonInput = string | Record<string, unknown>

export type Json = ColumnType<JsonValue, JsonInput, JsonInput>
export type Numeric = ColumnType<string, string | number, string | number>
export type Timestamp = ColumnType<Date, Date | string, Date | string>
export type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>

export interface AccessibilityReportsTable {
  id: ReadOnly<number>
  case_code: string
  page: Generated<string>
  problem: string
  technology: Generated<string>
  email: string | null
  reported_at: Generated<Timestamp>
  answer_due: string
  answer: string | null
  answered_at: Timestamp | null
}

export interface AccountsTable {
  id: string
  person_id: string
  account_id: string
  provider_id: string
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: Timestamp | null
  refresh_token_expires_at: Timestamp | null
  scope: string | null
  password: string | null
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface ActionChaptersTable {
  action_id: number
  chapter: number
}

export interface ActionMunicipalitiesTable {
  action_id: number
  body_id: number
}

export interface AgendaActionsTable {
  id: ReadOnly<number>
  line_id: number
  position: number
  title: string
  summary: Generated<string>
  owner_office: string
  partners: Generated<string>
  budget_cents: number
  funding: Generated<string>
  starts_on: string
  ends_on: string
  state: Generated<'planned' | 'in_progress' | 'done' | 'late' | 'stopped'>
  state_note: Generated<string>
  progress: Generated<number>
  updated_at: Generated<Timestamp>
}

export interface AgendaVersionsTable {
  id: ReadOnly<number>
  agenda_id: number
  number: number
  note: string
  content: Json
  published_at: Generated<Timestamp>
}

export interface AgendasTable {
  id: ReadOnly<number>
  body_id: number
  title: string
  summary: Generated<string>
  starts_on: string
  ends_on: string
}

export interface AnswersTable {
  id: ReadOnly<number>
  document_id: number
  proposal_id: number
  outcome: 'accepted' | 'partly_accepted' | 'rejected' | 'deferred'
  reasons: string
  office: string
  act_title: string
  act_date: string
  deferred_until: string | null
  cost_cents: number | null
  answered_at: Generated<Timestamp>
}

export interface BallotBatchEntriesTable {
  batch_id: number
  typing: number
  sheet: number
  content: Json | null
}

export interface BallotBatchTypistsTable {
  batch_id: number
  typing: number
  person_id: string
}

export interface BallotBatchesTable {
  id: ReadOnly<number>
  ballot_id: number
  label: string
  sheets: number
  state: Generated<'open' | 'counted'>
  counted_at: Timestamp | null
  blank_sheets: number | null
}

export interface BallotElectorsTable {
  id: ReadOnly<number>
  ballot_id: number
  person_id: string | null
  member_id: number | null
}

export interface BallotFilesTable {
  ballot_id: number
  content: string
}

export interface BallotListTable {
  ballot_id: number
  email_hash: Bytes
}

export interface BallotNamedVotesTable {
  elector_id: number
  ballot_id: number
  content: Json
  cast_at: Generated<Timestamp>
}

export interface BallotOptionsTable {
  id: ReadOnly<number>
  ballot_id: number
  position: number
  code: string
  title: string
  summary: Generated<string>
  cost_cents: number | null
  proposal_id: number | null
  action_id: number | null
  clause_id: number | null
}

export interface BallotPaperReasonsTable {
  ballot_id: number
  reason: string
}

export interface BallotPapersTable {
  id: ReadOnly<number>
  ballot_id: number
  serial: number
  state: Generated<'issued' | 'used' | 'spoiled' | 'returned'>
}

export interface BallotResultsTable {
  ballot_id: number
  outcome: Json
  counted_at: Timestamp
  override: Json | null
  override_reason: string | null
}

export interface BallotSweepsTable {
  ballot_id: number
  moved_by: Generated<number>
  since: Generated<Timestamp>
}

export interface BallotTurnoutTable {
  elector_id: number
  ballot_id: number
  channel: 'online' | 'paper'
}

export interface BallotUrnTable {
  id: Generated<string>
  ballot_id: number
  channel: 'online' | 'paper' | null
  is_fresh: Generated<boolean>
  content: Json
}

export interface BallotsTable {
  id: ReadOnly<number>
  process_id: number
  table_id: number | null
  question: string
  explanation: Generated<string>
  method: 'choose' | 'budget' | 'rank' | 'points'
  rule: string
  utility: 'cost' | 'cardinality' | 'points' | null
  completion: string | null
  seats: number | null
  budget_cents: number | null
  least_choices: Generated<number>
  most_choices: number | null
  points_each: number | null
  most_points: number | null
  is_secret: boolean
  may_change: Generated<boolean>
  electorate: 'registered' | 'residents' | 'table_members' | 'list'
  minimum_age: number | null
  state: Generated<'draft' | 'announced' | 'open' | 'closed' | 'published' | 'cancelled'>
  opens_at: Timestamp | null
  closes_at: Timestamp | null
  paper_closed_at: Timestamp | null
  roll_frozen_at: Timestamp | null
  announced_at: Timestamp | null
  published_at: Timestamp | null
  published_by: string | null
  cancelled_reason: string | null
  created_at: Generated<Timestamp>
}

export interface BodiesTable {
  id: ReadOnly<number>
  slug: string
  kind: 'region' | 'urban_authority' | 'union' | 'municipality' | 'agency'
  name: string
  parent_id: number | null
  summary: Generated<string>
  istat_code: string | null
  postcode: string | null
  population: number | null
  population_note: string | null
  latitude: number | null
  longitude: number | null
  website: string | null
  email: string | null
  position: Generated<number>
}

export interface BodyTermsTable {
  body_id: number
  term: string
  amount: number
  unit: 'days' | 'months' | 'years' | 'count'
  source: string
  is_verified: boolean
}

export interface ClauseRemarksTable {
  id: ReadOnly<number>
  pact_id: number
  clause: string
  party_id: number | null
  author_person_id: string | null
  author_label: string
  body: string
  state: Generated<'open' | 'taken_in' | 'answered'>
  answer: string | null
  made_at: Generated<Timestamp>
}

export interface CommentsTable {
  id: ReadOnly<number>
  subject_kind: string
  subject_id: number
  parent_id: number | null
  root_id: number | null
  body: string
  author_person_id: string | null
  author_group_id: number | null
  author_label: string
  channel: Generated<'online' | 'assembly' | 'paper' | 'phone' | 'help_desk' | 'email'>
  contribution_id: number | null
  said_at: Generated<Timestamp>
  edited_at: Timestamp | null
  state: Generated<'visible' | 'withdrawn' | 'hidden'>
  state_reason: string | null
  part: string | null
  is_from_party: Generated<boolean>
}

export interface CommitmentsTable {
  id: ReadOnly<number>
  pact_id: number
  party_id: number
  what: string
  for_whom: Generated<string>
  due_on: string
  hours: Numeric | null
  goods: Generated<string>
  state: Generated<'promised' | 'in_progress' | 'kept' | 'broken'>
  evidence: string | null
  kept_on: string | null
  position: Generated<number>
}

export interface CommonsTable {
  id: ReadOnly<number>
  body_id: number
  kind: 'tangible' | 'intangible' | 'digital'
  category: string
  name: string
  summary: string
  reasons: Generated<string>
  place_label: Generated<string>
  latitude: number | null
  longitude: number | null
  state: Generated<'nominated' | 'registered' | 'declined' | 'retired'>
  state_reason: string | null
  carer: Generated<string>
  nominated_by: string | null
  nominator_label: string
  nominated_at: Generated<Timestamp>
  decided_at: Timestamp | null
}

export interface ConciliationMembersTable {
  conciliation_id: number
  person_id: string
}

export interface ConciliationsTable {
  id: ReadOnly<number>
  pact_id: number
  matter: string
  asked_by_side: 'citizens' | 'administration'
  member_for_citizens: Generated<string>
  member_for_administration: Generated<string>
  member_agreed: Generated<string>
  opened_on: string
  due_on: string
  proposal: string | null
  proposed_on: string | null
  outcome: 'accepted' | 'not_accepted' | null
}

export interface ContributionsTable {
  id: ReadOnly<number>
  process_id: number
  receipt_code: string
  kind: 'proposal' | 'comment' | 'voice' | 'support' | 'tally'
  channel: 'assembly' | 'paper' | 'phone' | 'help_desk' | 'email'
  meeting_id: number | null
  place: Generated<string>
  body: Generated<string>
  author_label: string
  given_on: string
  recorded_at: Generated<Timestamp>
  recorded_by: string | null
  claim_word: string
  claimed_by: string | null
  claimed_at: Timestamp | null
}

export interface CounterChecksTable {
  id: ReadOnly<number>
  person_id: string
  body_id: number
  how: 'identity_card' | 'passport' | 'driving_licence' | 'residence_permit'
  checked_by: string | null
  checked_at: Timestamp
  valid_until: string
}

export interface CounterRequestsTable {
  id: ReadOnly<number>
  person_id: string
  body_id: number
  code: string
  expires_on: string
}

export interface DelegatesTable {
  id: ReadOnly<number>
  member_id: number
  person_id: string | null
  name: string
  ended_at: Timestamp | null
}

export interface DiaryEntriesTable {
  id: ReadOnly<number>
  pact_id: number
  party_id: number
  happened_on: string
  commitment_id: number | null
  title: string
  body: string
  hours: Generated<Numeric>
  people_reached: Generated<number>
  goods_used: Generated<string>
  written_at: Generated<Timestamp>
}

export interface DiaryPhotosTable {
  id: ReadOnly<number>
  entry_id: number
  alt_text: string
  file_name: string
  width: number
  height: number
  bytes: number
}

export interface DocumentClausesTable {
  id: ReadOnly<number>
  document_id: number
  position: number
  proposal_id: number
  title: string
  text: string
  reasons: Generated<string>
  objections: Generated<string>
}

export interface DoneFormsTable {
  key: string
  actor: string
  address: string
  at: Generated<Timestamp>
  digest: Bytes | null
}

export interface DraftsTable {
  id: ReadOnly<number>
  token_hash: Bytes
  purpose: string
  person_id: string | null
  content: Generated<Json>
  created_at: Generated<Timestamp>
  saved_at: Generated<Timestamp>
}

export interface FollowsTable {
  person_id: string
  subject_kind: string
  subject_id: number
  since: Generated<Timestamp>
}

export interface GroupsTable {
  id: ReadOnly<number>
  name: string
  category: 'territorial_body' | 'association' | 'school' | 'university' | 'enterprise' | 'service_users'
  is_informal: Generated<boolean>
  description: Generated<string>
  body_id: number | null
  website: string | null
  created_by: string | null
  created_at: Generated<Timestamp>
}

export interface HamletsTable {
  id: ReadOnly<number>
  body_id: number
  name: string
}

export interface IdentityChecksTable {
  id: ReadOnly<number>
  person_id: string
  pact_id: number
  checked_at: Generated<Timestamp>
}

export interface IndicatorsTable {
  id: ReadOnly<number>
  action_id: number
  title: string
  unit: string
  baseline: Numeric
  baseline_on: string
  target: Numeric
  target_on: string
  source: string
}

export interface InvitationsTable {
  id: ReadOnly<number>
  token_hash: Bytes
  role: 'administrator' | 'process_manager' | 'facilitator' | 'table_member' | 'guarantor' | 'decision_officer'
  scope_kind: 'platform' | 'body' | 'process'
  scope_id: number | null
  expires_at: Timestamp
  used_at: Timestamp | null
  used_by: string | null
}

export interface JournalTable {
  id: ReadOnly<number>
  what: string
  subject_kind: string
  subject_id: number
  actor: string | null
  at: Generated<Timestamp>
  detail: Generated<Json>
  number: number | null
  hash: Bytes | null
}

export interface JournalReadersTable {
  name: string
  number: Generated<number>
  failed_number: number | null
  failed_rounds: Generated<number>
  parked: Generated<number[]>
}

export interface LabServicesTable {
  id: ReadOnly<number>
  lab_id: number
  position: number
  name: string
  detail: Generated<string>
}

export interface LabsTable {
  id: ReadOnly<number>
  slug: string
  body_id: number
  name: string
  site: string
  site_story: Generated<string>
  theme: string
  operator: string | null
  address: string
  address_to_check: Generated<boolean>
  opened: Generated<string>
  website: string | null
  drawing: string
  position: number
}

export interface LinksTable {
  id: ReadOnly<number>
  from_kind: string
  from_id: number
  relation: 'raised' | 'became' | 'merged_into' | 'taken_up' | 'written_into' | 'answered_by' | 'carried_out_by' | 'measured_by' | 'refers_to' | 'produced' | 'cared_for_by' | 'renewed_by' | 'competed_with' | 'put_to_vote' | 'asked_in'
  to_kind: string
  to_id: number
  at: Generated<Timestamp>
}

export interface MandatesTable {
  id: ReadOnly<number>
  group_id: number
  person_id: string
  state: Generated<'requested' | 'active' | 'ended'>
  statement: Generated<string>
  requested_at: Generated<Timestamp>
  decided_at: Timestamp | null
  ends_on: string | null
}

export interface MeasurementsTable {
  id: ReadOnly<number>
  indicator_id: number
  value: Numeric
  measured_on: string
  source: string
  note: Generated<string>
  recorded_at: Generated<Timestamp>
}

export interface MeetingsTable {
  id: ReadOnly<number>
  body_id: number
  process_id: number | null
  lab_id: number | null
  table_id: number | null
  kind: 'assembly' | 'workshop' | 'sitting' | 'help_desk' | 'school' | 'public_event'
  title: string
  summary: Generated<string>
  order_of_day: Generated<string>
  mode: 'in_person' | 'online' | 'hybrid'
  place: Generated<string>
  address: Generated<string>
  online_link: string | null
  access_notes: Generated<string>
  starts_at: Timestamp
  ends_at: Timestamp
  capacity: number | null
  state: Generated<'scheduled' | 'cancelled'>
  state_reason: string | null
  sequence: Generated<number>
  minutes: string | null
  minutes_published_at: Timestamp | null
  attendance: number | null
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface MigrationsTable {
  name: string
  checksum: string
  ran_at: Generated<Timestamp>
}

export interface NegotiationTablesTable {
  id: ReadOnly<number>
  process_id: number
  title: string
  purpose: Generated<string>
  decision_rule: Generated<string>
  created_at: Generated<Timestamp>
}

export interface NoticeSettingsTable {
  person_id: string
  frequency: Generated<'at_once' | 'daily' | 'weekly' | 'never'>
  unsubscribe_token: Generated<string>
}

export interface NoticesTable {
  id: ReadOnly<number>
  person_id: string
  journal_number: number
  what: string
  subject_kind: string
  subject_id: number
  because_kind: string
  because_id: number
  at: Timestamp
  read_at: Timestamp | null
  mailed_at: Timestamp | null
}

export interface OpinionConversationsTable {
  id: ReadOnly<number>
  process_id: number
  question: string
  explanation: Generated<string>
  state: Generated<'draft' | 'open' | 'closed'>
  takes_guests: Generated<boolean>
  takes_statements: Generated<boolean>
  moderation: Generated<'before' | 'after'>
  statement_length: Generated<number>
  origin: Generated<string>
  opens_at: Timestamp | null
  closes_at: Timestamp | null
  closed_at: Timestamp | null
  created_at: Generated<Timestamp>
}

export interface OpinionFilesTable {
  conversation_id: number
  content: string
  made_at: Generated<Timestamp>
  is_whole: boolean
  is_last: boolean
}

export interface OpinionMapsTable {
  conversation_id: number
  votes_changed: Generated<number>
  computed_of: Generated<number>
  computed_at: Timestamp | null
  map: Json | null
  held_until: Generated<Timestamp>
}

export interface OpinionModerationsTable {
  id: ReadOnly<number>
  statement_id: number
  verdict: 'approved' | 'rejected' | 'merged' | 'restored'
  reason: Generated<string>
  at: Generated<Timestamp>
  merged_into: number | null
}

export interface OpinionParticipantsTable {
  id: ReadOnly<number>
  conversation_id: number
  person_id: string | null
  guest_hash: Bytes | null
  sheet: number | null
  imported_id: string | null
  channel: 'online' | 'room' | 'imported'
  created_at: Generated<Timestamp>
  answers: string | null
}

export interface OpinionReferralsTable {
  id: ReadOnly<number>
  statement_id: number
  to_kind: string
  to_id: number
  numbers: Json
  at: Generated<Timestamp>
}

export interface OpinionStatementsTable {
  id: ReadOnly<number>
  conversation_id: number
  number: number
  text: string
  state: Generated<'waiting' | 'approved' | 'rejected' | 'merged'>
  is_seed: Generated<boolean>
  is_meta: Generated<boolean>
  author_id: number | null
  proposal_id: number | null
  meeting_id: number | null
  merged_into: number | null
  created_at: Generated<Timestamp>
}

export interface OpinionVotesTable {
  participant_id: number
  statement_id: number
  vote: number
  is_important: Generated<boolean>
  cast_at: Generated<Timestamp>
}

export interface PactAttachmentsTable {
  id: ReadOnly<number>
  pact_id: number
  kind: 'plan' | 'regulation' | 'safety' | 'other'
  title: string
  file_name: string
  sha256: string
  bytes: number
  stored_as: string
  added_at: Timestamp
  removed_at: Timestamp | null
}

export interface PactCommonsTable {
  pact_id: number
  commons_id: number
}

export interface PactEvaluationsTable {
  id: ReadOnly<number>
  pact_id: number
  report_id: number | null
  side: 'citizens' | 'administration'
  judgement: 'works_well' | 'works_with_difficulty' | 'does_not_work'
  reasons: string
  given_at: Generated<Timestamp>
}

export interface PactPartiesTable {
  id: ReadOnly<number>
  pact_id: number
  side: 'citizens' | 'administration'
  group_id: number | null
  person_id: string | null
  body_id: number | null
  label: string
  office: Generated<string>
  state: Generated<'asked' | 'invited' | 'agreed' | 'declined' | 'withdrawn' | 'excluded'>
  state_reason: string | null
  joined_at: Generated<Timestamp>
  left_at: Timestamp | null
}

export interface PactReportsTable {
  id: ReadOnly<number>
  pact_id: number
  kind: 'mid_term' | 'final' | 'periodic'
  covers_from: string
  covers_until: string
  due_on: string
  objectives_and_priorities: Generated<string>
  actions_and_services: Generated<string>
  results: Generated<string>
  resources: Generated<string>
  figures: Generated<Json>
  published_at: Timestamp | null
}

export interface PactSignaturesTable {
  id: ReadOnly<number>
  text_id: number
  party_id: number
  person_id: string | null
  method: 'identified_again' | 'uploaded_file'
  sha256: string
  file_name: string | null
  file_sha256: string | null
  stored_as: string | null
  signed_at: Generated<Timestamp>
}

export interface PactStepsTable {
  id: ReadOnly<number>
  pact_id: number
  from_state: string | null
  to_state: string
  role: 'proposer' | 'officer' | 'board' | 'party' | 'system'
  act_number: Generated<string>
  reasons: Generated<string>
  at: Generated<Timestamp>
}

export interface PactSupportsTable {
  id: ReadOnly<number>
  pact_id: number
  form: 'space' | 'equipment' | 'materials' | 'staff_support' | 'training' | 'insurance' | 'communication' | 'fee_reduction' | 'reimbursement' | 'digital_infrastructure' | 'open_data_access'
  detail: string
  value_cents: Generated<number>
  state: Generated<'promised' | 'given' | 'ended'>
}

export interface PactTasksTable {
  id: ReadOnly<number>
  pact_id: number
  party_id: number
  title: string
  due_on: string | null
  done_on: string | null
  evidence: string | null
}

export interface PactTextsTable {
  id: ReadOnly<number>
  pact_id: number
  version: number
  clauses: Json
  note: Generated<string>
  sha256: string | null
  frozen_text: Json | null
  frozen_at: Timestamp | null
  amendment: Generated<number>
  changes: Generated<Json>
  agreed_at: Timestamp | null
  withdrawn_at: Timestamp | null
  saved_at: Generated<Timestamp>
}

export interface PactTotalsTable {
  body_id: number
  pacts: Generated<number>
  people_reached: Generated<number>
  hours_done: Generated<Numeric>
  support_cents: Generated<number>
}

export interface PactsTable {
  id: ReadOnly<number>
  body_id: number
  kind: 'ordinary' | 'complex'
  care_level: 'occasional_care' | 'continuous_care' | 'shared_management' | 'occasional_regeneration' | 'continuous_regeneration'
  theme: 'skills' | 'services' | 'data' | 'connectivity' | 'accessibility' | 'safety' | 'community' | 'devices' | 'heritage' | 'green'
  title: string
  summary: Generated<string>
  reasons: Generated<string>
  objectives: Generated<string>
  timing: Generated<string>
  actions: Generated<string>
  collaborators: Generated<string>
  resources: Generated<string>
  proposer_person_id: string | null
  proposer_group_id: number | null
  proposer_label: string
  competes_with: number | null
  renews: number | null
  copied_from: number | null
  state: Generated<'draft' | 'submitted' | 'under_review' | 'info_requested' | 'admissible' | 'rejected' | 'board_assessment' | 'public_call' | 'co_design' | 'text_published' | 'signed' | 'active' | 'suspended' | 'concluded' | 'terminated_early' | 'expired' | 'renewed'>
  submitted_at: Timestamp | null
  answer_due: string | null
  call_opens: string | null
  call_closes: string | null
  board_assessed_on: string | null
  comments_close: string | null
  starts_on: string | null
  ends_on: string | null
  signed_at: Timestamp | null
  public_since: Timestamp | null
  hours_done: Generated<Numeric>
  people_reached: Generated<number>
  support_cents: Generated<number>
  commitments_made: Generated<number>
  commitments_kept: Generated<number>
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
  search: ReadOnly<string | null>
}

export interface PageRatingsTable {
  id: ReadOnly<number>
  page: string
  is_clear: boolean
  missing: Generated<string>
  rated_at: Generated<Timestamp>
}

export interface PeopleTable {
  id: string
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
  two_factor_enabled: Generated<boolean>
  pseudonym: Generated<string>
  language: Generated<'it' | 'en'>
  municipality_id: number | null
  connection: 'resident' | 'city_user' | null
  is_demo: Generated<boolean>
  demo_persona: string | null
  closed_at: Timestamp | null
}

export interface PhasePermissionsTable {
  phase_id: number
  activity: 'propose' | 'comment' | 'support' | 'record_in_person' | 'edit_own' | 'register' | 'ask_seat' | 'decide'
  setting: 'on' | 'blocked' | 'hidden'
}

export interface PhasesTable {
  id: ReadOnly<number>
  process_id: number
  kind: 'sharing' | 'opening' | 'closing' | 'impact'
  title: string
  summary: Generated<string>
  position: number
  starts_on: string
  ends_on: string | null
}

export interface ProcessDocumentsTable {
  id: ReadOnly<number>
  process_id: number
  kind: 'project_sheet' | 'final_report' | 'body_act' | 'monitoring' | 'other'
  title: string
  summary: Generated<string>
  body: Generated<string>
  due_on: string | null
  published_at: Timestamp | null
}

export interface ProcessObjectivesTable {
  process_id: number
  objective_id: number
}

export interface ProcessesTable {
  id: ReadOnly<number>
  body_id: number
  decision_body_id: number
  title: string
  short_title: string
  lead: Generated<string>
  brief: Generated<string>
  subject: Generated<string>
  use_of_contributions: Generated<string>
  manager_office: Generated<string>
  guarantors: Generated<string>
  territory: Generated<string>
  table_rules: Generated<string>
  template: 'lr_15_2018' | 'free'
  is_certified: Generated<boolean>
  state: Generated<'draft' | 'published' | 'concluded'>
  contribution_prefix: Generated<string>
  created_at: Generated<Timestamp>
  published_at: Timestamp | null
  formal_start: string | null
  formal_start_event: Generated<string>
  latest_end: string | null
  extension_days: Generated<number>
  extension_reason: string | null
  concluded_at: Timestamp | null
  answer_due: string | null
  intervention_area: Generated<string>
  methods: Generated<string>
  is_codecision: Generated<boolean>
  grant_cents: number | null
  total_cost_cents: number | null
}

export interface ProposalDocumentsTable {
  id: ReadOnly<number>
  process_id: number
  table_id: number
  title: string
  needs: Generated<string>
  path_followed: Generated<string>
  difficulties: Generated<string>
  curator: Generated<string>
  facilitator_office: Generated<string>
  further_bodies: Generated<string>
  state: Generated<'draft' | 'table_approved' | 'sent_to_guarantor' | 'validated' | 'not_validated' | 'sent_to_body'>
  drafted_at: Generated<Timestamp>
  approved_at: Timestamp | null
  approved_in: number | null
  approval_method: 'consensus' | 'majority' | null
  approval_objections: Generated<string>
  sent_to_guarantor_at: Timestamp | null
  guarantor_decision: 'validated' | 'not_validated' | null
  guarantor_reasons: string | null
  guarantor_decided_at: Timestamp | null
  sent_to_body_at: Timestamp | null
  answer_due: string | null
  approved_text: Json | null
  approved_sha256: string | null
}

export interface ProposalTalliesTable {
  process_id: number
  dimension: 'all' | 'outcome' | 'channel' | 'place' | 'category' | 'line'
  value: string
  count: Generated<number>
}

export interface ProposalVersionsTable {
  id: ReadOnly<number>
  proposal_id: number
  version: number
  title: string
  summary: string
  body: string
  reason: Generated<string>
  saved_at: Generated<Timestamp>
}

export interface ProposalsTable {
  id: ReadOnly<number>
  process_id: number
  number: number
  title: string
  summary: string
  body: string
  category: 'skills' | 'services' | 'data' | 'connectivity' | 'accessibility' | 'safety' | 'community' | 'devices'
  line_id: number | null
  objective_id: number | null
  place_id: number | null
  place_label: Generated<string>
  author_person_id: string | null
  author_group_id: number | null
  author_label: string
  channel: Generated<'online' | 'assembly' | 'paper' | 'phone' | 'help_desk' | 'email'>
  contribution_id: number | null
  state: Generated<'published' | 'withdrawn' | 'merged' | 'hidden'>
  outcome: Generated<'under_review' | 'in_document' | 'accepted' | 'partly_accepted' | 'already_planned' | 'towards_pact' | 'deferred' | 'rejected'>
  state_reason: string | null
  merged_into: number | null
  cost_cents: number | null
  version: Generated<number>
  online_supports: Generated<number>
  in_person_supports: Generated<number>
  comment_count: Generated<number>
  published_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
  search: ReadOnly<string | null>
}

export interface RegistrationsTable {
  id: ReadOnly<number>
  meeting_id: number
  person_id: string
  state: Generated<'confirmed' | 'waiting' | 'cancelled'>
  access_needs: Generated<string>
  registered_at: Generated<Timestamp>
}

export interface RoleGrantsTable {
  id: ReadOnly<number>
  person_id: string
  role: 'administrator' | 'process_manager' | 'facilitator' | 'table_member' | 'guarantor' | 'decision_officer'
  scope_kind: 'platform' | 'body' | 'process'
  scope_id: number | null
  granted_at: Generated<Timestamp>
  ended_at: Timestamp | null
}

export interface SecondFactorsTable {
  id: string
  person_id: string
  secret: string
  backup_codes: string
}

export interface SessionsTable {
  id: string
  person_id: string
  token: string
  expires_at: Timestamp
  ip_address: string | null
  user_agent: string | null
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface SiteSettingsTable {
  name: string
  value: Json
}

export interface SittingAttendanceTable {
  meeting_id: number
  member_id: number
  presence: 'present' | 'absent' | 'excused'
}

export interface StrategicLinesTable {
  id: ReadOnly<number>
  agenda_id: number
  position: number
  title: string
  summary: Generated<string>
}

export interface StrategiesTable {
  id: ReadOnly<number>
  body_id: number
  title: string
  summary: string
  adopted: Generated<string>
}

export interface StrategyObjectivesTable {
  id: ReadOnly<number>
  strategy_id: number
  code: string
  title: string
  detail: Generated<string>
}

export interface SupportsTable {
  id: ReadOnly<number>
  proposal_id: number
  person_id: string | null
  channel: Generated<'online' | 'assembly' | 'paper' | 'phone' | 'help_desk' | 'email'>
  contribution_id: number | null
  given_at: Generated<Timestamp>
}

export interface TableDecisionsTable {
  id: ReadOnly<number>
  table_id: number
  proposal_id: number
  meeting_id: number | null
  outcome: 'taken_up' | 'in_document' | 'partly_in_document' | 'deferred' | 'towards_pact' | 'not_in_document'
  priority: number | null
  reasons: Generated<string>
  objections: Generated<string>
  method: 'consensus' | 'majority' | null
  decided_at: Generated<Timestamp>
}

export interface TableMembersTable {
  id: ReadOnly<number>
  table_id: number
  group_id: number | null
  name: string
  short_name: string
  category: 'territorial_body' | 'association' | 'school' | 'university' | 'enterprise' | 'service_users' | 'citizen'
  kind: 'member' | 'observer'
  state: Generated<'requested' | 'admitted' | 'declined' | 'left'>
  reasons: Generated<string>
  answer: string | null
  requested_by: string | null
  requested_at: Generated<Timestamp>
  decided_at: Timestamp | null
}

export interface VerificationsTable {
  id: string
  identifier: string
  value: string
  expires_at: Timestamp
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface VideosTable {
  id: ReadOnly<number>
  subject_kind: string
  subject_id: number
  provider: 'youtube'
  video_code: string
  title: string
  duration_seconds: number
  captions: Generated<string>
  transcript: string
  added_at: Generated<Timestamp>
}

export interface Tables {
  accessibility_reports: AccessibilityReportsTable
  accounts: AccountsTable
  action_chapters: ActionChaptersTable
  action_municipalities: ActionMunicipalitiesTable
  agenda_actions: AgendaActionsTable
  agenda_versions: AgendaVersionsTable
  agendas: AgendasTable
  answers: AnswersTable
  ballot_batch_entries: BallotBatchEntriesTable
  ballot_batch_typists: BallotBatchTypistsTable
  ballot_batches: BallotBatchesTable
  ballot_electors: BallotElectorsTable
  ballot_files: BallotFilesTable
  ballot_list: BallotListTable
  ballot_named_votes: BallotNamedVotesTable
  ballot_options: BallotOptionsTable
  ballot_paper_reasons: BallotPaperReasonsTable
  ballot_papers: BallotPapersTable
  ballot_results: BallotResultsTable
  ballot_sweeps: BallotSweepsTable
  ballot_turnout: BallotTurnoutTable
  ballot_urn: BallotUrnTable
  ballots: BallotsTable
  bodies: BodiesTable
  body_terms: BodyTermsTable
  clause_remarks: ClauseRemarksTable
  comments: CommentsTable
  commitments: CommitmentsTable
  commons: CommonsTable
  conciliation_members: ConciliationMembersTable
  conciliations: ConciliationsTable
  contributions: ContributionsTable
  counter_checks: CounterChecksTable
  counter_requests: CounterRequestsTable
  delegates: DelegatesTable
  diary_entries: DiaryEntriesTable
  diary_photos: DiaryPhotosTable
  document_clauses: DocumentClausesTable
  done_forms: DoneFormsTable
  drafts: DraftsTable
  follows: FollowsTable
  groups: GroupsTable
  hamlets: HamletsTable
  identity_checks: IdentityChecksTable
  indicators: IndicatorsTable
  invitations: InvitationsTable
  journal: JournalTable
  journal_readers: JournalReadersTable
  lab_services: LabServicesTable
  labs: LabsTable
  links: LinksTable
  mandates: MandatesTable
  measurements: MeasurementsTable
  meetings: MeetingsTable
  migrations: MigrationsTable
  negotiation_tables: NegotiationTablesTable
  notice_settings: NoticeSettingsTable
  notices: NoticesTable
  opinion_conversations: OpinionConversationsTable
  opinion_files: OpinionFilesTable
  opinion_maps: OpinionMapsTable
  opinion_moderations: OpinionModerationsTable
  opinion_participants: OpinionParticipantsTable
  opinion_referrals: OpinionReferralsTable
  opinion_statements: OpinionStatementsTable
  opinion_votes: OpinionVotesTable
  pact_attachments: PactAttachmentsTable
  pact_commons: PactCommonsTable
  pact_evaluations: PactEvaluationsTable
  pact_parties: PactPartiesTable
  pact_reports: PactReportsTable
  pact_signatures: PactSignaturesTable
  pact_steps: PactStepsTable
  pact_supports: PactSupportsTable
  pact_tasks: PactTasksTable
  pact_texts: PactTextsTable
  pact_totals: PactTotalsTable
  pacts: PactsTable
  page_ratings: PageRatingsTable
  people: PeopleTable
  phase_permissions: PhasePermissionsTable
  phases: PhasesTable
  process_documents: ProcessDocumentsTable
  process_objectives: ProcessObjectivesTable
  processes: ProcessesTable
  proposal_documents: ProposalDocumentsTable
  proposal_tallies: ProposalTalliesTable
  proposal_versions: ProposalVersionsTable
  proposals: ProposalsTable
  registrations: RegistrationsTable
  role_grants: RoleGrantsTable
  second_factors: SecondFactorsTable
  sessions: SessionsTable
  site_settings: SiteSettingsTable
  sitting_attendance: SittingAttendanceTable
  strategic_lines: StrategicLinesTable
  strategies: StrategiesTable
  strategy_objectives: StrategyObjectivesTable
  supports: SupportsTable
  table_decisions: TableDecisionsTable
  table_members: TableMembersTable
  verifications: VerificationsTable
  videos: VideosTable
}
