import path from 'node:path'
import { runOrRefuse } from './runOrRefuse.mjs'

/** @typedef {{ folder: string, to: string, isTight: boolean }} Archive isTight: small, and slow to make */

/** @param {boolean} isTight */
const levelOf = (isTight) => (isTight ? 9 : 1)

/**
 * A tar.gz of a folder under its own name. From the same files, once settled, come the same bytes.
 * @param {Archive} archive
 */
export const makeTar = ({ folder, to, isTight }) =>
  runOrRefuse('tar', [
    '--sort=name',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--format=gnu',
    `--use-compress-program=gzip -n -${levelOf(isTight)}`,
    '-cf',
    to,
    '-C',
    path.dirname(folder),
    path.basename(folder),
  ])

/**
 * A zip of a folder under its own name. It keeps which files are programs.
 * @param {Archive} archive
 */
export const makeZip = ({ folder, to, isTight }) =>
  runOrRefuse('zip', ['-X', '-q', '-r', `-${levelOf(isTight)}`, to, path.basename(folder)], {
    cwd: path.dirname(folder),
    env: { ...process.env, TZ: 'UTC' },
  })
