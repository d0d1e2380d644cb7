import path from 'node:path'
import { run } from './run.mjs'

/**
 * How to call npm. The npm that started us is called through Node itself, which needs no shell and no quoting;
 * otherwise by name, and on Windows through the command interpreter, because npm is a batch file there.
 * @param {{ platform: string, node: string, npmScript: string | undefined, interpreter: string | undefined }} world
 * @returns {{ command: string, words: readonly string[] }}
 */
export function npmCommand({ platform, node, npmScript, interpreter }) {
  const { basename } = platform === 'win32' ? path.win32 : path.posix
  if (npmScript !== undefined && /^npm-cli\.c?js$/.test(basename(npmScript)))
    return { command: node, words: [npmScript] }
  if (platform === 'win32') return { command: interpreter ?? 'cmd.exe', words: ['/d', '/s', '/c', 'npm'] }
  return { command: 'npm', words: [] }
}

/**
 * Runs npm to its end and keeps what it printed.
 * @param {readonly string[]} words
 * @param {import('./run.mjs').RunOptions} [options]
 */
export function npm(words, options) {
  const { command, words: first } = npmCommand({
    platform: process.platform,
    node: process.execPath,
    npmScript: process.env['npm_execpath'],
    interpreter: process.env['ComSpec'],
  })
  return run(command, [...first, ...words], options)
}
