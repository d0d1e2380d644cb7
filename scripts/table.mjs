/** @typedef {{ figure: string, value: string, budget: string }} Row what was measured, how much, how much it may be */

const heads = { figure: 'Figure', value: 'Measured', budget: 'Budget' }

/**
 * The measurements as one Markdown table, its columns padded so that it reads as well on a terminal.
 * @param {readonly Row[]} rows
 */
export function table(rows) {
  const lines = [heads, ...rows].map(({ figure, value, budget }) => [figure, value, budget])
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const [head, ...body] = lines.map((line) => `| ${line.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`)
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return `${[head, rule, ...body].join('\n')}\n`
}
