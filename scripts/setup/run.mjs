import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} RunOptions limit in milliseconds */

/**
 * Runs a program to its end and keeps what it printed. A program that cannot be started, or overran, gives code 1.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, printed: string }>}
 */
export function run(command, words, { cwd = root, env = process.env, limit } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd, env, timeout: limit, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    const keep = (/** @type {Buffer} */ piece) => {
      printed += piece
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, printed: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, printed }))
  })
}

/**
 * Runs a program to its end with our own input and output, and gives its exit code.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function runAloud(command, words, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd, env, stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * The full path of a program, or null when no folder of PATH has it.
 * @param {string} name without an ending
 * @param {{ platform?: string, env?: NodeJS.ProcessEnv, exists?: (file: string) => boolean }} [world]
 */
export function findOnPath(name, { platform = process.platform, env = process.env, exists = existsSync } = {}) {
  const names = platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]
  const { delimiter, join } = platform === 'win32' ? path.win32 : path.posix
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find(exists) ?? null
}
