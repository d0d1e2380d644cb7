import { defineConfig } from 'vite'

/** The preload script: one CommonJS file, because a sandboxed preload may be nothing else. */
export default defineConfig({
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/preload.ts',
    outDir: 'out/app',
    emptyOutDir: false,
    target: 'chrome130',
    reportCompressedSize: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
  },
})
