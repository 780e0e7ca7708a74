import { defineConfig } from '@playwright/test';
import base from '../playwright.config';

/** `npm run pictures`: the pictures of the README, taken from the running product. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: 'pictures.ts',
  globalSetup: './setup.ts',
  workers: 1,
  reporter: [['list']],
});
