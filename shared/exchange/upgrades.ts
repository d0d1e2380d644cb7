import type { Json, JsonObject } from '../basics/json'
import type { Tables } from './tables'
import { schemaVersion } from './versions'

/**
 * One numbered step from a schema version to the next: pure, without clock or chance, and never edited once released.
 * Database and files run the same steps.
 */
export type Upgrade = { readonly from: number; readonly name: string; readonly step: (tables: Tables) => Tables }

/** Every step there is, oldest first. A test demands a before-and-after example of each. */
export const upgrades: readonly Upgrade[] = [
  { from: 1, name: 'QuestionsOfEveryKind', step: questionsOfEveryKind },
  { from: 2, name: 'OrganisationsOfTheirOwn', step: organisationsOfTheirOwn },
  { from: 3, name: 'ReturnsThatTravel', step: returnsThatTravel },
  { from: 4, name: 'ReadByOthers', step: readByOthers },
  { from: 5, name: 'NeverLetGo', step: neverLetGo },
  { from: 6, name: 'ComposedReports', step: composedReports },
]

/**
 * Brings tables of an older version up to date, step by step. Tables of a newer version that this program may read stay as
 * they are. A gap in the steps is a bug and throws.
 */
export function upgrade(tables: Tables, from: number, steps = upgrades, to = schemaVersion): Tables {
  if (from >= to) return tables
  const next = steps.find((each) => each.from === from)
  if (!next) throw new Error(`There is no upgrade from schema version ${from}`)
  return upgrade(next.step(tables), from + 1, steps, to)
}

/**
 * From ratings alone to questions of every kind: a scale says which end of it is best, a question no longer names the one
 * kind there was, an answer has room for typed answers, a return says what decides the questions it is asked, and there is
 * a place for frameworks that are being written. A crosswalk to older forms no longer stands in the framework.
 */
function questionsOfEveryKind(tables: Tables): Tables {
  return {
    ...tables,
    frameworks: mapped(tables.frameworks, ({ crosswalk: _crosswalk, ...framework }) => ({
      ...framework,
      scales: list(framework['scales']).map(({ ordered, ...scale }) => ({
        ...scale,
        order: ordered === false ? 'none' : 'best-first',
      })),
      standards: list(framework['standards']).map((standard) => ({
        ...standard,
        questions: list(standard['questions']).map(({ kind: _kind, ...question }) => question),
      })),
    })),
    drafts: {},
    returns: mapped(tables.returns, (auditReturn) => ({
      ...auditReturn,
      asked: { variant: null, coreOnly: false, organisationType: null },
      answers: mapped(object(auditReturn['answers']), (answer) => ({ ...answer, fields: {}, usedAgain: null })),
    })),
  }
}

/**
 * Organisations leave the partnership's record and become records of their own, with room for the numbers registers know
 * them by, their contacts, what they were called before, and when they closed.
 */
function organisationsOfTheirOwn(tables: Tables): Tables {
  const known = Object.values(tables.partnerships).flatMap((partnership) => list(partnership['organisations']))
  return {
    ...tables,
    partnerships: mapped(tables.partnerships, ({ organisations: _organisations, ...partnership }) => partnership),
    organisations: Object.fromEntries(
      known.map((organisation) => [
        String(organisation['id']),
        {
          ...organisation,
          identifiers: { urn: null, laestab: null, ukprn: null, earlyYears: null },
          phase: '',
          area: '',
          trust: '',
          contacts: [],
          earlier: [],
          closedOn: null,
          continuedBy: null,
          withdrawn: false,
        },
      ]),
    ),
  }
}

/**
 * Returns go out and come back: each has a place for what happens to it, an answer one for words that could not be read, and
 * a partnership says whether it holds one organisation alone.
 */
function returnsThatTravel(tables: Tables): Tables {
  return {
    ...tables,
    partnerships: mapped(tables.partnerships, (partnership) => ({ ...partnership, only: null })),
    returns: mapped(tables.returns, (auditReturn) => ({
      ...auditReturn,
      timeline: [],
      answers: mapped(object(auditReturn['answers']), (answer) => ({ ...answer, unread: [] })),
    })),
  }
}

/**
 * Answers are read by others: there is a place for reviews and for surveys of practitioners, and an answer can say what kind of difference it tells of. What a
 * panel notes has no place before it is first noted.
 */
function readByOthers(tables: Tables): Tables {
  return {
    ...tables,
    returns: mapped(tables.returns, (auditReturn) => ({ ...auditReturn, answers: withImpactKind(auditReturn) })),
    reviews: {},
    surveys: {},
  }
}

/**
 * Challenges, the actions that follow from them, the sessions they are put in, the partnership's plan and its own prompts each have a
 * place. Nothing that was there changes.
 */
function neverLetGo(tables: Tables): Tables {
  return { ...tables, actions: {}, challenges: {}, sessions: {}, plans: {}, prompts: {} }
}

/** Reports that somebody composes have a place. Nothing that was there changes. */
function composedReports(tables: Tables): Tables {
  return { ...tables, reports: {} }
}

/** The answers of a return of schema version 4: none of them says what kind of difference it tells of. */
export const withImpactKind = (auditReturn: JsonObject): JsonObject =>
  mapped(object(auditReturn['answers']), (answer) => ({ impactKind: null, ...answer }))

const object = (value: Json | undefined) => (value ?? {}) as { readonly [id: string]: JsonObject }
const list = (value: Json | undefined) => (value ?? []) as unknown as readonly JsonObject[]

const mapped = (records: { readonly [id: string]: JsonObject }, change: (record: JsonObject) => JsonObject) =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(record)]))
