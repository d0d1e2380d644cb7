import * as z from 'zod/mini'
import { backupProofSchema } from './settings/backupProof'

const line = z.string().check(z.maxLength(200))
const long = z.string().check(z.maxLength(300))

/** The most decisions that are kept while they are not recorded, and the most characters of each. */
export const unrecordedLimits = { count: 10, decision: 24_000 } as const

/** The most places of one workspace that are remembered as not about a child. */
export const keptMarks = 1_000

/** What this computer remembers for the person at it. Not part of any partnership's record. */
export const settingsSchema = z.object({
  /** A random text that marks this computer's revisions; not its name. */
  device: line,
  person: z.object({ name: line, role: line }),
  /** Per cent of the usual text size, 90 to 200. */
  textSize: z.number().check(z.minimum(90), z.maximum(200)),
  theme: z.enum(['system', 'light', 'dark']),
  lastYearShown: z.boolean(),
  /** The workspace and the place in it that were open last. */
  lastWorkspace: z.nullable(line),
  place: z.record(z.string(), line),
  /** The id of the cycle that was chosen last; null while none was. */
  cycle: z.nullable(line),
  /** The workspaces of returns and reviews that were opened from their packs, by the ids of these. */
  packs: z.record(line, line),
  /** Where columns went in lists that were imported, by their headings. */
  lists: z
    .array(z.object({ key: z.string().check(z.maxLength(20_000)), fields: z.record(z.string(), z.nullable(line)) }))
    .check(z.maxLength(20)),
  /** The rules of “Where to push” that are switched off. */
  flagRulesOff: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(100)),
  /** Where columns went in answers of surveys that were imported, by the framework edition and the headings. */
  surveys: z
    .array(z.object({ framework: long, key: long, columns: z.record(z.string(), z.nullable(long)) }))
    .check(z.maxLength(10)),
  /** What a panel filled in and did not record yet, by workspace and answer, the newest first; each as JSON. */
  unrecorded: z
    .array(z.object({ workspace: line, key: line, decision: z.string().check(z.maxLength(unrecordedLimits.decision)) }))
    .check(z.maxLength(unrecordedLimits.count)),
  /** How the list of returns is drawn: how close its rows stand, null for what suits its length, and the columns left out. */
  returnsList: z.object({
    density: z.nullable(z.enum(['compact', 'standard'])),
    hidden: z.array(line).check(z.maxLength(20)),
  }),
  /** The session that is being run, and when this computer was last at it; null while none was. */
  sessionSeen: z.nullable(z.object({ session: line, at: line })),
  /** True where the room's view is white on dark: for a dark room. */
  roomIsDark: z.boolean(),
  /**
   * What a person said is not about a child, by workspace: a random key, and a keyed hash of each place in its sentence, the
   * newest last. The words themselves are never kept.
   */
  notAboutAChild: z
    .array(
      z.object({
        workspace: line,
        key: line,
        marks: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(keptMarks)),
      }),
    )
    .check(z.maxLength(20)),
  /** What came of opening the newest back-up of each folder in full, by workspace and folder. */
  backupsProved: z.array(backupProofSchema).check(z.maxLength(40)),
  /** True where packs and partnership files are encrypted when they are saved: a passphrase is asked for each time. */
  encryptFiles: z.boolean(),
  /** What to try in the sample: the tasks that are done, and whether the list is hidden. */
  tryIt: z.object({ done: z.array(line).check(z.maxLength(20)), isHidden: z.boolean() }),
})

export type Settings = z.infer<typeof settingsSchema>
export type SettingsChange = Partial<Omit<Settings, 'device'>>

export const settingsChangeSchema = z.partial(z.omit(settingsSchema, { device: true }))

/** Settings on a computer that has none yet. */
export const firstSettings = (device: string): Settings => ({
  device,
  person: { name: '', role: '' },
  textSize: 100,
  theme: 'system',
  lastYearShown: true,
  lastWorkspace: null,
  place: {},
  cycle: null,
  packs: {},
  lists: [],
  flagRulesOff: [],
  surveys: [],
  unrecorded: [],
  returnsList: { density: null, hidden: [] },
  sessionSeen: null,
  roomIsDark: false,
  notAboutAChild: [],
  backupsProved: [],
  encryptFiles: false,
  tryIt: { done: [], isHidden: false },
})
