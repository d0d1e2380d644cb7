import { cannot } from '../setup/cannot.mjs'
import { npm } from '../setup/npm.mjs'
import { run } from '../setup/run.mjs'

/**
 * @typedef {object} Bom a list of components as CycloneDX 1.5 writes it; only what we change is named here
 * @property {string} [serialNumber]
 * @property {{ timestamp: string, lifecycles?: unknown, component: { [key: string]: unknown } }} metadata
 * @property {{ [key: string]: unknown }[]} components
 * @property {{ ref: string, dependsOn: string[] }[]} dependencies
 */

/** The parts of Electron that advisories name, by their word in its own list of versions. */
const runtimeParts = /** @type {const} */ ([
  ['chrome', 'chromium'],
  ['node', 'node.js'],
  ['v8', 'v8'],
  ['openssl', 'boringssl'],
  ['zlib', 'zlib'],
])

/**
 * The list of what a package is made of: the npm packages in it, as npm lists them, with the runtime and its large parts.
 * It has no number of its own and the time of its source, so that the same source gives the same list.
 * @param {Bom} listed npm's
 * @param {{ product: import('./product.mjs').Product, electron: string, versions: { readonly [part: string]: string }, time: number }} facts
 * @returns {Bom}
 */
export function withRuntime({ serialNumber: _, ...listed }, { product, electron, versions, time }) {
  const own = String(listed.metadata.component['bom-ref'])
  const runtime = {
    'bom-ref': `electron@${electron}`,
    type: 'framework',
    name: 'electron',
    version: electron,
    scope: 'required',
    purl: `pkg:npm/electron@${electron}`,
    licenses: [{ license: { id: 'MIT' } }],
    components: runtimeParts.flatMap(([word, name]) => {
      const version = versions[word]
      return version === undefined ? [] : [{ 'bom-ref': `${name}@${version}`, type: 'library', name, version }]
    }),
  }
  return {
    ...listed,
    metadata: {
      ...listed.metadata,
      timestamp: new Date(time * 1000).toISOString(),
      component: { ...listed.metadata.component, type: 'application', name: product.name },
    },
    components: [...listed.components, runtime],
    dependencies: [
      ...listed.dependencies.map((each) =>
        each.ref === own ? { ...each, dependsOn: [...each.dependsOn, runtime['bom-ref']] } : each,
      ),
      { ref: runtime['bom-ref'], dependsOn: [] },
    ],
  }
}

const onlyForDevelopment = 'cdx:npm:package:development'

/**
 * A list without the packages that are there for development only. npm's own way to leave them out loses packages that
 * tools need as well, such as react.
 * @param {Bom} listed
 * @returns {Bom}
 */
export function withoutTools(listed) {
  const isTool = (/** @type {{ [key: string]: unknown }} */ { properties }) =>
    /** @type {{ name: string }[] | undefined} */ (properties)?.some(({ name }) => name === onlyForDevelopment) === true
  const components = listed.components.filter((each) => !isTool(each))
  const kept = new Set([listed.metadata.component, ...components].map((each) => String(each['bom-ref'])))
  const dependencies = listed.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map((each) => ({ ...each, dependsOn: each.dependsOn.filter((ref) => kept.has(ref)) }))
  return { ...listed, components, dependencies }
}

/**
 * Reads what npm knows of the packages that go into the program, from the lock file alone.
 * @returns {Promise<Bom>}
 */
export async function listPackages() {
  const { code, printed } = await npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'])
  const start = printed.indexOf('{')
  if (code !== 0 || start < 0)
    throw cannot(
      `npm could not list the packages:\n${printed.trim()}`,
      'Update npm to version 10 or later, and try again.',
    )
  return withoutTools(JSON.parse(printed.slice(start, printed.lastIndexOf('}') + 1)))
}

/**
 * The versions of what is inside a runtime, as it says them itself.
 * @param {string} executable
 * @returns {Promise<{ readonly [part: string]: string }>}
 */
export async function versionsInside(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { code, printed } = await run(executable, ['-p', 'JSON.stringify(process.versions)'], { env })
  const line = printed.split('\n').find((each) => each.startsWith('{'))
  if (code !== 0 || line === undefined)
    throw cannot(`The runtime did not say what is in it:\n${printed.trim()}`, 'See that it starts on this computer.')
  return JSON.parse(line)
}
