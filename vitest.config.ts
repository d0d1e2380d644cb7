import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { pageProgram } from './vite.page.config.ts'

const minute = 60_000

/** Four kinds of test. The last two start the real application, one test at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          maxWorkers: 2,
          include: ['test/{shared,electron,scripts,assets,proof}/**/*.test.ts', 'test/architecture.test.ts'],
          testTimeout: minute,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [react(), pageProgram()],
        test: {
          name: 'component',
          environment: 'jsdom',
          maxWorkers: 2,
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto', './test/renderer/setup.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [pageProgram()],
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 4 * minute,
          hookTimeout: 2 * minute,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'packaged',
          environment: 'node',
          include: ['test/packaged/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 6 * minute,
          hookTimeout: 3 * minute,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
