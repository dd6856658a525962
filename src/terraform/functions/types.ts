import { ANY, BOOL, listOf, mapOf, NUMBER, STRING, setOf, type Type } from '../../graph/type.ts';
import type { Value } from '../../graph/value.ts';
import { convert } from '../values/convert.ts';
import type { Definition, Family } from './define.ts';

/** The value keeps its marks and trace; null stays null. */
function conversion(type: Type): Definition {
  return {
    parameters: [{ name: 'v', type, nullable: true, as: 'untouched' }],
    need: 'raw',
    call: ([value]) => convert(value as Value, type),
  };
}

export const conversions: Family = {
  tobool: conversion(BOOL),
  tolist: conversion(listOf(ANY)),
  tomap: conversion(mapOf(ANY)),
  tonumber: conversion(NUMBER),
  toset: conversion(setOf(ANY)),
  tostring: conversion(STRING),
};
