import * as z from 'zod/mini'
import { momentSchema } from '../basics/day'
import { idSchema } from '../basics/id'
import { answerContentSchema, undecidedSchema } from './answer'

const someContent = z.partial(answerContentSchema)

/**
 * One change to one answer: what it said before, what it says now, who and when. Only ever added, never edited
 * or removed; undo and redo add further revisions. Order goes by device counter and parents, never by the clock.
 */
export const revisionSchema = z.strictObject({
  id: idSchema<'revision'>(),
  returnId: idSchema<'return'>(),
  questionId: idSchema<'question'>(),
  /** The revisions this one follows: none for the first, several where versions from several sides stood side by side. */
  parents: z.array(idSchema<'revision'>()).check(z.maxLength(50)),
  was: someContent,
  now: someContent,
  /** The parts that two sides had changed differently and that this revision decides on, with what stood side by side. */
  decides: z.optional(z.array(undecidedSchema).check(z.minLength(1), z.maxLength(500))),
  /** Name or role as the person typed it. */
  author: z.string().check(z.maxLength(200)),
  /** A random text, not the computer's name. */
  device: z.string().check(z.maxLength(80)),
  /** Counts this device's revisions upwards from 1. */
  counter: z.number().check(z.minimum(1)),
  at: momentSchema,
  /** Set on a revision that undoes or redoes another. */
  reverses: z.nullable(z.strictObject({ revision: idSchema<'revision'>(), how: z.enum(['undo', 'redo']) })),
})

export type Revision = z.infer<typeof revisionSchema>

/** Who is changing an answer, where and when; ids and times come from outside the rules. */
export type Stamp = Pick<Revision, 'id' | 'author' | 'device' | 'counter' | 'at'>

/**
 * What stands for a computer as long as it is handed round for several people to answer alone. Its steps are counted by
 * themselves, so that none of them is among those that whoever runs the program could undo.
 */
export const handedRound = (device: string) => `${device} round`

/** True for a step that was made on this computer, by whoever runs the program or while it was handed round. */
export const isMadeOn = (device: string, writer: string): boolean => writer === device || writer === handedRound(device)
