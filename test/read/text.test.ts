import { describe, expect, it } from 'vitest';
import { read } from '../../pipelines/read/index.ts';
import { utf8 } from './shape.ts';

const GB = Uint8Array.of(0xca, 0xd5, 0xc8, 0xeb, 0x31, 0x32);

describe('plain text', () => {
  it.each([
    ['UTF-8', utf8('收入12')],
    ['UTF-8 with a mark', utf8('\uFEFF收入12')],
    ['GB 18030', GB],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from('\uFEFF收入12', 'utf16le'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('收入12', 'utf16le'))],
  ])('%s', async (_, bytes) => {
    expect((await read(bytes, 'a.txt')).lines).toEqual([{ line: 1, page: null, text: '收入12' }]);
  });

  it('numbers lines as editors do, blank ones too', async () => {
    const { lines } = await read(utf8('一\r\n\r\n\t12\n'), 'a.txt');
    expect(lines.map((line) => [line.line, line.text])).toEqual([
      [1, '一'],
      [2, ''],
      [3, '\t12'],
      [4, ''],
    ]);
  });
});
