import { describe, expect, it } from 'vitest';
import { ask, bind, plainDecimal, plainInteger, QueryError, type Engine } from '../../../web/lib/query/question.ts';

describe('a question', () => {
  it('becomes a statement with numbered placeholders, each value once', () => {
    expect(
      bind({ sql: "SELECT $b WHERE $a = '' OR x = $b", parameters: { a: '北京市', b: 2021, unused: null } }),
    ).toEqual({ sql: "SELECT $1 WHERE $2 = '' OR x = $1", values: [2021, '北京市'] });
  });

  it('is refused where a placeholder has no value', () => {
    expect(() => bind({ sql: 'SELECT $lost', parameters: {} })).toThrow('$lost');
  });

  it('is answered in rows, whoever answers', async () => {
    const engine: Engine = { run: () => Promise.resolve({ columns: ['a', 'b'], rows: [['1.5', null]] }) };
    expect(await ask(engine, { sql: 'SELECT 1', parameters: {} })).toEqual([{ a: '1.5', b: null }]);
  });

  it('fails with its SQL', async () => {
    const engine: Engine = { run: () => Promise.reject(new Error('no such table')) };
    await expect(ask(engine, { sql: 'SELECT x', parameters: {} })).rejects.toMatchObject({
      name: 'QueryError',
      message: 'no such table',
      sql: 'SELECT x',
    });
    await expect(ask(engine, { sql: 'SELECT x', parameters: {} })).rejects.toBeInstanceOf(QueryError);
  });
});

describe('values of an answer', () => {
  it('are decimals in one spelling', () => {
    expect(['12.3400', '100.0000', '-0.0000', '0.0010', '1200'].map(plainDecimal)).toEqual([
      '12.34',
      '100',
      '0',
      '0.001',
      '1200',
    ]);
  });

  it('are integers as numbers only where a double holds them', () => {
    expect(plainInteger(42n)).toBe(42);
    expect(plainInteger(9007199254740993n)).toBe('9007199254740993');
  });
});
