import { cannot } from '../setup/cannot.mjs'
import { run } from '../setup/run.mjs'

/** @typedef {{ readonly [name: string]: string | undefined }} Environment */

/**
 * What each system's signature needs in the environment: one of the lists, whole. electron-builder reads them itself.
 * @type {{ readonly [platform: string]: readonly { what: string, lists: readonly (readonly string[])[] }[] }}
 */
const wanted = {
  win32: [
    {
      what: 'The Windows programs',
      lists: [
        ['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'],
        ['CSC_LINK', 'CSC_KEY_PASSWORD'],
      ],
    },
  ],
  darwin: [
    { what: 'The macOS program', lists: [['CSC_LINK', 'CSC_KEY_PASSWORD'], ['CSC_NAME']] },
    {
      what: 'The request for notarisation',
      lists: [
        ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
        ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
        ['APPLE_KEYCHAIN_PROFILE'],
      ],
    },
  ],
  linux: [],
}

/** The key of the list of hashes, by its number or address in the keyring of gpg. */
const sumsKey = 'PSA_SIGNING_KEY'

/**
 * What will not be signed for want of a key, in words for whoever runs the command.
 * @param {string} platform
 * @param {Environment} env
 * @returns {readonly string[]}
 */
export function signingNotices(platform, env) {
  const isSet = (/** @type {string} */ name) => (env[name] ?? '') !== ''
  const parts = [...(wanted[platform] ?? []), { what: 'The list of hashes', lists: [[sumsKey]] }]
  return parts
    .filter(({ lists }) => !lists.some((names) => names.every(isSet)))
    .map(({ what, lists }) => `Not signed: ${what}. Set ${lists.map((names) => names.join(' and ')).join(', or ')}.`)
}

/**
 * Signs the list of hashes beside it, where a key is named, and gives the signature's file.
 * @param {string} list
 * @param {Environment} env
 * @returns {Promise<string | null>}
 */
export async function signSums(list, env) {
  const key = env[sumsKey] ?? ''
  if (key === '') return null
  const to = `${list}.asc`
  const words = ['--batch', '--yes', '--local-user', key, '--armor', '--output', to, '--detach-sign', list]
  const { code, printed } = await run('gpg', words)
  if (code !== 0)
    throw cannot(
      `The list of hashes was not signed:\n${printed.trim()}`,
      `See that ${sumsKey} names a key that gpg has.`,
    )
  return to
}
