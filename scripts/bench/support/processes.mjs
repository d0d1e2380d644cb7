import { readdirSync, readFileSync } from 'node:fs'

/**
 * The memory of a process and all below it, in megabytes: what is shared is counted once (PSS). Linux only.
 * @param {number} id
 */
export function memoryOfTree(id) {
  return tree(id).reduce((total, each) => total + memoryOf(each), 0)
}

/**
 * @param {number} id
 * @returns {number[]}
 */
function tree(id) {
  /** @type {Map<number, number[]>} */
  const children = new Map()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(/^.*\) \S+ (\d+)/s.exec(readOrNothing(`/proc/${name}/stat`))?.[1] ?? -1)
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  /** @type {(parent: number) => number[]} */
  const below = (parent) => [parent, ...(children.get(parent) ?? []).flatMap(below)]
  return below(id)
}

/** @param {number} id */
const memoryOf = (id) => Number(/^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1024

/** @param {string} file */
function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
