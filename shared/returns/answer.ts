import * as z from 'zod/mini'
import { attachedFileSchema } from '../basics/attachedFile'
import { daySchema, momentSchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { longestLine, longestText } from '../basics/text'
import { fieldValueSchema } from '../frameworks/field'

export type EvidenceId = Id<'evidence'>
export type ActionId = Id<'action'>
export type RevisionId = Id<'revision'>
export type ReturnId = Id<'return'>

const text = z.string().check(z.maxLength(longestText))
const line = z.string().check(z.maxLength(longestLine))

/** What shows that something is so, and where it is kept. */
const evidenceSchema = z.strictObject({
  id: idSchema<'evidence'>(),
  what: line,
  where: line,
  on: z.nullable(daySchema),
  /** One of the framework's types of evidence, where it has any. */
  type: z.optional(z.nullable(idSchema<'evidence type'>())),
  /** Who looks after it: a role, not a name. */
  owner: z.optional(line),
  /** The file that is attached to it; its bytes are kept apart. */
  file: z.optional(z.nullable(attachedFileSchema)),
})

/** Something the organisation will do, by when, by which role. */
const actionSchema = z.strictObject({
  id: idSchema<'action'>(),
  what: line,
  /** A role, not a name. */
  owner: line,
  due: z.nullable(daySchema),
  status: z.enum(['open', 'done']),
  update: line,
  /** The earlier return it was brought forward from. */
  carriedFrom: z.nullable(idSchema<'return'>()),
})

/** The parts of an answer that can be copied from last year, or from another return, and must then be checked. */
export const copyable = ['rating', 'fields', 'narrative', 'evidence', 'impact'] as const
export type Copyable = (typeof copyable)[number]

/** What words on the difference made can tell of, weakest first. */
export const impactKinds = ['activity', 'output', 'impact'] as const
export type ImpactKind = (typeof impactKinds)[number]

const contentShape = {
  /** The level claimed; null while not rated or when the question does not apply. */
  rating: z.nullable(idSchema<'level'>()),
  /** The reason a question cannot apply; null when it does. An empty reason is a claim still to be explained. */
  notApplicable: z.nullable(line),
  /** Typed answers by field id. A field without an entry is not answered. */
  fields: z.record(z.string(), fieldValueSchema),
  narrative: text,
  evidence: z.array(evidenceSchema).check(z.maxLength(200)),
  impact: text,
  /** What the words on the difference tell of: something done, something produced, or a change for children; null while nobody said. */
  impactKind: z.nullable(z.enum(impactKinds)),
  actions: z.array(actionSchema).check(z.maxLength(200)),
  lookAgain: z.boolean(),
  /** Parts that still hold what was copied from last year or another return, unchecked. */
  copied: z.array(z.enum(copyable)),
  /** The question of another framework or return whose answer was used again here; null when the answer is its own. */
  usedAgain: z.nullable(
    z.strictObject({
      returnId: idSchema<'return'>(),
      framework: idSchema<'framework edition'>(),
      question: idSchema<'question'>(),
      /** How people call it: the tool's title, or whose return it was, and the question's number. */
      title: line,
    }),
  ),
  /** Words that came in with a file and could not be read as an answer, kept as they were until a person has seen to them. */
  unread: z.array(text).check(z.maxLength(100)),
}

export const answerContentSchema = z.strictObject(contentShape)

/** One value that a part of a return was given, by whom and when. */
const versionSchema = z.strictObject({
  /** What the part says in this version, as JSON; null where it was taken away or left empty. */
  value: z.json(),
  /** Who gave it, as they typed their name or role. */
  by: line,
  at: momentSchema,
})

/** A part that says different things on two sides: all versions stand until a person decides. */
export const undecidedSchema = z.strictObject({
  /** The part: `rating`, `narrative`, `fields/ID`, `evidence/ID/what`, `actions/ID`; of a return, `frontSheet/ID`. */
  part: z.string().check(z.maxLength(300)),
  /** `joined`: different paragraphs of one text changed and stand together; a person should read them once. */
  kind: z.enum(['differs', 'joined']),
  versions: z.array(versionSchema).check(z.minLength(2), z.maxLength(50)),
})

export const answerSchema = z.strictObject({
  ...contentShape,
  changedAt: momentSchema,
  changedBy: line,
  /** The newest revision; null for an answer that came in without a history. */
  revision: z.nullable(idSchema<'revision'>()),
  /** The newest revisions where several stand side by side, `revision` among them; left out where there is only one. */
  heads: z.optional(z.array(idSchema<'revision'>()).check(z.minLength(2), z.maxLength(50))),
  /** Parts that two sides changed differently; left out where there are none. */
  undecided: z.optional(z.array(undecidedSchema).check(z.minLength(1), z.maxLength(500))),
})

export type Version = z.infer<typeof versionSchema>
export type Undecided = z.infer<typeof undecidedSchema>
export type EvidenceItem = z.infer<typeof evidenceSchema>
export type Action = z.infer<typeof actionSchema>
/** What an answer says, apart from who said it when. */
export type AnswerContent = z.infer<typeof answerContentSchema>
/** What a return says to one question. */
export type Answer = z.infer<typeof answerSchema>
/** New values for some parts of an answer. */
export type AnswerChange = { readonly [Part in keyof AnswerContent]?: AnswerContent[Part] }

/** An answer before anything is recorded. */
export const emptyContent: AnswerContent = {
  rating: null,
  notApplicable: null,
  fields: {},
  narrative: '',
  evidence: [],
  impact: '',
  impactKind: null,
  actions: [],
  lookAgain: false,
  copied: [],
  usedAgain: null,
  unread: [],
}

/** The content of an answer, or the empty content where nothing is recorded yet. */
export function contentOf(answer: Answer | undefined): AnswerContent {
  if (!answer) return emptyContent
  const { changedAt: _at, changedBy: _by, revision: _newest, heads: _heads, undecided: _undecided, ...content } = answer
  return content
}
