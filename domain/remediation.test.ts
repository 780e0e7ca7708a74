import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dependencyCircle, FORMER_EMPLOYEE_CREDENTIAL, waitsFor } from '@/domain/remediation';

test('the starting list names each task once and waits only for tasks of its own', () => {
  const ids = FORMER_EMPLOYEE_CREDENTIAL.map((task) => task.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(FORMER_EMPLOYEE_CREDENTIAL.flatMap((task) => task.dependsOn).filter((id) => !ids.includes(id))).toEqual([]);
  expect(dependencyCircle(FORMER_EMPLOYEE_CREDENTIAL)).toBeNull();
});

test('the credential can be revoked and the logs kept before anything else is done', () => {
  const first = FORMER_EMPLOYEE_CREDENTIAL.filter((task) => task.dependsOn.length === 0).map((task) => task.id);
  expect(first).toEqual(expect.arrayContaining(['revoke-credential', 'preserve-logs']));
});

test('a circle is named by the tasks on it', () => {
  const tasks = [
    { id: 'a', dependsOn: ['b'] },
    { id: 'b', dependsOn: ['c', 'd'] },
    { id: 'c', dependsOn: [] },
    { id: 'd', dependsOn: ['b'] },
  ];
  expect(dependencyCircle(tasks)).toEqual(['b', 'd']);
  expect(dependencyCircle([{ id: 'a', dependsOn: ['a'] }])).toEqual(['a']);
});

test('no order of work means a circle, and an order of work means none', () => {
  const graph = fc
    .integer({ min: 1, max: 7 })
    .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(graph, (edges) => {
      const tasks = edges.map((dependsOn, index) => ({ id: `${index}`, dependsOn: dependsOn.map(String) }));
      // Kahn: take whatever waits for nothing that is left
      let left = tasks;
      for (let before = -1; before !== left.length; ) {
        before = left.length;
        left = left.filter((task) => task.dependsOn.some((id) => left.some((other) => other.id === id)));
      }
      const circle = dependencyCircle(tasks);
      expect(circle === null).toBe(left.length === 0);
      for (const [index, id] of (circle ?? []).entries()) {
        const next = circle?.[(index + 1) % circle.length];
        expect(tasks.find((task) => task.id === id)?.dependsOn).toContain(next);
      }
    }),
  );
});

test('a chain of 50,000 tasks is walked', () => {
  const tasks = Array.from({ length: 50_000 }, (_, index) => ({ id: `${index}`, dependsOn: [`${index + 1}`] }));
  expect(dependencyCircle(tasks)).toBeNull();
});

test('a task waits for what it depends on until that is done', () => {
  const tasks = [
    { id: 'a', doneAt: null },
    { id: 'b', doneAt: '2026-01-01T00:00:00Z' },
  ];
  expect(waitsFor({ id: 'c', dependsOn: ['a', 'b', 'gone'] }, tasks)).toEqual(['a']);
});
