import { defineWords } from './define.ts';

/** What metrics of points measure and give. */
export const metricTold = defineWords(
  {
    metric:
      '{what}: {amount}{weighted, select, none {} other {; {weighted}}}; points: {multiplied, select, none {{points}{most, select, none {} other { of at most {most}}}{how, select, none {} other { ({how})}}} other {{multiplied}{most, select, none {} other {, and at most {most} count}}}}{weight, select, none {} other {, of which {weight} count: {counted}}}{missing, select, yes {; without it these points are not reached} other {}}.',
    made: '{points}{how, select, none {} other { ({how})}}',
    how: '{score}{least, select, none {} other {, at least {least} needed}}',
    given: 'given where this cannot be measured',
    times: '{what} × {factor}{because, select, none {} other { ({because})}}',
    weighted: 'multiplied: {list} = {amount}',
    product: '{product} = {points}',
    measured: {
      nothing: 'nothing to measure',
      noBase: 'too little earlier to compare with',
      short: '{amount}, measured over {have, number}, with at least {need, number} needed',
      upTo: '{amount}, and {upTo} is the whole way',
      unknown: '{amount}, and nothing says what it is measured against',
    },
  },
  {
    metric:
      '{what}: {amount}{weighted, select, none {} other {; {weighted}}}; баллы: {multiplied, select, none {{points}{most, select, none {} other {, не больше {most}}}{how, select, none {} other { ({how})}}} other {{multiplied}{most, select, none {} other {, засчитывается не больше {most}}}}}{weight, select, none {} other {, учитывается {weight} из них: {counted}}}{missing, select, yes {; без этого баллы не набраны} other {}}.',
    made: '{points}{how, select, none {} other { ({how})}}',
    how: '{score}{least, select, none {} other {, нужно не меньше {least}}}',
    given: 'столько даётся, когда измерить нельзя',
    times: '{what} × {factor}{because, select, none {} other { ({because})}}',
    weighted: 'с множителями: {list} = {amount}',
    product: '{product} = {points}',
    measured: {
      nothing: 'измерять нечего',
      noBase: 'раньше было слишком мало, сравнивать не с чем',
      short: '{amount}, измерено по {have, number}, нужно не меньше {need, number}',
      upTo: '{amount}, полный балл — при {upTo}',
      unknown: '{amount}, но неизвестно, с чем сравнивать',
    },
  },
);
