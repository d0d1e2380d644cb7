import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './say.mjs'

const graceSeconds = 10
const limitSeconds = 20 * 60

/**
 * Whether a lock was left behind: its owner has gone, or never wrote its number, or the lock is older than any work.
 * @param {{ owner: number | null, ownerIsAlive: boolean, ageSeconds: number }} lock
 */
export function lockIsAbandoned({ owner, ownerIsAlive, ageSeconds }) {
  if (ageSeconds > limitSeconds) return true
  return owner === null ? ageSeconds > graceSeconds : !ownerIsAlive
}

/**
 * Does the work while no other command does the same. Making a folder either succeeds or fails whole, on every system,
 * so the folder is the lock.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(folder, work) {
  mkdirSync(path.dirname(folder), { recursive: true })
  for (let turn = 0; !take(folder); turn += 1) {
    if (turn === 0) say('another command is doing the same set-up; waiting for it')
    if (lockIsAbandoned(look(folder))) rmSync(folder, { recursive: true, force: true })
    else await pause(300)
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
  writeFileSync(ownerFile(folder), String(process.pid))
  return true
}

/** @param {string} folder */
function look(folder) {
  const owner = readOwner(folder)
  return { owner, ownerIsAlive: owner !== null && isAlive(owner), ageSeconds: ageOf(folder) }
}

/** @param {string} folder */
function readOwner(folder) {
  try {
    return Number.parseInt(readFileSync(ownerFile(folder), 'utf8'), 10) || null
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

/** @param {string} folder */
function ageOf(folder) {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found === undefined ? 0 : (Date.now() - found.mtimeMs) / 1000
}

/** @param {number} owner */
function isAlive(owner) {
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

/** @param {string} folder */
const ownerFile = (folder) => path.join(folder, 'owner')

/**
 * @param {unknown} error
 * @param {string} code
 */
const isCode = (error, code) => error instanceof Error && 'code' in error && error.code === code
