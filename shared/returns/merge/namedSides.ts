import type { Undecided, Version } from '../answer'
import { isMadeOn } from '../revision'
import { type EventOf, standingEvents } from '../timeline'
import { formDevice, type SideFacts } from './sides'

// Versions stand in the order of what they say, so that every computer finds the same one. A person looks for who says it:
// what tells the same side of one part from another is the writer, or the file that brought it.

type File = EventOf<'received'>

/** Where a version comes from: the same side in every part of a return. */
export type NamedSide = {
  readonly key: string
  /** The file that brought it; null where the files that came in leave a doubt. */
  readonly file: File | null
  /** Its place among all sides of the return, from 1. */
  readonly number: number
}

/** Tells the sides of each of these parts, version by version; null for one that cannot be told. */
export function sidesOf(
  all: readonly Undecided[],
  facts: SideFacts,
): (part: Undecided) => readonly (NamedSide | null)[] {
  const writers = writersIn(facts)
  const tell = (version: Version) => toldOf(version, writers, facts)
  const found = all.flatMap(({ versions }) => versions.flatMap((version) => tell(version) ?? []))
  const byKey = new Map([...found].sort((a, b) => (a.order < b.order ? -1 : 1)).map((told) => [told.key, told]))
  const sides = [...byKey.values()].map(({ key, file }, place): NamedSide => ({ key, file, number: place + 1 }))
  const isWrittenHere = facts.revisions.some(({ device }) => isMadeOn(facts.device, device))
  return ({ versions }) => {
    const told = versions.map((version) => sides.find(({ key }) => key === tell(version)?.key) ?? null)
    if (new Set(told.flatMap((side) => side?.key ?? [])).size < told.filter(Boolean).length) return told.map(() => null)
    const [known, ...more] = told.filter((side) => side !== null)
    if (!known || more.length > 0 || told.length !== 2 || sides.length !== 2 || isWrittenHere) return told
    return told.map((side) => side ?? sides.find(({ key }) => key !== known.key) ?? null)
  }
}

type Told = Pick<NamedSide, 'key' | 'file'> & { readonly order: string }
type Writers = ReadonlyMap<string, ReadonlySet<string>>

const nameOf = (by: string, at: string) => JSON.stringify([by, at])

/** The devices that wrote under a name at a moment; words that came without a history have none. */
function writersIn({ revisions }: SideFacts): Writers {
  const writers = new Map<string, Set<string>>()
  for (const { author, at, device } of revisions) {
    if (device === 'origin') continue
    const name = nameOf(author, at)
    writers.set(name, (writers.get(name) ?? new Set()).add(device))
  }
  return writers
}

function toldOf({ by, at }: Version, writers: Writers, facts: SideFacts): Told | null {
  const [device, another] = writers.get(nameOf(by, at)) ?? []
  if (another !== undefined) return null
  const file = fileOf(by, device, facts)
  if (file) return { key: file.id, file, order: `0 ${file.at} ${file.id}` }
  if (device === undefined) return null
  if (device === formDevice) return { key: nameOf(by, at), file, order: `1 ${at} ${by}` }
  const began = facts.revisions.flatMap((each) => (each.device === device ? [each.at] : [])).sort()[0]
  return { key: device, file, order: `1 ${began} ${device}` }
}

/** The one file that can have brought what this person wrote; null where there is none, or several. */
function fileOf(by: string, device: string | undefined, facts: SideFacts): File | null {
  const files = standingEvents(facts.timeline).flatMap((event) =>
    event.kind === 'received' && event.form !== 'paper' ? [event] : [],
  )
  if (device !== undefined && isMadeOn(facts.device, device)) return null
  const signed = (among: readonly File[]) => only(among.filter(({ signOff }) => by !== '' && signOff?.name === by))
  if (device === undefined) return signed(files)
  const isForm = device === formDevice
  if (!isForm && othersIn(facts).size > 1) return null
  const fitting = files.filter(({ form, changed }) => changed > 0 && (form === 'pack') !== isForm)
  return only(fitting) ?? signed(fitting)
}

const othersIn = ({ revisions, device: own }: SideFacts) =>
  new Set(
    revisions
      .map(({ device }) => device)
      .filter((device) => !isMadeOn(own, device) && ![formDevice, 'origin'].includes(device)),
  )

const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null)
