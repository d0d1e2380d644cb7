import { posix, win32 } from 'node:path'
import { readJson } from '../shared/basics/json'
import { utf8Text } from '../shared/basics/utf8'
import { longestPolicy, noPolicy, readPolicyJson, refusedPolicy, type ShownPolicy } from '../shared/settings/policy'
import { errorCode } from './record/failures'
import type { Files } from './record/files'
import type { SettingsFile } from './settingsFile'

type Environment = { readonly [name: string]: string | undefined }

/** What decides where a computer's policy is, and how its variables are filled in. */
export type PolicyFacts = {
  readonly platform: string
  readonly env: Environment
  /** False for a program under development, which may be told of another file for its tests. */
  readonly isPackaged: boolean
}

/** Where an administrator puts the policy of a computer: a folder that people cannot write in by themselves. */
export function policyPlace({ platform, env, isPackaged }: PolicyFacts): string {
  const named = env['PSA_POLICY'] ?? ''
  if (!isPackaged && named !== '') return named
  if (platform === 'win32') {
    const shared = env['ProgramData'] || 'C:\\ProgramData'
    return win32.join(shared, 'Partnership Self-Assessment', 'policy.json')
  }
  if (platform === 'darwin') return '/Library/Application Support/Partnership Self-Assessment/policy.json'
  return '/etc/partnership-self-assessment/policy.json'
}

/** Reads a computer's policy. A file that is there and cannot be followed is refused as a whole, and said to be. */
export async function readPolicy(files: Pick<Files, 'read'>, facts: PolicyFacts): Promise<ShownPolicy> {
  const place = policyPlace(facts)
  let bytes: Uint8Array
  try {
    bytes = await files.read(place)
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes(errorCode(error))
    return isAbsent ? noPolicy(place) : refusedPolicy(place, 'cannotRead')
  }
  return policyIn(bytes, place, facts)
}

function policyIn(bytes: Uint8Array, place: string, facts: PolicyFacts): ShownPolicy {
  if (bytes.length > longestPolicy) return refusedPolicy(place, 'tooLarge')
  const json = readJson((utf8Text(bytes) ?? '').replace(/^\uFEFF/, ''))
  if (!('value' in json)) return refusedPolicy(place, 'notJson')
  const read = readPolicyJson(json.value)
  if (!read.ok) return refusedPolicy(place, 'doesNotFit', read.problem)
  const folder = filledIn(read.value.secondFolder, facts.env)
  if (folder === undefined) return refusedPolicy(place, 'variableNotSet')
  const { isAbsolute } = facts.platform === 'win32' ? win32 : posix
  if (folder !== null && !isAbsolute(folder)) return refusedPolicy(place, 'folderNotWhole')
  return { ...noPolicy(place), ...read.value, state: 'set', secondFolder: folder }
}

/** A path with its `%NAME%` filled in; undefined when one of them is not set. */
function filledIn(path: string | null, env: Environment): string | null | undefined {
  if (path === null) return null
  const names = [...path.matchAll(/%([^%]+)%/g)].map(([, name]) => name ?? '')
  if (names.some((name) => (env[name] ?? '') === '')) return undefined
  return path.replace(/%([^%]+)%/g, (_whole, name: string) => env[name] ?? '')
}

/**
 * The settings as they hold under a policy: what it sets stands in the place of what the person chose, which is kept and
 * holds again when the policy goes.
 */
export function underPolicy(settings: SettingsFile, policy: Promise<ShownPolicy>): SettingsFile {
  let folder: string | null = null
  const read = policy.then(({ secondFolder }) => {
    folder = secondFolder
  })
  return {
    ...settings,
    read: async () => {
      const [remembered] = await Promise.all([settings.read(), read])
      return { ...remembered, secondFolder: folder ?? remembered.secondFolder }
    },
    now: () => ({ ...settings.now(), secondFolder: folder ?? settings.now().secondFolder }),
  }
}
