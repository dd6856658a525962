#!/usr/bin/env node
const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to2, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to2, key) && key !== except)
        __defProp(to2, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to2;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/ipaddr.js/lib/ipaddr.js
var require_ipaddr = __commonJS({
  "node_modules/ipaddr.js/lib/ipaddr.js"(exports2, module2) {
    (function(root) {
      "use strict";
      const ipv4Part = "(0?\\d+|0x[a-f0-9]+)";
      const ipv4Regexes = {
        fourOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, "i"),
        threeOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, "i"),
        twoOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}$`, "i"),
        longValue: new RegExp(`^${ipv4Part}$`, "i")
      };
      const octalRegex = new RegExp(`^0[0-7]+$`, "i");
      const hexRegex = new RegExp(`^0x[a-f0-9]+$`, "i");
      const zoneIndex = "%[0-9a-z]{1,}";
      const ipv6Part = "(?:[0-9a-f]+::?)+";
      const ipv6Regexes = {
        zoneIndex: new RegExp(zoneIndex, "i"),
        "native": new RegExp(`^(::)?(${ipv6Part})?([0-9a-f]+)?(::)?(${zoneIndex})?$`, "i"),
        deprecatedTransitional: new RegExp(`^(?:::)(${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?)$`, "i"),
        transitional: new RegExp(`^((?:${ipv6Part})|(?:::)(?:${ipv6Part})?)${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?$`, "i")
      };
      function expandIPv6(string2, parts) {
        if (string2.indexOf("::") !== string2.lastIndexOf("::")) {
          return null;
        }
        let colonCount = 0;
        let lastColon = -1;
        let zoneId = (string2.match(ipv6Regexes.zoneIndex) || [])[0];
        let replacement, replacementCount;
        if (zoneId) {
          zoneId = zoneId.substring(1);
          string2 = string2.replace(/%.+$/, "");
        }
        while ((lastColon = string2.indexOf(":", lastColon + 1)) >= 0) {
          colonCount++;
        }
        if (string2.substr(0, 2) === "::") {
          colonCount--;
        }
        if (string2.substr(-2, 2) === "::") {
          colonCount--;
        }
        if (colonCount >= parts) {
          return null;
        }
        replacementCount = parts - colonCount;
        replacement = ":";
        while (replacementCount--) {
          replacement += "0:";
        }
        string2 = string2.replace("::", replacement);
        if (string2[0] === ":") {
          string2 = string2.slice(1);
        }
        if (string2[string2.length - 1] === ":") {
          string2 = string2.slice(0, -1);
        }
        parts = (function() {
          const ref = string2.split(":");
          const results = [];
          for (let i = 0; i < ref.length; i++) {
            results.push(ref[i].length > 4 ? NaN : parseInt(ref[i], 16));
          }
          return results;
        })();
        return {
          parts,
          zoneId
        };
      }
      function matchCIDR(first, second, partSize, cidrBits) {
        if (first.length !== second.length) {
          throw new Error("ipaddr: cannot match CIDR for objects with different lengths");
        }
        let part = 0;
        let shift;
        while (cidrBits > 0) {
          shift = partSize - cidrBits;
          if (shift < 0) {
            shift = 0;
          }
          if (first[part] >> shift !== second[part] >> shift) {
            return false;
          }
          cidrBits -= partSize;
          part += 1;
        }
        return true;
      }
      function parseIntAuto(string2) {
        if (hexRegex.test(string2)) {
          return parseInt(string2, 16);
        }
        if (string2[0] === "0" && !isNaN(parseInt(string2[1], 10))) {
          if (octalRegex.test(string2)) {
            return parseInt(string2, 8);
          }
          throw new Error(`ipaddr: cannot parse ${string2} as octal`);
        }
        return parseInt(string2, 10);
      }
      function padPart(part, length2) {
        while (part.length < length2) {
          part = `0${part}`;
        }
        return part;
      }
      const ipaddr = {};
      ipaddr.IPv4 = (function() {
        function IPv4(octets) {
          if (octets.length !== 4) {
            throw new Error("ipaddr: ipv4 octet count should be 4");
          }
          let i, octet;
          for (i = 0; i < octets.length; i++) {
            octet = octets[i];
            if (!(0 <= octet && octet <= 255)) {
              throw new Error("ipaddr: ipv4 octet should fit in 8 bits");
            }
          }
          this.octets = octets;
        }
        IPv4.prototype.SpecialRanges = {
          unspecified: [[new IPv4([0, 0, 0, 0]), 8]],
          broadcast: [[new IPv4([255, 255, 255, 255]), 32]],
          // RFC3171
          multicast: [[new IPv4([224, 0, 0, 0]), 4]],
          // RFC3927
          linkLocal: [[new IPv4([169, 254, 0, 0]), 16]],
          // RFC5735
          loopback: [[new IPv4([127, 0, 0, 0]), 8]],
          // RFC6598
          carrierGradeNat: [[new IPv4([100, 64, 0, 0]), 10]],
          // RFC1918
          "private": [
            [new IPv4([10, 0, 0, 0]), 8],
            [new IPv4([172, 16, 0, 0]), 12],
            [new IPv4([192, 168, 0, 0]), 16]
          ],
          // Reserved and testing-only ranges; RFCs 5735, 5737, 2544, 1700
          reserved: [
            [new IPv4([192, 0, 0, 0]), 24],
            [new IPv4([192, 0, 2, 0]), 24],
            [new IPv4([192, 88, 99, 0]), 24],
            [new IPv4([198, 18, 0, 0]), 15],
            [new IPv4([198, 51, 100, 0]), 24],
            [new IPv4([203, 0, 113, 0]), 24],
            [new IPv4([240, 0, 0, 0]), 4]
          ],
          // RFC7534, RFC7535
          as112: [
            [new IPv4([192, 175, 48, 0]), 24],
            [new IPv4([192, 31, 196, 0]), 24]
          ],
          // RFC7450
          amt: [
            [new IPv4([192, 52, 193, 0]), 24]
          ]
        };
        IPv4.prototype.kind = function() {
          return "ipv4";
        };
        IPv4.prototype.match = function(other, cidrRange) {
          let ref;
          if (cidrRange === void 0) {
            ref = other;
            other = ref[0];
            cidrRange = ref[1];
          }
          if (other.kind() !== "ipv4") {
            throw new Error("ipaddr: cannot match ipv4 address with non-ipv4 one");
          }
          return matchCIDR(this.octets, other.octets, 8, cidrRange);
        };
        IPv4.prototype.prefixLengthFromSubnetMask = function() {
          let cidr = 0;
          let stop = false;
          const zerotable = {
            0: 8,
            128: 7,
            192: 6,
            224: 5,
            240: 4,
            248: 3,
            252: 2,
            254: 1,
            255: 0
          };
          let i, octet, zeros;
          for (i = 3; i >= 0; i -= 1) {
            octet = this.octets[i];
            if (octet in zerotable) {
              zeros = zerotable[octet];
              if (stop && zeros !== 0) {
                return null;
              }
              if (zeros !== 8) {
                stop = true;
              }
              cidr += zeros;
            } else {
              return null;
            }
          }
          return 32 - cidr;
        };
        IPv4.prototype.range = function() {
          return ipaddr.subnetMatch(this, this.SpecialRanges);
        };
        IPv4.prototype.toByteArray = function() {
          return this.octets.slice(0);
        };
        IPv4.prototype.toIPv4MappedAddress = function() {
          return ipaddr.IPv6.parse(`::ffff:${this.toString()}`);
        };
        IPv4.prototype.toNormalizedString = function() {
          return this.toString();
        };
        IPv4.prototype.toString = function() {
          return this.octets.join(".");
        };
        return IPv4;
      })();
      ipaddr.IPv4.broadcastAddressFromCIDR = function(string2) {
        try {
          const cidr = this.parseCIDR(string2);
          const ipInterfaceOctets = cidr[0].toByteArray();
          const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          const octets = [];
          let i = 0;
          while (i < 4) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv4 CIDR format", { cause: e });
        }
      };
      ipaddr.IPv4.isIPv4 = function(string2) {
        return this.parser(string2) !== null;
      };
      ipaddr.IPv4.isValid = function(string2) {
        try {
          new this(this.parser(string2));
          return true;
        } catch {
          return false;
        }
      };
      ipaddr.IPv4.isValidCIDR = function(string2) {
        try {
          this.parseCIDR(string2);
          return true;
        } catch {
          return false;
        }
      };
      ipaddr.IPv4.isValidFourPartDecimal = function(string2) {
        if (ipaddr.IPv4.isValid(string2) && string2.match(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/)) {
          return true;
        } else {
          return false;
        }
      };
      ipaddr.IPv4.isValidCIDRFourPartDecimal = function(string2) {
        const match2 = string2.match(/^(.+)\/(\d+)$/);
        if (!ipaddr.IPv4.isValidCIDR(string2) || !match2) {
          return false;
        }
        return ipaddr.IPv4.isValidFourPartDecimal(match2[1]);
      };
      ipaddr.IPv4.networkAddressFromCIDR = function(string2) {
        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;
        try {
          cidr = this.parseCIDR(string2);
          ipInterfaceOctets = cidr[0].toByteArray();
          subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          octets = [];
          i = 0;
          while (i < 4) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv4 CIDR format", { cause: e });
        }
      };
      ipaddr.IPv4.parse = function(string2) {
        const parts = this.parser(string2);
        if (parts === null) {
          throw new Error("ipaddr: string is not formatted like an IPv4 Address");
        }
        return new this(parts);
      };
      ipaddr.IPv4.parseCIDR = function(string2) {
        let match2;
        if (match2 = string2.match(/^(.+)\/(\d+)$/)) {
          const maskLength = parseInt(match2[2]);
          if (maskLength >= 0 && maskLength <= 32) {
            const parsed = [this.parse(match2[1]), maskLength];
            Object.defineProperty(parsed, "toString", {
              value: function() {
                return this.join("/");
              }
            });
            return parsed;
          }
        }
        throw new Error("ipaddr: string is not formatted like an IPv4 CIDR range");
      };
      ipaddr.IPv4.parser = function(string2) {
        let match2, part, value;
        if (match2 = string2.match(ipv4Regexes.fourOctet)) {
          return (function() {
            const ref = match2.slice(1, 6);
            const results = [];
            for (let i = 0; i < ref.length; i++) {
              part = ref[i];
              results.push(parseIntAuto(part));
            }
            return results;
          })();
        } else if (match2 = string2.match(ipv4Regexes.longValue)) {
          value = parseIntAuto(match2[1]);
          if (value > 4294967295 || value < 0) {
            throw new Error("ipaddr: address outside defined range");
          }
          return (function() {
            const results = [];
            let shift;
            for (shift = 0; shift <= 24; shift += 8) {
              results.push(value >> shift & 255);
            }
            return results;
          })().reverse();
        } else if (match2 = string2.match(ipv4Regexes.twoOctet)) {
          return (function() {
            const ref = match2.slice(1, 4);
            const results = [];
            value = parseIntAuto(ref[1]);
            if (value > 16777215 || value < 0) {
              throw new Error("ipaddr: address outside defined range");
            }
            results.push(parseIntAuto(ref[0]));
            results.push(value >> 16 & 255);
            results.push(value >> 8 & 255);
            results.push(value & 255);
            return results;
          })();
        } else if (match2 = string2.match(ipv4Regexes.threeOctet)) {
          return (function() {
            const ref = match2.slice(1, 5);
            const results = [];
            value = parseIntAuto(ref[2]);
            if (value > 65535 || value < 0) {
              throw new Error("ipaddr: address outside defined range");
            }
            results.push(parseIntAuto(ref[0]));
            results.push(parseIntAuto(ref[1]));
            results.push(value >> 8 & 255);
            results.push(value & 255);
            return results;
          })();
        } else {
          return null;
        }
      };
      ipaddr.IPv4.subnetMaskFromPrefixLength = function(prefix) {
        prefix = parseInt(prefix);
        if (Number.isNaN(prefix) || prefix < 0 || prefix > 32) {
          throw new Error("ipaddr: invalid IPv4 prefix length");
        }
        const octets = [0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix / 8);
        while (j < filledOctetCount) {
          octets[j] = 255;
          j++;
        }
        if (filledOctetCount < 4) {
          octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - prefix % 8;
        }
        return new this(octets);
      };
      ipaddr.IPv6 = (function() {
        function IPv6(parts, zoneId) {
          let i, part;
          if (parts.length === 16) {
            this.parts = [];
            for (i = 0; i <= 14; i += 2) {
              this.parts.push(parts[i] << 8 | parts[i + 1]);
            }
          } else if (parts.length === 8) {
            this.parts = parts;
          } else {
            throw new Error("ipaddr: ipv6 part count should be 8 or 16");
          }
          for (i = 0; i < this.parts.length; i++) {
            part = this.parts[i];
            if (!(0 <= part && part <= 65535)) {
              throw new Error("ipaddr: ipv6 part should fit in 16 bits");
            }
          }
          if (zoneId) {
            this.zoneId = zoneId;
          }
        }
        IPv6.prototype.SpecialRanges = {
          // RFC4291, here and after
          unspecified: [new IPv6([0, 0, 0, 0, 0, 0, 0, 0]), 128],
          linkLocal: [new IPv6([65152, 0, 0, 0, 0, 0, 0, 0]), 10],
          multicast: [new IPv6([65280, 0, 0, 0, 0, 0, 0, 0]), 8],
          loopback: [new IPv6([0, 0, 0, 0, 0, 0, 0, 1]), 128],
          uniqueLocal: [new IPv6([64512, 0, 0, 0, 0, 0, 0, 0]), 7],
          ipv4Mapped: [new IPv6([0, 0, 0, 0, 0, 65535, 0, 0]), 96],
          // RFC3879
          deprecatedSiteLocal: [new IPv6([65216, 0, 0, 0, 0, 0, 0, 0]), 10],
          // RFC6666
          discard: [new IPv6([256, 0, 0, 0, 0, 0, 0, 0]), 64],
          // RFC6145
          rfc6145: [new IPv6([0, 0, 0, 0, 65535, 0, 0, 0]), 96],
          rfc6052: [
            // RFC6052
            [new IPv6([100, 65435, 0, 0, 0, 0, 0, 0]), 96],
            // RFC8215
            [new IPv6([100, 65435, 1, 0, 0, 0, 0, 0]), 48]
          ],
          // RFC3056
          "6to4": [new IPv6([8194, 0, 0, 0, 0, 0, 0, 0]), 16],
          // RFC6052, RFC6146
          teredo: [new IPv6([8193, 0, 0, 0, 0, 0, 0, 0]), 32],
          // RFC5180
          benchmarking: [new IPv6([8193, 2, 0, 0, 0, 0, 0, 0]), 48],
          // RFC7450
          amt: [new IPv6([8193, 3, 0, 0, 0, 0, 0, 0]), 32],
          as112v6: [
            // RFC7535
            [new IPv6([8193, 4, 274, 0, 0, 0, 0, 0]), 48],
            // RFC7534
            [new IPv6([9760, 79, 32768, 0, 0, 0, 0, 0]), 48]
          ],
          // RFC4843
          deprecatedOrchid: [new IPv6([8193, 16, 0, 0, 0, 0, 0, 0]), 28],
          // RFC7343
          orchid2: [new IPv6([8193, 32, 0, 0, 0, 0, 0, 0]), 28],
          // RFC9374
          droneRemoteIdProtocolEntityTags: [new IPv6([8193, 48, 0, 0, 0, 0, 0, 0]), 28],
          // RFC9602
          segmentRouting: [new IPv6([24320, 0, 0, 0, 0, 0, 0, 0]), 16],
          reserved: [
            // RFC3849
            [new IPv6([8193, 0, 0, 0, 0, 0, 0, 0]), 23],
            // RFC2928
            [new IPv6([8193, 3512, 0, 0, 0, 0, 0, 0]), 32],
            // RFC9637
            [new IPv6([16383, 0, 0, 0, 0, 0, 0, 0]), 20]
          ]
        };
        IPv6.prototype.isIPv4MappedAddress = function() {
          return this.range() === "ipv4Mapped";
        };
        IPv6.prototype.kind = function() {
          return "ipv6";
        };
        IPv6.prototype.match = function(other, cidrRange) {
          let ref;
          if (cidrRange === void 0) {
            ref = other;
            other = ref[0];
            cidrRange = ref[1];
          }
          if (other.kind() !== "ipv6") {
            throw new Error("ipaddr: cannot match ipv6 address with non-ipv6 one");
          }
          return matchCIDR(this.parts, other.parts, 16, cidrRange);
        };
        IPv6.prototype.prefixLengthFromSubnetMask = function() {
          let cidr = 0;
          let stop = false;
          const zerotable = {
            0: 16,
            32768: 15,
            49152: 14,
            57344: 13,
            61440: 12,
            63488: 11,
            64512: 10,
            65024: 9,
            65280: 8,
            65408: 7,
            65472: 6,
            65504: 5,
            65520: 4,
            65528: 3,
            65532: 2,
            65534: 1,
            65535: 0
          };
          let part, zeros;
          for (let i = 7; i >= 0; i -= 1) {
            part = this.parts[i];
            if (part in zerotable) {
              zeros = zerotable[part];
              if (stop && zeros !== 0) {
                return null;
              }
              if (zeros !== 16) {
                stop = true;
              }
              cidr += zeros;
            } else {
              return null;
            }
          }
          return 128 - cidr;
        };
        IPv6.prototype.range = function() {
          return ipaddr.subnetMatch(this, this.SpecialRanges);
        };
        IPv6.prototype.toByteArray = function() {
          let part;
          const bytes = [];
          const ref = this.parts;
          for (let i = 0; i < ref.length; i++) {
            part = ref[i];
            bytes.push(part >> 8);
            bytes.push(part & 255);
          }
          return bytes;
        };
        IPv6.prototype.toFixedLengthString = function() {
          const addr = (function() {
            const results = [];
            for (let i = 0; i < this.parts.length; i++) {
              results.push(padPart(this.parts[i].toString(16), 4));
            }
            return results;
          }).call(this).join(":");
          let suffix = "";
          if (this.zoneId) {
            suffix = `%${this.zoneId}`;
          }
          return addr + suffix;
        };
        IPv6.prototype.toIPv4Address = function() {
          if (!this.isIPv4MappedAddress()) {
            throw new Error("ipaddr: trying to convert a generic ipv6 address to ipv4");
          }
          const ref = this.parts.slice(-2);
          const high = ref[0];
          const low = ref[1];
          return new ipaddr.IPv4([high >> 8, high & 255, low >> 8, low & 255]);
        };
        IPv6.prototype.toNormalizedString = function() {
          const addr = (function() {
            const results = [];
            for (let i = 0; i < this.parts.length; i++) {
              results.push(this.parts[i].toString(16));
            }
            return results;
          }).call(this).join(":");
          let suffix = "";
          if (this.zoneId) {
            suffix = `%${this.zoneId}`;
          }
          return addr + suffix;
        };
        IPv6.prototype.toRFC5952String = function() {
          const regex2 = /((^|:)(0(:|$)){2,})/g;
          let suffix = "";
          if (this.zoneId) {
            suffix = `%${this.zoneId}`;
          }
          const normalized2 = this.toNormalizedString();
          const string2 = normalized2.slice(0, normalized2.length - suffix.length);
          let bestMatchIndex = 0;
          let bestMatchLength = -1;
          let bestMatchGroups = -1;
          let match2;
          while (match2 = regex2.exec(string2)) {
            const groups = (match2[0].match(/0/g) || []).length;
            if (groups > bestMatchGroups) {
              bestMatchGroups = groups;
              bestMatchIndex = match2.index;
              bestMatchLength = match2[0].length;
            }
          }
          if (bestMatchLength < 0) {
            return string2 + suffix;
          }
          return `${string2.substring(0, bestMatchIndex)}::${string2.substring(bestMatchIndex + bestMatchLength)}${suffix}`;
        };
        IPv6.prototype.toString = function() {
          return this.toRFC5952String();
        };
        return IPv6;
      })();
      ipaddr.IPv6.broadcastAddressFromCIDR = function(string2) {
        try {
          const cidr = this.parseCIDR(string2);
          const ipInterfaceOctets = cidr[0].toByteArray();
          const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          const octets = [];
          let i = 0;
          while (i < 16) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv6 CIDR format", { cause: e });
        }
      };
      ipaddr.IPv6.isIPv6 = function(string2) {
        return this.parser(string2) !== null;
      };
      ipaddr.IPv6.isValid = function(string2) {
        if (typeof string2 === "string" && string2.indexOf(":") === -1) {
          return false;
        }
        try {
          const addr = this.parser(string2);
          new this(addr.parts, addr.zoneId);
          return true;
        } catch {
          return false;
        }
      };
      ipaddr.IPv6.isValidCIDR = function(string2) {
        if (typeof string2 === "string" && string2.indexOf(":") === -1) {
          return false;
        }
        try {
          this.parseCIDR(string2);
          return true;
        } catch {
          return false;
        }
      };
      ipaddr.IPv6.networkAddressFromCIDR = function(string2) {
        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;
        try {
          cidr = this.parseCIDR(string2);
          ipInterfaceOctets = cidr[0].toByteArray();
          subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          octets = [];
          i = 0;
          while (i < 16) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv6 CIDR format", { cause: e });
        }
      };
      ipaddr.IPv6.parse = function(string2) {
        const addr = this.parser(string2);
        if (addr === null) {
          throw new Error("ipaddr: string is not formatted like an IPv6 Address");
        }
        return new this(addr.parts, addr.zoneId);
      };
      ipaddr.IPv6.parseCIDR = function(string2) {
        let maskLength, match2, parsed;
        if (match2 = string2.match(/^(.+)\/(\d+)$/)) {
          maskLength = parseInt(match2[2]);
          if (maskLength >= 0 && maskLength <= 128) {
            parsed = [this.parse(match2[1]), maskLength];
            Object.defineProperty(parsed, "toString", {
              value: function() {
                return this.join("/");
              }
            });
            return parsed;
          }
        }
        throw new Error("ipaddr: string is not formatted like an IPv6 CIDR range");
      };
      ipaddr.IPv6.parser = function(string2) {
        let addr, i, match2, octet, octets, zoneId;
        if (match2 = string2.match(ipv6Regexes.deprecatedTransitional)) {
          return this.parser(`::ffff:${match2[1]}`);
        }
        if (ipv6Regexes.native.test(string2)) {
          return expandIPv6(string2, 8);
        }
        if (match2 = string2.match(ipv6Regexes.transitional)) {
          zoneId = match2[6] || "";
          addr = match2[1];
          if (!match2[1].endsWith("::")) {
            addr = addr.slice(0, -1);
          }
          addr = expandIPv6(addr + zoneId, 6);
          if (addr && addr.parts) {
            octets = [
              parseInt(match2[2]),
              parseInt(match2[3]),
              parseInt(match2[4]),
              parseInt(match2[5])
            ];
            for (i = 0; i < octets.length; i++) {
              octet = octets[i];
              if (!(0 <= octet && octet <= 255)) {
                return null;
              }
            }
            addr.parts.push(octets[0] << 8 | octets[1]);
            addr.parts.push(octets[2] << 8 | octets[3]);
            return {
              parts: addr.parts,
              zoneId: addr.zoneId
            };
          }
        }
        return null;
      };
      ipaddr.IPv6.subnetMaskFromPrefixLength = function(prefix) {
        prefix = parseInt(prefix);
        if (Number.isNaN(prefix) || prefix < 0 || prefix > 128) {
          throw new Error("ipaddr: invalid IPv6 prefix length");
        }
        const octets = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix / 8);
        while (j < filledOctetCount) {
          octets[j] = 255;
          j++;
        }
        if (filledOctetCount < 16) {
          octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - prefix % 8;
        }
        return new this(octets);
      };
      ipaddr.fromByteArray = function(bytes) {
        const length2 = bytes.length;
        if (length2 === 4) {
          return new ipaddr.IPv4(bytes);
        } else if (length2 === 16) {
          return new ipaddr.IPv6(bytes);
        } else {
          throw new Error("ipaddr: the binary input is neither an IPv6 nor IPv4 address");
        }
      };
      ipaddr.isValid = function(string2) {
        return ipaddr.IPv6.isValid(string2) || ipaddr.IPv4.isValid(string2);
      };
      ipaddr.isValidCIDR = function(string2) {
        return ipaddr.IPv6.isValidCIDR(string2) || ipaddr.IPv4.isValidCIDR(string2);
      };
      ipaddr.parse = function(string2) {
        if (ipaddr.IPv6.isValid(string2)) {
          return ipaddr.IPv6.parse(string2);
        } else if (ipaddr.IPv4.isValid(string2)) {
          return ipaddr.IPv4.parse(string2);
        } else {
          throw new Error("ipaddr: the address has neither IPv6 nor IPv4 format");
        }
      };
      ipaddr.parseCIDR = function(string2) {
        try {
          return ipaddr.IPv6.parseCIDR(string2);
        } catch {
          try {
            return ipaddr.IPv4.parseCIDR(string2);
          } catch (e) {
            throw new Error("ipaddr: the address has neither IPv6 nor IPv4 CIDR format", { cause: e });
          }
        }
      };
      ipaddr.process = function(string2) {
        const addr = this.parse(string2);
        if (addr.kind() === "ipv6" && addr.isIPv4MappedAddress()) {
          return addr.toIPv4Address();
        } else {
          return addr;
        }
      };
      ipaddr.subnetMatch = function(address, rangeList, defaultName) {
        let i, rangeName, rangeSubnets, subnet2;
        if (defaultName === void 0 || defaultName === null) {
          defaultName = "unicast";
        }
        for (rangeName in rangeList) {
          if (Object.prototype.hasOwnProperty.call(rangeList, rangeName)) {
            rangeSubnets = rangeList[rangeName];
            if (rangeSubnets[0] && !(rangeSubnets[0] instanceof Array)) {
              rangeSubnets = [rangeSubnets];
            }
            for (i = 0; i < rangeSubnets.length; i++) {
              subnet2 = rangeSubnets[i];
              if (address.kind() === subnet2[0].kind() && address.match.apply(address, subnet2)) {
                return rangeName;
              }
            }
          }
        }
        return defaultName;
      };
      if (typeof module2 !== "undefined" && module2.exports) {
        module2.exports = ipaddr;
      } else {
        root.ipaddr = ipaddr;
      }
    })(exports2);
  }
});

// node_modules/picocolors/picocolors.js
var require_picocolors = __commonJS({
  "node_modules/picocolors/picocolors.js"(exports2, module2) {
    var p = process || {};
    var argv = p.argv || [];
    var env2 = p.env || {};
    var isColorSupported = !(!!env2.NO_COLOR || argv.includes("--no-color")) && (!!env2.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env2.TERM !== "dumb" || !!env2.CI);
    var formatter = (open3, close, replace2 = open3) => (input2) => {
      let string2 = "" + input2, index = string2.indexOf(close, open3.length);
      return ~index ? open3 + replaceClose(string2, close, replace2, index) + close : open3 + string2 + close;
    };
    var replaceClose = (string2, close, replace2, index) => {
      let result = "", cursor = 0;
      do {
        result += string2.substring(cursor, index) + replace2;
        cursor = index + close.length;
        index = string2.indexOf(close, cursor);
      } while (~index);
      return result + string2.substring(cursor);
    };
    var createColors = (enabled2 = isColorSupported) => {
      let f = enabled2 ? formatter : () => String;
      return {
        isColorSupported: enabled2,
        reset: f("\x1B[0m", "\x1B[0m"),
        bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
        dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
        italic: f("\x1B[3m", "\x1B[23m"),
        underline: f("\x1B[4m", "\x1B[24m"),
        inverse: f("\x1B[7m", "\x1B[27m"),
        hidden: f("\x1B[8m", "\x1B[28m"),
        strikethrough: f("\x1B[9m", "\x1B[29m"),
        black: f("\x1B[30m", "\x1B[39m"),
        red: f("\x1B[31m", "\x1B[39m"),
        green: f("\x1B[32m", "\x1B[39m"),
        yellow: f("\x1B[33m", "\x1B[39m"),
        blue: f("\x1B[34m", "\x1B[39m"),
        magenta: f("\x1B[35m", "\x1B[39m"),
        cyan: f("\x1B[36m", "\x1B[39m"),
        white: f("\x1B[37m", "\x1B[39m"),
        gray: f("\x1B[90m", "\x1B[39m"),
        bgBlack: f("\x1B[40m", "\x1B[49m"),
        bgRed: f("\x1B[41m", "\x1B[49m"),
        bgGreen: f("\x1B[42m", "\x1B[49m"),
        bgYellow: f("\x1B[43m", "\x1B[49m"),
        bgBlue: f("\x1B[44m", "\x1B[49m"),
        bgMagenta: f("\x1B[45m", "\x1B[49m"),
        bgCyan: f("\x1B[46m", "\x1B[49m"),
        bgWhite: f("\x1B[47m", "\x1B[49m"),
        blackBright: f("\x1B[90m", "\x1B[39m"),
        redBright: f("\x1B[91m", "\x1B[39m"),
        greenBright: f("\x1B[92m", "\x1B[39m"),
        yellowBright: f("\x1B[93m", "\x1B[39m"),
        blueBright: f("\x1B[94m", "\x1B[39m"),
        magentaBright: f("\x1B[95m", "\x1B[39m"),
        cyanBright: f("\x1B[96m", "\x1B[39m"),
        whiteBright: f("\x1B[97m", "\x1B[39m"),
        bgBlackBright: f("\x1B[100m", "\x1B[49m"),
        bgRedBright: f("\x1B[101m", "\x1B[49m"),
        bgGreenBright: f("\x1B[102m", "\x1B[49m"),
        bgYellowBright: f("\x1B[103m", "\x1B[49m"),
        bgBlueBright: f("\x1B[104m", "\x1B[49m"),
        bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
        bgCyanBright: f("\x1B[106m", "\x1B[49m"),
        bgWhiteBright: f("\x1B[107m", "\x1B[49m")
      };
    };
    module2.exports = createColors();
    module2.exports.createColors = createColors;
  }
});

// node_modules/get-caller-file/index.js
var require_get_caller_file = __commonJS({
  "node_modules/get-caller-file/index.js"(exports2, module2) {
    "use strict";
    module2.exports = function getCallerFile2(position) {
      if (position === void 0) {
        position = 2;
      }
      if (position >= Error.stackTraceLimit) {
        throw new TypeError("getCallerFile(position) requires position be less then Error.stackTraceLimit but position was: `" + position + "` and Error.stackTraceLimit was: `" + Error.stackTraceLimit + "`");
      }
      var oldPrepareStackTrace = Error.prepareStackTrace;
      Error.prepareStackTrace = function(_, stack2) {
        return stack2;
      };
      var stack = new Error().stack;
      Error.prepareStackTrace = oldPrepareStackTrace;
      if (stack !== null && typeof stack === "object") {
        return stack[position] ? stack[position].getFileName() : void 0;
      }
    };
  }
});

// src/dms/engines.ts
var MODES = ["none", "require", "verify-ca", "verify-full"];
var SSL_GUIDE = "AWS DMS user guide, Using SSL with AWS DMS";
var MYSQL = ["none", "verify-ca", "verify-full"];
var ALL = MODES;
function row(name, title2, where, modes, certificate2, basis, source = SSL_GUIDE) {
  return { name, title: title2, switch: where, modes, certificate: certificate2, basis, source };
}
var ENGINES = new Map(
  [
    row("mysql", "MySQL", "mode", MYSQL, "pem", "documented"),
    row("mariadb", "MariaDB", "mode", MYSQL, "pem", "documented"),
    row("aurora", "Aurora MySQL", "mode", MYSQL, "pem", "documented"),
    row("aurora-serverless", "Aurora Serverless (MySQL)", "mode", MYSQL, "pem", "inferred"),
    row("postgres", "PostgreSQL", "mode", ALL, "pem", "documented"),
    row("aurora-postgresql", "Aurora PostgreSQL", "mode", ALL, "pem", "inferred"),
    row("aurora-postgresql-serverless", "Aurora Serverless (PostgreSQL)", "mode", ALL, "pem", "inferred"),
    row("sqlserver", "SQL Server", "mode", ["none", "require", "verify-full"], "pem", "documented"),
    row("babelfish", "Babelfish", "undocumented", void 0, "pem", "unconfirmed"),
    row("azuredb", "Azure SQL Database", "undocumented", void 0, "pem", "unconfirmed"),
    row("azure-sql-managed-instance", "Azure SQL Managed Instance", "undocumented", void 0, "pem", "unconfirmed"),
    row("oracle", "Oracle", "mode", ["none", "verify-ca"], "wallet", "documented"),
    row("sybase", "SAP ASE", "mode", ["none", "verify-full"], "pem", "documented"),
    row("mongodb", "MongoDB", "mode", ["none", "require", "verify-full"], "pem", "documented"),
    row(
      "docdb",
      "Amazon DocumentDB",
      "mode",
      void 0,
      "pem",
      "documented",
      "AWS DMS user guide, Using Amazon DocumentDB as a source and as a target"
    ),
    row("db2", "Db2 LUW", "mode", ["none", "verify-ca"], "pem", "documented"),
    row("db2-zos", "Db2 for z/OS", "mode", ["none", "verify-ca"], "pem", "documented"),
    row("redshift", "Amazon Redshift", "always", ["none"], "none", "documented"),
    row("redshift-serverless", "Amazon Redshift Serverless", "always", ["none"], "none", "inferred"),
    row("neptune", "Amazon Neptune", "always", ["none"], "none", "inferred"),
    row("s3", "Amazon S3", "always", ["none"], "none", "documented", "hashicorp/terraform-provider-aws issue 31821"),
    row("dynamodb", "Amazon DynamoDB", "always", ["none"], "none", "documented"),
    row("kinesis", "Amazon Kinesis", "always", ["none"], "none", "documented"),
    row(
      "elasticsearch",
      "Elasticsearch",
      "settings",
      void 0,
      "none",
      "documented",
      "AWS DMS API reference, ElasticsearchSettings"
    ),
    row(
      "opensearch",
      "OpenSearch",
      "settings",
      void 0,
      "none",
      "documented",
      "AWS DMS API reference, ElasticsearchSettings"
    ),
    row("kafka", "Kafka", "settings", void 0, "none", "documented", "AWS DMS API reference, KafkaSettings"),
    row("redis", "Redis", "settings", void 0, "none", "documented", "AWS DMS API reference, RedisSettings"),
    row("dms-transfer", "DMS transfer", "undocumented", void 0, "undocumented", "unconfirmed")
  ].map((engine) => [engine.name, engine])
);
function strongestMode(engine) {
  return engine.modes?.at(-1) ?? "verify-full";
}
var NOT_BY_MODE = [...ENGINES.values()].filter((engine) => engine.switch !== "mode").map(({ name }) => name);
function nearest(name, names) {
  const wanted = simple(name);
  let best;
  let bestDistance = Infinity;
  for (const candidate of names) {
    const other = simple(candidate);
    const prefix = wanted.length >= 4 && other.length >= 4 && (wanted.startsWith(other) || other.startsWith(wanted)) ? 0.5 + Math.abs(wanted.length - other.length) / 100 : Infinity;
    const distance2 = Math.min(editDistance(wanted, other), prefix);
    if (distance2 < bestDistance) {
      best = candidate;
      bestDistance = distance2;
    }
  }
  return bestDistance <= Math.max(1, Math.floor(wanted.length / 4)) ? best : void 0;
}
function simple(name) {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
function editDistance(a, b) {
  if (Math.abs(a.length - b.length) > 8 || a.length > 60) return Infinity;
  let row3 = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row3[j] + 1, next[j - 1] + 1, row3[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row3 = next;
  }
  return row3[b.length];
}

// src/lint/rule.ts
function endpointRule(rule) {
  return { ...rule, about: "endpoint", message: named(rule.message) };
}
function named(message) {
  return (args, address) => message(args, args.subject ? `${address} (${args.subject})` : address);
}
var fail = (place, args, fix) => ({
  kind: "fail",
  place,
  args,
  ...fix ? { fix } : {}
});
var pass = (place) => ({ kind: "pass", place });
var open = (place, reason, what) => ({ kind: "open", place, reason, what });
var notApplicable = (why) => ({ kind: "not-applicable", why });

// rules/endpoint-certificate-dangling.ts
var endpointCertificateDangling = endpointRule({
  id: "endpoint-certificate-dangling",
  level: "error",
  securitySeverity: "5.9",
  precision: "very-high",
  tags: ["security", "external/cwe/cwe-295", "correctness"],
  title: "The link to the certificate leads nowhere",
  check,
  message: ({ argument, kind, in: where, wanted, instead, exists, none }, address) => ({
    fact: `${address} links ${argument} to nothing: ${missing(String(kind), String(where), String(wanted))}${none ? ", so the look-up falls back and the endpoint has no certificate" : ""}.${list(exists)}`,
    remedy: instead ? `Write ${kind === "key" ? JSON.stringify(instead) : instead}.` : "Link a certificate that is declared.",
    lines: instead && kind === "attribute" ? [`${String(argument).replace(/^.*\./, "")} = ${where}.${instead}`] : []
  })
});
function missing(kind, where, wanted) {
  if (kind === "undeclared") return `${wanted} is not declared`;
  if (kind === "attribute") return `${where} has no attribute ${wanted}`;
  if (wanted.startsWith(".")) return `${where} has several instances, and none is named`;
  return `${where} has no ${where.startsWith("local.") || where.startsWith("var.") ? "key" : "instance"} ${wanted}`;
}
function list(exists) {
  const names = Array.isArray(exists) ? exists : [];
  return names.length === 0 ? "" : ` There ${names.length === 1 ? "is" : "are"}: ${names.join(", ")}.`;
}
function check(endpoint2) {
  const outcomes2 = endpoint2.links.flatMap(({ argument, link }) => {
    if (link.state === "dangling") return [fail(link.place, argsOf(argument, link), fixOf(endpoint2, argument, link))];
    return link.state === "none" || link.state === "open" ? [] : [pass(link.place)];
  });
  return outcomes2.length > 0 ? outcomes2 : notApplicable("no certificate is linked");
}
function argsOf(argument, { missed: missed2, none }) {
  const instead = missed2.kind === "attribute" ? missed2.wanted === "arn" ? "certificate_arn" : nearest(missed2.wanted, missed2.exists) : nearest(missed2.wanted, missed2.exists);
  return {
    argument,
    kind: missed2.kind,
    in: missed2.in,
    wanted: missed2.wanted,
    instead,
    none,
    exists: missed2.kind === "attribute" ? [] : missed2.exists
  };
}
function fixOf(endpoint2, argument, { missed: missed2 }) {
  if (missed2.kind !== "attribute" || missed2.wanted !== "arn") return void 0;
  return { address: endpoint2.address, attribute: argument, value: `${missed2.in}.certificate_arn`, safe: true };
}

// rules/endpoint-certificate-foreign.ts
var endpointCertificateForeign = endpointRule({
  id: "endpoint-certificate-foreign",
  level: "error",
  securitySeverity: "5.9",
  precision: "very-high",
  tags: ["security", "external/cwe/cwe-295", "correctness"],
  title: "The linked certificate is none that DMS can use",
  silences: ["endpoint-certificate-unused"],
  check: check2,
  message: ({ argument, what }, address) => ({
    fact: `${address} has ${what} as its ${argument}; DMS takes only certificates that were imported into it, of the same region.`,
    remedy: "Import the certificate of the authority with aws_dms_certificate and link that.",
    lines: [`${String(argument).replace(/^.*\./, "")} = aws_dms_certificate.NAME.certificate_arn`]
  })
});
function check2(endpoint2) {
  const outcomes2 = endpoint2.links.flatMap(({ argument, link }) => {
    if (link.state === "foreign") return [fail(link.place, { argument, what: link.what })];
    return link.state === "linked" || link.state === "literal" ? [pass(link.place)] : [];
  });
  return outcomes2.length > 0 ? outcomes2 : notApplicable("no certificate is linked");
}

// rules/endpoint-certificate-missing.ts
var endpointCertificateMissing = endpointRule({
  id: "endpoint-certificate-missing",
  level: "error",
  securitySeverity: "5.9",
  precision: "very-high",
  tags: ["security", "external/cwe/cwe-295"],
  title: "A verifying mode has no certificate to verify with",
  check: check3,
  message: ({ mode, argument, missed: missed2 }, address) => ({
    fact: `${address} has ${mode}, which AWS documents as needing a certificate, but ${argument} is not set${missed2 ? ` (${missed2})` : ""}.`,
    remedy: argument === "certificate_arn" ? "Import the certificate of the authority and link it." : "Import the client certificate and its key, and link both.",
    lines: [
      argument === "certificate_arn" ? "certificate_arn = aws_dms_certificate.NAME.certificate_arn" : `${String(argument).replace(/^.*\./, "")} = aws_dms_certificate.NAME.certificate_arn`
    ]
  })
});
function check3(endpoint2) {
  const { engine, mode, certificate: certificate2 } = endpoint2;
  if (engine.state === "known" && engine.engine.name === "kafka") return kafka(endpoint2);
  if (engine.state === "unknown" || engine.state === "open") return notApplicable("the engine is not known");
  if (engine.state === "known" && (engine.engine.certificate === "none" || engine.engine.certificate === "undocumented"))
    return notApplicable("the engine takes no certificate");
  if (mode.state !== "set" || mode.mode !== "verify-ca" && mode.mode !== "verify-full")
    return notApplicable("no mode that verifies");
  const args = { mode: `ssl_mode = "${mode.mode}"`, argument: "certificate_arn" };
  switch (certificate2.state) {
    case "none":
      return fail(certificate2.place, args);
    case "dangling":
      return certificate2.none ? fail(certificate2.place, { ...args, missed: `${certificate2.missed.in} has no ${certificate2.missed.wanted}` }) : notApplicable("the link leads nowhere");
    case "open":
      return open(
        certificate2.place,
        certificate2.reason,
        "Whether the certificate that this mode needs is linked can't be known"
      );
    default:
      return pass(certificate2.place);
  }
}
function kafka(endpoint2) {
  const block3 = endpoint2.settings.kafka;
  const protocol2 = block3.state === "there" ? block3.get("security_protocol") : void 0;
  if (protocol2?.state !== "set" || protocol2.value !== "ssl-authentication")
    return notApplicable("Kafka needs client certificates only with ssl-authentication");
  return endpoint2.settings.links.filter(({ argument }) => argument.includes("client")).map(({ argument, link }) => {
    if (link.state === "none" || link.state === "dangling" && link.none)
      return fail(link.place, { mode: 'security_protocol = "ssl-authentication"', argument });
    return link.state === "open" ? open(link.place, link.reason, `Whether ${argument} is linked can't be known`) : pass(link.place);
  });
}

// src/dms/advice.ts
function describeEndpoint(endpoint2) {
  const engine = endpoint2.engine.state === "known" ? endpoint2.engine.engine.title : "";
  const role = endpoint2.role.state === "set" && /^(source|target)$/.test(endpoint2.role.value) ? endpoint2.role.value : "";
  return [engine, role].filter(Boolean).join(" ");
}
function strongestModeOf(endpoint2) {
  return endpoint2.engine.state === "known" ? strongestMode(endpoint2.engine.engine) : "verify-full";
}
function strongestLines(mode) {
  return [`ssl_mode        = "${mode}"`, "certificate_arn = aws_dms_certificate.NAME.certificate_arn"];
}

// rules/endpoint-certificate-unused.ts
var endpointCertificateUnused = endpointRule({
  id: "endpoint-certificate-unused",
  level: "note",
  securitySeverity: "3.0",
  precision: "high",
  tags: ["security", "external/cwe/cwe-295"],
  title: "The linked certificate has no effect",
  check: check4,
  message: ({ why, strongest }, address) => ({
    fact: `${address} links a certificate that has no effect: ${why}.`,
    remedy: strongest ? `Set ssl_mode = "${strongest}", so that the server is verified with it.` : "Leave certificate_arn out.",
    lines: strongest ? [`ssl_mode = "${strongest}"`] : []
  })
});
function check4(endpoint2) {
  const { certificate: certificate2, engine, mode } = endpoint2;
  if (certificate2.state !== "linked" && certificate2.state !== "literal")
    return notApplicable("no certificate is linked");
  if (engine.state === "unknown" || engine.state === "open") return notApplicable("the engine is not known");
  if (engine.state === "known" && engine.engine.certificate === "none")
    return fail(certificate2.place, { why: `${engine.engine.title} endpoints take no certificate_arn` });
  if (engine.state === "known" && engine.engine.certificate === "undocumented")
    return notApplicable(`AWS does not say whether ${engine.engine.title} takes a certificate`);
  if (mode.state === "open" || mode.state === "invalid") return notApplicable("the mode is not known");
  const used = mode.state === "set" && (mode.mode === "verify-ca" || mode.mode === "verify-full");
  if (used) return pass(certificate2.place);
  const why = mode.state === "set" ? `ssl_mode = "${mode.mode}" verifies no certificate` : "ssl_mode is not set";
  return fail(certificate2.place, { why, strongest: strongestModeOf(endpoint2) });
}

// rules/endpoint-engine-unknown.ts
var endpointEngineUnknown = endpointRule({
  id: "endpoint-engine-unknown",
  level: "error",
  securitySeverity: "3.0",
  precision: "high",
  tags: ["security", "correctness"],
  title: "engine_name is no engine of DMS",
  check: check5,
  message: ({ name, instead, removed: removed2 }, address) => ({
    fact: removed2 ? `${address} has engine_name = "s3", which version 6 of the AWS provider no longer has.` : `${address} has engine_name = ${JSON.stringify(name)}, which is no engine of DMS.`,
    remedy: removed2 ? "Use the resource aws_dms_s3_endpoint." : `Write "${instead}".`,
    lines: removed2 ? [] : [`engine_name = "${instead}"`]
  })
});
var SLIPS = {
  postgresql: "postgres",
  pgsql: "postgres",
  "aurora-mysql": "aurora",
  "aurora-postgres": "aurora-postgresql",
  mssql: "sqlserver",
  "sql-server": "sqlserver",
  documentdb: "docdb",
  "sqlserver-ex": "sqlserver",
  "sqlserver-se": "sqlserver",
  "sqlserver-ee": "sqlserver",
  "sqlserver-web": "sqlserver",
  "oracle-ee": "oracle",
  "oracle-se2": "oracle",
  "oracle-se": "oracle",
  msk: "kafka",
  mongo: "mongodb"
};
function check5(endpoint2) {
  const { engine } = endpoint2;
  if (engine.state === "known") return pass(engine.place);
  if (engine.state !== "unknown") return notApplicable("the engine can't be known");
  if (engine.name === "s3") return fail(engine.place, { name: engine.name, removed: true });
  const instead = SLIPS[engine.name.toLowerCase()] ?? nearest(engine.name, ENGINES.keys());
  if (instead === void 0 || endpoint2.root.acceptedByTerraform) {
    return open(
      engine.place,
      { kind: "invalid", what: `dmslint does not know the engine ${JSON.stringify(engine.name)}` },
      "Where its TLS switch is can't be known"
    );
  }
  return fail(
    engine.place,
    { name: engine.name, instead },
    {
      address: endpoint2.address,
      attribute: "engine_name",
      value: JSON.stringify(instead),
      safe: instead === "postgres"
    }
  );
}

// src/dms/host.ts
var import_node_net = require("node:net");
function hostKind(field) {
  if (field.state === "set") {
    const host2 = field.value.trim().replace(/^\[(.*)\]$/, "$1");
    if (host2 === "") return "unknown";
    return (0, import_node_net.isIP)(host2) !== 0 ? "address" : "name";
  }
  if (field.state !== "open") return "unknown";
  if (/[g-z_-]/i.test(field.prefix + field.suffix) || /[a-z]\.|\.[a-z]/i.test(`${field.prefix} ${field.suffix}`))
    return "name";
  const { reference } = field;
  if (reference === void 0) return "unknown";
  return HOST_ATTRIBUTES[reference.type]?.includes(reference.attribute) ? "name" : "unknown";
}
var HOST_ATTRIBUTES = {
  aws_db_instance: ["address", "endpoint"],
  aws_rds_cluster: ["endpoint", "reader_endpoint"],
  aws_rds_cluster_instance: ["endpoint"],
  aws_rds_cluster_endpoint: ["endpoint"],
  aws_db_proxy: ["endpoint"],
  aws_docdb_cluster: ["endpoint", "reader_endpoint"],
  aws_redshift_cluster: ["endpoint", "dns_name"],
  aws_route53_record: ["fqdn", "name"],
  aws_lb: ["dns_name"]
};

// rules/endpoint-hostname-unverified.ts
var endpointHostnameUnverified = endpointRule({
  id: "endpoint-hostname-unverified",
  level: "note",
  securitySeverity: "3.0",
  precision: "high",
  tags: ["security", "external/cwe/cwe-297"],
  title: "The certificate is verified, but not the host name",
  check: check6,
  message: (_args, address) => ({
    fact: `${address} verifies the authority of the server's certificate, but not the host name: ssl_mode is "verify-ca", and server_name is a host name.`,
    remedy: 'Set ssl_mode = "verify-full".',
    lines: ['ssl_mode = "verify-full"']
  })
});
function check6(endpoint2) {
  const { engine, mode } = endpoint2;
  if (engine.state !== "known" || engine.engine.switch !== "mode")
    return notApplicable("no engine that has verify-full");
  if (mode.state !== "set" || mode.mode !== "verify-ca" && mode.mode !== "verify-full")
    return notApplicable("no certificate is verified");
  if (mode.mode === "verify-full") return pass(mode.place);
  if (strongestMode(engine.engine) !== "verify-full") return notApplicable(`${engine.engine.title} has no verify-full`);
  if (hostKind(endpoint2.serverName) !== "name") return notApplicable("server_name is not known to be a host name");
  return fail(mode.place, {});
}

// rules/endpoint-mode-inherited.ts
var endpointModeInherited = endpointRule({
  id: "endpoint-mode-inherited",
  level: "note",
  securitySeverity: "3.0",
  precision: "high",
  tags: ["security", "DMS.9"],
  title: "The mode is not written; the state supplies it",
  check: check7,
  message: ({ mode, strongest }, address) => ({
    fact: `${address} has no ssl_mode in its configuration: the mode "${mode}" comes from the state, and a new endpoint of this configuration would use "none".`,
    remedy: `Write the mode: ssl_mode = "${mode === "none" ? strongest : mode}".`,
    lines: mode === "none" ? strongestLines(String(strongest)) : [`ssl_mode = "${mode}"`]
  })
});
function check7(endpoint2) {
  const { engine, mode, resource: resource2 } = endpoint2;
  if (!resource2.change?.inherited.has("ssl_mode")) return notApplicable("ssl_mode does not come from a state");
  if (engine.state === "known" && engine.engine.switch !== "mode" && engine.engine.switch !== "undocumented")
    return notApplicable("ssl_mode is not the TLS switch of this engine");
  if (mode.state !== "set") return notApplicable("the state holds no mode");
  return fail(mode.place, { mode: mode.mode, strongest: strongestModeOf(endpoint2) });
}

// rules/endpoint-mode-unsupported.ts
var endpointModeUnsupported = endpointRule({
  id: "endpoint-mode-unsupported",
  level: "error",
  securitySeverity: "5.9",
  precision: "very-high",
  tags: ["security", "external/cwe/cwe-1188"],
  title: "AWS documents no such ssl_mode for the engine",
  silences: ["endpoint-server-unverified", "endpoint-hostname-unverified", "endpoint-certificate-unused"],
  check: check8,
  message: ({ engine, mode, modes, instead }, address) => ({
    fact: modes === void 0 ? `${address} has ssl_mode = ${JSON.stringify(mode)}, which is no mode: it is one of ${MODES.join(", ")}.` : `${address} has ssl_mode = ${JSON.stringify(mode)}, and AWS documents no such mode for ${engine}: only ${modes.join(", ")}.`,
    remedy: instead === "none" ? "Leave ssl_mode out: the connection uses TLS in any case." : `Write ssl_mode = "${instead}".`,
    lines: instead === "none" ? ['ssl_mode = "none"'] : instead === "require" ? ['ssl_mode = "require"'] : strongestLines(String(instead))
  })
});
function check8(endpoint2) {
  const { engine, mode } = endpoint2;
  if (mode.state === "absent") return notApplicable("ssl_mode is not set");
  if (mode.state === "open")
    return engine.state === "known" && engine.engine.switch === "always" ? open(mode.field.place, mode.field.reason, "Whether this engine has the mode can't be known") : notApplicable("ssl_mode can't be known");
  if (mode.state === "invalid") {
    const near = nearest(mode.value, MODES);
    const instead2 = near === void 0 || near === "none" ? strongestModeOf(endpoint2) : near;
    return fail(
      mode.place,
      { mode: mode.value, instead: instead2 },
      { address: endpoint2.address, attribute: "ssl_mode", value: JSON.stringify(instead2), safe: near === instead2 }
    );
  }
  if (engine.state === "relational")
    return mode.mode === "require" || mode.mode === "verify-ca" ? open(
      mode.place,
      { kind: "invalid", what: "the engine is read from the database" },
      "Whether the engine has this mode can't be known"
    ) : pass(mode.place);
  if (engine.state === "open") {
    if (mode.mode === "none") return notApplicable("the engine can't be known");
    const reason = engine.field.state === "absent" ? { kind: "invalid", what: "engine_name is not set" } : engine.field.reason;
    return open(engine.field.place, reason, `Whether the engine has the mode ${mode.mode} can't be known`);
  }
  if (engine.state === "unknown") return notApplicable("engine_name is no DMS engine");
  const { modes, title: title2 } = engine.engine;
  if (modes === void 0) return notApplicable(`AWS documents no list of modes for ${title2}`);
  if (modes.includes(mode.mode)) return pass(mode.place);
  const instead = strongestModeOf(endpoint2);
  return fail(
    mode.place,
    { engine: title2, mode: mode.mode, modes, instead },
    { address: endpoint2.address, attribute: "ssl_mode", value: JSON.stringify(instead), safe: true }
  );
}

// rules/endpoint-plaintext.ts
var endpointPlaintext = endpointRule({
  id: "endpoint-plaintext",
  level: "error",
  securitySeverity: "7.5",
  precision: "very-high",
  tags: ["security", "external/cwe/cwe-319", "DMS.9", "CT.DMS.PR.2"],
  title: "The endpoint connects to its database in clear text",
  check: check9,
  message: ({ mode, strongest }, address) => ({
    fact: `${address} sends its traffic in clear text: ${mode === "none" ? 'ssl_mode is "none"' : 'ssl_mode is not set, and DMS then uses "none"'}.`,
    remedy: `Set ssl_mode = "${strongest}" and link the certificate of the authority.`,
    lines: strongestLines(String(strongest))
  })
});
function check9(endpoint2) {
  const { engine, mode } = endpoint2;
  const ignores = () => endpoint2.resource.lifecycle.ignoreChanges === "all" || endpoint2.resource.lifecycle.ignoreChanges.includes("ssl_mode");
  if (engine.state === "unknown") return notApplicable("engine_name is no DMS engine");
  if (engine.state === "known" && (engine.engine.switch === "always" || engine.engine.switch === "settings"))
    return notApplicable(`ssl_mode is not the TLS switch of ${engine.engine.title}`);
  if (mode.state === "open")
    return open(
      mode.field.place,
      mode.field.reason,
      "Whether the connection is encrypted can't be known from ssl_mode"
    );
  const place = mode.place;
  if (mode.state === "invalid") return notApplicable("ssl_mode is no mode at all");
  const clear = mode.state === "absent" || mode.mode === "none";
  if (engine.state === "known" && engine.engine.switch === "undocumented") {
    if (mode.state === "set" && mode.mode.startsWith("verify") && engine.engine.certificate !== "undocumented")
      return pass(place);
    return open(
      place,
      { kind: "invalid", what: `AWS does not say whether ssl_mode is the TLS switch of ${engine.engine.title}` },
      "Whether the connection is encrypted can't be known"
    );
  }
  if (!clear)
    return ignores() ? open(
      place,
      { kind: "ignored-changes", attribute: "ssl_mode" },
      "Whether the endpoint really uses this mode can't be known"
    ) : pass(place);
  if (engine.state === "open")
    return open(
      engine.field.place,
      reasonOf(engine.field),
      `The connection is in clear text unless the engine is one of ${NOT_BY_MODE.join(", ")}`
    );
  return fail(place, { mode: mode.state === "absent" ? void 0 : "none", strongest: strongestModeOf(endpoint2) });
}
function reasonOf(field) {
  return field.state === "absent" ? { kind: "invalid", what: "engine_name is not set" } : field.reason;
}

// rules/endpoint-server-unverified.ts
var endpointServerUnverified = endpointRule({
  id: "endpoint-server-unverified",
  level: "warning",
  securitySeverity: "5.9",
  precision: "very-high",
  tags: ["security", "external/cwe/cwe-295"],
  title: "The connection is encrypted, but the server is not verified",
  check: check10,
  message: ({ strongest }, address) => ({
    fact: `${address} encrypts its connection, but verifies no certificate: ssl_mode is "require", so anyone in between can pose as the server.`,
    remedy: `Set ssl_mode = "${strongest}", the strongest mode that this engine has, and link the certificate of the authority.`,
    lines: strongestLines(String(strongest))
  })
});
function check10(endpoint2) {
  const { engine, mode } = endpoint2;
  const byMode = engine.state === "relational" || engine.state === "known" && engine.engine.switch === "mode";
  if (!byMode) return notApplicable("ssl_mode is not the TLS switch of this engine");
  if (mode.state !== "set") return notApplicable("no mode is known");
  if (mode.mode === "none") return notApplicable("the connection is in clear text");
  return mode.mode === "require" ? fail(mode.place, { strongest: strongestModeOf(endpoint2) }) : pass(mode.place);
}

// src/dms/connection-attributes.ts
function connectionAttributes(text3) {
  const attributes2 = /* @__PURE__ */ new Map();
  for (const pair of text3.split(";")) {
    const at2 = pair.indexOf("=");
    if (at2 > 0) attributes2.set(pair.slice(0, at2).trim().toLowerCase(), pair.slice(at2 + 1).trim());
  }
  return attributes2;
}
function connectionAttribute(field, name) {
  if (field.state === "set") return connectionAttributes(field.value).get(name.toLowerCase());
  if (field.state === "open")
    return connectionAttributes(field.prefix.slice(0, field.prefix.lastIndexOf(";") + 1)).get(name.toLowerCase());
  return void 0;
}

// rules/endpoint-settings-plaintext.ts
var endpointSettingsPlaintext = endpointRule({
  id: "endpoint-settings-plaintext",
  level: "error",
  securitySeverity: "7.5",
  precision: "very-high",
  tags: ["security", "external/cwe/cwe-319", "DMS.12"],
  title: "The settings of the endpoint ask for clear text",
  check: check11,
  message: ({ argument, value, lines }, address) => ({
    fact: `${address} sends its traffic in clear text: ${argument} is ${value}.`,
    remedy: "Ask for encryption there.",
    lines: lines ?? []
  })
});
var WHAT = "Whether the connection is encrypted can't be known from the settings of the endpoint";
function check11(endpoint2) {
  if (endpoint2.engine.state !== "known") return notApplicable("the engine is not known");
  switch (endpoint2.engine.engine.name) {
    case "redis":
      return protocol(
        endpoint2,
        "redis",
        "ssl_security_protocol",
        "sslSecurityProtocol",
        'ssl_security_protocol = "ssl-encryption"'
      );
    case "kafka":
      return protocol(
        endpoint2,
        "kafka",
        "security_protocol",
        "securityProtocol",
        'security_protocol = "ssl-encryption"'
      );
    case "elasticsearch":
    case "opensearch":
      return search(endpoint2);
    default:
      return notApplicable("the TLS switch of this engine is not in settings");
  }
}
function protocol(endpoint2, which, attribute, extra, line) {
  const argument = `${which}_settings.${attribute}`;
  const hidden = connectionAttribute(endpoint2.extraAttributes, extra);
  if (hidden?.toLowerCase() === "plaintext") {
    return fail(endpoint2.extraAttributes.place, {
      argument: `${extra} in extra_connection_attributes`,
      value: '"plaintext"',
      lines: [`${which}_settings {`, `  ${line}`, "}"]
    });
  }
  const block3 = endpoint2.settings[which];
  if (block3.state === "open") return open(block3.field.place, block3.field.reason, WHAT);
  const field = block3.state === "there" ? block3.get(attribute) : void 0;
  if (field?.state === "set" && field.value === "plaintext")
    return fail(field.place, { argument, value: '"plaintext"', lines: [`${which}_settings {`, `  ${line}`, "}"] });
  if (field?.state === "open" || field?.state === "error") return open(field.place, field.reason, WHAT);
  const more = endpoint2.extraAttributes;
  if (hidden === void 0 && more.state === "open")
    return open(more.place, more.reason, "extra_connection_attributes may ask for clear text");
  return pass(field?.place ?? more.place);
}
function search(endpoint2) {
  const block3 = endpoint2.settings.elasticsearch;
  if (block3.state === "open") return open(block3.field.place, block3.field.reason, WHAT);
  const uri = block3.state === "there" ? block3.get("endpoint_uri") : void 0;
  if (uri === void 0 || uri.state === "absent") return notApplicable("endpoint_uri is not set");
  if (uri.state === "error") return open(uri.place, uri.reason, WHAT);
  const known = uri.state === "set" ? uri.value : uri.prefix;
  if (/^http:\/\//i.test(known))
    return fail(uri.place, {
      argument: "elasticsearch_settings.endpoint_uri",
      value: "an http:// address",
      lines: ["elasticsearch_settings {", '  endpoint_uri = "https://\u2026"', "}"]
    });
  if (uri.state === "set" || /^https:\/\//i.test(known) || isServiceAddress(uri)) return pass(uri.place);
  return open(uri.place, uri.reason, WHAT);
}
function isServiceAddress(uri) {
  return /^aws_(opensearch|elasticsearch)_domain$/.test(uri.reference?.type ?? "") && uri.reference?.attribute === "endpoint";
}

// rules/endpoint-undetermined.ts
var endpointUndetermined = endpointRule({
  id: "endpoint-undetermined",
  level: "note",
  securitySeverity: "3.0",
  precision: "high",
  tags: ["security", "DMS.9"],
  title: "What the endpoint does can't be known from this input",
  check: () => notApplicable("the other rules say what is open"),
  message: ({ what, because, advice }, address) => ({
    fact: `${address} is undetermined: ${lowerFirst(String(what))}, because ${because}.`,
    remedy: String(advice ?? "Write the value itself, or check the plan."),
    lines: []
  })
});
function lowerFirst(text3) {
  return text3.charAt(0).toLowerCase() + text3.slice(1);
}

// rules/kafka-protocol-unset.ts
var kafkaProtocolUnset = endpointRule({
  id: "kafka-protocol-unset",
  level: "warning",
  securitySeverity: "5.9",
  precision: "high",
  tags: ["security", "external/cwe/cwe-319"],
  title: "A Kafka endpoint names no security protocol",
  check: check12,
  message: (_args, address) => ({
    fact: `${address} names no security_protocol; the API documents only secure protocols as something to set, so what is left is clear text.`,
    remedy: "Set security_protocol in kafka_settings.",
    lines: ["kafka_settings {", '  security_protocol = "ssl-encryption"', "}"]
  })
});
function check12(endpoint2) {
  if (endpoint2.engine.state !== "known" || endpoint2.engine.engine.name !== "kafka")
    return notApplicable("the engine is not Kafka");
  const block3 = endpoint2.settings.kafka;
  if (block3.state === "open") return notApplicable("kafka_settings can't be known");
  const field = block3.state === "there" ? block3.get("security_protocol") : void 0;
  if (field === void 0)
    return notApplicable("there is no kafka_settings block, and the provider refuses the endpoint without it");
  const unset = field.state === "absent" || field.state === "set" && field.value === "";
  if (!unset || connectionAttribute(endpoint2.extraAttributes, "securityProtocol") !== void 0)
    return pass(field.place);
  if (endpoint2.extraAttributes.state === "open")
    return open(
      endpoint2.extraAttributes.place,
      endpoint2.extraAttributes.reason,
      "Whether a security protocol is set can't be known"
    );
  return fail(field.place, {});
}

// rules/suppression-expired.ts
var suppressionExpired = endpointRule({
  id: "suppression-expired",
  level: "warning",
  securitySeverity: "3.0",
  precision: "very-high",
  tags: ["security", "maintainability"],
  title: "A suppression is past its day",
  check: () => notApplicable("the runner looks at suppressions"),
  message: ({ rules: rules2, until }) => ({
    fact: `The suppression of ${rules2} held until ${until} and does so no longer.`,
    remedy: "Mend what it was for, or set a new day with a new reason.",
    lines: []
  })
});

// rules/suppression-unused.ts
var suppressionUnused = endpointRule({
  id: "suppression-unused",
  level: "note",
  securitySeverity: "0.0",
  precision: "very-high",
  tags: ["security", "maintainability"],
  title: "A suppression matched nothing in this run",
  check: () => notApplicable("the runner looks at suppressions"),
  message: ({ rules: rules2 }) => ({
    fact: `The suppression of ${rules2} matched no finding in this run.`,
    remedy: "Remove it.",
    lines: []
  })
});

// rules/index.ts
var rules = [
  endpointPlaintext,
  endpointSettingsPlaintext,
  kafkaProtocolUnset,
  endpointModeUnsupported,
  endpointEngineUnknown,
  endpointUndetermined,
  endpointModeInherited,
  endpointServerUnverified,
  endpointHostnameUnverified,
  endpointCertificateMissing,
  endpointCertificateDangling,
  endpointCertificateForeign,
  endpointCertificateUnused,
  suppressionExpired,
  suppressionUnused
];

// rules/pages.ts
var pages = {
  "endpoint-certificate-dangling": '# endpoint-certificate-dangling\n\nThe link to the certificate leads nowhere.\n\n- Level: error\n- Controls: none\n- Weakness: CWE-295\n\n## What it means\n\n`certificate_arn`, or a certificate of `kafka_settings` or `redis_settings`,\nrefers to a resource that is not declared, to an attribute that it does not\nhave, or to a key or index that does not exist. `aws_dms_certificate` exports\nits ARN as `certificate_arn`: there is no `arn`.\n\n## Why it matters\n\nWithout `try()` Terraform refuses the plan. With `try(..., null)` nothing is\nsaid: the look-up falls back, and the endpoint is made without the certificate\nthat was meant for it.\n\n## Fails\n\nThere is no `.arn`, though many examples write it:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.arn\n}\n```\n\nThe key is mistyped, and `try()` hides it:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nvariable "endpoints" {\n  type = any\n  default = {\n    orders = { certificate_key = "rds-ca" }\n  }\n}\n\nresource "aws_dms_certificate" "this" {\n  for_each = { rds = "eu-west-1-bundle.pem" }\n\n  certificate_id  = each.key\n  certificate_pem = file("${path.module}/${each.value}")\n}\n\nresource "aws_dms_endpoint" "this" {\n  for_each = var.endpoints\n\n  endpoint_id     = each.key\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = try(aws_dms_certificate.this[each.value.certificate_key].certificate_arn, null)\n}\n```\n\n## Passes\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nvariable "endpoints" {\n  type = any\n  default = {\n    orders = { certificate_key = "rds" }\n  }\n}\n\nresource "aws_dms_certificate" "this" {\n  for_each = { rds = "eu-west-1-bundle.pem" }\n\n  certificate_id  = each.key\n  certificate_pem = file("${path.module}/${each.value}")\n}\n\nresource "aws_dms_endpoint" "this" {\n  for_each = var.endpoints\n\n  endpoint_id     = each.key\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.this[each.value.certificate_key].certificate_arn\n}\n```\n\n## How to fix\n\n### Terraform\n\nWrite `.certificate_arn`, and the name, key or index of a certificate that is\ndeclared. Leave out `try()` where the certificate is needed: Terraform then\nreports a wrong key itself.\n\n### AWS CLI\n\nList what exists:\n\n```sh\naws dms describe-certificates --query \\\n  \'Certificates[].[CertificateIdentifier,CertificateArn]\'\n```\n\n### Console\n\nDMS, Certificates shows what is imported. The link itself is in Terraform.\n\n## Controls\n\n- No control of Security Hub looks at the link.\n- CWE-295, improper certificate validation.\n\nDocumented: the attributes that `aws_dms_certificate` exports (provider), and\nthat Terraform refuses the others.\n',
  "endpoint-certificate-foreign": '# endpoint-certificate-foreign\n\nThe linked certificate is none that DMS can use.\n\n- Level: error\n- Controls: none\n- Weakness: CWE-295\n\n## What it means\n\n`certificate_arn`, or a certificate of `kafka_settings` or `redis_settings`, is\nnot the ARN of a DMS certificate of the endpoint\'s region. It belongs to ACM or\nIAM, is an id instead of an ARN, is malformed, or names another region.\n\n## Why it matters\n\nDMS knows only the certificates that were imported into it; the API answers\n"Invalid certificate ARN" to one of ACM, though an example in the provider\'s\ndocumentation shows one. What is wanted is not the server\'s own certificate but\nthat of the authority which signed it.\n\n## Fails\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/12345678"\n}\n```\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_acm_certificate" "orders" {\n  domain_name       = "orders.example.com"\n  validation_method = "DNS"\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.example.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_acm_certificate.orders.arn\n}\n```\n\nCertificates belong to one region:\n\n```hcl\nprovider "aws" {\n  region = "eu-west-1"\n}\n\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = "arn:aws:dms:us-east-1:123456789012:cert:RDSCA"\n}\n```\n\n## Passes\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n```hcl\nprovider "aws" {\n  region = "eu-west-1"\n}\n\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:RDSCA"\n}\n```\n\n## How to fix\n\n### Terraform\n\nImport the certificate of the authority with `aws_dms_certificate` in the\nendpoint\'s region, and link its `certificate_arn`.\n\n### AWS CLI\n\n```sh\ncurl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem\naws dms import-certificate --certificate-identifier rds-ca \\\n  --certificate-pem file://eu-west-1-bundle.pem\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\\n  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN\naws dms test-connection --endpoint-arn ENDPOINT_ARN \\\n  --replication-instance-arn INSTANCE_ARN\n```\n\n### Console\n\nDMS, Certificates, "Import certificate"; then Endpoints, choose the endpoint,\nActions, Modify, and choose it under "CA certificate".\n\n## Controls\n\n- No control of Security Hub looks at the link.\n- CWE-295, improper certificate validation.\n\nDocumented: the form of the ARN, that certificates are regional, and that ACM\ncertificates are refused (issue 27380 of the provider). Inferred: what the API\nanswers to a certificate of another region.\n',
  "endpoint-certificate-missing": '# endpoint-certificate-missing\n\nA verifying mode has no certificate to verify with.\n\n- Level: error\n- Controls: none\n- Weakness: CWE-295\n\n## What it means\n\n`ssl_mode` is `verify-ca` or `verify-full`, and `certificate_arn` is null, empty\nor not written, or the look-up that should find it falls back to null. Or a\nKafka endpoint uses `ssl-authentication` without the client certificate or its\nkey.\n\n## Why it matters\n\nDMS needs the certificate of the authority to verify the server with. AWS\ndocuments it as required: the endpoint can\'t do what its mode says.\n\n## Fails\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id   = "orders"\n  endpoint_type = "source"\n  engine_name   = "postgres"\n  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port          = 5432\n  database_name = "orders"\n  username      = "dms"\n  password      = var.password\n  ssl_mode      = "verify-full"\n}\n```\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nvariable "endpoints" {\n  type = any\n  default = {\n    orders = { engine_name = "mysql", ssl_mode = "verify-full" }\n  }\n}\n\nresource "aws_dms_endpoint" "this" {\n  for_each = var.endpoints\n\n  endpoint_id     = each.key\n  endpoint_type   = "source"\n  engine_name     = each.value.engine_name\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 3306\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = each.value.ssl_mode\n  certificate_arn = try(each.value.certificate_arn, null)\n}\n```\n\n```hcl\nresource "aws_dms_certificate" "client" {\n  certificate_id  = "kafka-client"\n  certificate_pem = file("${path.module}/client.pem")\n}\n\nresource "aws_dms_endpoint" "events" {\n  endpoint_id   = "events"\n  endpoint_type = "target"\n  engine_name   = "kafka"\n\n  kafka_settings {\n    broker                     = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"\n    security_protocol          = "ssl-authentication"\n    ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn\n  }\n}\n```\n\n## Passes\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n```hcl\nvariable "client_key" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "client" {\n  certificate_id  = "kafka-client"\n  certificate_pem = file("${path.module}/client.pem")\n}\n\nresource "aws_dms_certificate" "client_key" {\n  certificate_id  = "kafka-client-key"\n  certificate_pem = var.client_key\n}\n\nresource "aws_dms_endpoint" "events" {\n  endpoint_id   = "events"\n  endpoint_type = "target"\n  engine_name   = "kafka"\n\n  kafka_settings {\n    broker                     = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"\n    security_protocol          = "ssl-authentication"\n    ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn\n    ssl_client_key_arn         = aws_dms_certificate.client_key.certificate_arn\n  }\n}\n```\n\n## How to fix\n\n### Terraform\n\nImport the certificate of the authority with `aws_dms_certificate` and set\n`certificate_arn = aws_dms_certificate.NAME.certificate_arn`. For RDS and Aurora\nit is the bundle of the region, from truststore.pki.rds.amazonaws.com. Oracle\ntakes a wallet: `certificate_wallet = filebase64("cwallet.sso")`.\n\n### AWS CLI\n\n```sh\ncurl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem\naws dms import-certificate --certificate-identifier rds-ca \\\n  --certificate-pem file://eu-west-1-bundle.pem\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\\n  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN\naws dms test-connection --endpoint-arn ENDPOINT_ARN \\\n  --replication-instance-arn INSTANCE_ARN\n```\n\n### Console\n\nDMS, Endpoints, choose the endpoint, Actions, Modify. Under "CA certificate"\nchoose one, or "Add new CA certificate" and upload the file. Save, then run\n"Test endpoint connection".\n\n## Controls\n\n- No control of Security Hub asks for it: DMS.9 looks at the mode alone.\n- CWE-295, improper certificate validation.\n\nDocumented: that the verifying modes need a certificate, and that\n`ssl-authentication` needs the client\'s certificate and key. Inferred: that an\nempty `certificate_arn` counts as not set. Whether the API refuses an endpoint\nwithout one is not confirmed; the console asks for it.\n',
  "endpoint-certificate-unused": '# endpoint-certificate-unused\n\nThe linked certificate has no effect.\n\n- Level: note\n- Controls: none\n- Weakness: CWE-295\n\n## What it means\n\nA certificate is linked, but `ssl_mode` is `none`, not written, or `require`,\nand none of these verifies a certificate. Or the engine takes no\n`certificate_arn`: S3, Redshift, DynamoDB, Kinesis and Neptune use TLS without\none, Kafka and Redis take theirs in their settings.\n\n## Why it matters\n\nThe link looks like verification and is none. Whoever wrote it meant the server\nto be verified.\n\n## Fails\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "require"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n```hcl\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "cache" {\n  endpoint_id     = "cache"\n  endpoint_type   = "target"\n  engine_name     = "redis"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n\n  redis_settings {\n    server_name = "cache.example.com"\n    port        = 6379\n    auth_type   = "none"\n  }\n}\n```\n\n## Passes\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n```hcl\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "cache" {\n  endpoint_id   = "cache"\n  endpoint_type = "target"\n  engine_name   = "redis"\n\n  redis_settings {\n    server_name            = "cache.example.com"\n    port                   = 6379\n    auth_type              = "none"\n    ssl_security_protocol  = "ssl-encryption"\n    ssl_ca_certificate_arn = aws_dms_certificate.rds.certificate_arn\n  }\n}\n```\n\n## How to fix\n\n### Terraform\n\nSet the strongest mode of the engine, so that the certificate is used. For\nKafka and Redis move it to `ssl_ca_certificate_arn` of the settings block. For\nengines that take none, take the line out.\n\n### AWS CLI\n\n```sh\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\\n  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN\naws dms test-connection --endpoint-arn ENDPOINT_ARN \\\n  --replication-instance-arn INSTANCE_ARN\n```\n\n### Console\n\nDMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint\nconfiguration set "Secure Socket Layer (SSL) mode" to verify-full. Save, then\nrun "Test endpoint connection".\n\n## Controls\n\n- No control of Security Hub looks at the certificate.\n- CWE-295, improper certificate validation.\n\nInferred: that a certificate beside `require` has no effect, from what AWS says\nthat the mode does. That S3 endpoints ignore a certificate is not confirmed.\n',
  "endpoint-engine-unknown": '# endpoint-engine-unknown\n\nengine_name is no engine of DMS.\n\n- Level: error\n- Controls: none\n- Weakness: none\n\n## What it means\n\n`engine_name` is not among the names that the AWS provider accepts, and it is\nnear one of them. DMS has its own names: PostgreSQL is `postgres`, Aurora MySQL\nis `aurora`, SQL Server is `sqlserver`, DocumentDB is `docdb`. They are not\nthose of `aws_db_instance`.\n\n`s3` was an engine of `aws_dms_endpoint` up to version 5 of the provider. It is\nreported only where `required_providers` excludes version 5.\n\nA name that is far from every known one may be a new engine; it is\nendpoint-undetermined, and so is any unknown name in a plan, since Terraform\nhas accepted it.\n\n## Why it matters\n\nTerraform refuses the plan. Until then nothing else can be said of the\nendpoint: where its TLS switch is depends on the engine.\n\n## Fails\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgresql"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n```hcl\nterraform {\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = ">= 6.0"\n    }\n  }\n}\n\nresource "aws_dms_endpoint" "lake" {\n  endpoint_id   = "lake"\n  endpoint_type = "target"\n  engine_name   = "s3"\n}\n```\n\n## Passes\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n```hcl\nterraform {\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = ">= 6.0"\n    }\n  }\n}\n\nresource "aws_dms_s3_endpoint" "lake" {\n  endpoint_id             = "lake"\n  endpoint_type           = "target"\n  bucket_name             = "lake"\n  service_access_role_arn = "arn:aws:iam::123456789012:role/dms-s3"\n}\n```\n\n## How to fix\n\n### Terraform\n\nWrite the name that the finding gives. For S3 use the resource\n`aws_dms_s3_endpoint`.\n\n### AWS CLI\n\n```sh\naws dms describe-endpoint-types \\\n  --query \'SupportedEndpointTypes[].EngineName\'\n```\n\n### Console\n\nThe names are those of the API; the console shows titles instead. Nothing is to\nbe done there: no endpoint with such an engine exists.\n\n## Controls\n\n- None. The rule keeps the others from being silent for the wrong reason.\n\nDocumented: the provider\'s list of engines (version 6, and `s3` before).\n',
  "endpoint-hostname-unverified": '# endpoint-hostname-unverified\n\nThe certificate is verified, but not the host name.\n\n- Level: note\n- Controls: none\n- Weakness: CWE-297\n\n## What it means\n\n`ssl_mode` is `verify-ca`, the engine has `verify-full`, and `server_name` is a\nhost name, so that it could be compared with the certificate.\n\n## Why it matters\n\nWith `verify-ca` every certificate of the authority will do. The authority of\nRDS signs for all databases of a region, those of other accounts too: another\ndatabase can pose as this one.\n\n## Fails\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-ca"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "target"\n  engine_name     = "mysql"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 3306\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-ca"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n## Passes\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\nOracle has no mode that verifies the name:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "oracle"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 2484\n  database_name   = "ORCL"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-ca"\n  certificate_arn = aws_dms_certificate.oracle.certificate_arn\n}\n\nresource "aws_dms_certificate" "oracle" {\n  certificate_id     = "oracle-wallet"\n  certificate_wallet = filebase64("${path.module}/cwallet.sso")\n}\n```\n\nAn IP address can\'t be compared with the names of the usual certificate:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "10.0.12.7"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-ca"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n## How to fix\n\n### Terraform\n\nSet `ssl_mode = "verify-full"`. Where the server is reached under a name of your\nown (a CNAME), write the name that its certificate holds into `server_name`.\n\nDMS does not change an endpoint while a task runs on it: stop the tasks first\nand resume them after, or set `pause_replication_tasks = true` in Terraform.\n\n### AWS CLI\n\n```sh\ncurl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem\naws dms import-certificate --certificate-identifier rds-ca \\\n  --certificate-pem file://eu-west-1-bundle.pem\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\\n  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN\naws dms test-connection --endpoint-arn ENDPOINT_ARN \\\n  --replication-instance-arn INSTANCE_ARN\n```\n\n### Console\n\nDMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint\nconfiguration set "Secure Socket Layer (SSL) mode" to verify-full. Save, then\nrun "Test endpoint connection".\n\n## Controls\n\n- No control of Security Hub asks for it.\n- CWE-297, improper validation of certificate with host mismatch.\n\nDocumented: what the two modes verify, and which engines have both. Inferred:\nthe row of Aurora PostgreSQL and both Aurora Serverless engines.\n',
  "endpoint-mode-inherited": '# endpoint-mode-inherited\n\nThe mode is not written; the state supplies it.\n\n- Level: note\n- Controls: DMS.9\n- Weakness: none\n\n## What it means\n\nThe plan shows a mode that the configuration does not hold: the endpoint got it\nearlier, and the provider keeps what AWS reports. Only plans can show this; in\nthe sources alone the same endpoint is endpoint-plaintext.\n\n## Why it matters\n\nThe connection is as the plan says, for now. But the configuration does not say\nso: the same code in another account, or after the endpoint is replaced, makes\nan endpoint with `none`. Removing the line did not switch TLS off, and Terraform\nshowed no difference when it was removed.\n\n## Fails\n\nThe endpoint was created with `ssl_mode = "verify-full"`, and the line was\nremoved after that. The plan still shows verify-full:\n\n<!-- plan: mode-inherited -->\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n## Passes\n\n<!-- plan: mode-written -->\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n## How to fix\n\n### Terraform\n\nWrite the mode that the finding names. The plan then shows no difference.\n\n### AWS CLI\n\nSee what is in force:\n\n```sh\naws dms describe-endpoints --query \\\n  \'Endpoints[].[EndpointIdentifier,SslMode,CertificateArn]\'\n```\n\n### Console\n\nDMS, Endpoints, choose the endpoint: the details show the mode. There is nothing\nto change there.\n\n## Controls\n\n- Security Hub DMS.9 looks at the endpoint, and passes with any mode but `none`.\n\nDocumented: `ssl_mode` is optional and computed in the provider, so an omitted\nmode keeps the old value; seen in real plans.\n',
  "endpoint-mode-unsupported": '# endpoint-mode-unsupported\n\nAWS documents no such ssl_mode for the engine.\n\n- Level: error\n- Controls: none\n- Weakness: CWE-1188\n\n## What it means\n\nEach engine has its own modes. AWS lists them in "Using SSL with AWS DMS":\n\n- MySQL, MariaDB, Aurora MySQL: none, verify-ca, verify-full\n- PostgreSQL, Aurora PostgreSQL: none, require, verify-ca, verify-full\n- SQL Server, MongoDB: none, require, verify-full\n- SAP ASE: none, verify-full\n- Oracle, Db2: none, verify-ca\n- Redshift, S3, DynamoDB, Kinesis, Neptune: none (they use TLS in any case)\n\nThe mode is not in the engine\'s list, or it is no mode at all: `verify_full`,\n`Verify-Full`, an empty text.\n\n## Why it matters\n\nAn endpoint with a mode that its engine lacks is not known to be encrypted: the\nAPI refuses it (S3), or what it does is not documented. `require` on MySQL is\nthe most usual slip.\n\n## Fails\n\nMySQL has no `require`:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id   = "orders"\n  endpoint_type = "source"\n  engine_name   = "mysql"\n  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port          = 3306\n  username      = "dms"\n  password      = var.password\n  ssl_mode      = "require"\n}\n```\n\nOracle has no `verify-full`:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "oracle"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 2484\n  database_name   = "ORCL"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.oracle.certificate_arn\n}\n\nresource "aws_dms_certificate" "oracle" {\n  certificate_id     = "oracle-wallet"\n  certificate_wallet = filebase64("${path.module}/cwallet.sso")\n}\n```\n\nIt is spelt with a hyphen:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify_full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\nS3 uses HTTPS in any case and takes no mode:\n\n```hcl\nresource "aws_dms_s3_endpoint" "lake" {\n  endpoint_id             = "lake"\n  endpoint_type           = "target"\n  bucket_name             = "lake"\n  service_access_role_arn = "arn:aws:iam::123456789012:role/dms-s3"\n  ssl_mode                = "require"\n}\n```\n\n## Passes\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "mysql"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 3306\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "oracle"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 2484\n  database_name   = "ORCL"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-ca"\n  certificate_arn = aws_dms_certificate.oracle.certificate_arn\n}\n\nresource "aws_dms_certificate" "oracle" {\n  certificate_id     = "oracle-wallet"\n  certificate_wallet = filebase64("${path.module}/cwallet.sso")\n}\n```\n\n```hcl\nresource "aws_dms_s3_endpoint" "lake" {\n  endpoint_id             = "lake"\n  endpoint_type           = "target"\n  bucket_name             = "lake"\n  service_access_role_arn = "arn:aws:iam::123456789012:role/dms-s3"\n  ssl_mode                = "none"\n}\n```\n\n## How to fix\n\n### Terraform\n\nWrite the strongest mode of the engine and link the certificate that it needs:\n`verify-ca` with a wallet for Oracle, `verify-ca` with a PEM for Db2,\n`verify-full` with a PEM for the others. For engines that use TLS in any case\ntake the line out, or write `none`.\n\n### AWS CLI\n\n```sh\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\\n  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN\n```\n\n### Console\n\nDMS, Endpoints, choose the endpoint, Actions, Modify. The list "Secure Socket\nLayer (SSL) mode" offers the modes of the engine: choose the strongest, choose\nthe CA certificate, save, then run "Test endpoint connection".\n\n## Controls\n\n- No control of Security Hub looks at the pair of mode and engine. DMS.9 passes\n  any mode but `none`, also one that the engine lacks.\n- CWE-1188, initialization with an insecure default: what is in force is not\n  what was written.\n\nDocumented: the table, and that S3 refuses every other mode. Inferred: the rows\nof Aurora PostgreSQL, both Aurora Serverless engines, Redshift Serverless and\nNeptune, and that an empty text is no mode. AWS documents no list for\nDocumentDB, Kafka, Redis, OpenSearch, Babelfish, Azure SQL and DMS transfer;\nfor these only a mode that is none at all is reported. What the API does with a\ndocumented mode of another engine is not confirmed, S3 apart.\n',
  "endpoint-plaintext": '# endpoint-plaintext\n\nThe endpoint connects to its database in clear text.\n\n- Level: error\n- Controls: DMS.9, CT.DMS.PR.2\n- Weakness: CWE-319\n\n## What it means\n\nThe engine of the endpoint switches TLS with `ssl_mode`, and the mode is\n`none`, null or not written. AWS DMS uses `none` for an endpoint that says\nnothing, so leaving the line out is the same as asking for clear text.\n\n## Why it matters\n\nEverything that the replication reads or writes, and the login of the database\nuser, crosses the network readable and changeable for anyone on the way.\nA line that was removed changes nothing: Terraform sees no difference and AWS\nkeeps the old mode. Only a written mode is a decision.\n\n## Fails\n\nThe mode is not written:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id   = "orders"\n  endpoint_type = "source"\n  engine_name   = "mysql"\n  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port          = 3306\n  username      = "dms"\n  password      = var.password\n}\n```\n\nThe mode is `none`:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id   = "orders"\n  endpoint_type = "target"\n  engine_name   = "postgres"\n  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port          = 5432\n  database_name = "orders"\n  username      = "dms"\n  password      = var.password\n  ssl_mode      = "none"\n}\n```\n\nAn entry of the map leaves it out:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nvariable "endpoints" {\n  type = any\n  default = {\n    orders = { engine_name = "mysql", server_name = "orders.example.com" }\n  }\n}\n\nresource "aws_dms_endpoint" "this" {\n  for_each = var.endpoints\n\n  endpoint_id   = each.key\n  endpoint_type = "source"\n  engine_name   = each.value.engine_name\n  server_name   = each.value.server_name\n  port          = 3306\n  username      = "dms"\n  password      = var.password\n  ssl_mode      = try(each.value.ssl_mode, null)\n}\n```\n\n## Passes\n\nThe server is verified by its certificate and its name:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "mysql"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 3306\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\nEngines that use TLS in any case have no such switch, and `none` is right:\n\n```hcl\nresource "aws_dms_endpoint" "lake" {\n  endpoint_id   = "lake"\n  endpoint_type = "target"\n  engine_name   = "kinesis"\n\n  kinesis_settings {\n    stream_arn              = "arn:aws:kinesis:eu-west-1:123456789012:stream/lake"\n    service_access_role_arn = "arn:aws:iam::123456789012:role/dms-kinesis"\n  }\n}\n```\n\n## How to fix\n\n### Terraform\n\nWrite the strongest mode of the engine, import the certificate of the authority\nand link it, as in the first example under Passes. The strongest mode is\n`verify-full` for MySQL, MariaDB, Aurora, PostgreSQL, SQL Server, SAP ASE,\nMongoDB and DocumentDB, and `verify-ca` for Oracle and Db2. Oracle takes a\nwallet (`certificate_wallet`), all others a PEM.\n\nDMS does not change an endpoint while a task runs on it: stop the tasks first\nand resume them after, or set `pause_replication_tasks = true` in Terraform.\n\n### AWS CLI\n\n```sh\ncurl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem\naws dms import-certificate --certificate-identifier rds-ca \\\n  --certificate-pem file://eu-west-1-bundle.pem\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\\n  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN\naws dms test-connection --endpoint-arn ENDPOINT_ARN \\\n  --replication-instance-arn INSTANCE_ARN\n```\n\n### Console\n\nDMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint\nconfiguration set "Secure Socket Layer (SSL) mode" to verify-full, and choose or\nadd the CA certificate. Save, then run "Test endpoint connection".\n\n## Controls\n\n- Security Hub DMS.9, "DMS endpoints should use SSL" (Medium): NIST 800-53r5\n  AC-4, SC-7(4), SC-8, SC-8(1), SC-8(2), SC-13, SC-23, SC-23(3); PCI DSS 4.0.1\n  4.2.1. Which engines it exempts is not documented: Security Hub may still\n  fail S3 or Kinesis endpoints, which this rule leaves alone.\n- Control Tower CT.DMS.PR.2: the mode is present and not `none`, for 11 engines.\n- CWE-319, cleartext transmission of sensitive information.\n\nDocumented: the default `none`, and the modes of MySQL, MariaDB, Aurora MySQL,\nPostgreSQL, SQL Server, Oracle, SAP ASE, MongoDB, DocumentDB and Db2. Inferred:\nthat Aurora PostgreSQL and both Aurora Serverless engines work as their base\nengine does. For Babelfish, Azure SQL and DMS transfer AWS does not say whether\n`ssl_mode` is the switch; these are endpoint-undetermined.\n',
  "endpoint-server-unverified": '# endpoint-server-unverified\n\nThe connection is encrypted, but the server is not verified.\n\n- Level: warning\n- Controls: none\n- Weakness: CWE-295\n\n## What it means\n\n`ssl_mode` is `require`: DMS encrypts, and accepts any certificate.\n\n## Why it matters\n\nEncryption without verification keeps out those who listen, not those who stand\nin between: whoever can redirect the connection (DNS, routing, a proxy) shows a\ncertificate of his own, and gets the login and the data.\n\n## Fails\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id   = "orders"\n  endpoint_type = "source"\n  engine_name   = "postgres"\n  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port          = 5432\n  database_name = "orders"\n  username      = "dms"\n  password      = var.password\n  ssl_mode      = "require"\n}\n```\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id   = "orders"\n  endpoint_type = "target"\n  engine_name   = "sqlserver"\n  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port          = 1433\n  database_name = "orders"\n  username      = "dms"\n  password      = var.password\n  ssl_mode      = "require"\n}\n```\n\n## Passes\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "target"\n  engine_name     = "sqlserver"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 1433\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n## How to fix\n\n### Terraform\n\nSet `ssl_mode = "verify-full"`, import the certificate of the authority and link\nit. All engines that have `require` have `verify-full` too. Its name check needs\nthe host name of the certificate as `server_name`, not an IP address.\n\nDMS does not change an endpoint while a task runs on it: stop the tasks first\nand resume them after, or set `pause_replication_tasks = true` in Terraform.\n\n### AWS CLI\n\n```sh\ncurl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem\naws dms import-certificate --certificate-identifier rds-ca \\\n  --certificate-pem file://eu-west-1-bundle.pem\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\\n  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN\naws dms test-connection --endpoint-arn ENDPOINT_ARN \\\n  --replication-instance-arn INSTANCE_ARN\n```\n\n### Console\n\nDMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint\nconfiguration set "Secure Socket Layer (SSL) mode" to verify-full, and choose or\nadd the CA certificate. Save, then run "Test endpoint connection".\n\n## Controls\n\n- No control of Security Hub asks for it: DMS.9 passes `require`.\n- CWE-295, improper certificate validation.\n\nDocumented: that `require` verifies nothing, and the modes of PostgreSQL, SQL\nServer and MongoDB. For DocumentDB AWS prescribes verify-full; that it accepts\n`require` is not confirmed. Inferred: that Aurora PostgreSQL works as PostgreSQL\ndoes.\n',
  "endpoint-settings-plaintext": '# endpoint-settings-plaintext\n\nThe settings of the endpoint ask for clear text.\n\n- Level: error\n- Controls: DMS.12\n- Weakness: CWE-319\n\n## What it means\n\nRedis, Kafka, Elasticsearch and OpenSearch endpoints do not switch TLS with\n`ssl_mode` but in their settings: `ssl_security_protocol` of `redis_settings`,\n`security_protocol` of `kafka_settings`, and the scheme of `endpoint_uri` in\n`elasticsearch_settings`. Here one of them says plaintext. The same switch can\nstand in `extra_connection_attributes` (`sslSecurityProtocol=`,\n`securityProtocol=`); where the two differ, the weaker counts.\n\n## Why it matters\n\nThe migrated data, and the password or token of the target, cross the network\nreadable and changeable for anyone on the way.\n\n## Fails\n\n```hcl\nresource "aws_dms_endpoint" "cache" {\n  endpoint_id   = "cache"\n  endpoint_type = "target"\n  engine_name   = "redis"\n\n  redis_settings {\n    server_name           = "cache.example.com"\n    port                  = 6379\n    auth_type             = "none"\n    ssl_security_protocol = "plaintext"\n  }\n}\n```\n\n```hcl\nresource "aws_dms_endpoint" "events" {\n  endpoint_id   = "events"\n  endpoint_type = "target"\n  engine_name   = "kafka"\n\n  kafka_settings {\n    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9092"\n    security_protocol = "plaintext"\n  }\n}\n```\n\n```hcl\nresource "aws_dms_endpoint" "search" {\n  endpoint_id   = "search"\n  endpoint_type = "target"\n  engine_name   = "opensearch"\n\n  elasticsearch_settings {\n    endpoint_uri            = "http://search.example.com"\n    service_access_role_arn = "arn:aws:iam::123456789012:role/dms-search"\n  }\n}\n```\n\n## Passes\n\nWithout the argument Redis endpoints use TLS:\n\n```hcl\nresource "aws_dms_endpoint" "cache" {\n  endpoint_id   = "cache"\n  endpoint_type = "target"\n  engine_name   = "redis"\n\n  redis_settings {\n    server_name = "cache.example.com"\n    port        = 6379\n    auth_type   = "none"\n  }\n}\n```\n\n```hcl\nresource "aws_dms_endpoint" "events" {\n  endpoint_id   = "events"\n  endpoint_type = "target"\n  engine_name   = "kafka"\n\n  kafka_settings {\n    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"\n    security_protocol = "ssl-encryption"\n  }\n}\n```\n\n```hcl\nresource "aws_dms_endpoint" "search" {\n  endpoint_id   = "search"\n  endpoint_type = "target"\n  engine_name   = "opensearch"\n\n  elasticsearch_settings {\n    endpoint_uri            = "https://search.example.com"\n    service_access_role_arn = "arn:aws:iam::123456789012:role/dms-search"\n  }\n}\n```\n\n## How to fix\n\n### Terraform\n\nSet `ssl_security_protocol = "ssl-encryption"` (Redis), `security_protocol =\n"ssl-encryption"`, `"ssl-authentication"` or `"sasl-ssl"` (Kafka), or write\n`https://` (Elasticsearch, OpenSearch), and take the contrary out of\n`extra_connection_attributes`. The server must listen for TLS: Amazon MSK does\nso on port 9094, not on 9092.\n\n### AWS CLI\n\n```sh\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --redis-settings \\\n  ServerName=HOST,Port=6379,SslSecurityProtocol=ssl-encryption\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --kafka-settings \\\n  SecurityProtocol=ssl-encryption\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --elasticsearch-settings \\\n  ServiceAccessRoleArn=ROLE_ARN,EndpointUri=https://HOST\n```\n\n### Console\n\nDMS, Endpoints, choose the endpoint, Actions, Modify. Change the security\nprotocol (Redis, Kafka) or the endpoint URI, save, then run "Test endpoint\nconnection".\n\n## Controls\n\n- Security Hub DMS.12, "DMS endpoints for Redis OSS should have TLS enabled"\n  (Medium), for Redis only: NIST 800-53r5 SC-8, SC-13; PCI DSS 4.0.1 4.2.1.\n- CWE-319, cleartext transmission of sensitive information.\n\nDocumented: the values of the three arguments, and that Redis without one uses\n`ssl-encryption`. Inferred: that the extra connection attributes take the same\nswitches, and that the weaker of two counts.\n',
  "endpoint-undetermined": '# endpoint-undetermined\n\nWhat the endpoint does can\'t be known from this input.\n\n- Level: note\n- Controls: DMS.9\n- Weakness: none\n\n## What it means\n\nA rule needs a value that this input does not hold: a variable without a value,\nan attribute that AWS fills in, a data source, a module that is not installed.\nOr AWS does not say whether `ssl_mode` is the TLS switch of this engine. Or\n`ignore_changes` covers the attribute, so that the endpoint may differ from what\nis written. The finding names what is missing, says what would follow, and how\nto give it.\n\n## Why it matters\n\nA check that can\'t be done is not passed. dmslint does not guess: it counts the\nendpoint as open, not as clean.\n\n## Fails\n\nThe mode depends on a variable that has no value:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nvariable "mode" {\n  type = string\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = var.mode\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\nAWS documents no modes for Babelfish:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id   = "orders"\n  endpoint_type = "target"\n  engine_name   = "babelfish"\n  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port          = 1433\n  database_name = "orders"\n  username      = "dms"\n  password      = var.password\n  ssl_mode      = "none"\n}\n```\n\nTerraform does not change the mode of an endpoint that exists already:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n\n  lifecycle {\n    ignore_changes = [ssl_mode]\n  }\n}\n```\n\n## Passes\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nvariable "mode" {\n  type    = string\n  default = "verify-full"\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = var.mode\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\nA condition is no obstacle, as long as each of its outcomes is known:\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nvariable "env" {\n  type = string\n}\n\nresource "aws_dms_certificate" "rds" {\n  certificate_id  = "rds-ca"\n  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")\n}\n\nresource "aws_dms_endpoint" "orders" {\n  endpoint_id     = "orders"\n  endpoint_type   = "source"\n  engine_name     = "postgres"\n  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"\n  port            = 5432\n  database_name   = "orders"\n  username        = "dms"\n  password        = var.password\n  ssl_mode        = var.env == "prod" ? "verify-full" : "verify-ca"\n  certificate_arn = aws_dms_certificate.rds.certificate_arn\n}\n```\n\n## How to fix\n\n### Terraform\n\nGive what is missing: `--var mode=verify-full`, `--var-file prod.tfvars`,\n`--workspace prod`, or run `terraform init` for modules. What only AWS knows\nstands in the plan:\n\n```sh\nterraform plan -out=plan.bin\nterraform show -json plan.bin > plan.json\ndmslint plan.json\n```\n\n### AWS CLI\n\nLook at the endpoint itself:\n\n```sh\naws dms describe-endpoints --query \\\n  \'Endpoints[].[EndpointIdentifier,EngineName,SslMode,CertificateArn]\'\n```\n\n### Console\n\nDMS, Endpoints, choose the endpoint: the details show SSL mode and certificate.\n\n## Controls\n\n- Security Hub DMS.9 can\'t be judged from this input.\n\nDocumented: the provider\'s treatment of unknown values. Not documented by AWS:\nwhether `ssl_mode` is the switch of Babelfish, Azure SQL and DMS transfer.\n',
  "kafka-protocol-unset": '# kafka-protocol-unset\n\nA Kafka endpoint names no security protocol.\n\n- Level: warning\n- Controls: none\n- Weakness: CWE-319\n\n## What it means\n\n`kafka_settings` has no `security_protocol`. The provider has no default and\nsends nothing then.\n\n## Why it matters\n\nThe API documents only secure protocols as something to set, so what is left\nis clear text. AWS does not write that down in so many words; this is why the\nrule is a warning, while an explicit `plaintext` is an error\n(endpoint-settings-plaintext).\n\n## Fails\n\n```hcl\nresource "aws_dms_endpoint" "events" {\n  endpoint_id   = "events"\n  endpoint_type = "target"\n  engine_name   = "kafka"\n\n  kafka_settings {\n    broker = "b-1.example.kafka.eu-west-1.amazonaws.com:9092"\n    topic  = "orders"\n  }\n}\n```\n\n## Passes\n\n```hcl\nresource "aws_dms_endpoint" "events" {\n  endpoint_id   = "events"\n  endpoint_type = "target"\n  engine_name   = "kafka"\n\n  kafka_settings {\n    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"\n    topic             = "orders"\n    security_protocol = "ssl-encryption"\n  }\n}\n```\n\n```hcl\nvariable "password" {\n  type      = string\n  sensitive = true\n}\n\nresource "aws_dms_endpoint" "events" {\n  endpoint_id   = "events"\n  endpoint_type = "target"\n  engine_name   = "kafka"\n\n  kafka_settings {\n    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9096"\n    topic             = "orders"\n    security_protocol = "sasl-ssl"\n    sasl_username     = "dms"\n    sasl_password     = var.password\n  }\n}\n```\n\n## How to fix\n\n### Terraform\n\nSet `security_protocol` to `ssl-encryption` (TLS), `ssl-authentication` (TLS\nwith a client certificate) or `sasl-ssl` (TLS with a login), and name the port\non which the brokers speak it. Amazon MSK: 9094 for TLS, 9096 for SASL/SCRAM.\n\n### AWS CLI\n\n```sh\naws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --kafka-settings \\\n  SecurityProtocol=ssl-encryption,Broker=HOST:9094\n```\n\n### Console\n\nDMS, Endpoints, choose the endpoint, Actions, Modify. Choose the security\nprotocol, save, then run "Test endpoint connection".\n\n## Controls\n\n- No control of Security Hub looks at Kafka endpoints.\n- CWE-319, cleartext transmission of sensitive information.\n\nInferred: that an endpoint without a protocol connects in clear text.\nDocumented: the protocols that can be set, and that the provider sends none by\nitself.\n',
  "suppression-expired": '# suppression-expired\n\nA suppression is past its day, so it holds no longer.\n\nLevel: warning.\n\n## What it means\n\nA comment `# dmslint:ignore RULE -- reason until=YYYY-MM-DD` answers for a\nfinding up to and including its day. After that the finding is back, and this\none says why.\n\n## Why it matters\n\nA day is set where somebody means to come back. This is the reminder.\n\n## Fails\n\n```hcl\nresource "aws_dms_endpoint" "orders" {\n  # dmslint:ignore endpoint-plaintext -- waits for the new driver until=2020-01-31\n  endpoint_id   = "orders"\n  endpoint_type = "source"\n  engine_name   = "mysql"\n  server_name   = "orders.example.com"\n}\n```\n\n## Passes\n\n```hcl\nresource "aws_dms_endpoint" "orders" {\n  # dmslint:ignore endpoint-plaintext -- waits for the new driver until=2999-01-31\n  endpoint_id   = "orders"\n  endpoint_type = "source"\n  engine_name   = "mysql"\n  server_name   = "orders.example.com"\n}\n```\n\n## How to fix\n\nMend what the suppression was for and remove it. If it is still needed, write\na new day and a reason that is true today.\n',
  "suppression-unused": '# suppression-unused\n\nA suppression matched nothing in this run.\n\nLevel: note.\n\n## What it means\n\nA comment `# dmslint:ignore RULE -- reason` stands where the rule finds\nnothing. Comments for other tools (`#checkov:skip=\u2026`) are never told.\n\n## Why it matters\n\nA suppression that is left behind hides the next finding at its place.\n\n## Fails\n\n```hcl\nresource "aws_dms_endpoint" "lake" {\n  # dmslint:ignore endpoint-plaintext -- S3 has no ssl_mode\n  endpoint_id   = "lake"\n  endpoint_type = "target"\n  engine_name   = "kinesis"\n}\n```\n\n## Passes\n\n```hcl\nresource "aws_dms_endpoint" "orders" {\n  # dmslint:ignore endpoint-plaintext -- test data only, in a private subnet\n  endpoint_id   = "orders"\n  endpoint_type = "source"\n  engine_name   = "mysql"\n  server_name   = "orders.example.com"\n}\n```\n\n## How to fix\n\nRemove the comment.\n'
};
function page(id) {
  if (!Object.hasOwn(pages, id)) throw new Error("no such page");
  return pages[id];
}

// src/check.ts
var import_node_fs4 = require("node:fs");
var import_node_path2 = __toESM(require("node:path"), 1);

// src/discover/roots.ts
var import_node_fs3 = require("node:fs");

// src/discover/search.ts
var import_node_fs2 = require("node:fs");

// src/discover/tree.ts
var import_node_fs = require("node:fs");
var import_node_path = __toESM(require("node:path"), 1);
function findTree(cwd, paths, root) {
  if (root !== void 0)
    return { root: (0, import_node_fs.realpathSync)(import_node_path.default.resolve(cwd, root)), git: (0, import_node_fs.existsSync)(import_node_path.default.resolve(cwd, root, ".git")) };
  const starts = (paths.length > 0 ? paths : ["."]).map((one3) => real(import_node_path.default.resolve(cwd, one3)));
  const roots = starts.map(gitRoot);
  const common3 = starts.reduce(commonParent, real(cwd));
  if (roots.every((found) => found !== void 0)) {
    const top2 = roots.reduce(commonParent);
    if (roots.includes(top2)) return { root: top2, git: true };
  }
  return { root: isDirectory(common3) ? common3 : import_node_path.default.dirname(common3), git: false };
}
function real(file) {
  try {
    return (0, import_node_fs.realpathSync)(file);
  } catch {
    return file;
  }
}
function isDirectory(file) {
  return (0, import_node_fs.statSync)(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function gitRoot(start) {
  for (let directory = start; ; directory = import_node_path.default.dirname(directory)) {
    if ((0, import_node_fs.existsSync)(import_node_path.default.join(directory, ".git"))) return directory;
    if (import_node_path.default.dirname(directory) === directory) return void 0;
  }
}
function commonParent(a, b) {
  let parent = a;
  while (parent !== b && !b.startsWith(parent.endsWith(import_node_path.default.sep) ? parent : parent + import_node_path.default.sep))
    parent = import_node_path.default.dirname(parent);
  return parent;
}
function inTree(tree, absolute3) {
  const resolved2 = real(absolute3);
  const relative2 = import_node_path.default.relative(tree.root, resolved2);
  if (relative2 === "") return ".";
  if (relative2 === ".." || relative2.startsWith(`..${import_node_path.default.sep}`) || import_node_path.default.isAbsolute(relative2)) return void 0;
  return relative2.split(import_node_path.default.sep).join("/");
}
function absolute(tree, relative2) {
  return import_node_path.default.join(tree.root, relative2);
}
function readInside(tree, relative2) {
  const file = absolute(tree, relative2);
  if (inTree(tree, file) === void 0) return void 0;
  try {
    return (0, import_node_fs.statSync)(file).isFile() ? (0, import_node_fs.readFileSync)(file) : void 0;
  } catch {
    return void 0;
  }
}
function filesIn(tree, relative2) {
  const directory = absolute(tree, relative2);
  if (inTree(tree, directory) === void 0) return void 0;
  try {
    return (0, import_node_fs.readdirSync)(directory, { withFileTypes: true }).filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => entry.name).sort((a, b) => a < b ? -1 : 1);
  } catch {
    return void 0;
  }
}
function join(directory, relative2) {
  return import_node_path.default.posix.join(directory, relative2).replace(/\/$/, "") || ".";
}

// src/discover/search.ts
var SKIPPED = /* @__PURE__ */ new Set([".terraform", ".git", "node_modules", ".terragrunt-cache"]);
function searchBelow(tree, start, found = /* @__PURE__ */ new Map()) {
  const waiting = [start];
  for (let directory = waiting.pop(); directory !== void 0; directory = waiting.pop()) {
    if (found.has(directory)) continue;
    const entries = entriesOf(tree, directory);
    for (const entry of entries)
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) waiting.push(join(directory, entry.name));
    const read2 = readDirectory(tree, directory, entries);
    if (read2 !== void 0) found.set(directory, read2);
  }
  return found;
}
function searchDirectory(tree, directory) {
  return readDirectory(tree, directory, entriesOf(tree, directory));
}
function entriesOf(tree, directory) {
  try {
    return (0, import_node_fs2.readdirSync)(absolute(tree, directory), { withFileTypes: true });
  } catch {
    return [];
  }
}
function readDirectory(tree, directory, entries) {
  let any2 = false;
  let dms = false;
  let rootlike = false;
  let terragrunt = false;
  const calls = [];
  const foreign = [];
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const { name } = entry;
    if (name === "terragrunt.hcl") terragrunt = true;
    if (/^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name)) rootlike = true;
    if (!/\.(tf|tofu)(\.json)?$/.test(name)) continue;
    any2 = true;
    const bytes = read(absolute(tree, join(directory, name)));
    if (bytes === void 0) continue;
    dms ||= bytes.includes("aws_dms_");
    const mayCall = bytes.includes("module");
    const maySet = bytes.includes("backend") || bytes.includes("cloud");
    if (!mayCall && !maySet) continue;
    const text3 = bytes.toString("latin1");
    if (maySet && /^\s*(backend\s+"?\w+"?|cloud)\s*\{|"(backend|cloud)"\s*:/m.test(text3)) rootlike = true;
    if (!mayCall) continue;
    for (const match2 of text3.matchAll(/(?:^|[\s{,])"?source"?\s*[=:]\s*"([^"\n]*)"/g)) {
      if (isCommentedOut(text3, match2.index)) continue;
      const source = match2[1];
      if (/^\.\.?(\/|$)/.test(source)) calls.push(join(directory, source));
      else foreign.push(source);
    }
  }
  return any2 || terragrunt ? { path: directory, dms, calls, foreign, rootlike, terragrunt } : void 0;
}
function isCommentedOut(text3, at2) {
  const line = (place) => text3.slice(text3.lastIndexOf("\n", place) + 1);
  if (/^[^\S\n]*(#|\/\/)/.test(line(at2))) return true;
  let open3 = text3.lastIndexOf("/*", at2);
  while (open3 > 0 && !/^[^\S\n]*\/\*/.test(line(open3 - 1))) open3 = text3.lastIndexOf("/*", open3 - 1);
  if (open3 < 0) return false;
  const close = text3.indexOf("*/", open3);
  return close < 0 || close > at2;
}
function read(file) {
  try {
    return (0, import_node_fs2.readFileSync)(file);
  } catch {
    return void 0;
  }
}

// src/discover/roots.ts
function discoverRoots(tree, named3) {
  const all3 = /* @__PURE__ */ new Map();
  for (const start of named3) searchBelow(tree, start, all3);
  const called = new Set([...all3.values()].flatMap(({ calls }) => calls));
  const roots = [...all3.values()].filter(({ path: path4, rootlike }) => !called.has(path4) || rootlike || named3.includes(path4));
  const known = new Map(all3);
  const at2 = (path4) => {
    if (!known.has(path4)) known.set(path4, path4.startsWith("..") ? void 0 : searchDirectory(tree, path4));
    return known.get(path4);
  };
  return {
    roots: roots.filter((root) => matters(tree, root, at2)).map(({ path: path4 }) => path4).sort(),
    rootCount: roots.length,
    any: (directory) => directory === "." ? all3.size > 0 : [...all3.keys()].some((path4) => path4 === directory || path4.startsWith(`${directory}/`)),
    terragrunt: [...all3.values()].filter(({ terragrunt }) => terragrunt).map(({ path: path4 }) => path4)
  };
}
function matters(tree, root, at2) {
  const seen = /* @__PURE__ */ new Set();
  const waiting = [root.path];
  let foreign = false;
  for (let path4 = waiting.pop(); path4 !== void 0; path4 = waiting.pop()) {
    if (seen.has(path4)) continue;
    seen.add(path4);
    const directory = at2(path4);
    if (directory === void 0) {
      if (/dms/i.test(path4)) return true;
      continue;
    }
    if (directory.dms || directory.foreign.some((source) => /dms/i.test(source))) return true;
    foreign ||= directory.foreign.length > 0;
    waiting.push(...directory.calls);
  }
  return foreign && installedDms(tree, root.path);
}
function installedDms(tree, root) {
  const modules = join(root, ".terraform/modules");
  if (!(0, import_node_fs3.existsSync)(absolute(tree, modules))) return false;
  return [...searchBelow(tree, modules).values()].some(({ dms }) => dms);
}

// src/graph/reason.ts
function describeReason(reason) {
  switch (reason.kind) {
    case "after-apply":
      return `${reason.of} is known only after apply`;
    case "no-value":
      return `${reason.variable} has no default and no value`;
    case "data-source":
      return `${reason.of} is read from a data source`;
    case "module-not-installed":
      return `${reason.module} is not installed`;
    case "workspace":
      return "terraform.workspace is not given";
    case "impure":
      return `${reason.function} has another result in every run`;
    case "file-missing":
      return `the file ${reason.path} is not there`;
    case "unsupported":
      return `${reason.what} is not understood`;
    case "invalid":
      return reason.what;
    case "limit":
      return `there are ${reason.what}`;
    case "plan":
      return reason.what;
    case "ignored-changes":
      return `lifecycle.ignore_changes covers ${reason.attribute}`;
    case "error":
      return clause(reason.problem.message);
  }
}
function clause(sentence3) {
  return sentence3.replace(/\.$/, "").replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase());
}
function adviceOn(reason, inPlan) {
  if (inPlan && reason.kind !== "ignored-changes") return "Name the sources that the plan was made from: --source DIR.";
  switch (reason.kind) {
    case "no-value":
      return `Give it a value: --var ${reason.variable.replace(/^.*var\./, "")}=\u2026 or --var-file FILE.`;
    case "workspace":
      return "Name the workspace: --workspace NAME.";
    case "module-not-installed":
      return "Run terraform init, then check again.";
    case "data-source":
    case "after-apply":
      return "Check the plan instead: terraform show -json PLANFILE > plan.json, then dmslint plan.json.";
    case "plan":
      return "Name the sources of the plan: --source DIR.";
    case "file-missing":
      return "Put the file in its place before the check.";
    case "ignored-changes":
      return "Take it out of ignore_changes, or look at the endpoint itself.";
    default:
      return void 0;
  }
}

// node_modules/big.js/big.mjs
var DP = 20;
var RM = 1;
var MAX_DP = 1e6;
var MAX_POWER = 1e6;
var NE = -7;
var PE = 21;
var STRICT = false;
var NAME = "[big.js] ";
var INVALID = NAME + "Invalid ";
var INVALID_DP = INVALID + "decimal places";
var INVALID_RM = INVALID + "rounding mode";
var DIV_BY_ZERO = NAME + "Division by zero";
var P = {};
var UNDEFINED = void 0;
var NUMERIC = /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
function _Big_() {
  function Big2(n) {
    var x = this;
    if (!(x instanceof Big2)) {
      return n === UNDEFINED && arguments.length === 0 ? _Big_() : new Big2(n);
    }
    if (n instanceof Big2) {
      x.s = n.s;
      x.e = n.e;
      x.c = n.c.slice();
    } else {
      if (typeof n !== "string") {
        if (Big2.strict === true && typeof n !== "bigint") {
          throw TypeError(INVALID + "value");
        }
        n = n === 0 && 1 / n < 0 ? "-0" : String(n);
      }
      parse(x, n);
    }
    x.constructor = Big2;
  }
  Big2.prototype = P;
  Big2.DP = DP;
  Big2.RM = RM;
  Big2.NE = NE;
  Big2.PE = PE;
  Big2.strict = STRICT;
  Big2.roundDown = 0;
  Big2.roundHalfUp = 1;
  Big2.roundHalfEven = 2;
  Big2.roundUp = 3;
  return Big2;
}
function parse(x, n) {
  var e, i, nl;
  if (!NUMERIC.test(n)) {
    throw Error(INVALID + "number");
  }
  x.s = n.charAt(0) == "-" ? (n = n.slice(1), -1) : 1;
  if ((e = n.indexOf(".")) > -1) n = n.replace(".", "");
  if ((i = n.search(/e/i)) > 0) {
    if (e < 0) e = i;
    e += +n.slice(i + 1);
    n = n.substring(0, i);
  } else if (e < 0) {
    e = n.length;
  }
  nl = n.length;
  for (i = 0; i < nl && n.charAt(i) == "0"; ) ++i;
  if (i == nl) {
    x.c = [x.e = 0];
  } else {
    for (; nl > 0 && n.charAt(--nl) == "0"; ) ;
    x.e = e - i - 1;
    x.c = [];
    for (e = 0; i <= nl; ) x.c[e++] = +n.charAt(i++);
  }
  return x;
}
function round(x, sd, rm, more) {
  var xc = x.c;
  if (rm === UNDEFINED) rm = x.constructor.RM;
  if (rm !== 0 && rm !== 1 && rm !== 2 && rm !== 3) {
    throw Error(INVALID_RM);
  }
  if (sd < 1) {
    more = rm === 3 && (more || !!xc[0]) || sd === 0 && (rm === 1 && xc[0] >= 5 || rm === 2 && (xc[0] > 5 || xc[0] === 5 && (more || xc[1] !== UNDEFINED)));
    xc.length = 1;
    if (more) {
      x.e = x.e - sd + 1;
      xc[0] = 1;
    } else {
      xc[0] = x.e = 0;
    }
  } else if (sd < xc.length) {
    more = rm === 1 && xc[sd] >= 5 || rm === 2 && (xc[sd] > 5 || xc[sd] === 5 && (more || xc[sd + 1] !== UNDEFINED || xc[sd - 1] & 1)) || rm === 3 && (more || !!xc[0]);
    xc.length = sd;
    if (more) {
      for (; ++xc[--sd] > 9; ) {
        xc[sd] = 0;
        if (sd === 0) {
          ++x.e;
          xc.unshift(1);
          break;
        }
      }
    }
    for (sd = xc.length; !xc[--sd]; ) xc.pop();
  }
  return x;
}
function stringify(x, doExponential, isNonzero) {
  var e = x.e, s = x.c.join(""), n = s.length;
  if (doExponential) {
    s = s.charAt(0) + (n > 1 ? "." + s.slice(1) : "") + (e < 0 ? "e" : "e+") + e;
  } else if (e < 0) {
    for (; ++e; ) s = "0" + s;
    s = "0." + s;
  } else if (e > 0) {
    if (++e > n) {
      for (e -= n; e--; ) s += "0";
    } else if (e < n) {
      s = s.slice(0, e) + "." + s.slice(e);
    }
  } else if (n > 1) {
    s = s.charAt(0) + "." + s.slice(1);
  }
  return x.s < 0 && isNonzero ? "-" + s : s;
}
P.abs = function() {
  var x = new this.constructor(this);
  x.s = 1;
  return x;
};
P.cmp = function(y) {
  var isneg, x = this, xc = x.c, yc = (y = new x.constructor(y)).c, i = x.s, j = y.s, k = x.e, l = y.e;
  if (!xc[0] || !yc[0]) return !xc[0] ? !yc[0] ? 0 : -j : i;
  if (i != j) return i;
  isneg = i < 0;
  if (k != l) return k > l ^ isneg ? 1 : -1;
  j = (k = xc.length) < (l = yc.length) ? k : l;
  for (i = -1; ++i < j; ) {
    if (xc[i] != yc[i]) return xc[i] > yc[i] ^ isneg ? 1 : -1;
  }
  return k == l ? 0 : k > l ^ isneg ? 1 : -1;
};
P.div = function(y) {
  var x = this, Big2 = x.constructor, a = x.c, b = (y = new Big2(y)).c, k = x.s == y.s ? 1 : -1, dp = Big2.DP;
  if (dp !== ~~dp || dp < 0 || dp > MAX_DP) {
    throw Error(INVALID_DP);
  }
  if (!b[0]) {
    throw Error(DIV_BY_ZERO);
  }
  if (!a[0]) {
    y.s = k;
    y.c = [y.e = 0];
    return y;
  }
  var bl, bt, n, cmp, ri, bz = b.slice(), ai = bl = b.length, al = a.length, r = a.slice(0, bl), rl = r.length, q = y, qc = q.c = [], qi = 0, p = dp + (q.e = x.e - y.e) + 1;
  q.s = k;
  k = p < 0 ? 0 : p;
  bz.unshift(0);
  for (; rl++ < bl; ) r.push(0);
  do {
    for (n = 0; n < 10; n++) {
      if (bl != (rl = r.length)) {
        cmp = bl > rl ? 1 : -1;
      } else {
        for (ri = -1, cmp = 0; ++ri < bl; ) {
          if (b[ri] != r[ri]) {
            cmp = b[ri] > r[ri] ? 1 : -1;
            break;
          }
        }
      }
      if (cmp < 0) {
        for (bt = rl == bl ? b : bz; rl; ) {
          if (r[--rl] < bt[rl]) {
            ri = rl;
            for (; ri && !r[--ri]; ) r[ri] = 9;
            --r[ri];
            r[rl] += 10;
          }
          r[rl] -= bt[rl];
        }
        for (; !r[0]; ) r.shift();
      } else {
        break;
      }
    }
    qc[qi++] = cmp ? n : ++n;
    if (r[0] && cmp) r[rl] = a[ai] || 0;
    else r = [a[ai]];
  } while ((ai++ < al || r[0] !== UNDEFINED) && k--);
  if (!qc[0] && qi != 1) {
    qc.shift();
    q.e--;
    p--;
  }
  if (qi > p) round(q, p, Big2.RM, r[0] !== UNDEFINED);
  return q;
};
P.eq = function(y) {
  return this.cmp(y) === 0;
};
P.gt = function(y) {
  return this.cmp(y) > 0;
};
P.gte = function(y) {
  return this.cmp(y) > -1;
};
P.lt = function(y) {
  return this.cmp(y) < 0;
};
P.lte = function(y) {
  return this.cmp(y) < 1;
};
P.minus = P.sub = function(y) {
  var i, j, t, xlty, x = this, Big2 = x.constructor, a = x.s, b = (y = new Big2(y)).s;
  if (a != b) {
    y.s = -b;
    return x.plus(y);
  }
  var xc = x.c.slice(), xe = x.e, yc = y.c, ye = y.e;
  if (!xc[0] || !yc[0]) {
    if (yc[0]) {
      y.s = -b;
    } else if (xc[0]) {
      y = new Big2(x);
    } else {
      y.s = 1;
    }
    return y;
  }
  if (a = xe - ye) {
    if (xlty = a < 0) {
      a = -a;
      t = xc;
    } else {
      ye = xe;
      t = yc;
    }
    t.reverse();
    for (b = a; b--; ) t.push(0);
    t.reverse();
  } else {
    j = ((xlty = xc.length < yc.length) ? xc : yc).length;
    for (a = b = 0; b < j; b++) {
      if (xc[b] != yc[b]) {
        xlty = xc[b] < yc[b];
        break;
      }
    }
  }
  if (xlty) {
    t = xc;
    xc = yc;
    yc = t;
    y.s = -y.s;
  }
  if ((b = (j = yc.length) - (i = xc.length)) > 0) for (; b--; ) xc[i++] = 0;
  for (b = i; j > a; ) {
    if (xc[--j] < yc[j]) {
      for (i = j; i && !xc[--i]; ) xc[i] = 9;
      --xc[i];
      xc[j] += 10;
    }
    xc[j] -= yc[j];
  }
  for (; xc[--b] === 0; ) xc.pop();
  for (; xc[0] === 0; ) {
    xc.shift();
    --ye;
  }
  if (!xc[0]) {
    y.s = 1;
    xc = [ye = 0];
  }
  y.c = xc;
  y.e = ye;
  return y;
};
P.mod = function(y) {
  var ygtx, x = this, Big2 = x.constructor, a = x.s, b = (y = new Big2(y)).s;
  if (!y.c[0]) {
    throw Error(DIV_BY_ZERO);
  }
  x.s = y.s = 1;
  ygtx = y.cmp(x) == 1;
  x.s = a;
  y.s = b;
  if (ygtx) return new Big2(x);
  a = Big2.DP;
  b = Big2.RM;
  Big2.DP = Big2.RM = 0;
  x = x.div(y);
  Big2.DP = a;
  Big2.RM = b;
  return this.minus(x.times(y));
};
P.neg = function() {
  var x = new this.constructor(this);
  x.s = -x.s;
  return x;
};
P.plus = P.add = function(y) {
  var e, k, t, x = this, Big2 = x.constructor;
  y = new Big2(y);
  if (x.s != y.s) {
    y.s = -y.s;
    return x.minus(y);
  }
  var xe = x.e, xc = x.c, ye = y.e, yc = y.c;
  if (!xc[0] || !yc[0]) {
    if (!yc[0]) {
      if (xc[0]) {
        y = new Big2(x);
      } else {
        y.s = x.s;
      }
    }
    return y;
  }
  xc = xc.slice();
  if (e = xe - ye) {
    if (e > 0) {
      ye = xe;
      t = yc;
    } else {
      e = -e;
      t = xc;
    }
    t.reverse();
    for (; e--; ) t.push(0);
    t.reverse();
  }
  if (xc.length - yc.length < 0) {
    t = yc;
    yc = xc;
    xc = t;
  }
  e = yc.length;
  for (k = 0; e; xc[e] %= 10) k = (xc[--e] = xc[e] + yc[e] + k) / 10 | 0;
  if (k) {
    xc.unshift(k);
    ++ye;
  }
  for (e = xc.length; xc[--e] === 0; ) xc.pop();
  y.c = xc;
  y.e = ye;
  return y;
};
P.pow = function(n) {
  var x = this, one3 = new x.constructor("1"), y = one3, isneg = n < 0;
  if (n !== ~~n || n < -MAX_POWER || n > MAX_POWER) {
    throw Error(INVALID + "exponent");
  }
  if (isneg) n = -n;
  for (; ; ) {
    if (n & 1) y = y.times(x);
    n >>= 1;
    if (!n) break;
    x = x.times(x);
  }
  return isneg ? one3.div(y) : y;
};
P.prec = function(sd, rm) {
  if (sd !== ~~sd || sd < 1 || sd > MAX_DP) {
    throw Error(INVALID + "precision");
  }
  return round(new this.constructor(this), sd, rm);
};
P.round = function(dp, rm) {
  if (dp === UNDEFINED) dp = 0;
  else if (dp !== ~~dp || dp < -MAX_DP || dp > MAX_DP) {
    throw Error(INVALID_DP);
  }
  return round(new this.constructor(this), dp + this.e + 1, rm);
};
P.sqrt = function() {
  var r, c, t, x = this, Big2 = x.constructor, s = x.s, e = x.e, half = new Big2("0.5");
  if (!x.c[0]) return new Big2(x);
  if (s < 0) {
    throw Error(NAME + "No square root");
  }
  s = Math.sqrt(+stringify(x, true, true));
  if (s === 0 || s === 1 / 0) {
    c = x.c.join("");
    if (!(c.length + e & 1)) c += "0";
    s = Math.sqrt(c);
    e = ((e + 1) / 2 | 0) - (e < 0 || e & 1);
    r = new Big2((s == 1 / 0 ? "5e" : (s = s.toExponential()).slice(0, s.indexOf("e") + 1)) + e);
  } else {
    r = new Big2(s + "");
  }
  e = r.e + (Big2.DP += 4);
  do {
    t = r;
    r = half.times(t.plus(x.div(t)));
  } while (t.c.slice(0, e).join("") !== r.c.slice(0, e).join(""));
  return round(r, (Big2.DP -= 4) + r.e + 1, Big2.RM);
};
P.times = P.mul = function(y) {
  var c, x = this, Big2 = x.constructor, xc = x.c, yc = (y = new Big2(y)).c, a = xc.length, b = yc.length, i = x.e, j = y.e;
  y.s = x.s == y.s ? 1 : -1;
  if (!xc[0] || !yc[0]) {
    y.c = [y.e = 0];
    return y;
  }
  y.e = i + j;
  if (a < b) {
    c = xc;
    xc = yc;
    yc = c;
    j = a;
    a = b;
    b = j;
  }
  for (c = new Array(j = a + b); j--; ) c[j] = 0;
  for (i = b; i--; ) {
    b = 0;
    for (j = a + i; j > i; ) {
      b = c[j] + yc[i] * xc[j - i - 1] + b;
      c[j--] = b % 10;
      b = b / 10 | 0;
    }
    c[j] = b;
  }
  if (b) ++y.e;
  else c.shift();
  for (i = c.length; !c[--i]; ) c.pop();
  y.c = c;
  return y;
};
P.toExponential = function(dp, rm) {
  var x = this, n = x.c[0];
  if (dp !== UNDEFINED) {
    if (dp !== ~~dp || dp < 0 || dp > MAX_DP) {
      throw Error(INVALID_DP);
    }
    x = round(new x.constructor(x), ++dp, rm);
    for (; x.c.length < dp; ) x.c.push(0);
  }
  return stringify(x, true, !!n);
};
P.toFixed = function(dp, rm) {
  var x = this, n = x.c[0];
  if (dp !== UNDEFINED) {
    if (dp !== ~~dp || dp < 0 || dp > MAX_DP) {
      throw Error(INVALID_DP);
    }
    x = round(new x.constructor(x), dp + x.e + 1, rm);
    for (dp = dp + x.e + 1; x.c.length < dp; ) x.c.push(0);
  }
  return stringify(x, false, !!n);
};
P.toJSON = P.toString = function() {
  var x = this, Big2 = x.constructor;
  return stringify(x, x.e <= Big2.NE || x.e >= Big2.PE, !!x.c[0]);
};
if (typeof Symbol !== "undefined") {
  P[/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")] = P.toJSON;
}
P.toNumber = function() {
  var n = +stringify(this, true, true);
  if (this.constructor.strict === true && !this.eq(n.toString())) {
    throw Error(NAME + "Imprecise conversion");
  }
  return n;
};
P.toPrecision = function(sd, rm) {
  var x = this, Big2 = x.constructor, n = x.c[0];
  if (sd !== UNDEFINED) {
    if (sd !== ~~sd || sd < 1 || sd > MAX_DP) {
      throw Error(INVALID + "precision");
    }
    x = round(new Big2(x), sd, rm);
    for (; x.c.length < sd; ) x.c.push(0);
  }
  return stringify(x, sd <= x.e || x.e <= Big2.NE || x.e >= Big2.PE, !!n);
};
P.valueOf = function() {
  var x = this, Big2 = x.constructor;
  if (Big2.strict === true) {
    throw Error(NAME + "valueOf disallowed");
  }
  return stringify(x, x.e <= Big2.NE || x.e >= Big2.PE, true);
};
var Big = _Big_();
var big_default = Big;

// src/graph/number.ts
big_default.DP = 154;
big_default.NE = -1e6;
big_default.PE = 1e6;
big_default.strict = false;
function canonical(digits2) {
  return /^(0|-?[1-9][0-9]{0,14})$/.test(digits2) ? digits2 : format(new big_default(digits2));
}
function toBig(digits2) {
  return new big_default(digits2);
}
function format(number2) {
  const text3 = number2.toFixed();
  return text3 === "-0" ? "0" : text3;
}
function toInteger(digits2) {
  const number2 = Number(digits2);
  return Number.isSafeInteger(number2) && String(number2) === digits2 ? number2 : void 0;
}

// src/graph/make.ts
var string = (value, meta) => ({ kind: "string", value, ...meta });
var number = (digits2, meta) => ({
  kind: "number",
  digits: canonical(String(digits2)),
  ...meta
});
var bool = (value, meta) => ({ kind: "bool", value, ...meta });
var nothing = (meta) => ({ kind: "null", ...meta });
var list2 = (items, type = "tuple", meta) => ({
  kind: "list",
  type,
  items,
  ...meta
});
var object = (entries, type = "object", meta) => ({
  kind: "object",
  type,
  entries: entries instanceof Map ? entries : new Map(entries),
  ...meta
});
var unknown = (reason, more) => ({
  kind: "unknown",
  reason,
  ...more
});
var error = (problem, meta) => ({ kind: "error", problem, ...meta });
function marked(value, sensitive) {
  return sensitive && !value.sensitive ? { ...value, sensitive: true } : value;
}
function passed(value, step) {
  return { ...value, origin: value.origin === void 0 ? step : { ...step, from: value.origin } };
}
function fromJson(json2, meta) {
  if (json2 === null || json2 === void 0) return nothing(meta);
  switch (typeof json2) {
    case "string":
      return string(json2, meta);
    case "number":
      return number(json2, meta);
    case "boolean":
      return bool(json2, meta);
    default:
      if (Array.isArray(json2))
        return list2(
          json2.map((item) => fromJson(item, meta)),
          "tuple",
          meta
        );
      return object(
        Object.entries(json2).map(([key, item]) => [key, fromJson(item, meta)]),
        "object",
        meta
      );
  }
}

// src/graph/worlds.ts
var MOST_ALTERNATIVES = 64;
function sameCondition(a, b) {
  return a === b || a.subject === b.subject && a.type === b.type && a.equals === b.equals;
}
function choose(condition2, yes, no) {
  return sameScalar(yes, no) ? yes : { kind: "choice", condition: condition2, then: yes, else: no, ...yes.sensitive || no.sensitive ? { sensitive: true } : {} };
}
function sameScalar(a, b) {
  if (a === b) return true;
  if (a.origin !== b.origin) return false;
  switch (a.kind) {
    case "string":
    case "bool":
      return a.kind === b.kind && a.value === b.value;
    case "number":
      return b.kind === "number" && a.digits === b.digits;
    case "null":
      return b.kind === "null" && a.missed === b.missed;
    case "absent":
      return b.kind === "absent";
    default:
      return false;
  }
}
var held = /* @__PURE__ */ new WeakMap();
var NONE = [];
function conditionsOf(value) {
  switch (value.kind) {
    case "choice":
    case "list":
    case "object":
    case "unknown": {
      let found = held.get(value);
      if (found === void 0) {
        found = collect(value);
        held.set(value, found);
      }
      return found;
    }
    default:
      return NONE;
  }
}
function collect(value) {
  const parts = value.kind === "choice" ? [value.then, value.else] : value.kind === "list" ? value.items : value.kind === "object" ? [...value.entries.values()] : value.kind === "unknown" ? value.derived?.operands ?? [] : [];
  const found = value.kind === "choice" ? [value.condition] : [];
  for (const part of parts) {
    for (const condition2 of conditionsOf(part)) {
      if (!found.some((known) => sameCondition(known, condition2))) found.push(condition2);
    }
  }
  return found.length === 0 ? NONE : found;
}
var subjects = /* @__PURE__ */ new WeakMap();
var NO_SUBJECTS = /* @__PURE__ */ new Set();
function subjectsOf(value) {
  if (value.kind !== "choice" && value.kind !== "list" && value.kind !== "object" && value.kind !== "unknown")
    return NO_SUBJECTS;
  let found = subjects.get(value);
  if (found === void 0) {
    const all3 = /* @__PURE__ */ new Set();
    const add3 = (part) => {
      for (const subject2 of subjectsOf(part)) all3.add(subject2);
    };
    switch (value.kind) {
      case "choice":
        all3.add(value.condition.subject);
        add3(value.then);
        add3(value.else);
        break;
      case "list":
        value.items.forEach(add3);
        break;
      case "object":
        value.entries.forEach(add3);
        break;
      case "unknown":
        if (value.subject !== void 0) all3.add(value.subject);
        value.derived?.operands.forEach(add3);
    }
    found = all3.size === 0 ? NO_SUBJECTS : all3;
    subjects.set(value, found);
  }
  return found;
}
function assume(value, condition2, truth) {
  if (!subjectsOf(value).has(condition2.subject)) return value;
  switch (value.kind) {
    case "choice": {
      const decided2 = decide(value.condition, condition2, truth);
      if (decided2 !== void 0) return assume(decided2 ? value.then : value.else, condition2, truth);
      return choose(value.condition, assume(value.then, condition2, truth), assume(value.else, condition2, truth));
    }
    case "list":
      return {
        ...value,
        items: value.items.map((item) => assume(item, condition2, truth)).filter((item) => item.kind !== "absent")
      };
    case "object": {
      const entries = /* @__PURE__ */ new Map();
      for (const [key, entry] of value.entries) {
        const left2 = assume(entry, condition2, truth);
        if (left2.kind !== "absent") entries.set(key, left2);
      }
      return { ...value, entries };
    }
    case "unknown": {
      if (value.subject === condition2.subject) {
        return truth ? {
          ...literalOf(condition2),
          ...value.sensitive ? { sensitive: true } : {},
          ...value.origin ? { origin: value.origin } : {}
        } : value;
      }
      if (value.derived === void 0) return value;
      const operands = value.derived.operands.map((operand) => assume(operand, condition2, truth));
      const made3 = value.derived.make(operands);
      return {
        ...made3,
        ...value.sensitive ? { sensitive: true } : {},
        ...value.origin ? { origin: value.origin } : {}
      };
    }
    default:
      return value;
  }
}
function decide(asked, given, truth) {
  if (asked.subject !== given.subject) return void 0;
  if (sameCondition(asked, given)) return truth;
  return truth ? false : void 0;
}
function literalOf(condition2) {
  switch (condition2.type) {
    case "string":
      return string(condition2.equals);
    case "number":
      return number(condition2.equals);
    case "bool":
      return bool(condition2.equals === "true");
    case "null":
      return nothing();
  }
}
function worldsOver(conditions, most) {
  const bySubject = /* @__PURE__ */ new Map();
  for (const condition2 of conditions) {
    const known = bySubject.get(condition2.subject) ?? [];
    if (!known.some((one3) => sameCondition(one3, condition2))) bySubject.set(condition2.subject, [...known, condition2]);
  }
  let worlds = [[]];
  for (const [subject2, all3] of bySubject) {
    const options2 = [...all3, void 0];
    if (all3.length === 2 && all3.every(({ type }) => type === "bool")) options2.pop();
    if (worlds.length * options2.length > most) return void 0;
    worlds = worlds.flatMap((world) => options2.map((holds) => [...world, { subject: subject2, conditions: all3, holds }]));
  }
  return worlds;
}
function inWorld(value, world) {
  let left2 = value;
  for (const { conditions, holds } of world) {
    if (holds !== void 0) left2 = assume(left2, holds, true);
    else for (const condition2 of conditions) left2 = assume(left2, condition2, false);
  }
  return left2;
}
function describeDecision({ subject: subject2, conditions, holds }) {
  const literal4 = ({ type, equals, sensitive }) => sensitive ? "(sensitive)" : type === "string" ? JSON.stringify(equals) : equals;
  if (holds !== void 0) return `${subject2} is ${literal4(holds)}`;
  const [first, ...rest] = conditions;
  if (first === void 0) return "";
  if (rest.length === 0 && first.type === "bool") return `${subject2} is ${first.equals === "true" ? "false" : "true"}`;
  return rest.length === 0 ? `${subject2} is not ${literal4(first)}` : `${subject2} is none of ${conditions.map(literal4).join(", ")}`;
}
function describeWorlds(holding, all3) {
  if (holding.length === all3.length) return void 0;
  const subjects2 = new Set(all3[0]?.map(({ subject: subject2 }) => subject2));
  const project = (world) => world.filter(({ subject: subject2 }) => subjects2.has(subject2));
  const key = (world) => project(world).map(describeDecision).join(" and ");
  const decides = () => {
    const yes = new Set(holding.map(key));
    return !all3.some((world) => !holding.includes(world) && yes.has(key(world)));
  };
  for (const subject2 of [...subjects2]) {
    subjects2.delete(subject2);
    if (!decides()) subjects2.add(subject2);
  }
  const texts = [...new Set(holding.map(key))];
  const shown = texts.slice(0, 3).join(", or ");
  return texts.length > 3 ? `${shown}, or in ${texts.length - 3} more cases` : shown;
}

// src/text/source.ts
var lineStarts = /* @__PURE__ */ new WeakMap();
function startsOf(source) {
  let starts = lineStarts.get(source);
  if (starts === void 0) {
    starts = [0];
    for (let i = source.text.indexOf("\n"); i >= 0; i = source.text.indexOf("\n", i + 1)) starts.push(i + 1);
    lineStarts.set(source, starts);
  }
  return starts;
}
function positionAt(source, offset) {
  const starts = startsOf(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low] + 1 };
}
function lineText(source, line) {
  const starts = startsOf(source);
  const start = starts[line - 1] ?? source.text.length;
  const end = starts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/\r?\n$/, "");
}
function spanning(a, b) {
  return { source: a.source, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
function startOf(source) {
  return { source, start: 0, end: 0 };
}

// src/dms/place.ts
function stepsOf(origin) {
  const steps = [];
  for (let at2 = origin; at2 !== void 0 && steps.length < 100; at2 = at2.from) steps.push(at2);
  return steps;
}
function isShown(range2) {
  return !range2.source.installed;
}
function lineOf(step) {
  return step.key && step.key.source === step.range.source ? spanning(step.key, step.range) : step.range;
}
function placeOfValue(value, attribute, resource2) {
  const steps = stepsOf(value.origin).filter((step) => step.range.source.text !== "" || step.role === "plan");
  const written = resource2.places.get(attribute);
  const candidates = [...steps].reverse().map((step) => ({ range: lineOf(step), label: labelOf(step) }));
  if (written) candidates.push({ range: written, label: `${attribute} of ${resource2.address}` });
  const calls = callSteps(resource2);
  const shown = candidates.find(({ range: range2 }) => isShown(range2)) ?? calls[0] ?? { range: resource2.at, label: resource2.address };
  return { at: shown.range, related: others(shown.range, [...candidates, ...calls]) };
}
function placeOfMissing(value, attribute, resource2) {
  const calls = callSteps(resource2);
  const written = resource2.places.get(attribute);
  const block3 = { range: resource2.at, label: resource2.address };
  const here = written ? [{ range: written, label: `${attribute} of ${resource2.address}` }] : [];
  const missed2 = value?.kind === "null" ? value.missed : void 0;
  const lacking = stepsOf(missed2?.of).reverse().flatMap(
    (step) => step.key && isShown(step.key) ? [{ range: step.key, label: `the entry without ${attribute}` }] : []
  );
  const keyed2 = missed2?.resource ? stepsOf(missed2.key).reverse().map((step) => ({ range: lineOf(step), label: labelOf(step) })) : [];
  const steps = stepsOf(value?.origin);
  const last = steps.at(-1);
  const explicit = [...steps].reverse().map((step) => ({ range: lineOf(step), label: labelOf(step) }));
  const byDefault = last?.role === "default" && calls.length > 0;
  const order2 = keyed2.length > 0 ? [...keyed2, ...here, ...calls, block3] : missed2?.of ? [...lacking, ...here, ...calls, block3] : byDefault ? [...calls, ...explicit, ...here, block3] : value === void 0 ? [block3, ...calls] : [...explicit, ...here, block3, ...calls];
  const shown = order2.find(({ range: range2 }) => isShown(range2)) ?? block3;
  return { at: shown.range, related: others(shown.range, order2) };
}
function callSteps(resource2) {
  return stepsOf(resource2.origin).filter((step) => step.role === "call").map((step) => ({ range: step.range, label: `called as ${step.name}` }));
}
function labelOf(step) {
  switch (step.role) {
    case "variable":
    case "local":
    case "default":
    case "output":
      return step.name;
    case "argument":
      return `the argument ${step.name}`;
    case "attribute":
      return `the attribute ${step.name}`;
    case "entry":
      return `the entry ${step.name}`;
    case "command-line":
    case "environment":
      return `given by ${step.name}`;
    case "call":
      return `called as ${step.name}`;
    case "plan":
      return "the plan";
    case "literal":
    case "expression":
      return "written here";
  }
}
function others(at2, places) {
  const seen = /* @__PURE__ */ new Set([rangeKey(at2)]);
  return places.filter(({ range: range2 }) => {
    const key = rangeKey(range2);
    if (seen.has(key) || !isShown(range2)) return false;
    seen.add(key);
    return true;
  });
}
function rangeKey({ source, start, end }) {
  return `${source.path}:${start}:${end}`;
}

// src/dms/field.ts
function fieldOf(value, attribute, resource2) {
  if (value === void 0) {
    const place = placeOfMissing(void 0, attribute, resource2);
    if (resource2.incomplete !== void 0)
      return {
        state: "open",
        reason: { kind: "invalid", what: resource2.incomplete },
        place,
        madeFrom: [],
        prefix: "",
        suffix: ""
      };
    return { state: "absent", written: false, place };
  }
  switch (value.kind) {
    case "string":
      return {
        state: "set",
        value: value.value,
        place: placeOfValue(value, attribute, resource2),
        sensitive: value.sensitive === true
      };
    case "number":
      return {
        state: "set",
        value: value.digits,
        place: placeOfValue(value, attribute, resource2),
        sensitive: value.sensitive === true
      };
    case "bool":
      return {
        state: "set",
        value: String(value.value),
        place: placeOfValue(value, attribute, resource2),
        sensitive: value.sensitive === true
      };
    case "null":
    case "absent":
      return {
        state: "absent",
        written: true,
        place: placeOfMissing(value, attribute, resource2),
        ...value.kind === "null" && value.missed ? { missed: value.missed } : {}
      };
    case "unknown":
      return {
        state: "open",
        reason: value.reason,
        place: placeOfValue(value, attribute, resource2),
        ...value.reference ? { reference: value.reference } : {},
        madeFrom: value.madeFrom ?? [],
        prefix: value.prefix ?? "",
        suffix: value.suffix ?? ""
      };
    case "error": {
      const place = placeOfValue(value, attribute, resource2);
      return {
        state: "error",
        reason: { kind: "error", problem: value.problem },
        place,
        ...value.problem.missed ? { missed: value.problem.missed } : {}
      };
    }
    case "choice":
      return open2(
        { kind: "limit", what: "more than 16 cases to tell apart" },
        placeOfValue(value, attribute, resource2)
      );
    case "list":
    case "object":
      return open2(
        { kind: "invalid", what: `${attribute} is no plain value` },
        placeOfValue(value, attribute, resource2)
      );
  }
}
function open2(reason, place) {
  return { state: "open", reason, place, madeFrom: [], prefix: "", suffix: "" };
}

// src/dms/certificate.ts
var CERTIFICATE_TYPES = ["aws_dms_certificate"];
var MOST_WORLDS = 16;
function certificateWorlds(resource2, root, endpoints, now) {
  const conditions = [...conditionsOf(resource2.exists)];
  for (const attribute of ["certificate_id", "certificate_pem", "certificate_wallet"]) {
    const value = resource2.values.get(attribute);
    if (value !== void 0) conditions.push(...conditionsOf(value));
  }
  const uses = usesOf(resource2, endpoints());
  return (worldsOver(conditions, MOST_WORLDS) ?? [[]]).flatMap((world) => {
    const exists = inWorld(resource2.exists, world);
    if (exists.kind === "bool" && !exists.value) return [];
    const field = (attribute) => {
      const value = resource2.values.get(attribute);
      return fieldOf(value === void 0 ? void 0 : inWorld(value, world), attribute, resource2);
    };
    const certificate2 = {
      resource: resource2,
      root,
      address: resource2.address,
      id: field("certificate_id"),
      pem: field("certificate_pem"),
      wallet: field("certificate_wallet"),
      uses,
      now
    };
    return [{ certificate: certificate2, world }];
  });
}
function usesOf(resource2, endpoints) {
  const uses = /* @__PURE__ */ new Map();
  const any2 = `${resource2.address.replace(/\[[^\]]*\]$/, "")}[?]`;
  for (const { endpoint: endpoint2 } of endpoints) {
    for (const { argument, link } of endpoint2.links) {
      if (link.state === "linked" && (link.address === resource2.address || link.address === any2))
        uses.set(`${endpoint2.address} ${argument}`, { endpoint: endpoint2, argument });
    }
  }
  return [...uses.values()];
}

// src/dms/link.ts
var DMS_CERTIFICATE_ARN = /^arn:aws[a-z-]*:dms:([a-z0-9-]+):\d{12}:cert:[A-Za-z0-9-]+$/;
function linkOf(field, resource2, root) {
  switch (field.state) {
    case "absent":
      return isDangling(field.missed) ? { state: "dangling", missed: field.missed, place: field.place, none: true } : { state: "none", place: field.place, missed: field.missed };
    case "set":
      return literalLink(field.value, field.place, resource2, field.sensitive);
    case "error":
      return isDangling(field.missed) || field.missed?.resource ? { state: "dangling", missed: field.missed, place: field.place, none: false } : { state: "open", reason: field.reason, place: field.place };
    case "open": {
      const { reference, place } = field;
      if (reference === void 0) return partlyKnownLink(field, resource2);
      if (reference.type !== "aws_dms_certificate") return otherReference(reference.type, reference.attribute, field);
      if (reference.attribute !== "certificate_arn") {
        return {
          state: "foreign",
          what: `${reference.attribute === "id" ? "the certificate's id" : `the certificate's ${reference.attribute}`}, not its ARN`,
          place
        };
      }
      const certificate2 = root.resources.get(reference.address);
      if (certificate2?.region && resource2.region && certificate2.region !== resource2.region) {
        return {
          state: "foreign",
          what: `a certificate of the region ${certificate2.region}, while the endpoint is in ${resource2.region}`,
          place
        };
      }
      return { state: "linked", certificate: certificate2, address: reference.address, place };
    }
  }
}
function isDangling(missed2) {
  return missed2?.resource?.type === "aws_dms_certificate" && missed2.wanted !== "null";
}
function literalLink(value, place, resource2, sensitive) {
  if (value.trim() === "") return { state: "none", place };
  const match2 = DMS_CERTIFICATE_ARN.exec(value);
  if (match2 === null)
    return { state: "foreign", what: sensitive ? "no ARN of a DMS certificate" : whatElse(value), place };
  if (resource2.region !== void 0 && match2[1] !== resource2.region)
    return {
      state: "foreign",
      what: `a certificate of the region ${match2[1]}, while the endpoint is in ${resource2.region}`,
      place
    };
  return { state: "literal", arn: value, place };
}
function partlyKnownLink({ prefix, suffix, place, reason }, resource2) {
  const [, service, region] = /^arn:aws[a-z-]*:([a-z0-9-]+):(?:([a-z0-9-]+):)?/.exec(prefix) ?? [];
  if (service === void 0) return { state: "open", reason, place };
  if (service !== "dms") return { state: "foreign", what: whatElse(prefix), place };
  if (region && resource2.region && region !== resource2.region) return foreignRegion(region, resource2.region, place);
  const isCertificate = prefix.includes(":cert:") || /:cert:[A-Za-z0-9-]+$/.test(suffix);
  return isCertificate ? { state: "literal", arn: `${prefix}\u2026${suffix}`, place } : { state: "open", reason, place };
}
function foreignRegion(region, own3, place) {
  return { state: "foreign", what: `a certificate of the region ${region}, while the endpoint is in ${own3}`, place };
}
function whatElse(value) {
  const service = /^arn:aws[a-z-]*:([a-z0-9-]+):/.exec(value)?.[1];
  if (service === "acm") return "the ARN of an ACM certificate";
  if (service === "iam") return "the ARN of an IAM server certificate";
  if (service === "dms") return "the ARN of another kind of DMS resource, or a malformed one";
  return service === void 0 ? "no ARN" : `an ARN of the service ${service}`;
}
var OTHER_CERTIFICATES = {
  aws_acm_certificate: "an ACM certificate",
  aws_acm_certificate_validation: "an ACM certificate",
  aws_iam_server_certificate: "an IAM server certificate",
  aws_acmpca_certificate: "a certificate of AWS Private CA",
  aws_acmpca_certificate_authority: "an authority of AWS Private CA",
  aws_iot_certificate: "a certificate of AWS IoT",
  aws_rds_certificate: "an RDS certificate",
  aws_secretsmanager_secret: "a secret",
  aws_s3_object: "an S3 object",
  aws_s3_bucket_object: "an S3 object"
};
function otherReference(type, attribute, field) {
  const what = OTHER_CERTIFICATES[type];
  if (what !== void 0 && /(^|_)(arn|id)$/.test(attribute))
    return { state: "foreign", what: `the ${attribute} of ${what}`, place: field.place };
  return { state: "open", reason: field.reason, place: field.place };
}

// src/dms/settings.ts
function settingsOf(value, resource2, root) {
  const block3 = (name) => blockOf(value(name), name, resource2);
  const [kafka2, redis, elasticsearch] = [
    block3("kafka_settings"),
    block3("redis_settings"),
    block3("elasticsearch_settings")
  ];
  const links = (name, of, attributes2) => of.state === "there" ? attributes2.map((attribute) => ({
    argument: `${name}.${attribute}`,
    link: linkOf(of.get(attribute), resource2, root)
  })) : [];
  return {
    kafka: kafka2,
    redis,
    elasticsearch,
    links: [
      ...links("kafka_settings", kafka2, ["ssl_ca_certificate_arn", "ssl_client_certificate_arn", "ssl_client_key_arn"]),
      ...links("redis_settings", redis, ["ssl_ca_certificate_arn"])
    ]
  };
}
function blockOf(value, name, resource2) {
  if (value === void 0)
    return resource2.incomplete === void 0 ? { state: "absent" } : openBlock(fieldOf(void 0, name, resource2));
  const inner = value.kind === "list" ? value.items[0] : value;
  switch (inner?.kind) {
    case void 0:
    case "null":
    case "absent":
      return { state: "absent" };
    case "object":
      return { state: "there", get: (attribute) => memberField(inner, attribute, name, resource2) };
    default:
      return openBlock(fieldOf(inner, name, resource2));
  }
}
function openBlock(field) {
  return field.state === "open" || field.state === "error" ? { state: "open", field } : { state: "absent" };
}
function memberField(block3, attribute, name, resource2) {
  const value = block3.entries.get(attribute);
  const field = fieldOf(value, attribute, resource2);
  if (value !== void 0 || field.state !== "absent") return field;
  return { ...field, place: placeOfValue(block3, name, resource2) };
}

// src/dms/endpoint.ts
var ENDPOINT_TYPES = ["aws_dms_endpoint", "aws_dms_s3_endpoint"];
var MOST_WORLDS2 = 16;
var TLS_ATTRIBUTES = [
  "engine_name",
  "ssl_mode",
  "certificate_arn",
  "extra_connection_attributes",
  "kafka_settings",
  "redis_settings",
  "elasticsearch_settings",
  "s3_settings",
  "server_name",
  "endpoint_type"
];
function endpointWorlds(resource2, root) {
  const conditions = [...conditionsOf(resource2.exists)];
  for (const attribute of TLS_ATTRIBUTES) {
    const value = resource2.values.get(attribute);
    if (value !== void 0) conditions.push(...conditionsOf(value));
  }
  const worlds = worldsOver(conditions, MOST_WORLDS2) ?? [[]];
  return worlds.flatMap((world) => {
    const exists = inWorld(resource2.exists, world);
    return exists.kind === "bool" && !exists.value ? [] : [{ world, endpoint: viewOf(resource2, root, world) }];
  });
}
function viewOf(resource2, root, world) {
  const value = (attribute) => {
    const held2 = resource2.values.get(attribute);
    return held2 === void 0 ? void 0 : inWorld(held2, world);
  };
  const field = (attribute) => fieldOf(value(attribute), attribute, resource2);
  const certificate2 = linkOf(field("certificate_arn"), resource2, root);
  const settings = settingsOf(value, resource2, root);
  return {
    resource: resource2,
    root,
    address: resource2.address,
    role: field("endpoint_type"),
    engine: resource2.type === "aws_dms_s3_endpoint" ? s3Engine(resource2) : engineOf(field("engine_name"), root),
    mode: modeOf(field("ssl_mode")),
    certificate: certificate2,
    serverName: field("server_name"),
    extraAttributes: field("extra_connection_attributes"),
    settings,
    links: [{ argument: "certificate_arn", link: certificate2 }, ...settings.links]
  };
}
function s3Engine(resource2) {
  return {
    state: "known",
    engine: ENGINES.get("s3"),
    place: placeOfValue({ kind: "string", value: "s3" }, "engine_name", resource2)
  };
}
var RELATIONAL = /* @__PURE__ */ new Set([
  "aws_db_instance",
  "aws_rds_cluster",
  "aws_rds_cluster_instance",
  "aws_rds_global_cluster"
]);
function engineOf(field, root) {
  if (field.state === "set") {
    const engine = ENGINES.get(field.value);
    const gone = field.value === "s3" && excludesVersion5(root.awsProviderVersion);
    return engine !== void 0 && !gone ? { state: "known", engine, place: field.place } : { state: "unknown", name: field.value, place: field.place };
  }
  if (field.state === "open" && field.reference?.attribute === "engine" && RELATIONAL.has(field.reference.type))
    return { state: "relational", place: field.place };
  return { state: "open", field };
}
function excludesVersion5(constraint) {
  return constraint !== void 0 && /(^|,)\s*(>=|~>|=)?\s*v?([6-9]|[1-9]\d+)(\.|\s*$|,)/.test(constraint) && !/(^|,)\s*(<|!=)/.test(constraint.split(",")[0] ?? "");
}
function modeOf(field) {
  switch (field.state) {
    case "set": {
      const mode = MODES.find((one3) => one3 === field.value);
      return mode === void 0 ? { state: "invalid", value: field.sensitive ? "(sensitive)" : field.value, place: field.place } : { state: "set", mode, place: field.place };
    }
    case "absent":
      return { state: "absent", place: field.place, field };
    default:
      return { state: "open", field };
  }
}

// src/lint/kinds.ts
var ENDPOINT_RULES = rules.filter((rule) => rule.about === "endpoint");
var CERTIFICATE_RULES = rules.filter((rule) => rule.about === "certificate");
function kindsOf(root, now) {
  const endpoints = /* @__PURE__ */ new Map();
  const worldsOf = (resource2) => {
    const known = endpoints.get(resource2) ?? endpointWorlds(resource2, root);
    endpoints.set(resource2, known);
    return known;
  };
  const uses = () => [...root.resources.values()].filter(({ mode, type }) => mode === "managed" && ENDPOINT_TYPES.includes(type)).flatMap(worldsOf);
  return [
    {
      about: "endpoint",
      types: ENDPOINT_TYPES,
      worlds: (resource2) => worldsOf(resource2).map(({ endpoint: endpoint2, world }) => ({
        world,
        named: describeEndpoint(endpoint2),
        check: () => outcomes(ENDPOINT_RULES, endpoint2)
      }))
    },
    {
      about: "certificate",
      types: CERTIFICATE_TYPES,
      worlds: (resource2) => CERTIFICATE_RULES.length === 0 ? [] : certificateWorlds(resource2, root, uses, now).map(({ certificate: certificate2, world }) => ({
        world,
        named: "",
        check: () => outcomes(CERTIFICATE_RULES, certificate2)
      }))
    }
  ];
}
function outcomes(about, view) {
  return about.map((rule) => [rule, [rule.check(view)].flat()]);
}
function certificatesOf(resource2, root) {
  return endpointWorlds(resource2, root).flatMap(({ endpoint: endpoint2 }) => linkedIn(endpoint2));
}
function linkedIn({ links }) {
  return links.flatMap(({ link }) => link.state === "linked" ? [link.address] : []);
}

// src/lint/merge.ts
var Merged = class {
  #findings = /* @__PURE__ */ new Map();
  add(said, subject2, when) {
    const key = JSON.stringify([said.rule.id, placeKey(said.place.at), said.args, when]);
    const known = this.#findings.get(key);
    if (known === void 0) {
      this.#findings.set(key, {
        rule: said.rule,
        level: said.rule.level,
        subjects: [subject2],
        args: said.args,
        at: said.place.at,
        related: said.place.related,
        ...when ? { when } : {},
        ...said.fix ? { fix: said.fix } : {}
      });
    } else if (!known.subjects.some(
      (one3) => one3.root === subject2.root && one3.address === subject2.address && one3.environment === subject2.environment
    )) {
      known.subjects.push(subject2);
    }
  }
  /** In a stable order: path, line, column, rule, address. */
  findings() {
    return [...this.#findings.values()].sort(compareFindings);
  }
};
function placeKey({ source, start, end }) {
  return `${source.path}:${start}:${end}`;
}
var ORDER = new Map(rules.map(({ id }, index) => [id, index]));
function compareFindings(a, b) {
  const [left2, right2] = [positionAt(a.at.source, a.at.start), positionAt(b.at.source, b.at.start)];
  return compareText(a.at.source.path, b.at.source.path) || left2.line - right2.line || left2.column - right2.column || (ORDER.get(a.rule.id) ?? 0) - (ORDER.get(b.rule.id) ?? 0) || compareText(a.subjects[0]?.address ?? "", b.subjects[0]?.address ?? "") || compareText(JSON.stringify(a.args), JSON.stringify(b.args));
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/lint/lint.ts
function lint(graph, now) {
  const merged = new Merged();
  const evidence = [];
  let endpoints = 0;
  let clean2 = 0;
  let open3 = 0;
  for (const root of graph.roots) {
    const kinds = kindsOf(root, now);
    const spoiled = /* @__PURE__ */ new Set();
    const verdicts = [];
    for (const resource2 of root.resources.values()) {
      const kind = resource2.mode === "managed" ? kinds.find(({ types }) => types.includes(resource2.type)) : void 0;
      const checks = kind?.worlds(resource2) ?? [];
      if (kind === void 0 || checks.length === 0) continue;
      const subject2 = {
        root: root.path,
        address: resource2.address,
        ...root.environment ? { environment: root.environment } : {}
      };
      const said = checkWorlds(checks, subject2, resource2, evidence, root.acceptedByTerraform);
      const all3 = checks.map(({ world }) => world);
      for (const one3 of said) merged.add(one3, subject2, describeWorlds(one3.worlds, all3));
      if (kind.about === "endpoint") verdicts.push({ resource: resource2, said });
      else if (said.some(isSpoiling)) spoiled.add(resource2.address);
    }
    for (const { resource: resource2, said } of verdicts) {
      endpoints++;
      if (said.some(({ rule }) => rule.id === endpointUndetermined.id)) open3++;
      else if (!said.some(isSpoiling) && (spoiled.size === 0 || !certificatesOf(resource2, root).some((address) => spoiled.has(address))))
        clean2++;
    }
  }
  return { findings: merged.findings(), evidence, endpoints, clean: clean2, open: open3 };
}
function isSpoiling({ rule }) {
  return rule.level !== "note";
}
function checkWorlds(checks, subject2, resource2, evidence, inPlan) {
  const said = /* @__PURE__ */ new Map();
  const results = /* @__PURE__ */ new Map();
  for (const { world, named: named3, check: check14 } of checks) {
    const outcomes2 = check14();
    const silenced = new Set(
      outcomes2.flatMap(([rule, found]) => found.some(({ kind }) => kind === "fail") ? rule.silences ?? [] : [])
    );
    for (const [rule, found] of outcomes2) {
      if (silenced.has(rule.id)) continue;
      results.set(rule, [...results.get(rule) ?? [], ...found]);
      for (const outcome of found)
        if (outcome.kind === "fail" || outcome.kind === "open") say(said, rule, outcome, world, named3, inPlan);
    }
  }
  for (const [rule, outcomes2] of results) evidence.push(resultOf(rule, outcomes2, subject2, resource2));
  return [...said.values()];
}
function say(said, rule, outcome, world, subject2, inPlan) {
  const open3 = outcome.kind === "open";
  const args = {
    ...open3 ? { what: outcome.what, because: describeReason(outcome.reason), advice: adviceOn(outcome.reason, inPlan) } : outcome.args,
    subject: subject2
  };
  const of = open3 ? endpointUndetermined : rule;
  const key = open3 ? `${of.id} ${args.because}` : `${of.id} ${placeKey(outcome.place.at)} ${JSON.stringify(args)}`;
  const known = said.get(key);
  if (known === void 0)
    said.set(key, {
      rule: of,
      args,
      place: outcome.place,
      worlds: [world],
      ...outcome.kind === "fail" && outcome.fix ? { fix: outcome.fix } : {}
    });
  else if (!known.worlds.includes(world)) known.worlds.push(world);
}
function resultOf(rule, outcomes2, subject2, resource2) {
  const worst = ["fail", "open", "pass", "not-applicable"].map((kind) => outcomes2.find((outcome) => outcome.kind === kind)).find((outcome) => outcome !== void 0);
  if (worst === void 0)
    return { rule, subject: subject2, outcome: "not-applicable", why: "another rule says it", at: resource2.at };
  const at2 = "place" in worst ? worst.place.at : resource2.at;
  const why = worst.kind === "open" ? `${worst.what}, because ${describeReason(worst.reason)}` : worst.kind === "not-applicable" ? worst.why : void 0;
  return { rule, subject: subject2, outcome: worst.kind, at: at2, ...why ? { why } : {} };
}
function reaches(findings, level) {
  const rank = { error: 3, warning: 2, note: 1, never: 4 };
  return findings.some((finding2) => rank[finding2.level] >= rank[level]);
}

// src/lint/suppressions.ts
var IGNORE = /\bdmslint:ignore\s+([\s\S]*)$/;
var CHECKOV = /\bcheckov\s*:\s*skip\s*=\s*CKV2_AWS_49\b\s*(?::\s*([\s\S]*))?/;
function suppress(findings, outlines, ruleIds, now) {
  const diagnostics = [];
  const bySource = /* @__PURE__ */ new Map();
  for (const outline of outlines) {
    const found = readOutline(outline, ruleIds, diagnostics);
    if (found.length > 0) bySource.set(outline.source.path, found);
  }
  const today = now.toISOString().slice(0, 10);
  const used = /* @__PURE__ */ new Set();
  const left2 = [];
  const suppressed = [];
  for (const finding2 of findings) {
    const answers = /* @__PURE__ */ new Map();
    for (const subject2 of finding2.subjects) {
      const by = bySource.size === 0 ? void 0 : findSuppression(finding2, subject2, bySource);
      if (by !== void 0) used.add(by);
      const holding = by?.until !== void 0 && by.until < today ? void 0 : by;
      answers.set(holding, [...answers.get(holding) ?? [], subject2]);
    }
    for (const [by, subjects2] of answers) {
      if (by === void 0) left2.push({ ...finding2, subjects: subjects2 });
      else suppressed.push({ ...finding2, subjects: subjects2, reason: by.reason, by: by.at });
    }
  }
  for (const one3 of [...bySource.values()].flat()) {
    const rules2 = one3.targets.map(({ rule }) => rule).join(", ");
    if (one3.until !== void 0 && one3.until < today)
      left2.push(finding(suppressionExpired, one3, { rules: rules2, until: one3.until }));
    else if (!used.has(one3) && !one3.foreign) left2.push(finding(suppressionUnused, one3, { rules: rules2 }));
  }
  return { findings: left2, suppressed, diagnostics };
}
function finding(rule, { at: at2 }, args) {
  return { rule, level: rule.level, subjects: [], args, at: at2, related: [] };
}
function readOutline({ source, comments, blocks }, ruleIds, diagnostics) {
  const found = [];
  for (const comment of comments) {
    if (!comment.text.includes("dmslint:ignore") && !comment.text.includes("checkov")) continue;
    const at2 = { source, start: comment.start, end: comment.end };
    const text3 = comment.text.replace(/\*\/\s*$/, "").trim();
    const read2 = readComment(text3, ruleIds, at2, diagnostics);
    if (read2 === void 0) continue;
    const lineStart2 = source.text.lastIndexOf("\n", comment.start - 1) + 1;
    const own3 = source.text.slice(lineStart2, comment.start).trim() === "";
    const inside = blocks.find(({ start, end }) => start <= comment.start && comment.end <= end);
    const below = blocks.find(
      ({ start }) => start >= comment.end && /^(\s|#[^\n]*\n|\/\/[^\n]*\n)*$/.test(source.text.slice(comment.end, start))
    );
    found.push({
      ...read2,
      at: at2,
      own: own3,
      line: positionAt(source, comment.end - (comment.text.endsWith("\n") ? 1 : 0)).line,
      ...own3 ? { block: inside ?? below } : {}
    });
  }
  return found;
}
function readComment(text3, ruleIds, at2, diagnostics) {
  const checkov = CHECKOV.exec(text3);
  if (checkov !== null)
    return {
      targets: [{ rule: "endpoint-plaintext" }],
      reason: checkov[1]?.trim() || "skipped for Checkov, without a reason",
      foreign: true
    };
  const body = IGNORE.exec(text3)?.[1];
  if (body === void 0) return void 0;
  const complain2 = (message) => {
    diagnostics.push({ severity: "note", code: "suppression-invalid", message, at: at2 });
    return void 0;
  };
  const [names = "", ...rest] = body.split(/\s+--\s+/);
  const reasonText = rest.join(" -- ");
  const until = /\buntil=(\S+)/.exec(reasonText)?.[1];
  const reason = reasonText.replace(/\[?\buntil=\S+\]?/, "").trim();
  if (reason === "")
    return complain2(
      "This suppression has no reason and does not hold. Write it behind two dashes: # dmslint:ignore RULE -- why."
    );
  if (until !== void 0 && !/^\d{4}-\d\d-\d\d$/.test(until.replace(/\]$/, "")))
    return complain2("The day of this suppression can't be read, so it does not hold. Write until=YYYY-MM-DD.");
  const targets = names.split(/\s*,\s*/).map((name) => {
    const [, rule = name.trim(), key] = /^([\w-]+)(?:\[\s*"?(.*?)"?\s*\])?$/.exec(name.trim()) ?? [];
    return { rule, ...key === void 0 ? {} : { key } };
  });
  const stranger = targets.find(({ rule }) => !ruleIds.has(rule));
  if (stranger !== void 0)
    return complain2(
      "This suppression names a rule that does not exist, so it does not hold. dmslint rules lists them."
    );
  return { targets, reason, foreign: false, ...until === void 0 ? {} : { until: until.replace(/\]$/, "") } };
}
function findSuppression(finding2, { address }, bySource) {
  const covers = (key) => key === void 0 || address.includes(`["${key}"]`) || address.includes(`[${key}]`);
  for (const range2 of [finding2.at, ...finding2.related.map((related) => related.range)]) {
    for (const one3 of bySource.get(range2.source.path) ?? []) {
      if (one3.targets.some(({ rule, key }) => rule === finding2.rule.id && covers(key)) && stands(one3, range2))
        return one3;
    }
  }
  return void 0;
}
function stands({ line, own: own3, block: block3 }, range2) {
  const at2 = positionAt(range2.source, range2.start).line;
  if (line === at2 || own3 && line === at2 - 1) return true;
  return block3 !== void 0 && block3.start <= range2.start && range2.end <= block3.end;
}

// src/plan/decode.ts
function toUtf8(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 239 && buffer[1] === 187 && buffer[2] === 191) return buffer.subarray(3);
  const order2 = utf16OrderOf(buffer);
  if (order2 === void 0) return buffer;
  const even = Buffer.from(buffer.subarray(0, buffer.length & ~1));
  if (order2 === "big-endian") even.swap16();
  const text3 = even.toString("utf16le");
  return Buffer.from(text3.charCodeAt(0) === 65279 ? text3.slice(1) : text3);
}
function utf16OrderOf(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 123 && bytes[1] === 0) return "little-endian";
  if (bytes[0] === 254 && bytes[1] === 255 || bytes[0] === 0 && bytes[1] === 123) return "big-endian";
  return void 0;
}

// src/plan/expect.ts
var ShapeError = class extends Error {
  path;
  problem;
  constructor(path4, problem) {
    super(`${path4} ${problem}`);
    this.path = path4;
    this.problem = problem;
  }
};
function checked(check14, value, path4) {
  if (check14(value)) return value;
  const error2 = check14.errors?.[0];
  throw new ShapeError(path4 + (error2?.instancePath ?? "").replaceAll("/", "."), error2?.message ?? "is not as expected");
}
function expectObject(scanner, path4, member2) {
  if (!scanner.object(member2)) orNull(scanner, path4, "must be an object");
}
function expectList(scanner, path4, item) {
  let index = 0;
  if (!scanner.list(() => item(`${path4}[${index++}]`))) orNull(scanner, path4, "must be a list");
}
function orNull(scanner, path4, problem) {
  if (scanner.value() !== null) throw new ShapeError(path4, problem);
}
var HEAD = ["address", "mode", "type", "deposed", "deposed_key", "change"];
var CHANGE = ["actions"];
function readHead(scanner, path4) {
  const head2 = { address: "", mode: "", type: "", deposed: false, actions: [] };
  const isObject = scanner.someMembers(HEAD, (name) => {
    switch (name) {
      case "address":
      case "mode":
      case "type":
        if (scanner.peek() !== 34) throw new ShapeError(`${path4}.${name}`, "must be a string");
        head2[name] = scanner.string();
        return;
      case "deposed":
      case "deposed_key":
        head2.deposed = true;
        scanner.skip();
        return;
      case "change": {
        const hasActions = scanner.someMembers(CHANGE, () => {
          const actions = scanner.value();
          if (Array.isArray(actions)) head2.actions = actions;
        });
        if (!hasActions) orNull(scanner, `${path4}.change`, "must be an object");
      }
    }
  });
  if (!isObject) orNull(scanner, path4, "must be an object");
  return head2;
}

// src/plan/references.ts
function stepsOf2(text3) {
  const steps = [];
  let at2 = 0;
  while (at2 < text3.length) {
    if (text3[at2] === "[") {
      const close = text3[at2 + 1] === '"' ? endOfString(text3, at2 + 1) : text3.indexOf("]", at2);
      if (close < 0 || text3[close] !== "]") return void 0;
      const key = keyOf(text3.slice(at2 + 1, close));
      if (key === void 0) return void 0;
      steps.push({ key });
      at2 = close + 1;
    } else {
      if (text3[at2] === ".") at2++;
      else if (at2 > 0) return void 0;
      const name = /[^.[\]]+/y;
      name.lastIndex = at2;
      const found = name.exec(text3);
      if (found === null) return void 0;
      steps.push({ name: found[0] });
      at2 += found[0].length;
    }
  }
  return steps.length > 0 ? steps : void 0;
}
function endOfString(text3, open3) {
  for (let at2 = open3 + 1; at2 < text3.length; at2++) {
    if (text3[at2] === "\\") at2++;
    else if (text3[at2] === '"') return at2 + 1;
  }
  return -1;
}
function keyOf(text3) {
  if (!text3.startsWith('"')) return /^\d+$/.test(text3) ? Number(text3) : void 0;
  try {
    return JSON.parse(text3).replaceAll("$${", "${").replaceAll("%%{", "%{");
  } catch {
    return void 0;
  }
}
function keyText(key) {
  return typeof key === "number" ? `[${key}]` : `[${JSON.stringify(key).replaceAll("${", () => "$${").replaceAll("%{", "%%{")}]`;
}
function fullReferences(references) {
  const full = /* @__PURE__ */ new Set();
  let previous = "";
  let least = "";
  for (const reference of references) {
    const shortened = previous !== least && previous.startsWith(reference) && /^[.[]/.test(previous.slice(reference.length));
    if (!shortened) {
      full.add(reference);
      least = leastOf(reference);
    }
    previous = reference;
  }
  return [...full];
}
function leastOf(reference) {
  const steps = stepsOf2(reference) ?? [];
  const [head2] = steps;
  if (head2 === void 0 || !("name" in head2)) return reference;
  switch (head2.name) {
    case "module":
      return textOf(steps.slice(0, steps.length > 3 && "key" in steps[2] ? 3 : 2));
    case "data":
      return textOf(steps.slice(0, 3));
    default:
      return textOf(steps.slice(0, 2));
  }
}
function textOf(steps) {
  return steps.map((step, index) => "key" in step ? keyText(step.key) : index === 0 ? step.name : `.${step.name}`).join("");
}

// src/plan/plan.ts
var Plan = class {
  slices;
  changes = /* @__PURE__ */ new Map();
  root;
  instances;
  constructor(slices) {
    this.slices = slices;
    for (const change2 of slices.changes) this.changes.set(change2.address, change2);
    this.root = slices.configuration && { address: "", module: slices.configuration };
  }
  /** The scope of a module instance (empty: the root module), or undefined where the configuration doesn't tell of it. */
  scopeOf(moduleAddress) {
    let scope = this.root;
    const steps = moduleAddress === "" ? [] : stepsOf2(moduleAddress);
    for (let i = 0; steps !== void 0 && scope !== void 0 && i < steps.length; ) {
      const name = nameAt(steps, i + 1);
      const key = keyAt(steps, i + 2);
      scope = name === void 0 || nameAt(steps, i) !== "module" ? void 0 : childOf(scope, name, key);
      i += key === void 0 ? 2 : 3;
    }
    return steps === void 0 ? void 0 : scope;
  }
  configurationOf(scope, resource2) {
    return scope.module.resources.get(`${resource2.mode === "data" ? "data." : ""}${resource2.type}.${resource2.name}`);
  }
  /** The keys of the instances of a resource, `undefined` standing for the one without a key. */
  keysOf(resource2) {
    if (this.instances === void 0) {
      this.instances = /* @__PURE__ */ new Map();
      for (const address of [...this.slices.managed, ...this.slices.data]) {
        const last = address.endsWith("]") ? stepsOf2(address)?.at(-1) : void 0;
        const key = last !== void 0 && "key" in last ? last.key : void 0;
        const base = key === void 0 ? address : address.slice(0, -keyText(key).length);
        const known = this.instances.get(base);
        if (known === void 0) this.instances.set(base, [key]);
        else if (!known.includes(key)) known.push(key);
      }
    }
    return this.instances.get(resource2) ?? [];
  }
  /** True when nothing of the attribute (empty: of the instance) is left to be known after an apply. */
  knows(address, attribute) {
    if (this.slices.settled.has(address)) return true;
    const change2 = this.changes.get(address)?.change;
    const marks = change2?.after_unknown;
    if (change2 === void 0 || typeof marks !== "object") return false;
    return attribute === "" ? !hasTrue(marks) : change2.after?.[attribute] !== void 0 && !hasTrue(marks[attribute]);
  }
  /** The same of all instances of a resource. Of none, nothing can be unknown. */
  knowsAll(resource2, attribute) {
    const keys = this.keysOf(resource2);
    if (keys.length === 0) return attribute === "";
    return keys.every((key) => this.knows(key === void 0 ? resource2 : resource2 + keyText(key), attribute));
  }
  /** A root module's variable. */
  variable(name) {
    return this.slices.variables[name]?.value;
  }
};
function hasTrue(marks) {
  return typeof marks === "object" && marks !== null ? Object.values(marks).some(hasTrue) : marks === true;
}
function childOf(scope, name, key) {
  const call2 = scope.module.calls.get(name);
  if (call2 === void 0) return void 0;
  return {
    address: join2(scope.address, `module.${name}${key === void 0 ? "" : keyText(key)}`),
    module: call2.module,
    parent: { scope, call: call2, key }
  };
}
function join2(module2, address) {
  return module2 === "" ? address : `${module2}.${address}`;
}
function nameAt(steps, index) {
  const step = steps[index];
  return step !== void 0 && "name" in step ? step.name : void 0;
}
function keyAt(steps, index) {
  const step = steps[index];
  return step !== void 0 && "key" in step ? step.key : void 0;
}

// src/aws/table.ts
function attributes(columns2) {
  const found = {};
  const sensitive = new Set(columns2.sensitive?.split(" "));
  const add3 = (use, names) => {
    for (const [type, list3] of Object.entries(names ?? {})) {
      for (const name of list3.split(" ")) {
        const standard = columns2.defaults?.[name];
        found[name] = {
          type,
          use,
          ...sensitive.has(name) ? { sensitive: true } : {},
          ...standard === void 0 ? {} : { default: standard }
        };
      }
    }
  };
  add3("required", columns2.required);
  add3("optional", columns2.optional);
  add3("optional-computed", columns2.filled);
  add3("computed", columns2.computed);
  return found;
}
var COMMON = attributes({
  optional: { map: "tags" },
  filled: { string: "region", map: "tags_all" },
  computed: { string: "id" }
});
var TIMEOUTS = { timeouts: block({ optional: { string: "create read update delete" } }, { occurs: "once" }) };
function whole(columns2, blocks = {}) {
  return { complete: true, attributes: { ...COMMON, ...attributes(columns2) }, blocks: { ...TIMEOUTS, ...blocks } };
}
function partial(columns2, blocks = {}) {
  return { complete: false, attributes: { ...COMMON, ...attributes(columns2) }, blocks: { ...TIMEOUTS, ...blocks } };
}
function block(columns2, traits = {}) {
  return {
    attributes: attributes(columns2),
    ...traits.blocks ? { blocks: traits.blocks } : {},
    ...traits.occurs === "often" ? {} : { single: true },
    ...traits.omitted === "computed" ? { computed: true } : {}
  };
}

// src/aws/databases.ts
var dbInstance = () => partial({
  required: { string: "instance_class" },
  optional: {
    string: "password replicate_source_db",
    bool: "manage_master_user_password publicly_accessible storage_encrypted"
  },
  filled: {
    string: "availability_zone ca_cert_identifier db_name db_subnet_group_name engine engine_version identifier identifier_prefix kms_key_id option_group_name parameter_group_name snapshot_identifier username",
    number: "allocated_storage port",
    bool: "multi_az",
    set: "vpc_security_group_ids"
  },
  computed: {
    string: "address arn endpoint engine_version_actual hosted_zone_id resource_id status",
    list: "listener_endpoint master_user_secret replicas"
  },
  sensitive: "password"
});
var rdsCluster = () => partial({
  required: { string: "engine" },
  optional: { string: "engine_mode master_password snapshot_identifier", bool: "manage_master_user_password" },
  filled: {
    string: "ca_certificate_identifier cluster_identifier cluster_identifier_prefix database_name db_cluster_parameter_group_name db_subnet_group_name engine_version kms_key_id master_username network_type",
    number: "port",
    bool: "storage_encrypted",
    set: "availability_zones cluster_members iam_roles vpc_security_group_ids"
  },
  computed: {
    string: "arn ca_certificate_valid_till cluster_resource_id endpoint engine_version_actual hosted_zone_id reader_endpoint",
    list: "master_user_secret"
  },
  sensitive: "master_password"
});
var rdsClusterInstance = () => partial({
  required: { string: "cluster_identifier engine instance_class" },
  filled: {
    string: "availability_zone ca_cert_identifier db_parameter_group_name db_subnet_group_name engine_version identifier identifier_prefix",
    bool: "publicly_accessible"
  },
  computed: {
    string: "arn dbi_resource_id endpoint engine_version_actual kms_key_id network_type",
    number: "port",
    bool: "storage_encrypted writer"
  }
});
var dbInstanceData = () => partial({
  filled: { string: "db_instance_identifier", map: "tags" },
  computed: {
    string: "address ca_cert_identifier db_instance_arn db_name endpoint engine engine_version master_username option_group_memberships resource_id",
    number: "db_instance_port port",
    bool: "publicly_accessible",
    list: "db_parameter_groups vpc_security_groups master_user_secret"
  }
});
var rdsClusterData = () => partial({
  required: { string: "cluster_identifier" },
  computed: {
    string: "arn cluster_resource_id database_name db_cluster_parameter_group_name db_subnet_group_name endpoint engine engine_mode engine_version hosted_zone_id master_username reader_endpoint",
    number: "port",
    set: "cluster_members vpc_security_group_ids",
    list: "master_user_secret"
  }
});
var dbProxy = () => partial(
  {
    required: { string: "engine_family name role_arn", set: "vpc_subnet_ids" },
    optional: { bool: "debug_logging require_tls" },
    filled: {
      string: "default_auth_scheme endpoint_network_type target_connection_network_type",
      number: "idle_client_timeout",
      set: "vpc_security_group_ids"
    },
    computed: { string: "arn endpoint" }
  },
  {
    auth: block(
      {
        optional: { string: "auth_scheme description iam_auth secret_arn username" },
        filled: { string: "client_password_auth_type" }
      },
      { occurs: "often" }
    )
  }
);
var docdbCluster = () => partial({
  optional: {
    string: "engine master_password snapshot_identifier",
    number: "port",
    bool: "manage_master_user_password storage_encrypted"
  },
  filled: {
    string: "cluster_identifier cluster_identifier_prefix db_cluster_parameter_group_name db_subnet_group_name engine_version kms_key_id master_username",
    set: "cluster_members vpc_security_group_ids"
  },
  computed: { string: "arn cluster_resource_id endpoint hosted_zone_id reader_endpoint" },
  sensitive: "master_password"
});
var redshiftCluster = () => partial({
  required: { string: "cluster_identifier node_type" },
  optional: {
    string: "master_password master_username",
    number: "port",
    bool: "publicly_accessible manage_master_password"
  },
  filled: {
    string: "availability_zone cluster_parameter_group_name cluster_subnet_group_name cluster_type database_name kms_key_id",
    set: "iam_roles vpc_security_group_ids"
  },
  computed: { string: "arn dns_name endpoint" },
  sensitive: "master_password",
  defaults: { port: 5439 }
});
var elasticacheReplicationGroup = () => partial({
  required: { string: "description replication_group_id" },
  optional: { string: "auth_token", number: "port", set: "user_group_ids" },
  filled: {
    string: "engine engine_version node_type parameter_group_name subnet_group_name transit_encryption_mode",
    bool: "transit_encryption_enabled",
    set: "security_group_ids"
  },
  computed: {
    string: "arn configuration_endpoint_address engine_version_actual primary_endpoint_address reader_endpoint_address",
    bool: "cluster_enabled"
  },
  sensitive: "auth_token"
});
var mskCluster = () => partial(
  {
    required: { string: "cluster_name kafka_version", number: "number_of_broker_nodes" },
    computed: {
      string: "arn bootstrap_brokers bootstrap_brokers_public_sasl_iam bootstrap_brokers_public_sasl_scram bootstrap_brokers_public_tls bootstrap_brokers_sasl_iam bootstrap_brokers_sasl_scram bootstrap_brokers_tls bootstrap_brokers_vpc_connectivity_sasl_iam bootstrap_brokers_vpc_connectivity_sasl_scram bootstrap_brokers_vpc_connectivity_tls zookeeper_connect_string zookeeper_connect_string_tls"
    }
  },
  {
    broker_node_group_info: block({
      required: { string: "instance_type", set: "client_subnets security_groups" },
      optional: { string: "az_distribution" }
    }),
    client_authentication: block(
      { filled: { bool: "unauthenticated" } },
      {
        blocks: {
          sasl: block({ optional: { bool: "iam scram" } }),
          tls: block({ optional: { set: "certificate_authority_arns" } })
        }
      }
    ),
    encryption_info: block(
      { filled: { string: "encryption_at_rest_kms_key_arn" } },
      {
        blocks: {
          encryption_in_transit: block({
            optional: { string: "client_broker", bool: "in_cluster" },
            defaults: { client_broker: "TLS", in_cluster: true }
          })
        }
      }
    )
  }
);
var parameterGroup = (applied) => partial(
  {
    required: { string: "family" },
    optional: { string: "description", bool: "skip_destroy" },
    filled: { string: "name name_prefix" },
    computed: { string: "arn" }
  },
  {
    parameter: block(
      {
        required: { string: "name value" },
        ...applied ? { optional: { string: "apply_method" }, defaults: { apply_method: applied } } : {}
      },
      { occurs: "often" }
    )
  }
);
var dbParameterGroup = () => parameterGroup("immediate");
var docdbParameterGroup = () => parameterGroup("pending-reboot");
var redshiftParameterGroup = () => parameterGroup(void 0);

// src/aws/dms.ts
var certificate = () => whole({
  required: { string: "certificate_id" },
  optional: { string: "certificate_pem certificate_wallet" },
  computed: { string: "certificate_arn" },
  sensitive: "certificate_pem certificate_wallet"
});
var certificateData = () => whole({
  required: { string: "certificate_id" },
  computed: {
    number: "key_length",
    string: "certificate_arn certificate_creation_date certificate_owner certificate_pem certificate_wallet signing_algorithm valid_from_date valid_to_date"
  },
  sensitive: "certificate_pem certificate_wallet"
});
var replicationInstance = () => whole(
  {
    required: { string: "replication_instance_class replication_instance_id" },
    optional: { bool: "allow_major_version_upgrade apply_immediately", string: "dns_name_servers" },
    filled: {
      bool: "auto_minor_version_upgrade multi_az publicly_accessible",
      number: "allocated_storage",
      string: "availability_zone engine_version kms_key_arn network_type preferred_maintenance_window replication_subnet_group_id",
      set: "vpc_security_group_ids"
    },
    computed: {
      string: "replication_instance_arn",
      list: "replication_instance_private_ips replication_instance_public_ips"
    }
  },
  {
    kerberos_authentication_settings: block({
      required: { string: "key_cache_secret_iam_arn key_cache_secret_id krb5_file_contents" }
    })
  }
);
var replicationTask = () => whole({
  required: {
    string: "migration_type replication_instance_arn replication_task_id source_endpoint_arn table_mappings target_endpoint_arn"
  },
  optional: { bool: "start_replication_task", string: "cdc_start_time resource_identifier" },
  filled: { string: "cdc_start_position replication_task_settings" },
  computed: { string: "replication_task_arn status" }
});
var replicationConfig = () => whole(
  {
    required: {
      string: "replication_config_identifier replication_type source_endpoint_arn table_mappings target_endpoint_arn"
    },
    optional: { bool: "start_replication", string: "supplemental_settings" },
    filled: { string: "replication_settings resource_identifier" },
    computed: { string: "arn" }
  },
  {
    compute_config: block({
      required: { string: "replication_subnet_group_id" },
      optional: { number: "max_capacity_units min_capacity_units", string: "dns_name_servers" },
      filled: {
        bool: "multi_az",
        string: "availability_zone kms_key_id preferred_maintenance_window",
        set: "vpc_security_group_ids"
      }
    })
  }
);
var replicationSubnetGroup = () => whole({
  required: { string: "replication_subnet_group_description replication_subnet_group_id", set: "subnet_ids" },
  computed: { string: "replication_subnet_group_arn vpc_id" }
});
function providerSettings(own3) {
  return block({
    optional: { number: "port", string: `certificate_arn server_name${own3.optional ? ` ${own3.optional}` : ""}` },
    filled: {
      string: `ssl_mode${own3.filled ? ` ${own3.filled}` : ""}`,
      ...own3.numbers ? { number: own3.numbers } : {},
      ...own3.bools ? { bool: own3.bools } : {}
    }
  });
}
var BUCKET = "s3_access_role_arn s3_path";
var dataProvider = () => whole(
  {
    required: { string: "engine" },
    optional: { string: "description" },
    filled: { bool: "virtual", string: "name" },
    computed: { string: "arn creation_time" },
    defaults: { virtual: false }
  },
  {
    settings: block(
      {},
      {
        blocks: {
          doc_db_settings: providerSettings({ optional: "database_name" }),
          ibm_db2_luw_settings: providerSettings({
            optional: `database_name ${BUCKET}`,
            numbers: "encryption_algorithm security_mechanism"
          }),
          ibm_db2_zos_settings: providerSettings({ optional: `database_name ${BUCKET}` }),
          maria_db_settings: providerSettings({ optional: BUCKET }),
          microsoft_sql_server_settings: providerSettings({ optional: `database_name ${BUCKET}` }),
          mongo_db_settings: providerSettings({
            optional: "database_name",
            filled: "auth_mechanism auth_source auth_type"
          }),
          mysql_settings: providerSettings({ optional: BUCKET }),
          oracle_settings: providerSettings({
            optional: `asm_server database_name ${BUCKET} secrets_manager_oracle_asm_access_role_arn secrets_manager_oracle_asm_secret_id secrets_manager_security_db_encryption_access_role_arn secrets_manager_security_db_encryption_secret_id`
          }),
          postgresql_settings: providerSettings({ optional: `database_name ${BUCKET}` }),
          // Redshift's is always encrypted: it has no switch.
          redshift_settings: block({ optional: { number: "port", string: `database_name ${BUCKET} server_name` } }),
          sybase_ase_settings: providerSettings({ optional: "database_name", bools: "encrypt_password" })
        }
      }
    )
  }
);

// src/aws/endpoint.ts
var STREAM_SWITCHES = "include_control_details include_null_and_empty include_partition_value include_table_alter_operations include_transaction_details partition_include_schema_table";
var STREAM_DEFAULTS = {
  include_control_details: false,
  include_null_and_empty: false,
  include_partition_value: false,
  include_table_alter_operations: false,
  include_transaction_details: false,
  partition_include_schema_table: false,
  message_format: "json"
};
var ELASTICSEARCH = block({
  required: { string: "endpoint_uri service_access_role_arn" },
  optional: { bool: "use_new_mapping_type", number: "error_retry_duration full_load_error_percentage" },
  defaults: { error_retry_duration: 300, full_load_error_percentage: 10 }
});
var KAFKA = block({
  required: { string: "broker" },
  optional: {
    bool: `${STREAM_SWITCHES} no_hex_prefix`,
    number: "message_max_bytes",
    string: "message_format sasl_mechanism sasl_password sasl_username security_protocol ssl_ca_certificate_arn ssl_client_certificate_arn ssl_client_key_arn ssl_client_key_password ssl_endpoint_identification_algorithm topic"
  },
  sensitive: "sasl_password ssl_client_key_password",
  defaults: { ...STREAM_DEFAULTS, message_max_bytes: 1e6, topic: "kafka-default-topic" }
});
var KINESIS = block({
  optional: {
    bool: `${STREAM_SWITCHES} use_large_integer_value`,
    string: "message_format service_access_role_arn stream_arn"
  },
  defaults: STREAM_DEFAULTS
});
var MONGODB = block({
  optional: {
    bool: "use_update_lookup",
    string: "auth_mechanism auth_source auth_type docs_to_investigate extract_doc_id nesting_level"
  },
  defaults: {
    auth_mechanism: "default",
    auth_source: "admin",
    auth_type: "password",
    docs_to_investigate: "1000",
    extract_doc_id: "false",
    nesting_level: "none"
  }
});
var MYSQL2 = block({
  filled: {
    bool: "clean_source_metadata_on_mismatch",
    number: "events_poll_interval execute_timeout max_file_size parallel_load_threads",
    string: "after_connect_script authentication_method server_timezone service_access_role_arn target_db_type"
  }
});
var ORACLE = block({
  filled: {
    bool: "access_alternate_directly add_supplemental_logging allow_selected_nested_tables archived_logs_only convert_timestamp_with_zone_to_utc direct_path_no_log direct_path_parallel_load enable_homogenous_tablespace fail_task_on_lob_truncation read_table_space_name replace_path_prefix trim_space_in_char use_alternate_folder_for_online use_bfile use_direct_path_full_load use_logminer_reader",
    number: "additional_archived_log_dest_id archived_log_dest_id number_datatype_scale open_transaction_window parallel_asm_read_threads read_ahead_blocks retry_interval standby_delay_time",
    list: "extra_archived_log_dest_ids",
    string: "asm_password asm_server asm_user authentication_method char_length_semantics oracle_path_prefix secrets_manager_oracle_asm_access_role_arn secrets_manager_oracle_asm_secret_id security_db_encryption security_db_encryption_name spatial_data_option_to_geo_json_function_name use_path_prefix"
  },
  sensitive: "asm_password security_db_encryption"
});
var POSTGRES = block({
  optional: {
    bool: "capture_ddls fail_tasks_on_lob_truncation heartbeat_enable map_boolean_as_boolean map_jsonb_as_clob",
    number: "execute_timeout heartbeat_frequency max_file_size",
    string: "after_connect_script babelfish_database_name database_mode ddl_artifacts_schema heartbeat_schema map_long_varchar_as plugin_name service_access_role_arn slot_name"
  },
  filled: { string: "authentication_method" }
});
var REDIS = block({
  required: { number: "port", string: "auth_type server_name" },
  optional: { string: "auth_password auth_user_name ssl_ca_certificate_arn ssl_security_protocol" },
  sensitive: "auth_password",
  defaults: { ssl_security_protocol: "ssl-encryption" }
});
var REDSHIFT = block(
  {
    optional: {
      string: "bucket_folder bucket_name encryption_mode server_side_encryption_kms_key_id service_access_role_arn"
    },
    defaults: { encryption_mode: "SSE_S3" }
  },
  { omitted: "computed" }
);
var S3 = block({
  optional: {
    bool: "add_column_name add_trailing_padding_character cdc_inserts_and_updates cdc_inserts_only date_partition_enabled enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp",
    number: "cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows ignore_headers_row max_file_size row_group_length",
    string: "bucket_folder bucket_name canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence encoding_type encryption_mode external_table_definition parquet_version server_side_encryption_kms_key_id service_access_role_arn timestamp_column_name"
  }
});
var SETTINGS = {
  elasticsearch_settings: ELASTICSEARCH,
  kafka_settings: KAFKA,
  kinesis_settings: KINESIS,
  mongodb_settings: MONGODB,
  mysql_settings: MYSQL2,
  oracle_settings: ORACLE,
  postgres_settings: POSTGRES,
  redis_settings: REDIS,
  redshift_settings: REDSHIFT,
  s3_settings: S3
};
var endpoint = () => whole(
  {
    required: { string: "endpoint_id endpoint_type engine_name" },
    optional: {
      bool: "pause_replication_tasks",
      number: "port",
      string: "database_name password secrets_manager_access_role_arn secrets_manager_arn server_name service_access_role username"
    },
    filled: { string: "certificate_arn extra_connection_attributes kms_key_arn ssl_mode" },
    computed: { string: "endpoint_arn" },
    sensitive: "password"
  },
  SETTINGS
);
var s3Endpoint = () => whole({
  required: { string: "bucket_name endpoint_id endpoint_type service_access_role_arn" },
  optional: {
    bool: "add_column_name add_trailing_padding_character cdc_inserts_and_updates cdc_inserts_only date_partition_enabled detach_target_on_lob_lookup_failure_parquet enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp",
    number: "cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows max_file_size row_group_length",
    string: "bucket_folder canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence date_partition_timezone encoding_type encryption_mode expected_bucket_owner external_table_definition parquet_version server_side_encryption_kms_key_id timestamp_column_name"
  },
  filled: { string: "certificate_arn kms_key_arn ssl_mode" },
  computed: { string: "endpoint_arn engine_display_name external_id status" }
});
var endpointData = () => whole(
  {
    required: { string: "endpoint_id" },
    computed: {
      number: "port",
      string: "certificate_arn database_name endpoint_arn endpoint_type engine_name extra_connection_attributes kms_key_arn password secrets_manager_access_role_arn secrets_manager_arn server_name service_access_role ssl_mode username"
    },
    sensitive: "password"
  },
  SETTINGS
);

// src/aws/surroundings.ts
var securityRules = block(
  {
    required: { number: "from_port to_port", string: "protocol" },
    optional: {
      list: "cidr_blocks ipv6_cidr_blocks prefix_list_ids",
      set: "security_groups",
      string: "description",
      bool: "self"
    }
  },
  { occurs: "often", omitted: "computed" }
);
var securityGroup = () => partial(
  {
    optional: { string: "description", bool: "revoke_rules_on_delete" },
    filled: { string: "name name_prefix vpc_id" },
    computed: { string: "arn owner_id" }
  },
  { ingress: securityRules, egress: securityRules }
);
var securityGroupRule = () => partial({
  required: { number: "from_port to_port", string: "protocol security_group_id type" },
  optional: { list: "cidr_blocks ipv6_cidr_blocks prefix_list_ids", string: "description", bool: "self" },
  filled: { string: "source_security_group_id" },
  computed: { string: "security_group_rule_id" }
});
var vpcSecurityGroupRule = () => partial({
  required: { string: "ip_protocol security_group_id" },
  optional: {
    string: "cidr_ipv4 cidr_ipv6 description prefix_list_id referenced_security_group_id",
    number: "from_port to_port"
  },
  computed: { string: "arn security_group_rule_id" }
});
var secret = () => partial({
  optional: { string: "description kms_key_id", number: "recovery_window_in_days" },
  filled: { string: "name name_prefix policy" },
  computed: { string: "arn" }
});
var secretVersion = () => partial({
  required: { string: "secret_id" },
  optional: { string: "secret_binary secret_string" },
  filled: { set: "version_stages" },
  computed: { string: "arn version_id" },
  sensitive: "secret_binary secret_string"
});
var secretVersionData = () => partial({
  required: { string: "secret_id" },
  filled: { string: "version_id version_stage" },
  computed: { string: "arn created_date secret_binary secret_string", set: "version_stages" },
  sensitive: "secret_binary secret_string"
});
var acmCertificate = () => partial({
  optional: { string: "certificate_authority_arn certificate_body certificate_chain private_key" },
  filled: { string: "domain_name key_algorithm validation_method", set: "subject_alternative_names" },
  computed: {
    string: "arn not_after not_before renewal_eligibility status type",
    bool: "pending_renewal",
    set: "domain_validation_options"
  },
  sensitive: "private_key"
});
var iamServerCertificate = () => partial({
  required: { string: "certificate_body private_key" },
  optional: { string: "certificate_chain path" },
  filled: { string: "name name_prefix" },
  computed: { string: "arn expiration upload_date" },
  sensitive: "private_key"
});
var kmsKey = () => partial({
  optional: { bool: "enable_key_rotation is_enabled", number: "deletion_window_in_days" },
  filled: { string: "description policy" },
  computed: { string: "arn key_id" }
});
var s3Bucket = () => partial({
  optional: { bool: "force_destroy" },
  filled: { string: "bucket bucket_prefix policy" },
  computed: { string: "arn bucket_domain_name bucket_regional_domain_name hosted_zone_id" }
});
var iamRole = () => partial({
  required: { string: "assume_role_policy" },
  optional: {
    string: "description path permissions_boundary",
    bool: "force_detach_policies",
    number: "max_session_duration"
  },
  filled: { string: "name name_prefix", set: "managed_policy_arns" },
  computed: { string: "arn create_date unique_id" }
});
var randomPassword = () => partial({
  required: { number: "length" },
  optional: {
    bool: "lower numeric special upper",
    number: "min_lower min_numeric min_special min_upper",
    string: "override_special",
    map: "keepers"
  },
  computed: { string: "bcrypt_hash result" },
  sensitive: "bcrypt_hash result"
});

// src/aws/index.ts
var MANAGED = {
  aws_dms_certificate: certificate,
  aws_dms_data_provider: dataProvider,
  aws_dms_endpoint: endpoint,
  aws_dms_replication_config: replicationConfig,
  aws_dms_replication_instance: replicationInstance,
  aws_dms_replication_subnet_group: replicationSubnetGroup,
  aws_dms_replication_task: replicationTask,
  aws_dms_s3_endpoint: s3Endpoint,
  aws_db_instance: dbInstance,
  aws_db_parameter_group: dbParameterGroup,
  aws_db_proxy: dbProxy,
  aws_docdb_cluster: docdbCluster,
  aws_docdb_cluster_parameter_group: docdbParameterGroup,
  aws_elasticache_replication_group: elasticacheReplicationGroup,
  aws_msk_cluster: mskCluster,
  aws_rds_cluster: rdsCluster,
  aws_rds_cluster_instance: rdsClusterInstance,
  aws_rds_cluster_parameter_group: dbParameterGroup,
  aws_redshift_cluster: redshiftCluster,
  aws_redshift_parameter_group: redshiftParameterGroup,
  aws_acm_certificate: acmCertificate,
  aws_iam_role: iamRole,
  aws_iam_server_certificate: iamServerCertificate,
  aws_kms_key: kmsKey,
  aws_s3_bucket: s3Bucket,
  aws_secretsmanager_secret: secret,
  aws_secretsmanager_secret_version: secretVersion,
  aws_security_group: securityGroup,
  aws_security_group_rule: securityGroupRule,
  aws_vpc_security_group_egress_rule: vpcSecurityGroupRule,
  aws_vpc_security_group_ingress_rule: vpcSecurityGroupRule,
  random_password: randomPassword
};
var DATA = {
  aws_dms_certificate: certificateData,
  aws_dms_endpoint: endpointData,
  aws_db_instance: dbInstanceData,
  aws_rds_cluster: rdsClusterData,
  aws_secretsmanager_secret_version: secretVersionData
};
var made = /* @__PURE__ */ new Map();
function schemaOf(mode, type) {
  const tables = mode === "managed" ? MANAGED : DATA;
  const make = Object.hasOwn(tables, type) ? tables[type] : void 0;
  if (make === void 0) return void 0;
  let schema = made.get(make);
  if (schema === void 0) {
    schema = make();
    made.set(make, schema);
  }
  return schema;
}

// src/aws/normalize.ts
function normalize(type, mode, values, options2 = {}) {
  const schema = schemaOf(mode, type);
  return schema === void 0 ? new Map(values) : normalizeBody(schema, values, options2);
}
function normalizeBody(schema, values, options2) {
  const result = /* @__PURE__ */ new Map();
  for (const [name, value] of values) {
    const attribute = own(schema.attributes, name);
    const block3 = own(schema.blocks, name);
    if (attribute !== void 0) result.set(name, normalizeAttribute(attribute, value, options2));
    else if (block3 !== void 0) result.set(name, normalizeBlock(block3, value, options2));
    else result.set(name, value);
  }
  if (options2.defaults === "leave") return result;
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (attribute.default !== void 0 && !result.has(name))
      result.set(name, marked(literal(attribute.default), attribute.sensitive));
  }
  return result;
}
function own(table, name) {
  return table !== void 0 && Object.hasOwn(table, name) ? table[name] : void 0;
}
function literal(value, meta) {
  if (typeof value === "string") return string(value, meta);
  return typeof value === "number" ? number(value, meta) : bool(value, meta);
}
function metaOf(value) {
  return { ...value.sensitive ? { sensitive: true } : {}, ...value.origin ? { origin: value.origin } : {} };
}
function normalizeAttribute(schema, value, options2) {
  if (value.kind === "choice") {
    const yes = normalizeAttribute(schema, value.then, options2);
    const no = normalizeAttribute(schema, value.else, options2);
    return yes === value.then && no === value.else ? marked(value, schema.sensitive) : keepMeta(value, choose(value.condition, yes, no));
  }
  if (value.kind === "null" && schema.default !== void 0 && options2.defaults !== "leave") {
    return marked(literal(schema.default, metaOf(value)), schema.sensitive);
  }
  return marked(convert(schema.type, value), schema.sensitive);
}
function keepMeta(from, made3) {
  return { ...made3, ...metaOf(from) };
}
function convert(type, value) {
  switch (type) {
    case "string":
      if (value.kind === "number") return string(value.digits, metaOf(value));
      if (value.kind === "bool") return string(String(value.value), metaOf(value));
      return value;
    case "number":
      return value.kind === "string" && /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$/.test(value.value) ? number(value.value, metaOf(value)) : value;
    case "bool":
      return value.kind === "string" && (value.value === "true" || value.value === "false") ? bool(value.value === "true", metaOf(value)) : value;
    case "list":
      return value.kind === "list" && value.type !== "list" ? { ...value, type: "list" } : value;
    case "set":
      return value.kind === "list" && value.type !== "set" ? asSet(value) : value;
    case "map":
      return value.kind === "object" ? asMapOfStrings(value) : value;
    case "any":
      return value;
  }
}
function asMapOfStrings(value) {
  const entries = new Map([...value.entries].map(([key, entry]) => [key, convert("string", entry)]));
  return { ...value, type: "map", entries };
}
function asSet(value) {
  const strings2 = /* @__PURE__ */ new Map();
  for (const item of value.items) {
    if (item.kind !== "string") return { ...value, type: "set" };
    if (!strings2.has(item.value)) strings2.set(item.value, item);
  }
  const items = [...strings2].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map(([, item]) => item);
  return { ...value, type: "set", items };
}
function normalizeBlock(schema, value, options2) {
  switch (value.kind) {
    case "choice":
      return keepMeta(
        value,
        choose(
          value.condition,
          normalizeBlock(schema, value.then, options2),
          normalizeBlock(schema, value.else, options2)
        )
      );
    case "object":
      return list2([normalizeItem(schema, value, options2)], "list", metaOf(value));
    case "list":
      return { ...value, type: "list", items: value.items.map((item) => normalizeItem(schema, item, options2)) };
    default:
      return value;
  }
}
function normalizeItem(schema, item, options2) {
  switch (item.kind) {
    case "choice":
      return keepMeta(
        item,
        choose(item.condition, normalizeItem(schema, item.then, options2), normalizeItem(schema, item.else, options2))
      );
    case "object":
      return { ...item, entries: normalizeBody(schema, item.entries, options2) };
    default:
      return item;
  }
}

// src/plan/trace.ts
var DEEPEST = 64;
function sourcesOf(plan, expression2, context) {
  const search2 = { plan, attributes: /* @__PURE__ */ new Map(), open: /* @__PURE__ */ new Set(), depth: 0 };
  follow(search2, expression2, context, [], true);
  return { attributes: [...search2.attributes.values()], open: [...search2.open] };
}
function follow(search2, expression2, context, rest, alone) {
  if (expression2 === void 0 || isConstant(expression2)) return;
  if (expression2.references === void 0 || expression2.references.length === 0) {
    search2.open.add("a function call");
    return;
  }
  if (search2.depth === DEEPEST) {
    search2.open.add("more than a plan tells");
    return;
  }
  search2.depth++;
  const references = fullReferences(expression2.references);
  for (const reference of references) {
    const steps = stepsOf2(reference);
    if (steps === void 0) search2.open.add(reference);
    else followReference(search2, reference, [...steps, ...rest], context, alone && references.length === 1);
  }
  search2.depth--;
}
function followReference(search2, text3, steps, context, alone) {
  const { scope } = context;
  switch (nameAt(steps, 0)) {
    case "count":
    case "path":
    case "self":
    case "terraform":
      return;
    case "var": {
      const name = nameAt(steps, 1);
      if (name === void 0 || scope.parent === void 0) return;
      const { call: call2, key } = scope.parent;
      follow(
        search2,
        call2.expressions[name],
        { scope: scope.parent.scope, forEach: call2.forEach, key },
        steps.slice(2),
        alone
      );
      return;
    }
    case "each":
      if (nameAt(steps, 1) === "value" && context.key !== void 0) {
        follow(search2, context.forEach, { scope }, [{ key: context.key }, ...steps.slice(2)], alone);
      }
      return;
    case "module": {
      const name = nameAt(steps, 1);
      const key = keyAt(steps, 2);
      const output = nameAt(steps, key === void 0 ? 2 : 3);
      const child = name === void 0 ? void 0 : childOf(scope, name, key);
      const expression2 = output === void 0 ? void 0 : child?.module.outputs[output]?.expression;
      if (child === void 0 || expression2 === void 0 || key === void 0 && child.parent?.call.repeated)
        search2.open.add(text3);
      else follow(search2, expression2, { scope: child }, steps.slice(key === void 0 ? 3 : 4), alone);
      return;
    }
    case "data":
      followResource(search2, "data", steps.slice(1), context, alone);
      return;
    case "local":
    case "ephemeral":
    case void 0:
      search2.open.add(text3);
      return;
    default:
      followResource(search2, "managed", steps, context, alone);
  }
}
function followResource(search2, mode, steps, context, alone) {
  const type = nameAt(steps, 0);
  const name = nameAt(steps, 1);
  if (type === void 0 || name === void 0) {
    search2.open.add("more than a plan tells");
    return;
  }
  const { plan } = search2;
  const local = `${mode === "data" ? "data." : ""}${type}.${name}`;
  const base = join2(context.scope.address, local);
  const keys = plan.keysOf(base);
  const written = keyAt(steps, 2);
  const after = steps.slice(written === void 0 ? 2 : 3);
  const attribute = nameAt(after, 0) ?? "";
  const key = written ?? (keys.length === 1 ? keys[0] : void 0);
  const determined = written !== void 0 || keys.length < 2;
  const address = base + (determined ? key === void 0 ? "" : keyText(key) : "[?]");
  if (written === void 0 ? plan.knowsAll(base, attribute) : plan.knows(address, attribute)) return;
  const reference = { address, type, mode, attribute };
  const exact2 = alone && determined && attribute !== "" && after.length === 1;
  const missed2 = exact2 ? missedIn(reference, key, keys, { local, module: context.scope.address, name }) : void 0;
  search2.attributes.set(`${address} ${attribute}`, { reference, alone: exact2, ...missed2 ? { missed: missed2 } : {} });
}
function missedIn({ type, mode, attribute }, key, keys, resource2) {
  const of = { in: resource2.local, resource: { type, name: resource2.name, module: resource2.module } };
  if (!keys.includes(key)) {
    const exists = keys.filter((known) => known !== void 0).map(String);
    return { kind: "key", wanted: key === void 0 ? "" : String(key), exists: exists.sort().slice(0, 20), ...of };
  }
  const schema = schemaOf(mode, type);
  if (schema?.complete && !Object.hasOwn(schema.attributes, attribute) && !Object.hasOwn(schema.blocks, attribute)) {
    return { kind: "attribute", wanted: attribute, exists: Object.keys(schema.attributes).sort().slice(0, 20), ...of };
  }
  return void 0;
}
function constantOf(plan, expression2, scope, depth = 0) {
  if (expression2 === void 0 || depth > DEEPEST) return void 0;
  if (isConstant(expression2)) return hasTemplate(expression2.constant_value) ? void 0 : expression2.constant_value;
  const references = fullReferences(expression2.references ?? []);
  const steps = references.length === 1 ? stepsOf2(references[0]) : void 0;
  const name = steps?.length === 2 && nameAt(steps, 0) === "var" ? nameAt(steps, 1) : void 0;
  if (name === void 0) return void 0;
  if (scope.parent === void 0) return plan.variable(name);
  const standard = scope.module.variables[name]?.default;
  const argument = scope.parent.call.expressions[name];
  if (argument === void 0) return standard;
  const value = constantOf(plan, argument, scope.parent.scope, depth + 1);
  return value === null && standard !== void 0 && standard !== null ? void 0 : value;
}
function isConstant({ constant_value, references }) {
  return constant_value !== void 0 && (references === void 0 || references.length === 0);
}
function hasTemplate(value) {
  if (typeof value === "string") return /[$%]\{/.test(value);
  return typeof value === "object" && value !== null && Object.values(value).some(hasTemplate);
}

// src/plan/values.ts
var EMPTY = {};
var UNLISTED = { attributes: {} };
function readValues(reader, mode, type, body) {
  return readBody(reader, schemaOf(mode, type) ?? UNLISTED, body);
}
function readBody(reader, schema, body) {
  const values = /* @__PURE__ */ new Map();
  for (const name of /* @__PURE__ */ new Set([...Object.keys(body.planned ?? EMPTY), ...Object.keys(objectOr(body.unknown))])) {
    const block3 = own2(schema.blocks, name);
    const value = block3 === void 0 ? readAttribute(reader, own2(schema.attributes, name), body, name) : readBlock(reader, block3, body, name);
    if (value !== void 0) values.set(name, value);
  }
  return values;
}
function inheritedIn(reader, mode, type, body) {
  const inherited = /* @__PURE__ */ new Set();
  const { context } = reader;
  if (context === void 0 || body.expressions === void 0 || body.state === void 0) return inherited;
  for (const [name, schema] of Object.entries(schemaOf(mode, type)?.attributes ?? {})) {
    const planned = body.planned?.[name];
    if (schema.use !== "optional-computed" || planned === void 0 || planned === null || !sameJson(body.state[name], planned))
      continue;
    const expression2 = expressionOf(body, name);
    if (expression2 === void 0 || constantOf(reader.plan, expression2, context.scope) === null) inherited.add(name);
  }
  return inherited;
}
function objectOr(json2) {
  return typeof json2 === "object" && json2 !== null && !Array.isArray(json2) ? json2 : EMPTY;
}
function own2(table, name) {
  return table !== void 0 && Object.hasOwn(table, name) ? table[name] : void 0;
}
function expressionOf(body, name) {
  const written = own2(body.expressions, name);
  return Array.isArray(written) ? void 0 : written;
}
function sameJson(a, b) {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
function metaOf2(reader, name, sensitive) {
  return { origin: { role: "plan", name, range: reader.at }, ...sensitive === true ? { sensitive: true } : {} };
}
function readBlock(reader, schema, body, name) {
  const planned = body.planned?.[name];
  const unknowns = elementOf(body.unknown, name);
  const sensitive = elementOf(body.sensitive, name);
  const written = own2(body.expressions, name);
  const meta = metaOf2(reader, name, sensitive);
  if (unknowns === true)
    return schema.computed && written === void 0 ? void 0 : unknown(untold(`the ${name} blocks`), { type: "list", ...meta });
  if (planned === void 0 || planned === null) return void 0;
  const items = Array.isArray(planned) ? planned : [planned];
  if (items.length === 0) return void 0;
  const [first, second] = Array.isArray(written) ? written : [written];
  const expressions = schema.single && second === void 0 && items.length === 1 ? first : void 0;
  const read2 = (item, index) => {
    const itemUnknown = Array.isArray(unknowns) ? unknowns[index] : unknowns;
    const itemSensitive = Array.isArray(sensitive) ? sensitive[index] : sensitive;
    const itemMeta = metaOf2(reader, name, itemSensitive);
    if (itemUnknown === true) return unknown(untold(`a ${name} block`), { type: "object", ...itemMeta });
    return object(
      readBody(reader, schema, {
        planned: objectOr(item),
        unknown: itemUnknown,
        sensitive: itemSensitive,
        expressions
      }),
      "object",
      itemMeta
    );
  };
  return list2(items.map(read2), "list", meta);
}
function readAttribute(reader, schema, body, name) {
  const unknowns = elementOf(body.unknown, name);
  const sensitive = elementOf(body.sensitive, name);
  const expression2 = expressionOf(body, name);
  const meta = metaOf2(reader, name, sensitive);
  if (unknowns === true) return readUnknown(reader, schema, body, name, meta);
  const planned = body.planned?.[name];
  if (planned !== void 0 && planned !== null) return readPlanned(planned, unknowns, sensitive, meta);
  if (expression2 === void 0 || reader.context === void 0) return void 0;
  const missed2 = only(sourcesOf(reader.plan, expression2, reader.context).attributes)?.missed;
  return nothing({ ...meta, ...missed2 ? { missed: missed2 } : {} });
}
function readPlanned(planned, unknowns, sensitive, meta) {
  if (typeof planned !== "object" || planned === null) return fromJson(planned, meta);
  const part = (key) => {
    const partUnknown = elementOf(unknowns, key);
    const partSensitive = elementOf(sensitive, key);
    const partMeta = partSensitive === true ? { ...meta, sensitive: true } : meta;
    if (partUnknown === true) return unknown(untold(`an element of ${meta.origin?.name}`), partMeta);
    return readPlanned(elementOf(planned, key) ?? null, partUnknown, partSensitive, partMeta);
  };
  if (Array.isArray(planned))
    return list2(
      planned.map((_, index) => part(index)),
      "tuple",
      meta
    );
  const keys = /* @__PURE__ */ new Set([...Object.keys(planned), ...Object.keys(objectOr(unknowns))]);
  return object(
    [...keys].map((key) => [key, part(key)]),
    "object",
    meta
  );
}
function elementOf(json2, key) {
  if (json2 === true) return true;
  return typeof json2 === "object" && json2 !== null && Object.hasOwn(json2, key) ? json2[key] : void 0;
}
function readUnknown(reader, schema, body, name, meta) {
  const { plan, context } = reader;
  const fillable = schema === void 0 || schema.use === "optional-computed" || schema.use === "computed";
  if (context === void 0 || body.expressions === void 0) return unknown(untold(name), meta);
  const omitted = fillable ? void 0 : unknown(untold(name), meta);
  const expression2 = expressionOf(body, name);
  if (expression2 === void 0 || isConstant(expression2)) return omitted;
  const { attributes: attributes2, open: open3 } = sourcesOf(plan, expression2, context);
  const candidates = attributes2.length > 0 ? { madeFrom: attributes2.map((source) => source.reference) } : {};
  if (open3.length > 0) return unknown(untold(open3[0]), { ...meta, ...candidates });
  const [first] = attributes2;
  if (first === void 0) return omitted;
  const alone = only(attributes2);
  if (alone?.missed !== void 0) return fillable ? nothing({ ...meta, missed: alone.missed }) : omitted;
  if (alone !== void 0 || !fillable && attributes2.length === 1 && bothArns(name, first.reference))
    return linked(first.reference, meta);
  return unknown(afterApply(first.reference), { ...meta, ...candidates });
}
function only(sources) {
  const [first, second] = sources;
  return second === void 0 && first?.alone ? first : void 0;
}
function bothArns(name, reference) {
  return /(^|_)arn$/.test(name) && /(^|_)arn$/.test(reference.attribute);
}
function linked(reference, meta) {
  return unknown(afterApply(reference), { ...meta, subject: `${reference.address}.${reference.attribute}`, reference });
}
function afterApply({ address, attribute }) {
  return { kind: "after-apply", of: attribute === "" ? address : `${address}.${attribute}` };
}
function untold(what) {
  return { kind: "plan", what };
}

// src/plan/resource.ts
var LIFECYCLE = { ignoreChanges: [], createBeforeDestroy: false };
function fromChange(plan, slice3, at2) {
  const { change: change2 } = slice3;
  const module2 = slice3.module_address ?? "";
  const scope = plan.scopeOf(module2);
  const configuration = scope && plan.configurationOf(scope, slice3);
  const context = scope && {
    scope,
    forEach: configuration?.for_each_expression,
    key: slice3.index
  };
  const reader = { plan, at: at2, context };
  const kept = change2.actions.length === 1 && (change2.actions[0] === "update" || change2.actions[0] === "no-op");
  const body = {
    planned: change2.after,
    unknown: change2.after_unknown,
    sensitive: change2.after_sensitive,
    expressions: configuration && (configuration.expressions ?? {}),
    state: kept ? change2.before ?? void 0 : void 0
  };
  const values = readValues(reader, slice3.mode, slice3.type, body);
  return {
    ...common(slice3, module2, at2),
    values: normalize(slice3.type, slice3.mode, values, { defaults: "fill" }),
    change: {
      actions: change2.actions,
      before: change2.before ? beforeOf(plan, slice3, at2) : void 0,
      replacePaths: (change2.replace_paths ?? []).map(pathText),
      inherited: inheritedIn(reader, slice3.mode, slice3.type, body)
    },
    ...regionOf(plan, scope, configuration, values)
  };
}
function fromState(plan, slice3, at2) {
  const module2 = moduleOf(slice3);
  const scope = plan.scopeOf(module2);
  const body = {
    planned: slice3.values,
    unknown: void 0,
    sensitive: slice3.sensitive_values,
    expressions: void 0
  };
  const values = readValues({ plan, at: at2, context: void 0 }, slice3.mode, slice3.type, body);
  return {
    ...common(slice3, module2, at2),
    values: normalize(slice3.type, slice3.mode, values, { defaults: "leave" }),
    ...regionOf(plan, scope, scope && plan.configurationOf(scope, slice3), values)
  };
}
function common(slice3, module2, at2) {
  const { address, mode, type, name, index } = slice3;
  return {
    address,
    mode,
    type,
    name,
    module: module2,
    key: keyOf2(index),
    places: /* @__PURE__ */ new Map(),
    at: at2,
    origin: { role: "plan", name: address, range: at2 },
    exists: bool(true),
    lifecycle: LIFECYCLE
  };
}
function keyOf2(index) {
  if (index === void 0) return void 0;
  return typeof index === "string" ? { kind: "string", key: index } : { kind: "number", index };
}
function moduleOf({ address, mode, type, name, index }) {
  const own3 = `${mode === "data" ? "data." : ""}${type}.${name}${index === void 0 ? "" : keyText(index)}`;
  return address.length > own3.length ? address.slice(0, address.length - own3.length - 1) : "";
}
function beforeOf(plan, slice3, at2) {
  const { before, before_sensitive: sensitive } = slice3.change;
  const body = { planned: before, unknown: void 0, sensitive, expressions: void 0 };
  return normalize(slice3.type, slice3.mode, readValues({ plan, at: at2, context: void 0 }, slice3.mode, slice3.type, body), {
    defaults: "leave"
  });
}
function pathText(path4) {
  return path4.map((step, index) => typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`).join("");
}
function regionOf(plan, scope, configuration, values) {
  const written = values.get("region");
  if (written?.kind === "string") return { region: written.value };
  const provider = plan.slices.providers[configuration?.provider_config_key ?? ""];
  const expression2 = provider?.expressions?.region;
  const root = provider?.module_address === void 0 ? plan.scopeOf("") : void 0;
  const region = root && scope ? constantOf(plan, expression2, root) : void 0;
  return typeof region === "string" ? { region } : {};
}

// src/plan/scan.ts
var ScanError = class extends Error {
  kind;
  offset;
  constructor(kind, offset) {
    super(`${kind} at byte ${offset}`);
    this.kind = kind;
    this.offset = offset;
  }
};
var QUOTE = 34;
var COMMA = 44;
var COLON = 58;
var OPEN_LIST = 91;
var BACKSLASH = 92;
var CLOSE_LIST = 93;
var OPEN_OBJECT = 123;
var CLOSE_OBJECT = 125;
var DEEPEST2 = 1e4;
var PLAIN = new Uint8Array(256).fill(1, 32);
PLAIN[QUOTE] = 0;
PLAIN[BACKSLASH] = 0;
var SPACE = tableOf(" \n\r	");
var ESCAPES = tableOf('"\\/bfnrtu');
var NUMBER = tableOf("0123456789-+.eE");
var NULL = Buffer.from("null");
var TRUE = Buffer.from("true");
var FALSE = Buffer.from("false");
function tableOf(characters2) {
  const table = new Uint8Array(256);
  for (const byte of Buffer.from(characters2)) table[byte] = 1;
  return table;
}
var Scanner = class {
  bytes;
  position = 0;
  kinds = new Uint8Array(DEEPEST2);
  constructor(bytes) {
    this.bytes = bytes;
  }
  /** The next byte that is not white space, without taking it. */
  peek() {
    const at2 = spaces(this.bytes, this.position);
    this.position = at2;
    if (at2 >= this.bytes.length) throw failure(this.bytes, at2);
    return this.bytes[at2];
  }
  /** True when nothing but white space is left. */
  atEnd() {
    this.position = spaces(this.bytes, this.position);
    return this.position >= this.bytes.length;
  }
  /** Goes through an object's members; `member` must read or skip the value. False, with nothing taken, for any other value. */
  object(member2) {
    return this.members((start, end) => member2(this.textOf(start, end)));
  }
  /** The same, skipping all members but those named; for objects that there are many of. */
  someMembers(names, member2) {
    return this.members((start, end) => {
      for (const name of names) if (this.isText(start, end, name)) return member2(name);
      this.skip();
    });
  }
  /** `member` is told where the name's quotes start and end. */
  members(member2) {
    if (this.peek() !== OPEN_OBJECT) return false;
    this.position++;
    if (this.peek() === CLOSE_OBJECT) {
      this.position++;
      return true;
    }
    for (; ; ) {
      this.peek();
      const start = this.position;
      const end = stringEnd(this.bytes, start);
      this.position = end;
      this.take(COLON);
      member2(start, end);
      if (this.peek() === CLOSE_OBJECT) {
        this.position++;
        return true;
      }
      this.take(COMMA);
    }
  }
  /** Whether the string between these quotes is this text (of plain ASCII). */
  isText(start, end, text3) {
    if (end - start - 2 !== text3.length) return false;
    for (let i = 0; i < text3.length; i++) if (this.bytes[start + 1 + i] !== text3.charCodeAt(i)) return false;
    return true;
  }
  /** Goes through a list's items; `item` must read or skip one. False, with nothing taken, for any other value. */
  list(item) {
    if (this.peek() !== OPEN_LIST) return false;
    this.position++;
    if (this.peek() === CLOSE_LIST) {
      this.position++;
      return true;
    }
    for (; ; ) {
      item();
      if (this.peek() === CLOSE_LIST) {
        this.position++;
        return true;
      }
      this.take(COMMA);
    }
  }
  /** A string, as it was meant. */
  string() {
    this.peek();
    const start = this.position;
    this.position = stringEnd(this.bytes, start);
    return this.textOf(start, this.position);
  }
  textOf(start, end) {
    const text3 = this.bytes.toString("utf8", start + 1, end - 1);
    return text3.includes("\\") ? this.parse(start, end) : text3;
  }
  /** Any value, made with JSON.parse. */
  value() {
    this.peek();
    const start = this.position;
    this.skip();
    return this.parse(start, this.position);
  }
  /** The bytes of a value that was gone over, with JSON.parse. */
  parse(start, end) {
    try {
      return JSON.parse(this.bytes.toString("utf8", start, end));
    } catch {
      throw new ScanError("malformed", start);
    }
  }
  /** Goes over a value. The one hot loop of reading a large plan: it keeps its place in a local variable. */
  skip() {
    const { bytes, kinds } = this;
    let depth = 0;
    let at2 = this.position;
    for (; ; ) {
      at2 = spaces(bytes, at2);
      const byte = bytes[at2];
      if (byte === QUOTE) {
        at2 = stringEnd(bytes, at2);
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        const close = byte + 2;
        at2 = spaces(bytes, at2 + 1);
        if (bytes[at2] === close) {
          at2++;
        } else {
          if (depth === DEEPEST2) throw new ScanError("malformed", at2);
          kinds[depth++] = close;
          if (close === CLOSE_OBJECT) at2 = nameEnd(bytes, at2);
          continue;
        }
      } else {
        at2 = wordEnd(bytes, at2);
      }
      for (; ; ) {
        if (depth === 0) {
          this.position = at2;
          return;
        }
        at2 = spaces(bytes, at2);
        const next = bytes[at2];
        if (next === COMMA) {
          at2 = kinds[depth - 1] === CLOSE_OBJECT ? nameEnd(bytes, at2 + 1) : at2 + 1;
          break;
        }
        if (next !== kinds[depth - 1]) throw failure(bytes, at2);
        at2++;
        depth--;
      }
    }
  }
  take(wanted) {
    if (this.peek() !== wanted) throw failure(this.bytes, this.position);
    this.position++;
  }
};
function failure(bytes, at2) {
  return at2 >= bytes.length ? new ScanError("truncated", bytes.length) : new ScanError("malformed", at2);
}
function spaces(bytes, start) {
  let at2 = start;
  while (SPACE[bytes[at2]] === 1) at2++;
  return at2;
}
function nameEnd(bytes, start) {
  let at2 = stringEnd(bytes, spaces(bytes, start));
  if (bytes[at2] === COLON) return at2 + 1;
  at2 = spaces(bytes, at2);
  if (bytes[at2] !== COLON) throw failure(bytes, at2);
  return at2 + 1;
}
function stringEnd(bytes, start) {
  if (bytes[start] !== QUOTE) throw failure(bytes, start);
  let at2 = start + 1;
  for (; ; ) {
    while (PLAIN[bytes[at2]] === 1) at2++;
    const byte = bytes[at2];
    if (byte === QUOTE) return at2 + 1;
    if (byte !== BACKSLASH || ESCAPES[bytes[at2 + 1]] !== 1) throw failure(bytes, byte === BACKSLASH ? at2 + 1 : at2);
    at2 += 2;
  }
}
function wordEnd(bytes, start) {
  switch (bytes[start]) {
    case 110:
      return literalEnd(bytes, start, NULL);
    case 116:
      return literalEnd(bytes, start, TRUE);
    case 102:
      return literalEnd(bytes, start, FALSE);
  }
  let at2 = start;
  while (NUMBER[bytes[at2]] === 1) at2++;
  if (at2 === start || at2 >= bytes.length) throw failure(bytes, at2);
  const first = bytes[start];
  const right2 = at2 - start === 1 ? first >= 48 && first <= 57 : /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$/.test(bytes.toString("latin1", start, at2));
  if (!right2) throw failure(bytes, start);
  return at2;
}
function literalEnd(bytes, start, literal4) {
  for (let i = 1; i < literal4.length; i++) if (bytes[start + i] !== literal4[i]) throw failure(bytes, start + i);
  return start + literal4.length;
}

// src/plan/validate.generated.js
var variables = validate10;
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 in data) {
        let data0 = data[key0];
        const _errs2 = errors;
        if (!(data0 && typeof data0 == "object" && !Array.isArray(data0))) {
          validate10.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate10.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate10.errors = vErrors;
  return errors === 0;
}
var change = validate11;
var schema12 = { "type": "object", "required": ["address", "mode", "type", "name", "change"], "properties": { "address": { "type": "string" }, "module_address": { "type": "string" }, "mode": { "enum": ["managed", "data"] }, "type": { "type": "string" }, "name": { "type": "string" }, "index": { "type": ["string", "number"] }, "deposed": { "type": "string" }, "change": { "type": "object", "required": ["actions"], "properties": { "actions": { "type": "array", "items": { "enum": ["create", "read", "update", "delete", "no-op", "forget"] } }, "before": { "type": ["object", "null"] }, "after": { "type": ["object", "null"] }, "after_unknown": { "type": ["object", "boolean"] }, "before_sensitive": { "type": ["object", "boolean"] }, "after_sensitive": { "type": ["object", "boolean"] }, "replace_paths": { "type": "array", "items": { "type": "array", "items": { "type": ["string", "number"] } } } } } } };
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.address === void 0 && (missing0 = "address") || data.mode === void 0 && (missing0 = "mode") || data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name") || data.change === void 0 && (missing0 = "change")) {
        validate11.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.address !== void 0) {
          const _errs1 = errors;
          if (typeof data.address !== "string") {
            validate11.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.module_address !== void 0) {
            const _errs3 = errors;
            if (typeof data.module_address !== "string") {
              validate11.errors = [{ instancePath: instancePath + "/module_address", schemaPath: "#/properties/module_address/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.mode !== void 0) {
              let data2 = data.mode;
              const _errs5 = errors;
              if (!(data2 === "managed" || data2 === "data")) {
                validate11.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema12.properties.mode.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.type !== void 0) {
                const _errs6 = errors;
                if (typeof data.type !== "string") {
                  validate11.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.name !== void 0) {
                  const _errs8 = errors;
                  if (typeof data.name !== "string") {
                    validate11.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.index !== void 0) {
                    let data5 = data.index;
                    const _errs10 = errors;
                    if (typeof data5 !== "string" && !(typeof data5 == "number" && isFinite(data5))) {
                      validate11.errors = [{ instancePath: instancePath + "/index", schemaPath: "#/properties/index/type", keyword: "type", params: { type: schema12.properties.index.type }, message: "must be string,number" }];
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.deposed !== void 0) {
                      const _errs12 = errors;
                      if (typeof data.deposed !== "string") {
                        validate11.errors = [{ instancePath: instancePath + "/deposed", schemaPath: "#/properties/deposed/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.change !== void 0) {
                        let data7 = data.change;
                        const _errs14 = errors;
                        if (errors === _errs14) {
                          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                            let missing1;
                            if (data7.actions === void 0 && (missing1 = "actions")) {
                              validate11.errors = [{ instancePath: instancePath + "/change", schemaPath: "#/properties/change/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                              return false;
                            } else {
                              if (data7.actions !== void 0) {
                                let data8 = data7.actions;
                                const _errs16 = errors;
                                if (errors === _errs16) {
                                  if (Array.isArray(data8)) {
                                    var valid2 = true;
                                    const len0 = data8.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                      let data9 = data8[i0];
                                      const _errs18 = errors;
                                      if (!(data9 === "create" || data9 === "read" || data9 === "update" || data9 === "delete" || data9 === "no-op" || data9 === "forget")) {
                                        validate11.errors = [{ instancePath: instancePath + "/change/actions/" + i0, schemaPath: "#/properties/change/properties/actions/items/enum", keyword: "enum", params: { allowedValues: schema12.properties.change.properties.actions.items.enum }, message: "must be equal to one of the allowed values" }];
                                        return false;
                                      }
                                      var valid2 = _errs18 === errors;
                                      if (!valid2) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate11.errors = [{ instancePath: instancePath + "/change/actions", schemaPath: "#/properties/change/properties/actions/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs16 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data7.before !== void 0) {
                                  let data10 = data7.before;
                                  const _errs19 = errors;
                                  if (!(data10 && typeof data10 == "object" && !Array.isArray(data10)) && data10 !== null) {
                                    validate11.errors = [{ instancePath: instancePath + "/change/before", schemaPath: "#/properties/change/properties/before/type", keyword: "type", params: { type: schema12.properties.change.properties.before.type }, message: "must be object,null" }];
                                    return false;
                                  }
                                  var valid1 = _errs19 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data7.after !== void 0) {
                                    let data11 = data7.after;
                                    const _errs21 = errors;
                                    if (!(data11 && typeof data11 == "object" && !Array.isArray(data11)) && data11 !== null) {
                                      validate11.errors = [{ instancePath: instancePath + "/change/after", schemaPath: "#/properties/change/properties/after/type", keyword: "type", params: { type: schema12.properties.change.properties.after.type }, message: "must be object,null" }];
                                      return false;
                                    }
                                    var valid1 = _errs21 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                  if (valid1) {
                                    if (data7.after_unknown !== void 0) {
                                      let data12 = data7.after_unknown;
                                      const _errs23 = errors;
                                      if (!(data12 && typeof data12 == "object" && !Array.isArray(data12)) && typeof data12 !== "boolean") {
                                        validate11.errors = [{ instancePath: instancePath + "/change/after_unknown", schemaPath: "#/properties/change/properties/after_unknown/type", keyword: "type", params: { type: schema12.properties.change.properties.after_unknown.type }, message: "must be object,boolean" }];
                                        return false;
                                      }
                                      var valid1 = _errs23 === errors;
                                    } else {
                                      var valid1 = true;
                                    }
                                    if (valid1) {
                                      if (data7.before_sensitive !== void 0) {
                                        let data13 = data7.before_sensitive;
                                        const _errs25 = errors;
                                        if (!(data13 && typeof data13 == "object" && !Array.isArray(data13)) && typeof data13 !== "boolean") {
                                          validate11.errors = [{ instancePath: instancePath + "/change/before_sensitive", schemaPath: "#/properties/change/properties/before_sensitive/type", keyword: "type", params: { type: schema12.properties.change.properties.before_sensitive.type }, message: "must be object,boolean" }];
                                          return false;
                                        }
                                        var valid1 = _errs25 === errors;
                                      } else {
                                        var valid1 = true;
                                      }
                                      if (valid1) {
                                        if (data7.after_sensitive !== void 0) {
                                          let data14 = data7.after_sensitive;
                                          const _errs27 = errors;
                                          if (!(data14 && typeof data14 == "object" && !Array.isArray(data14)) && typeof data14 !== "boolean") {
                                            validate11.errors = [{ instancePath: instancePath + "/change/after_sensitive", schemaPath: "#/properties/change/properties/after_sensitive/type", keyword: "type", params: { type: schema12.properties.change.properties.after_sensitive.type }, message: "must be object,boolean" }];
                                            return false;
                                          }
                                          var valid1 = _errs27 === errors;
                                        } else {
                                          var valid1 = true;
                                        }
                                        if (valid1) {
                                          if (data7.replace_paths !== void 0) {
                                            let data15 = data7.replace_paths;
                                            const _errs29 = errors;
                                            if (errors === _errs29) {
                                              if (Array.isArray(data15)) {
                                                var valid3 = true;
                                                const len1 = data15.length;
                                                for (let i1 = 0; i1 < len1; i1++) {
                                                  let data16 = data15[i1];
                                                  const _errs31 = errors;
                                                  if (errors === _errs31) {
                                                    if (Array.isArray(data16)) {
                                                      var valid4 = true;
                                                      const len2 = data16.length;
                                                      for (let i2 = 0; i2 < len2; i2++) {
                                                        let data17 = data16[i2];
                                                        const _errs33 = errors;
                                                        if (typeof data17 !== "string" && !(typeof data17 == "number" && isFinite(data17))) {
                                                          validate11.errors = [{ instancePath: instancePath + "/change/replace_paths/" + i1 + "/" + i2, schemaPath: "#/properties/change/properties/replace_paths/items/items/type", keyword: "type", params: { type: schema12.properties.change.properties.replace_paths.items.items.type }, message: "must be string,number" }];
                                                          return false;
                                                        }
                                                        var valid4 = _errs33 === errors;
                                                        if (!valid4) {
                                                          break;
                                                        }
                                                      }
                                                    } else {
                                                      validate11.errors = [{ instancePath: instancePath + "/change/replace_paths/" + i1, schemaPath: "#/properties/change/properties/replace_paths/items/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                      return false;
                                                    }
                                                  }
                                                  var valid3 = _errs31 === errors;
                                                  if (!valid3) {
                                                    break;
                                                  }
                                                }
                                              } else {
                                                validate11.errors = [{ instancePath: instancePath + "/change/replace_paths", schemaPath: "#/properties/change/properties/replace_paths/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                return false;
                                              }
                                            }
                                            var valid1 = _errs29 === errors;
                                          } else {
                                            var valid1 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate11.errors = [{ instancePath: instancePath + "/change", schemaPath: "#/properties/change/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate11.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var stateResource = validate12;
var schema13 = { "type": "object", "required": ["address", "mode", "type", "name"], "properties": { "address": { "type": "string" }, "mode": { "enum": ["managed", "data"] }, "type": { "type": "string" }, "name": { "type": "string" }, "index": { "type": ["string", "number"] }, "values": { "type": ["object", "null"] }, "sensitive_values": { "type": "object" } } };
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.address === void 0 && (missing0 = "address") || data.mode === void 0 && (missing0 = "mode") || data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name")) {
        validate12.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.address !== void 0) {
          const _errs1 = errors;
          if (typeof data.address !== "string") {
            validate12.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.mode !== void 0) {
            let data1 = data.mode;
            const _errs3 = errors;
            if (!(data1 === "managed" || data1 === "data")) {
              validate12.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema13.properties.mode.enum }, message: "must be equal to one of the allowed values" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.type !== void 0) {
              const _errs4 = errors;
              if (typeof data.type !== "string") {
                validate12.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.name !== void 0) {
                const _errs6 = errors;
                if (typeof data.name !== "string") {
                  validate12.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.index !== void 0) {
                  let data4 = data.index;
                  const _errs8 = errors;
                  if (typeof data4 !== "string" && !(typeof data4 == "number" && isFinite(data4))) {
                    validate12.errors = [{ instancePath: instancePath + "/index", schemaPath: "#/properties/index/type", keyword: "type", params: { type: schema13.properties.index.type }, message: "must be string,number" }];
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.values !== void 0) {
                    let data5 = data.values;
                    const _errs10 = errors;
                    if (!(data5 && typeof data5 == "object" && !Array.isArray(data5)) && data5 !== null) {
                      validate12.errors = [{ instancePath: instancePath + "/values", schemaPath: "#/properties/values/type", keyword: "type", params: { type: schema13.properties.values.type }, message: "must be object,null" }];
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.sensitive_values !== void 0) {
                      let data6 = data.sensitive_values;
                      const _errs12 = errors;
                      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
                        validate12.errors = [{ instancePath: instancePath + "/sensitive_values", schemaPath: "#/properties/sensitive_values/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate12.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate12.errors = vErrors;
  return errors === 0;
}
var resourceConfiguration = validate13;
var schema14 = { "type": "object", "required": ["mode", "type", "name"], "properties": { "mode": { "enum": ["managed", "data"] }, "type": { "type": "string" }, "name": { "type": "string" }, "provider_config_key": { "type": "string" }, "expressions": { "type": "object", "additionalProperties": { "anyOf": [{ "type": "object", "properties": { "references": { "type": "array", "items": { "type": "string" } } } }, { "type": "array", "items": { "type": "object" } }] } }, "count_expression": { "type": "object", "properties": { "references": { "type": "array", "items": { "type": "string" } } } }, "for_each_expression": { "type": "object", "properties": { "references": { "type": "array", "items": { "type": "string" } } } } } };
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mode === void 0 && (missing0 = "mode") || data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name")) {
        validate13.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.mode !== void 0) {
          let data0 = data.mode;
          const _errs1 = errors;
          if (!(data0 === "managed" || data0 === "data")) {
            validate13.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema14.properties.mode.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.type !== void 0) {
            const _errs2 = errors;
            if (typeof data.type !== "string") {
              validate13.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== void 0) {
              const _errs4 = errors;
              if (typeof data.name !== "string") {
                validate13.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.provider_config_key !== void 0) {
                const _errs6 = errors;
                if (typeof data.provider_config_key !== "string") {
                  validate13.errors = [{ instancePath: instancePath + "/provider_config_key", schemaPath: "#/properties/provider_config_key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.expressions !== void 0) {
                  let data4 = data.expressions;
                  const _errs8 = errors;
                  if (errors === _errs8) {
                    if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                      for (const key0 in data4) {
                        let data5 = data4[key0];
                        const _errs11 = errors;
                        const _errs12 = errors;
                        let valid2 = false;
                        const _errs13 = errors;
                        if (errors === _errs13) {
                          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                            if (data5.references !== void 0) {
                              let data6 = data5.references;
                              const _errs15 = errors;
                              if (errors === _errs15) {
                                if (Array.isArray(data6)) {
                                  var valid4 = true;
                                  const len0 = data6.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs17 = errors;
                                    if (typeof data6[i0] !== "string") {
                                      const err0 = { instancePath: instancePath + "/expressions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/references/" + i0, schemaPath: "#/properties/expressions/additionalProperties/anyOf/0/properties/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                      if (vErrors === null) {
                                        vErrors = [err0];
                                      } else {
                                        vErrors.push(err0);
                                      }
                                      errors++;
                                    }
                                    var valid4 = _errs17 === errors;
                                    if (!valid4) {
                                      break;
                                    }
                                  }
                                } else {
                                  const err1 = { instancePath: instancePath + "/expressions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/references", schemaPath: "#/properties/expressions/additionalProperties/anyOf/0/properties/references/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                  if (vErrors === null) {
                                    vErrors = [err1];
                                  } else {
                                    vErrors.push(err1);
                                  }
                                  errors++;
                                }
                              }
                            }
                          } else {
                            const err2 = { instancePath: instancePath + "/expressions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/expressions/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                            if (vErrors === null) {
                              vErrors = [err2];
                            } else {
                              vErrors.push(err2);
                            }
                            errors++;
                          }
                        }
                        var _valid0 = _errs13 === errors;
                        valid2 = valid2 || _valid0;
                        if (!valid2) {
                          const _errs19 = errors;
                          if (errors === _errs19) {
                            if (Array.isArray(data5)) {
                              var valid5 = true;
                              const len1 = data5.length;
                              for (let i1 = 0; i1 < len1; i1++) {
                                let data8 = data5[i1];
                                const _errs21 = errors;
                                if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
                                  const err3 = { instancePath: instancePath + "/expressions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, schemaPath: "#/properties/expressions/additionalProperties/anyOf/1/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                  if (vErrors === null) {
                                    vErrors = [err3];
                                  } else {
                                    vErrors.push(err3);
                                  }
                                  errors++;
                                }
                                var valid5 = _errs21 === errors;
                                if (!valid5) {
                                  break;
                                }
                              }
                            } else {
                              const err4 = { instancePath: instancePath + "/expressions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/expressions/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                              if (vErrors === null) {
                                vErrors = [err4];
                              } else {
                                vErrors.push(err4);
                              }
                              errors++;
                            }
                          }
                          var _valid0 = _errs19 === errors;
                          valid2 = valid2 || _valid0;
                        }
                        if (!valid2) {
                          const err5 = { instancePath: instancePath + "/expressions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/expressions/additionalProperties/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                          if (vErrors === null) {
                            vErrors = [err5];
                          } else {
                            vErrors.push(err5);
                          }
                          errors++;
                          validate13.errors = vErrors;
                          return false;
                        } else {
                          errors = _errs12;
                          if (vErrors !== null) {
                            if (_errs12) {
                              vErrors.length = _errs12;
                            } else {
                              vErrors = null;
                            }
                          }
                        }
                        var valid1 = _errs11 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate13.errors = [{ instancePath: instancePath + "/expressions", schemaPath: "#/properties/expressions/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.count_expression !== void 0) {
                    let data9 = data.count_expression;
                    const _errs23 = errors;
                    if (errors === _errs23) {
                      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                        if (data9.references !== void 0) {
                          let data10 = data9.references;
                          const _errs25 = errors;
                          if (errors === _errs25) {
                            if (Array.isArray(data10)) {
                              var valid7 = true;
                              const len2 = data10.length;
                              for (let i2 = 0; i2 < len2; i2++) {
                                const _errs27 = errors;
                                if (typeof data10[i2] !== "string") {
                                  validate13.errors = [{ instancePath: instancePath + "/count_expression/references/" + i2, schemaPath: "#/properties/count_expression/properties/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid7 = _errs27 === errors;
                                if (!valid7) {
                                  break;
                                }
                              }
                            } else {
                              validate13.errors = [{ instancePath: instancePath + "/count_expression/references", schemaPath: "#/properties/count_expression/properties/references/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                        }
                      } else {
                        validate13.errors = [{ instancePath: instancePath + "/count_expression", schemaPath: "#/properties/count_expression/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid0 = _errs23 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.for_each_expression !== void 0) {
                      let data12 = data.for_each_expression;
                      const _errs29 = errors;
                      if (errors === _errs29) {
                        if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                          if (data12.references !== void 0) {
                            let data13 = data12.references;
                            const _errs31 = errors;
                            if (errors === _errs31) {
                              if (Array.isArray(data13)) {
                                var valid9 = true;
                                const len3 = data13.length;
                                for (let i3 = 0; i3 < len3; i3++) {
                                  const _errs33 = errors;
                                  if (typeof data13[i3] !== "string") {
                                    validate13.errors = [{ instancePath: instancePath + "/for_each_expression/references/" + i3, schemaPath: "#/properties/for_each_expression/properties/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid9 = _errs33 === errors;
                                  if (!valid9) {
                                    break;
                                  }
                                }
                              } else {
                                validate13.errors = [{ instancePath: instancePath + "/for_each_expression/references", schemaPath: "#/properties/for_each_expression/properties/references/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                          }
                        } else {
                          validate13.errors = [{ instancePath: instancePath + "/for_each_expression", schemaPath: "#/properties/for_each_expression/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs29 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate13.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate13.errors = vErrors;
  return errors === 0;
}
var callExpressions = validate14;
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 in data) {
        let data0 = data[key0];
        const _errs2 = errors;
        if (errors === _errs2) {
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            if (data0.references !== void 0) {
              let data1 = data0.references;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (Array.isArray(data1)) {
                  var valid2 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs6 = errors;
                    if (typeof data1[i0] !== "string") {
                      validate14.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/references/" + i0, schemaPath: "#/additionalProperties/properties/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid2 = _errs6 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                } else {
                  validate14.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/references", schemaPath: "#/additionalProperties/properties/references/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
            }
          } else {
            validate14.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
            return false;
          }
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate14.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate14.errors = vErrors;
  return errors === 0;
}
var outputs = validate15;
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 in data) {
        let data0 = data[key0];
        const _errs2 = errors;
        if (errors === _errs2) {
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            if (data0.expression !== void 0) {
              let data1 = data0.expression;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  if (data1.references !== void 0) {
                    let data2 = data1.references;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (Array.isArray(data2)) {
                        var valid3 = true;
                        const len0 = data2.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          const _errs8 = errors;
                          if (typeof data2[i0] !== "string") {
                            validate15.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/expression/references/" + i0, schemaPath: "#/additionalProperties/properties/expression/properties/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid3 = _errs8 === errors;
                          if (!valid3) {
                            break;
                          }
                        }
                      } else {
                        validate15.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/expression/references", schemaPath: "#/additionalProperties/properties/expression/properties/references/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                  }
                } else {
                  validate15.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/expression", schemaPath: "#/additionalProperties/properties/expression/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
            }
          } else {
            validate15.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
            return false;
          }
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate15.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate15.errors = vErrors;
  return errors === 0;
}
var variableDeclarations = validate16;
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 in data) {
        let data0 = data[key0];
        const _errs2 = errors;
        if (!(data0 && typeof data0 == "object" && !Array.isArray(data0))) {
          validate16.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate16.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate16.errors = vErrors;
  return errors === 0;
}
var expression = validate17;
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.references !== void 0) {
        let data0 = data.references;
        const _errs1 = errors;
        if (errors === _errs1) {
          if (Array.isArray(data0)) {
            var valid1 = true;
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              const _errs3 = errors;
              if (typeof data0[i0] !== "string") {
                validate17.errors = [{ instancePath: instancePath + "/references/" + i0, schemaPath: "#/properties/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid1 = _errs3 === errors;
              if (!valid1) {
                break;
              }
            }
          } else {
            validate17.errors = [{ instancePath: instancePath + "/references", schemaPath: "#/properties/references/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
            return false;
          }
        }
      }
    } else {
      validate17.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate17.errors = vErrors;
  return errors === 0;
}
var providers = validate18;
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 in data) {
        let data0 = data[key0];
        const _errs2 = errors;
        if (errors === _errs2) {
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            if (data0.name !== void 0) {
              const _errs4 = errors;
              if (typeof data0.name !== "string") {
                validate18.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/name", schemaPath: "#/additionalProperties/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid1 = _errs4 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data0.version_constraint !== void 0) {
                const _errs6 = errors;
                if (typeof data0.version_constraint !== "string") {
                  validate18.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/version_constraint", schemaPath: "#/additionalProperties/properties/version_constraint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid1 = _errs6 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data0.expressions !== void 0) {
                  let data3 = data0.expressions;
                  const _errs8 = errors;
                  if (!(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
                    validate18.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/expressions", schemaPath: "#/additionalProperties/properties/expressions/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                    return false;
                  }
                  var valid1 = _errs8 === errors;
                } else {
                  var valid1 = true;
                }
              }
            }
          } else {
            validate18.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
            return false;
          }
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate18.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate18.errors = vErrors;
  return errors === 0;
}

// src/plan/configuration.ts
var NOTHING = { resources: /* @__PURE__ */ new Map(), calls: /* @__PURE__ */ new Map(), outputs: {}, variables: {} };
function readModule(scanner, types, path4) {
  const resources = /* @__PURE__ */ new Map();
  const calls = /* @__PURE__ */ new Map();
  let { outputs: outputs2, variables: variables2 } = NOTHING;
  expectObject(scanner, path4, (name) => {
    switch (name) {
      case "resources":
        expectList(scanner, `${path4}.resources`, (at2) => {
          scanner.peek();
          const start = scanner.position;
          if (!types(readHead(scanner, at2).type)) return;
          const resource2 = checked(
            resourceConfiguration,
            scanner.parse(start, scanner.position),
            at2
          );
          resources.set(`${resource2.mode === "data" ? "data." : ""}${resource2.type}.${resource2.name}`, resource2);
        });
        return;
      case "module_calls":
        expectObject(
          scanner,
          `${path4}.module_calls`,
          (call2) => calls.set(call2, readCall(scanner, types, `${path4}.module_calls.${call2}`))
        );
        return;
      case "outputs":
        outputs2 = checked(outputs, scanner.value(), `${path4}.outputs`);
        return;
      case "variables":
        variables2 = checked(
          variableDeclarations,
          scanner.value(),
          `${path4}.variables`
        );
        return;
      default:
        scanner.skip();
    }
  });
  return { resources, calls, outputs: outputs2, variables: variables2 };
}
function readCall(scanner, types, path4) {
  let expressions = {};
  let forEach;
  let repeated = false;
  let module2 = NOTHING;
  expectObject(scanner, path4, (name) => {
    switch (name) {
      case "expressions":
        expressions = checked(
          callExpressions,
          scanner.value(),
          `${path4}.expressions`
        );
        return;
      case "for_each_expression":
        forEach = checked(expression, scanner.value(), `${path4}.for_each_expression`);
        repeated = true;
        return;
      case "count_expression":
        repeated = true;
        scanner.skip();
        return;
      case "module":
        module2 = readModule(scanner, types, `${path4}.module`);
        return;
      default:
        scanner.skip();
    }
  });
  return { expressions, repeated, forEach, module: module2 };
}

// src/plan/slices.ts
var VersionError = class extends Error {
  version;
  constructor(version2) {
    super(version2);
    this.version = version2;
  }
};
function slice(bytes, types) {
  const scanner = new Scanner(bytes);
  const sections = /* @__PURE__ */ new Set();
  const changed = { slices: [], managed: [], data: [] };
  const present2 = { slices: [], managed: [], data: [] };
  const settled2 = /* @__PURE__ */ new Set();
  let formatVersion;
  let errored = false;
  let complete = true;
  let variables2 = {};
  let configuration;
  let providers2 = {};
  const isObject = scanner.object((name) => {
    sections.add(name);
    switch (name) {
      case "format_version":
        formatVersion = versionOf(scanner.value());
        return;
      case "errored":
        errored = scanner.value() === true;
        return;
      case "complete":
        complete = scanner.value() !== false;
        return;
      case "variables":
        variables2 = checked(variables, scanner.value(), name);
        return;
      case "resource_changes":
        readChanges(scanner, types, changed, settled2);
        return;
      case "values":
        readState(scanner, types, present2);
        return;
      case "prior_state":
        expectObject(scanner, name, (member2) => {
          if (member2 === "values") readState(scanner, types, present2);
          else scanner.skip();
        });
        return;
      case "configuration":
        expectObject(scanner, name, (member2) => {
          const path4 = `${name}.${member2}`;
          if (member2 === "root_module") configuration = readModule(scanner, types, path4);
          else if (member2 === "provider_config") providers2 = checked(providers, scanner.value(), path4);
          else scanner.skip();
        });
        return;
      default:
        scanner.skip();
    }
  });
  if (!isObject || !scanner.atEnd()) throw new ScanError("malformed", scanner.position);
  const again2 = new Set(changed.data);
  for (const address of present2.data) if (!again2.has(address)) settled2.add(address);
  const withChanges = sections.has("resource_changes");
  return {
    sections,
    formatVersion,
    errored,
    complete,
    variables: variables2,
    changes: changed.slices,
    managed: withChanges ? changed.managed : present2.managed,
    data: [.../* @__PURE__ */ new Set([...changed.data, ...present2.data])],
    settled: settled2,
    state: withChanges ? present2.slices.filter((resource2) => resource2.mode === "data") : present2.slices,
    configuration,
    providers: providers2
  };
}
function versionOf(version2) {
  if (typeof version2 !== "string") throw new ShapeError("format_version", "must be a string");
  if (!/^1\.\d+$/.test(version2)) throw new VersionError(version2);
  return version2;
}
function readChanges(scanner, types, found, settled2) {
  expectList(scanner, "resource_changes", (path4) => {
    scanner.peek();
    const start = scanner.position;
    const { address, mode, type, deposed, actions } = readHead(scanner, path4);
    const gone = deposed || actions.length === 1 && (actions[0] === "delete" || actions[0] === "forget");
    if (!gone) (mode === "data" ? found.data : found.managed).push(address);
    if (actions[0] === "no-op") settled2.add(address);
    if (!types(type)) return;
    const change2 = checked(change, scanner.parse(start, scanner.position), path4);
    if (!gone) found.slices.push(change2);
  });
}
function readState(scanner, types, found) {
  const readResource = (path4) => {
    scanner.peek();
    const start = scanner.position;
    const { address, mode, type, deposed } = readHead(scanner, path4);
    if (deposed) return;
    (mode === "data" ? found.data : found.managed).push(address);
    if (!types(type)) return;
    found.slices.push(checked(stateResource, scanner.parse(start, scanner.position), path4));
  };
  const readStateModule = (path4) => expectObject(scanner, path4, (name) => {
    if (name === "child_modules") expectList(scanner, `${path4}.${name}`, readStateModule);
    else if (name === "resources") expectList(scanner, `${path4}.${name}`, readResource);
    else scanner.skip();
  });
  expectObject(scanner, "values", (name) => {
    if (name === "root_module") readStateModule("values.root_module");
    else scanner.skip();
  });
}

// src/plan/read.ts
function readPlan(bytes, path4, types = isDms) {
  const known = otherKind(bytes, path4);
  if (known !== void 0) return refused(known);
  const utf82 = toUtf8(bytes);
  try {
    const slices = slice(utf82, types);
    const problem = notAPlan(slices, path4);
    return problem === void 0 ? reading(slices, path4) : refused(problem);
  } catch (error2) {
    const problem = problemOf(error2, utf82, path4);
    if (problem === void 0) throw error2;
    return refused(problem);
  }
}
function isDms(type) {
  return type.startsWith("aws_dms_");
}
function refused(diagnostic) {
  return { root: void 0, kind: void 0, diagnostics: [diagnostic], variables: /* @__PURE__ */ new Map(), managedAddresses: [] };
}
function reading(slices, path4) {
  const source = { path: path4, text: "", installed: false };
  const at2 = startOf(source);
  const plan = new Plan(slices);
  const resources = /* @__PURE__ */ new Map();
  for (const resource2 of slices.state) resources.set(resource2.address, fromState(plan, resource2, at2));
  for (const change2 of slices.changes) resources.set(change2.address, fromChange(plan, change2, at2));
  const kind = slices.sections.has("values") || !slices.sections.has("configuration") ? "state" : "plan";
  const version2 = awsVersionOf(slices);
  const root = {
    path: path4,
    resources,
    gaps: gapsOf(slices),
    acceptedByTerraform: true,
    lifecycleKnown: false,
    ...version2 === void 0 ? {} : { awsProviderVersion: version2 }
  };
  return { root, kind, diagnostics: [], variables: variablesOf(slices), managedAddresses: slices.managed };
}
function awsVersionOf({ providers: providers2 }) {
  const aws = Object.values(providers2).filter((provider) => provider.name === "aws");
  return (providers2.aws ?? aws.find((provider) => provider.version_constraint !== void 0))?.version_constraint;
}
function gapsOf(slices) {
  if (slices.errored) return ["Terraform stopped with an error while it planned, so that resources may be missing."];
  if (!slices.complete) return ["The plan is not complete: resources were left out (-target) or deferred."];
  return [];
}
function variablesOf(slices) {
  const variables2 = /* @__PURE__ */ new Map();
  for (const [name, { value }] of Object.entries(slices.variables)) {
    const sensitive = slices.configuration?.variables[name]?.sensitive === true;
    variables2.set(name, fromJson(value, sensitive ? { sensitive: true } : {}));
  }
  return variables2;
}
var AGAIN = "Write it again with `terraform show -json PLAN > plan.json`.";
function isZip(bytes) {
  return bytes[0] === 80 && bytes[1] === 75;
}
function otherKind(bytes, path4) {
  if (isZip(bytes)) {
    return fault(
      "plan-binary",
      `${path4} is a binary plan. Run \`terraform show -json ${path4} > plan.json\` and check plan.json.`
    );
  }
  const start = toUtf8(bytes.subarray(0, 4096)).toString("utf8").trimStart();
  if (start === "" && toUtf8(bytes).toString("utf8").trim() === "") {
    return fault("plan-empty", `${path4} is empty: the command that should have written it failed. ${AGAIN}`);
  }
  if (/^\{[^\n]*"@level"/.test(start)) {
    return fault(
      "plan-log",
      `${path4} holds the log lines of \`terraform plan -json\`, which do not show the planned values. Write the plan to a file (\`terraform plan -out=tfplan\`), then \`terraform show -json tfplan > plan.json\`.`
    );
  }
  if (!start.startsWith("{")) {
    return fault(
      "plan-not-json",
      `${path4} is not JSON. A plan is read from the output of \`terraform show -json PLAN\`, not from what \`terraform plan\` prints.`
    );
  }
  return void 0;
}
function notAPlan({ sections, formatVersion }, path4) {
  if (sections.has("lineage") || sections.has("serial") && sections.has("version")) {
    return fault(
      "plan-raw-state",
      `${path4} is Terraform's own state file, whose format is not for other tools. Run \`terraform show -json ${path4} > state.json\` and check state.json.`
    );
  }
  if (formatVersion === void 0) {
    return fault(
      "plan-unknown-json",
      `${path4} is JSON, but neither a plan nor a state: it has no format_version. ${AGAIN}`
    );
  }
  return void 0;
}
function problemOf(error2, bytes, path4) {
  if (error2 instanceof VersionError) {
    const older = /^0\./.test(error2.version);
    return fault(
      "plan-version",
      `${path4} has the format version ${JSON.stringify(error2.version)}; this program reads versions 1.x. ${older ? "Write it with Terraform 1.1 or newer, or OpenTofu." : "A newer dmslint may read it."}`
    );
  }
  if (error2 instanceof ShapeError) {
    return fault(
      "plan-malformed",
      `${path4} is not what \`terraform show -json\` writes: ${error2.path} ${error2.problem}. ${AGAIN}`
    );
  }
  if (!(error2 instanceof ScanError)) return void 0;
  if (error2.kind === "truncated") {
    return fault(
      "plan-truncated",
      `${path4} ends in the middle of its JSON, after ${bytes.length} bytes: it was not written to the end. ${AGAIN}`
    );
  }
  const line = lineOf2(bytes, error2.offset);
  return fault(
    "plan-not-json",
    `${path4} is not JSON: line ${line.number}, byte ${line.column}, is not as JSON has it. ${AGAIN}`
  );
}
function lineOf2(bytes, offset) {
  let number2 = 1;
  let start = 0;
  for (let at2 = bytes.indexOf(10); at2 >= 0 && at2 < offset; at2 = bytes.indexOf(10, at2 + 1)) {
    number2++;
    start = at2 + 1;
  }
  return { number: number2, column: offset - start + 1 };
}
function fault(code, message) {
  return { severity: "error", code, message };
}

// src/plan/sources.ts
function withSources(plan, sources, asked) {
  const root = plan.root;
  const pairs = [...root.resources.values()].map((resource2) => [resource2, sourceOf(resource2, sources)]);
  const stranger = pairs.find(([resource2, source]) => source === void 0 && resource2.mode === "managed");
  if (stranger !== void 0) {
    const message = `The sources in ${sources.path} do not declare ${stranger[0].address} of the plan ${root.path}, so they were not used and findings are placed at the plan. Name the sources with --source DIR.`;
    return { root, diagnostics: asked ? [{ severity: "note", code: "source-differs", message }] : [] };
  }
  const resources = new Map(
    pairs.map(([resource2, source]) => [resource2.address, source === void 0 ? resource2 : joined(resource2, source)])
  );
  return {
    root: { ...root, resources, lifecycleKnown: true, awsProviderVersion: sources.awsProviderVersion },
    diagnostics: []
  };
}
function sourceOf(resource2, sources) {
  const exact2 = sources.resources.get(resource2.address);
  if (exact2 !== void 0) return exact2;
  return [...sources.resources.values()].find(
    (source) => source.type === resource2.type && source.name === resource2.name && stands2(source.address, resource2.address)
  );
}
function stands2(pattern2, address) {
  if (!pattern2.includes("[?]")) return false;
  const escaped = pattern2.split("[?]").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join('\\[(?:\\d+|"(?:[^"\\\\]|\\\\.)*")\\]')}$`).test(address);
}
function joined(plan, source) {
  const values = /* @__PURE__ */ new Map();
  for (const name of /* @__PURE__ */ new Set([...plan.values.keys(), ...source.values.keys()])) {
    const value = join3(plan.values.get(name), source.values.get(name), plan.change?.inherited.has(name) === true);
    if (value !== void 0) values.set(name, value);
  }
  return {
    ...plan,
    values,
    places: source.places,
    at: source.at,
    origin: source.origin,
    incomplete: source.incomplete,
    lifecycle: source.lifecycle,
    region: plan.region ?? source.region
  };
}
function join3(plan, source, inherited) {
  if (plan === void 0)
    return source === void 0 || source.kind === "null" || isEmpty(source) ? source : settled(source);
  if (source === void 0 || inherited) return withoutPlace(plan);
  switch (plan.kind) {
    case "unknown":
      return source.kind === "error" ? source : source.kind === "unknown" && source.reference === void 0 && plan.reference !== void 0 ? placed(plan, source.origin) : source;
    case "list":
      if (source.kind !== "list" || source.items.length !== plan.items.length) return placed(plan, source.origin);
      return {
        ...placed(plan, source.origin),
        items: plan.items.map((item, index) => join3(item, source.items[index], false) ?? item)
      };
    case "object": {
      const theirs = source.kind === "object" ? source.entries : /* @__PURE__ */ new Map();
      const entries = /* @__PURE__ */ new Map();
      for (const name of /* @__PURE__ */ new Set([...plan.entries.keys(), ...theirs.keys()])) {
        const value = join3(plan.entries.get(name), theirs.get(name), false);
        if (value !== void 0) entries.set(name, value);
      }
      return { ...plan, entries, origin: source.origin };
    }
    default:
      return placed(plan, placeIn(source));
  }
}
function settled(source) {
  return source.kind === "choice" ? void 0 : source;
}
function isEmpty(value) {
  return value.kind === "list" && value.items.length === 0;
}
function placeIn(source) {
  return source.origin ?? (source.kind === "choice" ? placeIn(source.then) ?? placeIn(source.else) : void 0);
}
function placed(value, origin) {
  return origin === void 0 ? withoutPlace(value) : { ...value, origin };
}
function withoutPlace(value) {
  return value.origin === void 0 ? value : { ...value, origin: void 0 };
}

// src/terraform/lift.ts
function lift(operation, operands) {
  return distribute(operation, operands, { left: MOST_ALTERNATIVES });
}
function distribute(operation, operands, budget) {
  for (const operand of operands) if (operand.kind === "error") return operand;
  const condition2 = firstCondition(operands, operation.need);
  if (condition2 !== void 0) {
    budget.left -= 1;
    if (budget.left < 0) return unknown({ kind: "limit", what: `more than ${MOST_ALTERNATIVES} alternatives` });
    const yes = distribute(
      operation,
      operands.map((operand) => assume(operand, condition2, true)),
      budget
    );
    const no = distribute(
      operation,
      operands.map((operand) => assume(operand, condition2, false)),
      budget
    );
    return choose(condition2, yes, no);
  }
  const blocking = operands.map((operand) => firstUnknown(operand, operation.need)).find((found) => found !== void 0);
  if (blocking?.kind === "error") return blocking;
  const sensitive = operands.some((operand) => operation.need === "deep" ? isSensitive(operand) : operand.sensitive);
  if (blocking !== void 0) return marked(derived(operation, operands, blocking), sensitive);
  return marked(operation.make(operands), sensitive);
}
function derived(operation, operands, blocking) {
  const texts = operands.map(subjectText);
  const known = texts.every((text3) => text3 !== void 0);
  const subject2 = known ? operation.text(texts) : void 0;
  const references = operands.flatMap(referencesIn);
  return unknown(blocking.reason, {
    ...subject2 !== void 0 && subject2.length <= 200 ? { subject: subject2 } : {},
    ...operation.type ? { type: operation.type } : {},
    ...references.length > 0 ? { madeFrom: references } : {},
    derived: { operands, make: (again2) => lift(operation, again2) }
  });
}
function firstCondition(operands, need) {
  for (const operand of operands) {
    if (operand.kind === "choice") return operand.condition;
    if (need === "deep" && operand.kind !== "unknown") {
      const inside = conditionsOf(operand);
      if (inside.length > 0) return inside[0];
    } else if (need === "shallow") {
      const members2 = operand.kind === "list" ? operand.items : operand.kind === "object" ? operand.entries.values() : [];
      for (const member2 of members2) if (member2.kind === "choice" && mayBeAbsent(member2)) return member2.condition;
    }
  }
  return void 0;
}
function mayBeAbsent(value) {
  return value.kind === "absent" || value.kind === "choice" && (mayBeAbsent(value.then) || mayBeAbsent(value.else));
}
function firstUnknown(value, need) {
  if (value.kind === "unknown" || value.kind === "error") return value;
  if (need !== "deep") return void 0;
  const members2 = value.kind === "list" ? value.items : value.kind === "object" ? value.entries.values() : [];
  for (const member2 of members2) {
    const found = firstUnknown(member2, need);
    if (found !== void 0) return found;
  }
  return void 0;
}
function isSensitive(value) {
  if (value.sensitive) return true;
  if (value.kind === "list") return value.items.some(isSensitive);
  if (value.kind === "object") {
    for (const entry of value.entries.values()) if (isSensitive(entry)) return true;
  }
  return false;
}
function subjectText(value) {
  if (value.sensitive) return void 0;
  switch (value.kind) {
    case "unknown":
      return value.subject;
    case "string":
      return value.value.length <= 60 ? JSON.stringify(value.value) : void 0;
    case "number":
      return value.digits;
    case "bool":
      return String(value.value);
    case "null":
      return "null";
    default:
      return void 0;
  }
}
function referencesIn(value) {
  switch (value.kind) {
    case "unknown":
      return value.reference ? [value.reference] : value.madeFrom ?? [];
    case "list":
      return value.items.flatMap(referencesIn).slice(0, 20);
    case "object":
      return [...value.entries.values()].flatMap(referencesIn).slice(0, 20);
    case "choice":
      return [...referencesIn(value.then), ...referencesIn(value.else)].slice(0, 20);
    default:
      return [];
  }
}
function wrong(message) {
  return error({ code: "wrong-type", message });
}

// src/terraform/access.ts
var MOST_NAMES = 20;
function getAttribute(value, name, access) {
  switch (value.kind) {
    case "error":
    case "absent":
      return value;
    case "choice":
      return choose(value.condition, getAttribute(value.then, name, access), getAttribute(value.else, name, access));
    case "unknown":
      return memberOfUnknown(value, name, `.${name}`);
    case "object":
      return marked(member(value, name, "attribute", access), value.sensitive);
    case "null":
      return error({
        code: "null-access",
        message: `${access.text} is null, so it has no attribute ${name}.`,
        at: access.at,
        missed: value.missed
      });
    default:
      return error({
        code: "no-such-attribute",
        message: `${access.text} is no object, so it has no attribute ${name}.`,
        at: access.at
      });
  }
}
function memberOfUnknown(value, name, suffix) {
  const reference = value.reference && value.reference.attribute === "" ? { ...value.reference, attribute: name } : void 0;
  return unknown(value.reason, {
    ...value.subject !== void 0 && value.subject.length < 200 ? { subject: `${value.subject}${suffix}` } : {},
    ...value.sensitive ? { sensitive: true } : {},
    ...reference ? { reference } : value.reference || value.madeFrom ? { madeFrom: value.reference ? [value.reference] : value.madeFrom } : {},
    derived: { operands: [value], make: ([again2]) => getAttribute(again2, name, { text: "the value" }) },
    ...value.origin ? { origin: value.origin } : {}
  });
}
function member(value, name, kind, access) {
  const entry = value.entries.get(name);
  if (entry !== void 0) return presentOr(entry, () => missing2(value, name, kind, access));
  return value.rest ? value.rest(name) : missing2(value, name, kind, access);
}
function presentOr(entry, otherwise) {
  if (entry.kind === "absent") return otherwise();
  if (entry.kind === "choice")
    return choose(entry.condition, presentOr(entry.then, otherwise), presentOr(entry.else, otherwise));
  return entry;
}
function missing2(value, wanted, kind, access) {
  const exists = value.sensitive ? [] : [...value.entries.keys()].sort().slice(0, MOST_NAMES);
  const resource2 = kind === "key" ? linkedTo(value) : void 0;
  const missed2 = {
    kind,
    in: access.text,
    wanted,
    exists,
    of: value.origin,
    at: access.at,
    ...resource2 ? { resource: resource2 } : {}
  };
  const code = kind === "attribute" ? "no-such-attribute" : "no-such-key";
  return error({ code, message: `${access.text} has no ${kind} ${JSON.stringify(wanted)}.`, missed: missed2, at: access.at });
}
function linkedTo({ entries }) {
  let found;
  for (const entry of entries.values()) {
    const reference = entry.kind === "unknown" ? entry.reference : void 0;
    if (reference === void 0 || found !== void 0 && found.type !== reference.type) return void 0;
    found ??= { type: reference.type, name: reference.address, module: "" };
  }
  return found;
}
function getIndex(value, key, access) {
  return lift(
    {
      text: ([on, at2]) => `${on}[${at2}]`,
      need: "raw",
      make: ([on, at2]) => indexKnown(on, at2, access)
    },
    [value, key]
  );
}
function withKey(found, key) {
  if (found.kind !== "error" || !found.problem.missed?.resource || !key.origin) return found;
  return { ...found, problem: { ...found.problem, missed: { ...found.problem.missed, key: key.origin } } };
}
function indexKnown(value, key, access) {
  if (key.kind === "null") {
    const missed2 = { kind: "key", in: access.text, wanted: "null", exists: [], at: access.at };
    return error({
      code: "null-access",
      message: `The key to ${access.text} is null.`,
      missed: key.missed ?? missed2,
      at: access.at
    });
  }
  const text3 = key.kind === "string" ? key.value : key.kind === "number" ? key.digits : key.kind === "bool" ? String(key.value) : void 0;
  if (text3 === void 0) return wrong(`${access.text} can't be indexed with this kind of value.`);
  if (value.kind === "object") return marked(withKey(member(value, text3, "key", access), key), value.sensitive);
  if (value.kind === "list" && value.type !== "set") {
    const index = toInteger(text3);
    if (index === void 0) return wrong(`${access.text} is a list and needs a whole number as its index.`);
    const item = value.items[index];
    if (item !== void 0) return marked(item, value.sensitive);
    const exists = value.items.slice(0, MOST_NAMES).map((_, at2) => String(at2));
    const missed2 = { kind: "key", in: access.text, wanted: text3, exists, of: value.origin, at: access.at };
    return error({
      code: "no-such-key",
      message: `${access.text} has ${value.items.length} items, none with index ${text3}.`,
      missed: missed2,
      at: access.at
    });
  }
  if (value.kind === "null")
    return error({
      code: "null-access",
      message: `${access.text} is null and can't be indexed.`,
      missed: value.missed,
      at: access.at
    });
  return wrong(`${access.text} is no list or map and can't be indexed.`);
}
function eachAlternative(value, visit2) {
  const walk = (at2, under2) => {
    if (at2.kind !== "choice") return visit2(at2, under2);
    walk(at2.then, (result) => under2(choose(at2.condition, result, { kind: "absent" })));
    walk(at2.else, (result) => under2(choose(at2.condition, { kind: "absent" }, result)));
  };
  walk(value, (result) => result);
}
function itemsOf(value) {
  if (value.kind === "list") {
    return value.type === "set" ? value.items.map((item) => [item, item]) : value.items.map((item, index) => [number(index), item]);
  }
  if (value.kind !== "object") return void 0;
  return [...value.entries.keys()].sort((a, b) => a < b ? -1 : 1).map((key) => {
    const item = value.entries.get(key);
    const origin = item.origin;
    return [
      string(key, origin?.key ? { origin: { role: "entry", name: key, range: origin.key } } : void 0),
      item
    ];
  });
}

// src/terraform/sets.ts
function compareTexts(a, b) {
  const length2 = Math.min(a.length, b.length);
  for (let i = 0; i < length2; i++) {
    const left2 = a.charCodeAt(i);
    const right2 = b.charCodeAt(i);
    if (left2 !== right2) {
      const leftHigh = left2 >= 55296 && left2 < 57344;
      const rightHigh = right2 >= 55296 && right2 < 57344;
      return leftHigh === rightHigh ? left2 - right2 : leftHigh ? 1 : -1;
    }
  }
  return a.length - b.length;
}
function sortedEntries(entries) {
  return [...entries].sort(([a], [b]) => compareTexts(a, b));
}
function makeSet(items, meta) {
  return distribute2(items, meta, { left: MOST_ALTERNATIVES });
}
function distribute2(items, meta, budget) {
  const undecided2 = items.find((item) => item.kind === "choice");
  if (undecided2?.kind !== "choice") return ordered(items, meta);
  budget.left -= 1;
  if (budget.left < 0) return unknown({ kind: "limit", what: `more than ${MOST_ALTERNATIVES} alternatives` });
  const { condition: condition2 } = undecided2;
  const assuming = (truth) => items.map((item) => assume(item, condition2, truth)).filter((item) => item.kind !== "absent");
  return choose(condition2, distribute2(assuming(true), meta, budget), distribute2(assuming(false), meta, budget));
}
function ordered(items, meta) {
  const kept = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = identityOf(item) ?? item;
    if (!kept.has(key)) kept.set(key, item);
  }
  const sorted2 = [...kept.values()].map((item) => ({ item, rank: rankOf(item), hash: item.kind === "string" ? item.value : setHash(item) })).sort((a, b) => a.rank - b.rank || compareItems(a.item, b.item) || compareTexts(a.hash, b.hash)).map(({ item }) => item);
  return marked(list2(sorted2, "set", meta), items.some(isSensitive));
}
function identityOf(value) {
  switch (value.kind) {
    case "string":
      return JSON.stringify(value.value);
    case "number":
      return value.digits;
    case "bool":
      return String(value.value);
    case "null":
      return "null";
    case "unknown":
      return value.subject === void 0 ? void 0 : `?${value.subject}`;
    case "list": {
      const items = value.items.map(identityOf);
      return items.includes(void 0) ? void 0 : `${value.type}[${items.join(",")}]`;
    }
    case "object": {
      const parts = sortedEntries(value.entries).map(([key, entry]) => [key, identityOf(entry)]);
      if (value.rest !== void 0 || parts.some(([, part]) => part === void 0)) return void 0;
      return `${value.type}{${parts.map(([key, part]) => `${JSON.stringify(key)}:${part}`).join(",")}}`;
    }
    default:
      return void 0;
  }
}
function rankOf(value) {
  return value.kind === "null" ? 2 : value.kind === "unknown" || conditionsOf(value).length > 0 ? 1 : 0;
}
function compareItems(a, b) {
  if (a.kind === "number" && b.kind === "number") return toBig(a.digits).cmp(toBig(b.digits));
  if (a.kind === "bool" && b.kind === "bool") return Number(a.value) - Number(b.value);
  return 0;
}
function setHash(value) {
  switch (value.kind) {
    case "string":
      return JSON.stringify(value.value);
    case "number":
      return shortNumber(value.digits);
    case "bool":
      return value.value ? "T" : "F";
    case "null":
      return "~";
    case "list": {
      const inside = value.items.map((item) => `${setHash(item)};`).join("");
      return value.type === "tuple" ? `<${inside}>` : `[${inside}]`;
    }
    case "object": {
      const entries = sortedEntries(value.entries);
      return value.type === "map" ? `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${setHash(entry)};`).join("")}}` : `<${entries.map(([, entry]) => `${setHash(entry)};`).join("")}>`;
    }
    default:
      return "?";
  }
}
function shortNumber(digits2) {
  const number2 = Number(digits2);
  if (number2 === 0) return "0";
  const [mantissa = "0", exponent = "0"] = number2.toExponential(9).split("e");
  const power = Number(exponent);
  if (power < -4 || power >= 10) {
    const shown = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
    return `${shown}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const fixed = number2.toFixed(Math.max(0, 9 - power));
  return fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
}

// src/terraform/types.ts
var STRING = { kind: "string" };
var NUMBER2 = { kind: "number" };
var BOOL = { kind: "bool" };
var ANY = { kind: "any" };
var listOf = (of) => ({ kind: "list", of });
var setOf = (of) => ({ kind: "set", of });
var mapOf = (of) => ({ kind: "map", of });
function sameType(a, b) {
  if (a === b) return true;
  switch (a.kind) {
    case "list":
    case "set":
    case "map":
      return a.kind === b.kind && sameType(a.of, b.of);
    case "tuple":
      return b.kind === "tuple" && a.items.length === b.items.length && a.items.every((item, index) => sameType(item, b.items[index]));
    case "object":
      if (b.kind !== "object" || a.attributes.size !== b.attributes.size) return false;
      for (const [name, attribute] of a.attributes) {
        const other = b.attributes.get(name);
        if (other === void 0 || other.optional !== attribute.optional || !sameType(attribute.type, other.type)) {
          return false;
        }
      }
      return true;
    default:
      return a.kind === b.kind;
  }
}
function parseType(expression2, evaluateConstant) {
  try {
    return { type: legacyType(expression2) ?? parse2(expression2, evaluateConstant) };
  } catch (caught) {
    if (caught instanceof NoType) return { problem: { code: "invalid", message: caught.message } };
    throw caught;
  }
}
var NoType = class extends Error {
};
function legacyType(expression2) {
  const name = expression2.kind === "variable" ? expression2.name : expression2.kind === "literal" && typeof expression2.value === "string" ? expression2.value : void 0;
  if (name === "list") return listOf(ANY);
  if (name === "map") return mapOf(ANY);
  if (name === "string" && expression2.kind === "literal") return STRING;
  return void 0;
}
function parse2(expression2, evaluateConstant) {
  switch (expression2.kind) {
    case "parentheses":
      return parse2(expression2.inner, evaluateConstant);
    case "variable":
      return keyword(expression2.name);
    case "call":
      return constructed(expression2.name, expression2.args, evaluateConstant);
    default:
      throw new NoType("This is no type: a type is a keyword such as string, or a constructor such as list(string).");
  }
}
function keyword(name) {
  switch (name) {
    case "string":
      return STRING;
    case "number":
      return NUMBER2;
    case "bool":
      return BOOL;
    case "any":
      return ANY;
    case "list":
    case "set":
    case "map":
      throw new NoType(`The type ${name} needs its element type, such as ${name}(string).`);
    case "object":
    case "tuple":
      throw new NoType(
        `The type ${name} needs to say what it holds, such as ${name === "object" ? "object({ name = string })" : "tuple([string, number])"}.`
      );
    default:
      throw new NoType(`There is no type "${name}".`);
  }
}
function constructed(name, args, evaluateConstant) {
  if (name === "optional") throw new NoType("optional() is only for attributes of an object type.");
  if (!["list", "set", "map", "tuple", "object"].includes(name))
    throw new NoType(`There is no type constructor "${name}".`);
  const argument = args[0];
  if (argument === void 0 || args.length > 1) throw new NoType(`The type ${name}() takes exactly one argument.`);
  switch (name) {
    case "tuple":
      if (argument.kind !== "tuple")
        throw new NoType("tuple() takes a list of types, such as tuple([string, number]).");
      return { kind: "tuple", items: argument.items.map((item) => parse2(item, evaluateConstant)) };
    case "object":
      if (argument.kind !== "object") throw new NoType("object() takes attributes, such as object({ name = string }).");
      return { kind: "object", attributes: attributesOf(argument, evaluateConstant) };
    default:
      return { kind: name, of: parse2(argument, evaluateConstant) };
  }
}
function attributesOf(expression2, evaluateConstant) {
  const attributes2 = /* @__PURE__ */ new Map();
  for (const { key, value } of expression2.items) {
    const name = key.kind === "variable" ? key.name : key.kind === "literal" && typeof key.value === "string" ? key.value : void 0;
    if (name === void 0) throw new NoType("An attribute of an object type needs a plain name.");
    if (attributes2.has(name)) throw new NoType(`The object type has the attribute "${name}" twice.`);
    attributes2.set(name, attributeOf(name, value, evaluateConstant));
  }
  return attributes2;
}
function attributeOf(name, expression2, evaluateConstant) {
  if (expression2.kind !== "call" || expression2.name !== "optional") {
    return { type: parse2(expression2, evaluateConstant), optional: false };
  }
  const [type, fallback] = expression2.args;
  if (type === void 0 || expression2.args.length > 2) {
    throw new NoType(`optional() of the attribute "${name}" takes a type and, if need be, a default.`);
  }
  return {
    type: parse2(type, evaluateConstant),
    optional: true,
    ...fallback ? { default: evaluateConstant(fallback) } : {}
  };
}

// src/terraform/unify.ts
function typeOf(value) {
  switch (value.kind) {
    case "string":
      return STRING;
    case "number":
      return NUMBER2;
    case "bool":
      return BOOL;
    case "unknown":
      return value.type === "string" || value.type === "number" || value.type === "bool" ? { kind: value.type } : ANY;
    case "choice":
      return unifyTypes([typeOf(value.then), typeOf(value.else)]) ?? ANY;
    case "list": {
      if (value.type === "tuple") return { kind: "tuple", items: value.items.map(typeOf) };
      const of = unifyTypes(value.items.map(typeOf)) ?? ANY;
      return value.type === "list" ? listOf(of) : setOf(of);
    }
    case "object": {
      if (value.rest !== void 0) return ANY;
      if (value.type === "map") return mapOf(unifyTypes([...value.entries.values()].map(typeOf)) ?? ANY);
      const attributes2 = /* @__PURE__ */ new Map();
      for (const [name, entry] of value.entries) attributes2.set(name, { type: typeOf(entry), optional: false });
      return { kind: "object", attributes: attributes2 };
    }
    default:
      return ANY;
  }
}
function unifyTypes(all3) {
  const types = all3.filter((type) => type.kind !== "any");
  const first = types[0];
  if (first === void 0) return ANY;
  if (types.every((type) => sameType(type, first))) return first;
  const kinds = new Set(types.map((type) => type.kind));
  const only2 = (...allowed) => [...kinds].every((kind) => allowed.includes(kind));
  if (only2("string", "number", "bool")) return kinds.has("string") ? STRING : void 0;
  if (only2("object")) return unifyObjects(types) ?? unifyAsMap(types);
  if (only2("map", "object")) return unifyAsMap(types);
  if (only2("tuple")) return unifyTuples(types) ?? unifyAs(listOf, types);
  if (only2("list", "tuple")) return unifyAs(listOf, types);
  if (only2("list", "tuple", "set")) return unifyAs(setOf, types);
  return void 0;
}
function unifyObjects(types) {
  const objects = types.filter((type) => type.kind === "object");
  const first = objects[0];
  const attributes2 = /* @__PURE__ */ new Map();
  for (const other of objects) {
    if (other.attributes.size !== first.attributes.size) return void 0;
    for (const name of other.attributes.keys()) if (!first.attributes.has(name)) return void 0;
  }
  for (const name of first.attributes.keys()) {
    const type = unifyTypes(objects.map((object2) => object2.attributes.get(name).type));
    if (type === void 0) return void 0;
    attributes2.set(name, { type, optional: false });
  }
  return { kind: "object", attributes: attributes2 };
}
function unifyAsMap(types) {
  const members2 = types.flatMap(
    (type) => type.kind === "map" ? [type.of] : type.kind === "object" ? [...type.attributes.values()].map((attribute) => attribute.type) : []
  );
  const of = unifyTypes(members2);
  return of && mapOf(of);
}
function unifyTuples(types) {
  const tuples = types.filter((type) => type.kind === "tuple");
  const length2 = tuples[0].items.length;
  if (tuples.some((tuple2) => tuple2.items.length !== length2)) return void 0;
  const items = [];
  for (let i = 0; i < length2; i++) {
    const item = unifyTypes(tuples.map((tuple2) => tuple2.items[i]));
    if (item === void 0) return void 0;
    items.push(item);
  }
  return { kind: "tuple", items };
}
function unifyAs(collection, types) {
  const members2 = types.flatMap(
    (type) => type.kind === "tuple" ? type.items : type.kind === "list" || type.kind === "set" ? [type.of] : []
  );
  const of = unifyTypes(members2);
  return of && collection(of);
}

// src/terraform/convert.ts
function convert2(value, type) {
  return to(value, type, void 0);
}
var toStringValue = (value) => to(value, STRING, void 0);
var toNumberValue = (value) => to(value, NUMBER2, void 0);
var toBoolValue = (value) => to(value, BOOL, void 0);
function unify(values) {
  const type = unifyTypes(values.map(typeOf));
  if (type === void 0) return values.map(() => wrong("These values must have one type, and have none in common."));
  return values.map((value) => convert2(value, type));
}
function eachBranch(value, change2) {
  if (value.kind !== "choice") return change2(value);
  const yes = eachBranch(value.then, change2);
  const no = eachBranch(value.else, change2);
  return yes === value.then && no === value.else ? value : { ...value, then: yes, else: no };
}
function metaOf3(value) {
  return { ...value.sensitive ? { sensitive: true } : {}, ...value.origin ? { origin: value.origin } : {} };
}
function to(value, type, path4) {
  if (type.kind === "any") return value;
  switch (value.kind) {
    case "error":
    case "absent":
    case "null":
      return value;
    case "choice":
      return eachBranch(value, (branch2) => to(branch2, type, path4));
    case "unknown":
      return unknownAs(value, type, path4);
    case "list":
      return fromList(value, type, path4);
    case "object":
      return fromObject(value, type, path4);
    case "string":
      return fromString(value.value, value, type, path4);
    case "number":
      if (type.kind === "number") return value;
      return type.kind === "string" ? string(value.digits, metaOf3(value)) : required(type, path4);
    case "bool":
      if (type.kind === "bool") return value;
      return type.kind === "string" ? string(String(value.value), metaOf3(value)) : required(type, path4);
  }
}
function fromString(text3, value, type, path4) {
  switch (type.kind) {
    case "string":
      return value;
    case "number": {
      const digits2 = parseNumber(text3);
      if (digits2 === "huge")
        return unknown({ kind: "limit", what: "a number with thousands of digits" }, metaOf3(value));
      return digits2 === void 0 ? required(type, path4) : number(digits2, metaOf3(value));
    }
    case "bool":
      if (text3 === "true" || text3 === "1") return bool(true, metaOf3(value));
      if (text3 === "false" || text3 === "0") return bool(false, metaOf3(value));
      return required(type, path4);
    default:
      return required(type, path4);
  }
}
function parseNumber(text3) {
  const parts = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?$/.exec(text3);
  if (!parts) return void 0;
  const exponent = Number(parts[3] ?? 0);
  if (text3.length > 4096 || Math.abs(exponent) > 4096) return /[1-9]/.test(parts[2]) ? "huge" : "0";
  const digits2 = parts[2].replace(/^\./, "0.").replace(/\.$/, "");
  return `${parts[1] === "-" ? "-" : ""}${digits2}${exponent === 0 ? "" : `e${exponent}`}`;
}
function unknownAs(value, type, path4) {
  const wanted = type.kind === "string" || type.kind === "number" || type.kind === "bool" ? type.kind : void 0;
  if (value.type === void 0 || wanted === value.type) {
    const shape = wanted ?? (type.kind === "list" || type.kind === "set" || type.kind === "tuple" ? "list" : "object");
    if (value.derived === void 0 && value.type === shape) return value;
    const again2 = value.derived && { operands: [value], make: ([made3]) => to(made3, type, path4) };
    return { ...value, type: shape, ...again2 ? { derived: again2 } : {} };
  }
  const structure = value.type === "list" || value.type === "object";
  const possible = structure ? wanted === void 0 : wanted !== void 0 && (wanted === "string" || value.type === "string");
  if (!possible) return required(type, path4);
  if (wanted === void 0) return value;
  const { prefix: _prefix, suffix: _suffix, subject: subject2, ...rest } = value;
  return {
    ...rest,
    type: wanted,
    ...subject2 === void 0 ? {} : { subject: `to${wanted}(${subject2})` },
    derived: { operands: [value], make: ([made3]) => to(made3, type, path4) }
  };
}
function fromList(value, type, path4) {
  switch (type.kind) {
    case "list":
    case "set": {
      const items = members(
        value.items,
        type.of,
        (index) => value.sensitive ? path4 : { up: path4, step: `item ${index}` }
      );
      if (!Array.isArray(items)) return items;
      if (type.kind === "set")
        return value.type === "set" && same(items, value.items) ? value : makeSet(items, metaOf3(value));
      return value.type === "list" && same(items, value.items) ? value : list2(items, "list", metaOf3(value));
    }
    case "tuple": {
      if (value.type === "set" || value.items.length !== type.items.length) return required(type, path4);
      const items = value.items.map((item, index) => to(item, type.items[index], { up: path4, step: `item ${index}` }));
      return failed(items, value.items) ?? list2(items, "tuple", metaOf3(value));
    }
    default:
      return required(type, path4);
  }
}
function members(items, type, at2) {
  const of = type.kind === "any" ? unifyTypes(items.map(typeOf)) : type;
  if (of === void 0) return wrong("All items of a collection must have one type, and these have no type in common.");
  const converted = items.map((item, index) => to(item, of, at2(index)));
  return failed(converted, items) ?? converted;
}
function failed(converted, items) {
  return converted.find((item, index) => item.kind === "error" && item !== items[index]);
}
function same(a, b) {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
function fromObject(value, type, path4) {
  switch (type.kind) {
    case "map": {
      if (value.rest !== void 0) return value;
      const keys = [...value.entries.keys()];
      const before = [...value.entries.values()];
      const after = members(
        before,
        type.of,
        (index) => value.sensitive ? path4 : { up: path4, step: `"${keys[index]}"` }
      );
      if (!Array.isArray(after)) return after;
      if (value.type === "map" && same(after, before)) return value;
      return object(new Map(keys.map((key, index) => [key, after[index]])), "map", metaOf3(value));
    }
    case "object": {
      const entries = /* @__PURE__ */ new Map();
      for (const [name, attribute] of type.attributes) {
        const entry = attributeAs(value, name, attribute, { up: path4, step: `attribute "${name}"` });
        if (entry.kind === "error" && entry !== value.entries.get(name)) return entry;
        entries.set(name, entry);
      }
      return object(entries, "object", metaOf3(value));
    }
    default:
      return required(type, path4);
  }
}
function attributeAs(value, name, attribute, path4) {
  const given = value.entries.get(name) ?? restOf(value, name);
  const missing3 = () => {
    if (!attribute.optional) return wrong(`${sentence(path4)} is required.`);
    const fallback = defaultOf(name, attribute);
    return fallback === void 0 ? missed(value, name) : to(fallback, attribute.type, path4);
  };
  if (given === void 0) return missing3();
  return eachBranch(given, (branch2) => {
    if (branch2.kind === "absent") return missing3();
    if (branch2.kind === "null" && attribute.optional) {
      const fallback = defaultOf(name, attribute);
      if (fallback !== void 0) return to(fallback, attribute.type, path4);
    }
    return to(branch2, attribute.type, path4);
  });
}
function restOf(value, name) {
  const found = value.rest?.(name);
  return found?.kind === "error" ? void 0 : found;
}
function defaultOf(name, { default: value }) {
  return value?.origin === void 0 ? value : passed(value, { role: "default", name, range: value.origin.range });
}
function missed(value, name) {
  const exists = [...value.entries.keys()].sort().slice(0, 20);
  const { origin } = value;
  return nothing({
    missed: {
      kind: "attribute",
      in: origin?.name ?? "the object",
      wanted: name,
      exists: value.sensitive ? [] : exists,
      ...origin ? { of: origin } : {}
    },
    ...metaOf3(value)
  });
}
function required(type, path4) {
  const what = path4 === void 0 ? `${describe(type)} is required.` : `${sentence(path4)} must be ${describe(type)}.`;
  return wrong(capital(what));
}
function describe(type) {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return type.of.kind === "any" ? `a ${type.kind}` : `a ${type.kind} of ${type.of.kind}`;
    case "tuple":
      return `a tuple of ${type.items.length}`;
    case "object":
      return "an object";
    default:
      return `a ${type.kind}`;
  }
}
function sentence(path4) {
  const steps = [];
  for (let at2 = path4; at2 !== void 0; at2 = at2.up) steps.push(at2.step);
  return capital(steps.join(" of "));
}
function capital(text3) {
  return text3.charAt(0).toUpperCase() + text3.slice(1);
}

// src/terraform/arithmetic.ts
var PRECISION = 512;
var add = (a, b) => small(a, b, (x, y) => x + y) ?? combine(a, b, (x, y) => ({ up: x.up * y.down + y.up * x.down, down: x.down * y.down }));
var subtract = (a, b) => add(a, negate(b));
var multiply = (a, b) => small(a, b, (x, y) => x * y) ?? combine(a, b, (x, y) => ({ up: x.up * y.up, down: x.down * y.down }));
function divide(a, b) {
  return combine(a, b, quotient);
}
function remainder(a, b) {
  return combine(a, b, (x, y) => {
    const rounded2 = round2(quotient(x, y));
    const times = rounded2.up / rounded2.down;
    return { up: x.up * y.down - times * y.up * x.down, down: x.down * y.down };
  });
}
function negate(a) {
  return a === "0" ? a : a.startsWith("-") ? a.slice(1) : `-${a}`;
}
function compare(a, b) {
  if (a === b) return 0;
  const x = exact(a);
  const y = exact(b);
  const left2 = x.up * y.down;
  const right2 = y.up * x.down;
  return left2 < right2 ? -1 : left2 > right2 ? 1 : 0;
}
function fromFloat(value) {
  const text3 = String(value);
  return text3.includes("e") ? expand(text3) : text3;
}
function quotient(x, y) {
  const ratio = { up: x.up * y.down, down: x.down * y.up };
  return ratio.down < 0n ? { up: -ratio.up, down: -ratio.down } : ratio;
}
function small(a, b, operate) {
  const x = toInteger(a);
  const y = toInteger(b);
  if (x === void 0 || y === void 0) return void 0;
  const result = operate(x, y);
  return Number.isSafeInteger(result) ? String(result === 0 ? 0 : result) : void 0;
}
function combine(a, b, operate) {
  return write(round2(operate(round2(exact(a)), round2(exact(b)))));
}
function exact(digits2) {
  const point = digits2.indexOf(".");
  if (point < 0) return { up: BigInt(digits2), down: 1n };
  return { up: BigInt(digits2.replace(".", "")), down: 10n ** BigInt(digits2.length - point - 1) };
}
function expand(text3) {
  const [mantissa = "0", exponent = "0"] = text3.split("e");
  const negative = mantissa.startsWith("-");
  const [whole2 = "0", fraction = ""] = mantissa.replace("-", "").split(".");
  const point = whole2.length + Number(exponent);
  const all3 = whole2 + fraction;
  const shown = point <= 0 ? `0.${"0".repeat(-point)}${all3}` : point >= all3.length ? all3.padEnd(point, "0") : `${all3.slice(0, point)}.${all3.slice(point)}`;
  return negative ? `-${shown}` : shown;
}
var bits = (value) => value.toString(16).length * 4 - Math.clz32(Number.parseInt(value.toString(16)[0], 16)) + 28;
function round2({ up, down }) {
  if (up === 0n) return { up: 0n, down: 1n };
  if (down === 1n && bits(up < 0n ? -up : up) <= PRECISION) return { up, down };
  const positive = up < 0n ? -up : up;
  let shift = PRECISION - (bits(positive) - bits(down));
  const scaled = (by) => by >= 0 ? [positive << BigInt(by), down] : [positive, down << BigInt(-by)];
  let [top2, bottom2] = scaled(shift);
  if (bits(top2 / bottom2) > PRECISION) {
    shift -= 1;
    [top2, bottom2] = scaled(shift);
  }
  let mantissa = top2 / bottom2;
  const twice = top2 % bottom2 * 2n;
  if (twice > bottom2 || twice === bottom2 && mantissa % 2n === 1n) mantissa += 1n;
  const signed = up < 0n ? -mantissa : mantissa;
  return reduce(shift >= 0 ? { up: signed, down: 1n << BigInt(shift) } : { up: signed << BigInt(-shift), down: 1n });
}
function reduce({ up, down }) {
  if (down === 1n) return { up, down };
  const zeros = Math.min(trailingZeros(up), bits(down) - 1);
  return { up: up >> BigInt(zeros), down: down >> BigInt(zeros) };
}
function trailingZeros(value) {
  const text3 = value.toString(2);
  return text3.length - 1 - text3.lastIndexOf("1");
}
function write(ratio) {
  if (ratio.down === 1n) return ratio.up.toString();
  const positive = ratio.up < 0n ? -ratio.up : ratio.up;
  let power = positive / ratio.down > 0n ? (positive / ratio.down).toString().length : 0;
  if (power === 0) while (positive * 10n ** BigInt(1 - power) < ratio.down) power -= 1;
  let low = 1;
  let high = 160;
  while (low < high) {
    const middle = low + high >> 1;
    const tried = round2(exact(decimal(positive, ratio.down, middle, power)));
    if (tried.up === positive && tried.down === ratio.down) high = middle;
    else low = middle + 1;
  }
  const text3 = decimal(positive, ratio.down, low, power);
  const shown = text3.includes(".") ? text3.replace(/\.?0+$/, "") : text3;
  return ratio.up < 0n ? `-${shown}` : shown;
}
function decimal(up, down, digits2, power) {
  const places = digits2 - power;
  if (places <= 0) {
    const unit = down * 10n ** BigInt(-places);
    return ((2n * up + unit) / (2n * unit) * 10n ** BigInt(-places)).toString();
  }
  const rounded2 = (2n * up * 10n ** BigInt(places) + down) / (2n * down);
  const text3 = rounded2.toString().padStart(places + 1, "0");
  return `${text3.slice(0, -places)}.${text3.slice(-places)}`;
}

// src/terraform/equality.ts
function equal(left2, right2) {
  const result = decide2(left2, right2, { left: MOST_ALTERNATIVES });
  return marked(result, isSensitive(left2) || isSensitive(right2));
}
function decide2(left2, right2, budget) {
  if (left2.kind === "error") return left2;
  if (right2.kind === "error") return right2;
  const undecided2 = left2.kind === "choice" ? left2 : right2.kind === "choice" ? right2 : void 0;
  if (undecided2 !== void 0) {
    const { condition: condition2 } = undecided2;
    budget.left -= 1;
    if (budget.left < 0)
      return unknown({ kind: "limit", what: `more than ${MOST_ALTERNATIVES} alternatives` }, { type: "bool" });
    const assuming = (truth) => decide2(assume(left2, condition2, truth), assume(right2, condition2, truth), budget);
    return choose(condition2, assuming(true), assuming(false));
  }
  if (left2.kind === "unknown")
    return right2.kind === "unknown" ? bothUnknown(left2, right2) : oneUnknown(left2, right2, left2, right2);
  if (right2.kind === "unknown") return oneUnknown(right2, left2, left2, right2);
  if (left2.kind === "null" || right2.kind === "null") return bool(left2.kind === right2.kind);
  if (left2.kind === "list" && right2.kind === "list") return sameLists(left2, right2, budget);
  if (left2.kind === "object" && right2.kind === "object") return sameObjects(left2, right2, budget);
  return bool(identityOf(left2) === identityOf(right2) && left2.kind === right2.kind);
}
function bothUnknown(left2, right2) {
  if (left2 === right2 || left2.subject !== void 0 && left2.subject === right2.subject) return bool(true);
  return undecidable(left2, right2);
}
function oneUnknown(asked, known, left2, right2) {
  const { subject: subject2, reason } = asked;
  switch (known.kind) {
    case "null":
      if (asked.notNull) return bool(false);
      return subject2 === void 0 ? undecidable(left2, right2) : choose({ subject: subject2, type: "null", equals: "null", reason }, bool(true), bool(false));
    case "string":
    case "number":
    case "bool": {
      if (asked.type !== void 0 && asked.type !== known.kind) return bool(false);
      if (known.kind === "string") {
        if (!known.value.startsWith(asked.prefix ?? "") || !known.value.endsWith(asked.suffix ?? ""))
          return bool(false);
      }
      if (subject2 === void 0) return undecidable(left2, right2);
      const sensitive = known.sensitive ? { sensitive: true } : {};
      if (known.kind === "bool") {
        const condition2 = { subject: subject2, type: "bool", equals: "true", reason, ...sensitive };
        return choose(condition2, bool(known.value), bool(!known.value));
      }
      const equals = known.kind === "number" ? known.digits : known.value;
      return choose({ subject: subject2, type: known.kind, equals, reason, ...sensitive }, bool(true), bool(false));
    }
    default:
      if (asked.type !== void 0 && asked.type !== known.kind) return bool(false);
      return undecidable(left2, right2);
  }
}
function undecidable(left2, right2) {
  return lift({ text: ([a, b]) => `${a} == ${b}`, need: "deep", type: "bool", make: ([a, b]) => equal(a, b) }, [
    left2,
    right2
  ]);
}
function sameLists(left2, right2, budget) {
  if (left2.type !== right2.type) return bool(false);
  if (left2.type === "set") {
    const mine = identityOf(left2);
    const theirs = identityOf(right2);
    if (mine !== void 0 && mine === theirs) return bool(true);
    return undecidedParts(left2) || undecidedParts(right2) ? deepUnknown(left2, right2) : bool(false);
  }
  if (left2.items.length !== right2.items.length) return bool(false);
  return every(
    left2.items.map((item, index) => decide2(item, right2.items[index], budget)),
    left2,
    right2,
    budget
  );
}
function sameObjects(left2, right2, budget) {
  if (left2 === right2) return bool(true);
  if (left2.rest !== void 0 || right2.rest !== void 0)
    return unknown({ kind: "unsupported", what: "comparing whole resources" }, { type: "bool" });
  if (left2.type !== right2.type || left2.entries.size !== right2.entries.size) return bool(false);
  const results = [];
  for (const [key, entry] of left2.entries) {
    const other = right2.entries.get(key);
    if (other === void 0) return bool(false);
    results.push(decide2(entry, other, budget));
  }
  return every(results, left2, right2, budget);
}
function every(results, left2, right2, budget) {
  let all3 = bool(true);
  for (const result of results) {
    if (result.kind === "error") return result;
    if (result.kind === "bool" && !result.value) return bool(false);
  }
  for (const result of results) {
    if (result.kind === "choice") {
      budget.left -= 1;
      if (budget.left < 0)
        return unknown({ kind: "limit", what: `more than ${MOST_ALTERNATIVES} alternatives` }, { type: "bool" });
      all3 = both(all3, result);
    } else if (result.kind === "unknown") all3 = both(all3, deepUnknown(left2, right2));
  }
  return all3;
}
function both(a, b) {
  if (a.kind === "bool") return a.value ? b : a;
  if (b.kind === "bool") return b.value ? a : b;
  if (a.kind === "choice")
    return choose(a.condition, both(a.then, assume(b, a.condition, true)), both(a.else, assume(b, a.condition, false)));
  if (b.kind === "choice")
    return choose(b.condition, both(assume(a, b.condition, true), b.then), both(assume(a, b.condition, false), b.else));
  return a;
}
function undecidedParts(value) {
  switch (value.kind) {
    case "unknown":
    case "choice":
      return true;
    case "list":
      return value.items.some(undecidedParts);
    case "object":
      return [...value.entries.values()].some(undecidedParts);
    default:
      return false;
  }
}
function deepUnknown(left2, right2) {
  return lift({ text: ([a, b]) => `${a} == ${b}`, need: "deep", type: "bool", make: ([a, b]) => equal(a, b) }, [
    left2,
    right2
  ]);
}

// src/terraform/operators.ts
function binary(operator, left2, right2) {
  switch (operator) {
    case "==":
      return equal(left2, right2);
    case "!=":
      return not(equal(left2, right2));
    case "&&":
      return connect(left2, right2, "&&", { left: MOST_ALTERNATIVES });
    case "||":
      return connect(left2, right2, "||", { left: MOST_ALTERNATIVES });
    default:
      return lift(
        {
          text: ([a, b]) => `${a} ${operator} ${b}`,
          need: "deep",
          type: operator === "<" || operator === "<=" || operator === ">" || operator === ">=" ? "bool" : "number",
          make: ([a, b]) => calculate(operator, a, b)
        },
        [left2, right2]
      );
  }
}
function unary(operator, value) {
  if (operator === "!") return not(value);
  return lift(
    {
      text: ([a]) => `-${a}`,
      need: "deep",
      type: "number",
      make: ([a]) => {
        const operand = operandOf(a, toNumberValue, "-");
        return operand.kind === "number" ? number(negate(operand.digits)) : operand;
      }
    },
    [value]
  );
}
function isTrue(value) {
  return truthOf(value, "The condition of a conditional");
}
function operandOf(value, convert3, operator) {
  return value.kind === "null" ? wrong(`An operand of "${operator}" must not be null.`) : convert3(value);
}
function calculate(operator, a, b) {
  const left2 = operandOf(a, toNumberValue, operator);
  if (left2.kind !== "number") return left2;
  const right2 = operandOf(b, toNumberValue, operator);
  if (right2.kind !== "number") return right2;
  return calculated(operator, left2, right2);
}
function calculated(operator, { digits: a }, { digits: b }) {
  switch (operator) {
    case "+":
      return number(add(a, b));
    case "-":
      return number(subtract(a, b));
    case "*":
      return number(multiply(a, b));
    case "/":
      return b === "0" ? byZero(a) : number(divide(a, b));
    case "%":
      return number(b === "0" ? a : remainder(a, b));
    case "<":
      return bool(compare(a, b) < 0);
    case "<=":
      return bool(compare(a, b) <= 0);
    case ">":
      return bool(compare(a, b) > 0);
    default:
      return bool(compare(a, b) >= 0);
  }
}
function byZero(dividend) {
  if (dividend === "0") return wrong("Zero cannot be divided by zero.");
  return unknown({ kind: "limit", what: "an infinite number" }, { type: "number", notNull: true });
}
function not(value) {
  const truth = truthOf(value, 'The operand of "!"');
  switch (truth.kind) {
    case "bool":
      return bool(!truth.value, truth.sensitive ? { sensitive: true } : void 0);
    case "choice":
      return marked(choose(truth.condition, not(truth.then), not(truth.else)), truth.sensitive);
    case "unknown":
      return lift({ text: ([a]) => `!${a}`, need: "deep", type: "bool", make: ([a]) => not(a) }, [truth]);
    default:
      return truth;
  }
}
function truthOf(value, what) {
  switch (value.kind) {
    case "error":
      return value;
    case "choice": {
      const yes = truthOf(value.then, what);
      const no = truthOf(value.else, what);
      return yes === value.then && no === value.else ? value : marked(choose(value.condition, decided(yes, value, true), decided(no, value, false)), value.sensitive);
    }
    case "null":
      return wrong(`${what} must not be null.`);
    case "unknown": {
      const truth = toBoolValue(value);
      return truth.kind === "unknown" ? asChoice(value, truth) : truth;
    }
    default: {
      const truth = toBoolValue(value);
      return truth.kind === "error" ? wrong(`${what} must be a bool.`) : truth;
    }
  }
}
function decided(branch2, { condition: condition2 }, truth) {
  return assume(branch2, condition2, truth);
}
function asChoice(value, truth) {
  const { subject: subject2, reason } = value;
  if (subject2 === void 0) return truth;
  return marked(choose({ subject: subject2, type: "bool", equals: "true", reason }, bool(true), bool(false)), value.sensitive);
}
function connect(left2, right2, operator, budget) {
  const a = truthOf(left2, `An operand of "${operator}"`);
  if (a.kind === "error") return a;
  const b = truthOf(right2, `An operand of "${operator}"`);
  if (b.kind === "error") return b;
  return marked(connectTruths(a, b, operator, budget), isSensitive(a) || isSensitive(b));
}
function connectTruths(a, b, operator, budget) {
  if (a.kind === "error") return a;
  if (b.kind === "error") return b;
  const settling = operator === "||";
  if (a.kind === "bool") return a.value === settling ? a : b;
  if (b.kind === "bool") return b.value === settling ? b : a;
  const undecided2 = a.kind === "choice" ? a : b.kind === "choice" ? b : void 0;
  if (undecided2 !== void 0) {
    const { condition: condition2 } = undecided2;
    budget.left -= 1;
    if (budget.left < 0)
      return unknown({ kind: "limit", what: `more than ${MOST_ALTERNATIVES} alternatives` }, { type: "bool" });
    const assuming = (truth) => connectTruths(assume(a, condition2, truth), assume(b, condition2, truth), operator, budget);
    return choose(condition2, assuming(true), assuming(false));
  }
  return lift(
    {
      text: ([x, y]) => `${x} ${operator} ${y}`,
      need: "deep",
      type: "bool",
      make: ([x, y]) => connect(x, y, operator, { left: MOST_ALTERNATIVES })
    },
    [a, b]
  );
}

// src/terraform/scope.ts
function withNames(scope, names) {
  let inner = scope.names;
  for (const [name, value] of names) inner = { name, value, outer: inner };
  return { ...scope, names: inner };
}
function nameIn(scope, name) {
  for (let at2 = scope.names; at2; at2 = at2.outer) if (at2.name === name) return at2.value;
  return void 0;
}
function inFile(scope, source) {
  return scope.source === source ? scope : { ...scope, source };
}

// src/terraform/for.ts
function over(value, make) {
  switch (value.kind) {
    case "choice":
      return choose(value.condition, over(value.then, make), over(value.else, make));
    case "error":
      return value;
    case "unknown":
      return unknown(value.reason, {
        ...value.sensitive ? { sensitive: true } : {},
        derived: { operands: [value], make: ([again2]) => over(again2, make) },
        madeFrom: value.reference ? [value.reference] : value.madeFrom
      });
    default: {
      const items = itemsOf(value);
      return items === void 0 ? wrong("A for-expression needs a list, set, map or object.") : make(items, value.sensitive);
    }
  }
}
function scopeOf(expression2, scope, key, value) {
  return withNames(
    scope,
    expression2.keyName === void 0 ? [[expression2.valueName, value]] : [
      [expression2.keyName, key],
      [expression2.valueName, value]
    ]
  );
}
function taken(condition2, scope) {
  return condition2 === void 0 ? { kind: "bool", value: true } : isTrue(evaluate(condition2, scope));
}
function evaluateForTuple(expression2, scope) {
  return over(evaluate(expression2.collection, scope), (items, sensitive) => {
    const results = [];
    for (const [key, item] of items) {
      let failure2;
      eachAlternative(item, (leaf, under2) => {
        if (leaf.kind === "absent" || failure2) return;
        const inner = scopeOf(expression2, scope, key, leaf);
        eachAlternative(taken(expression2.condition, inner), (condition2, when) => {
          if (condition2.kind === "bool") {
            if (!condition2.value) return;
            const value = evaluate(expression2.value, inner);
            if (value.kind === "error") failure2 = value;
            else results.push(under2(when(value)));
          } else failure2 ??= notDecided(condition2);
        });
      });
      if (failure2) return failure2;
    }
    return list2(results, "tuple", sensitive ? { sensitive } : void 0);
  });
}
function evaluateForObject(expression2, scope) {
  return over(evaluate(expression2.collection, scope), (items, sensitive) => {
    const entries = /* @__PURE__ */ new Map();
    const groups = /* @__PURE__ */ new Map();
    for (const [key, item] of items) {
      let failure2;
      eachAlternative(item, (leaf, under2) => {
        if (leaf.kind === "absent" || failure2) return;
        const inner = scopeOf(expression2, scope, key, leaf);
        eachAlternative(taken(expression2.condition, inner), (condition2, when) => {
          if (condition2.kind !== "bool") {
            failure2 ??= notDecided(condition2);
            return;
          }
          if (!condition2.value) return;
          const value = evaluate(expression2.value, inner);
          if (value.kind === "error") {
            failure2 = value;
            return;
          }
          eachAlternative(toStringValue(evaluate(expression2.key, inner)), (name, where) => {
            if (name.kind !== "string") {
              failure2 ??= name.kind === "null" ? wrong("A key of this for-expression is null.") : notDecided(name);
              return;
            }
            const entry = under2(when(where(value)));
            if (expression2.grouped) groups.set(name.value, [...groups.get(name.value) ?? [], entry]);
            else if (entries.has(name.value) && entry.kind !== "choice")
              failure2 = wrong("Two items of this for-expression have the same key.");
            else entries.set(name.value, combine2(entries.get(name.value), keyed(entry, name)));
          });
        });
      });
      if (failure2) return failure2;
    }
    for (const [name, group] of groups) entries.set(name, list2(group, "tuple"));
    return object(entries, "object", sensitive ? { sensitive } : void 0);
  });
}
function keyed(entry, name) {
  if (entry.kind === "choice") return choose(entry.condition, keyed(entry.then, name), keyed(entry.else, name));
  const from = name.origin;
  if (entry.kind === "absent" || !entry.origin || entry.origin.key || from?.role !== "entry") return entry;
  return { ...entry, origin: { ...entry.origin, role: "entry", name: from.name, key: from.range } };
}
function combine2(before, entry) {
  if (before === void 0 || before.kind === "absent") return entry;
  if (before.kind === "choice")
    return choose(before.condition, combine2(before.then, entry), combine2(before.else, entry));
  return before;
}
function notDecided(value) {
  if (value.kind === "error") return value;
  if (value.kind === "unknown") return unknown(value.reason, { madeFrom: value.madeFrom });
  return wrong("A condition of this for-expression is neither true nor false.");
}

// src/terraform/functions/define.ts
var Refusal = class extends Error {
};
var Limit = class extends Error {
};
function refuse(message) {
  throw new Refusal(message);
}
function tooMuch(what) {
  throw new Limit(what);
}
function guarded(call2, name) {
  try {
    return call2();
  } catch (caught) {
    if (caught instanceof Refusal)
      return wrong(name ? `The function ${name} refuses its arguments. ${caught.message}` : caught.message);
    if (caught instanceof Limit) return unknown({ kind: "limit", what: caught.message });
    if (caught instanceof RangeError) return unknown({ kind: "limit", what: "a result that is too large" });
    throw caught;
  }
}
var MOST_ITEMS = 1e5;
var MOST_TEXT = 1 << 20;
var str = (name) => ({ name, type: STRING });
var num = (name) => ({ name, type: NUMBER2 });
var any = (name) => ({ name, type: ANY });
var lists = (name, of) => ({ name, type: listOf(of) });
function pure(parameters, result, call2, rest) {
  return { parameters, need: "deep", call: call2, ...result ? { result } : {}, ...rest ? { rest } : {} };
}
function structural(need, parameters, result, call2, rest) {
  return { parameters, need, call: call2, ...result ? { result } : {}, ...rest ? { rest } : {} };
}
var textOf2 = (value) => value.value;
var digitsOf = (value) => value.digits;
var itemsOf2 = (value) => value.items;
var entriesOf2 = (value) => value.entries;
function wholeOf(value, name) {
  const whole2 = toInteger(digitsOf(value));
  if (whole2 === void 0) refuse(`The argument "${name}" must be a whole number.`);
  return whole2;
}
function textsOf(value, name) {
  return itemsOf2(value).map(
    (item) => item.kind === "null" ? refuse(`The argument "${name}" has a null in it.`) : textOf2(item)
  );
}
function made2(text3) {
  if (text3.length > MOST_TEXT) tooMuch("a text of more than a million characters");
  return string(text3.normalize("NFC"));
}
var stringList = (texts) => list2(texts.map(made2), "list");
function impure(name) {
  return unknown({ kind: "impure", function: name }, { type: "string", notNull: true });
}

// src/terraform/functions/formats/graphemes.ts
var segmenter;
function graphemesOf(text3) {
  if (/^[\x20-\x7e\n\t]*$/.test(text3)) return text3.split("");
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text3), ({ segment }) => segment);
}

// src/terraform/functions/collections.ts
var sequence = { name: "vals", type: ANY, nullable: true, as: "maybe" };
var collections = {
  chunklist: structural(
    "shallow",
    [lists("list", ANY), num("size")],
    "list",
    ([items, size]) => chunks(itemsOf2(items), wholeOf(size, "size"))
  ),
  coalesce: structural("raw", [], void 0, coalesce, sequence),
  coalescelist: structural("raw", [], void 0, coalesceList, sequence),
  compact: structural("raw", [lists("list", STRING)], "list", ([items]) => compact(items)),
  concat: structural("raw", [], "list", concat, any("seqs")),
  contains: structural(
    "raw",
    [any("list"), { ...any("value"), nullable: true, as: "maybe" }],
    "bool",
    ([items, value]) => contains(items, value)
  ),
  distinct: structural("shallow", [lists("list", ANY)], "list", ([items]) => distinct(items)),
  element: structural(
    "shallow",
    [any("list"), num("index")],
    void 0,
    ([items, index]) => element(items, wholeOf(index, "index"))
  ),
  flatten: structural("shallow", [any("list")], "list", ([items]) => flatten(items)),
  index: structural("shallow", [any("list"), any("value")], "number", ([items, value]) => indexOf(items, value)),
  length: structural("shallow", [any("value")], "number", ([value]) => length(value)),
  matchkeys: pure(
    [lists("values", ANY), lists("keys", ANY), lists("searchset", ANY)],
    "list",
    ([values, keys, searched]) => matchKeys(itemsOf2(values), itemsOf2(keys), itemsOf2(searched))
  ),
  one: structural("shallow", [any("list")], void 0, ([items]) => one(items)),
  range: pure([], "list", range, num("params")),
  reverse: structural("raw", [any("list")], "list", ([items]) => {
    const { items: all3, type } = listArgument(items);
    return list2([...all3].reverse(), type === "tuple" ? "tuple" : "list");
  }),
  slice: structural(
    "shallow",
    [any("list"), num("start_index"), num("end_index")],
    "list",
    ([items, start, end]) => slice2(items, wholeOf(start, "start_index"), wholeOf(end, "end_index"))
  )
};
function listArgument(value) {
  return value.kind === "list" ? value : refuse("It takes a list, set or tuple.");
}
function undecided(name, args, make) {
  const result = (operands) => operands.some(hasUnknown) ? openResult(operands) : guarded(() => make(operands));
  return lift({ text: (texts) => `${name}(${texts.join(", ")})`, need: "deep", make: result }, args);
}
function openResult(operands) {
  const found = operands.find(hasUnknown);
  return found?.kind === "unknown" ? found : unknown({ kind: "unsupported", what: "a value of whole resources" });
}
function hasUnknown(value) {
  switch (value.kind) {
    case "unknown":
      return true;
    case "choice":
      return hasUnknown(value.then) || hasUnknown(value.else);
    case "list":
      return value.items.some(hasUnknown);
    case "object":
      return value.rest !== void 0 || [...value.entries.values()].some(hasUnknown);
    default:
      return false;
  }
}
function uniform(items) {
  const type = unifyTypes(items.map(typeOf));
  return type && list2(
    items.map((item) => convert2(item, type)),
    "list"
  );
}
function chunks(items, size) {
  if (size < 0) refuse('The argument "size" must not be negative.');
  if (items.length === 0) return list2([], "list");
  if (size === 0) return list2([list2(items, "list")], "list");
  const made3 = [];
  for (let i = 0; i < items.length; i += size) made3.push(list2(items.slice(i, i + size), "list"));
  return list2(made3, "list");
}
function isSomething(value) {
  if (value.kind !== "unknown") return value.kind !== "null" && !(value.kind === "string" && value.value === "");
  return value.notNull === true && (value.reference !== void 0 || value.type !== "string" || Boolean(value.prefix || value.suffix));
}
function coalesce(args) {
  const type = unifyTypes(args.map(typeOf));
  if (type === void 0) refuse("Its arguments must all have one type.");
  for (const [index, arg] of args.entries()) {
    const value = convert2(arg, type);
    if (isSomething(value)) return value;
    if (value.kind === "unknown") {
      return lift(
        {
          text: (texts) => `coalesce(${texts.join(", ")})`,
          need: "deep",
          make: (known) => guarded(() => coalesce(known))
        },
        args.slice(index)
      );
    }
  }
  return refuse("All its arguments are null or empty.");
}
function coalesceList(args) {
  for (const [index, arg] of args.entries()) {
    if (arg.kind === "unknown") {
      const rest = args.slice(index);
      return lift(
        {
          text: (texts) => `coalescelist(${texts.join(", ")})`,
          need: "shallow",
          type: "list",
          make: (known) => guarded(() => coalesceList(known))
        },
        rest
      );
    }
    if (arg.kind === "null") continue;
    if (arg.kind !== "list" || arg.type === "set") refuse("Its arguments must be lists or tuples.");
    if (arg.items.some((item) => !mayBeAbsent(item))) return arg;
    if (arg.items.length > 0) {
      return lift(
        { text: () => "coalescelist()", need: "shallow", make: (known) => guarded(() => coalesceList(known)) },
        args.slice(index)
      );
    }
  }
  return refuse("All its arguments are null or empty.");
}
function compact(value) {
  const kept = [];
  for (const item of itemsOf2(value)) {
    const left2 = eachBranch(
      item,
      (branch2) => isSomething(branch2) || branch2.kind === "absent" || branch2.kind === "unknown" ? branch2 : { kind: "absent" }
    );
    if (left2.kind === "absent") continue;
    if (hasDoubt(left2)) return undecided("compact", [value], ([known]) => compact(known));
    kept.push(left2);
  }
  return list2(kept, "list");
}
function hasDoubt(value) {
  if (value.kind === "choice") return hasDoubt(value.then) || hasDoubt(value.else);
  return value.kind === "unknown" && !isSomething(value);
}
function concat(args) {
  if (args.length === 0) refuse("It needs at least one list.");
  const parts = args.map(
    (arg) => arg.kind === "list" && arg.type !== "set" ? arg : refuse("Its arguments must be lists or tuples.")
  );
  const items = parts.flatMap((part) => part.items);
  if (items.length > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} items`);
  return (parts.every((part) => part.type === "list") ? uniform(items) : void 0) ?? list2(items, "tuple");
}
function contains(value, wanted) {
  const { items } = listArgument(value);
  let found = bool(false);
  let open3 = false;
  for (const item of items) {
    const same2 = eachBranch(item, (branch2) => branch2.kind === "absent" ? bool(false) : equal(branch2, wanted));
    if (same2.kind === "error") return same2;
    if (same2.kind === "unknown") open3 = true;
    else found = binary("||", found, flattened(same2));
    if (found.kind === "bool" && found.value) return found;
  }
  if (!open3) return found;
  return undecided("contains", [value, wanted], ([all3, one3]) => contains(all3, one3));
}
function flattened(value) {
  if (value.kind !== "choice") return value;
  const { condition: condition2 } = value;
  return choose(
    condition2,
    flattened(assume(value.then, condition2, true)),
    flattened(assume(value.else, condition2, false))
  );
}
function distinct(value) {
  const items = itemsOf2(value);
  if (items.length < 2) return value;
  const kept = /* @__PURE__ */ new Map();
  for (const item of items) {
    const identity = identityOf(item);
    if (identity === void 0 || hasUnknown(item) || conditionsOf(item).length > 0) {
      return undecided("distinct", [value], ([known]) => distinct(known));
    }
    if (!kept.has(identity)) kept.set(identity, item);
  }
  return list2([...kept.values()], "list");
}
function element(value, index) {
  const { items, type } = listArgument(value);
  if (type === "set") refuse("A set has no order to take an element from.");
  if (items.length === 0) refuse("The list is empty.");
  const at2 = index % items.length;
  return items[at2 < 0 ? at2 + items.length : at2];
}
function flatten(value) {
  if (value.kind !== "list") refuse("It can flatten only lists, sets and tuples.");
  let count2 = 0;
  const flat = [];
  const visit2 = (items, depth) => {
    if (depth > 200) tooMuch("lists nested deeper than 200");
    for (const item of items) {
      count2 += 1;
      if (count2 > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} items`);
      const blocked2 = item.kind === "list" ? visit2(item.items, depth + 1) : item;
      if (item.kind !== "list") {
        if (mayBeList(item)) return blocked2;
        flat.push(item);
      } else if (blocked2) return blocked2;
    }
    return void 0;
  };
  const blocked = visit2(value.items, 0);
  if (blocked === void 0) return list2(flat, "tuple");
  if (blocked.kind === "choice") {
    const { condition: condition2 } = blocked;
    return choose(condition2, flatten(assume(value, condition2, true)), flatten(assume(value, condition2, false)));
  }
  return undecided("flatten", [value], ([known]) => flatten(known));
}
function mayBeList(item) {
  if (item.kind === "choice") return mayBeList(item.then) || mayBeList(item.else);
  if (item.kind === "list") return true;
  return item.kind === "unknown" && (item.type === void 0 || item.type === "list") && item.reference === void 0;
}
function indexOf(value, wanted, from = 0) {
  if (value.kind !== "list" || value.type === "set") refuse("It takes a list or tuple.");
  for (let index = from; index < value.items.length; index++) {
    const same2 = equal(value.items[index], wanted);
    if (same2.kind === "bool") {
      if (same2.value) return number(index);
    } else if (same2.kind === "choice") {
      return eachBranch(
        same2,
        (branch2) => branch2.kind === "bool" && branch2.value ? number(index) : guarded(() => indexOf(value, wanted, index + 1))
      );
    } else {
      return undecided("index", [value, wanted], ([all3, one3]) => indexOf(all3, one3));
    }
  }
  return refuse("The value is not in the list.");
}
function length(value) {
  switch (value.kind) {
    case "string":
      return number(graphemesOf(value.value).length);
    case "list":
      if (value.type === "set" && value.items.length > 1 && value.items.some(hasUnknown)) {
        return undecided("length", [value], ([known]) => length(known));
      }
      return number(value.items.length);
    case "object":
      if (value.rest !== void 0)
        return unknown({ kind: "unsupported", what: "the number of attributes of a resource" }, { type: "number" });
      return number(value.entries.size);
    default:
      return refuse("It takes a string or a collection.");
  }
}
function matchKeys(values, keys, searched) {
  if (values.length !== keys.length) refuse("There must be as many keys as values.");
  const [sameKeys, sameSearched] = [
    unify([...keys, ...searched]).slice(0, keys.length),
    unify([...keys, ...searched]).slice(keys.length)
  ];
  const wanted = new Set(sameSearched.map(identityOf));
  return list2(
    values.filter((_, index) => wanted.has(identityOf(sameKeys[index]))),
    "list"
  );
}
function one(value) {
  const list3 = listArgument(value);
  if (list3.items.length > 1) {
    if (list3.type === "set" && list3.items.some(hasUnknown)) return undecided("one", [value], ([known]) => one(known));
    refuse("It takes a list, set or tuple with one item or none.");
  }
  const { origin } = list3;
  return list3.items[0] ?? nothing({
    missed: {
      kind: "key",
      in: origin?.name || "the list",
      wanted: "0",
      exists: [],
      ...origin ? { of: origin } : {}
    }
  });
}
function range(params) {
  if (params.length < 1 || params.length > 3) refuse("It takes one, two or three numbers.");
  const digits2 = params.map(digitsOf);
  const start = digits2.length === 1 ? "0" : digits2[0];
  const end = digits2.length === 1 ? digits2[0] : digits2[1];
  const step = digits2[2] ?? (compare(end, start) < 0 ? "-1" : "1");
  const direction = compare(step, "0");
  if (direction === 0) refuse("The step must not be zero.");
  if (compare(end, start) * direction < 0)
    refuse("The end lies on the other side of the start than the step leads to.");
  const numbers = [];
  for (let at2 = start; compare(at2, end) * direction < 0; at2 = add(at2, step)) {
    if (numbers.length >= 1024) refuse("It makes at most 1024 numbers.");
    numbers.push(number(at2));
  }
  return list2(numbers, "list");
}
function slice2(value, start, end) {
  const { items, type } = listArgument(value);
  if (type === "set") refuse("A set has no order to slice.");
  if (start < 0 || end < start || end > items.length)
    refuse("The indexes must lie within the list, the start not after the end.");
  return list2(items.slice(start, end), type);
}

// src/terraform/functions/dates.ts
var dates = {
  formatdate: pure(
    [str("format"), str("time")],
    "string",
    ([format6, time]) => made2(formatDate(textOf2(format6), parseTime(textOf2(time))))
  ),
  plantimestamp: pure([], "string", () => impure("plantimestamp")),
  timeadd: pure([str("timestamp"), str("duration")], "string", ([time, duration]) => {
    const { nanoseconds, offset } = parseTime(textOf2(time));
    return made2(timeText({ nanoseconds: nanoseconds + parseDuration(textOf2(duration)), offset }));
  }),
  timecmp: pure([str("timestamp_a"), str("timestamp_b")], "number", ([a, b]) => {
    const [first, second] = [parseTime(textOf2(a)).nanoseconds, parseTime(textOf2(b)).nanoseconds];
    return number(first < second ? -1 : first > second ? 1 : 0);
  }),
  timestamp: pure([], "string", () => impure("timestamp"))
};
function parseTime(text3) {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9})\d*)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(text3);
  if (!found) refuse("The time is not in the form of RFC 3339, such as 2024-01-31T12:00:00Z.");
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number);
  const date = /* @__PURE__ */ new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const possible = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  const offset = (found[8] === "-" ? -1 : 1) * (Number(found[9] ?? 0) * 60 + Number(found[10] ?? 0));
  if (!possible || month === 0 || Number(found[9] ?? 0) > 23 || Number(found[10] ?? 0) > 59)
    refuse("There is no such time.");
  const fraction = BigInt((found[7] ?? "").padEnd(9, "0"));
  return { nanoseconds: BigInt(date.getTime() - offset * 6e4) * 1000000n + fraction, offset };
}
function clockOf({ nanoseconds, offset }) {
  const milliseconds = nanoseconds / 1000000n - (nanoseconds % 1000000n < 0n ? 1n : 0n);
  return new Date(Number(milliseconds) + offset * 6e4);
}
var two = (value) => String(value).padStart(2, "0");
function zoneText(offset, separator) {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
function timeText(time) {
  const clock = clockOf(time);
  const year = String(clock.getUTCFullYear()).padStart(4, "0");
  const date = `${year}-${two(clock.getUTCMonth() + 1)}-${two(clock.getUTCDate())}`;
  const hours = `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}:${two(clock.getUTCSeconds())}`;
  return `${date}T${hours}${time.offset === 0 ? "Z" : zoneText(time.offset, ":")}`;
}
function parseDuration(text3) {
  const units = {
    ns: 1n,
    us: 1000n,
    \u00B5s: 1000n,
    \u03BCs: 1000n,
    ms: 1000000n,
    s: 1000000000n,
    m: 60000000000n,
    h: 3600000000000n
  };
  const unsigned = text3.replace(/^[+-]/, "");
  if (unsigned === "0") return 0n;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(unsigned) || text3.length > 200) {
    refuse("The duration is not valid: it is a number and a unit, such as 1h30m.");
  }
  let total = 0n;
  for (const [, whole2 = "", fraction = "", unit = ""] of unsigned.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g)) {
    const scale = units[unit];
    total += BigInt(whole2 || "0") * scale + BigInt(fraction || "0") * scale / 10n ** BigInt(fraction.length);
  }
  if (total >= 1n << 63n) refuse("The duration is too long.");
  return text3.startsWith("-") ? -total : total;
}
var MONTHS = "January February March April May June July August September October November December".split(" ");
var DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
function formatDate(format6, time) {
  const clock = clockOf(time);
  return format6.replace(
    /'(?:[^']|'')*'?|([a-zA-Z])\1*/g,
    (token, letter) => letter === void 0 ? quotedText(token) : verbText(token, letter, clock, time.offset)
  );
}
function quotedText(token) {
  if (token === "''") return "'";
  if (token.length < 2 || !token.endsWith("'") || (token.length - token.replaceAll("'", "").length) % 2 !== 0) {
    refuse("The format has a quote that is not closed.");
  }
  return token.slice(1, -1).replaceAll("''", "'");
}
function verbText(verb, letter, clock, offset) {
  const hour = clock.getUTCHours();
  const twelve = hour % 12 || 12;
  const month = clock.getUTCMonth();
  const day = DAYS[clock.getUTCDay()];
  const plain3 = (value) => ({ [letter]: String(value), [letter.repeat(2)]: two(value) });
  const zone = zoneText(offset, "");
  const half = hour < 12 ? "am" : "pm";
  const verbs = {
    Y: { YY: two(clock.getUTCFullYear() % 100), YYYY: String(clock.getUTCFullYear()).padStart(4, "0") },
    M: { ...plain3(month + 1), MMM: MONTHS[month].slice(0, 3), MMMM: MONTHS[month] },
    D: plain3(clock.getUTCDate()),
    E: { EEE: day.slice(0, 3), EEEE: day },
    h: plain3(hour),
    H: plain3(twelve),
    A: { AA: half.toUpperCase() },
    a: { aa: half },
    m: plain3(clock.getUTCMinutes()),
    s: plain3(clock.getUTCSeconds()),
    Z: {
      Z: offset === 0 ? "Z" : zoneText(offset, ":"),
      ZZZ: offset === 0 ? "UTC" : zone,
      ZZZZ: zone,
      ZZZZZ: zoneText(offset, ":")
    }
  };
  return verbs[letter]?.[verb] ?? refuse("The format has a verb that does not exist.");
}

// src/terraform/functions/formats/csv.ts
function decodeCsv(text3) {
  const [header, ...records] = recordsOf(text3);
  if (header === void 0) refuse("The text has no header line.");
  if (new Set(header).size < header.length) refuse("Two columns have one name.");
  const rows = records.map((record) => {
    if (record.length !== header.length) refuse("A line has more or fewer fields than the header.");
    return object(header.map((name, index) => [name.normalize("NFC"), made2(record[index])]));
  });
  return list2(rows, "list");
}
function recordsOf(text3) {
  const all3 = text3.replaceAll("\r\n", "\n").replace(/\r$/, "");
  const records = [];
  let fields = [];
  let at2 = 0;
  let count2 = 0;
  while (at2 < all3.length) {
    if (fields.length === 0 && all3[at2] === "\n") {
      at2 += 1;
      continue;
    }
    const [field, end] = all3[at2] === '"' ? quotedField(all3, at2) : plainField(all3, at2);
    fields.push(field);
    count2 += 1;
    if (count2 > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} fields`);
    at2 = end + 1;
    if (all3[end] === ",") {
      if (at2 === all3.length) fields.push("");
      else continue;
    }
    records.push(fields);
    fields = [];
  }
  if (fields.length > 0) records.push(fields);
  return records;
}
function plainField(text3, start) {
  const found = /[,\n]/g;
  found.lastIndex = start;
  const end = found.exec(text3)?.index ?? text3.length;
  const field = text3.slice(start, end);
  if (field.includes('"')) refuse("A field without quotes has a quote in it.");
  return [field, end];
}
function quotedField(text3, start) {
  let field = "";
  let at2 = start + 1;
  for (; ; ) {
    const quote = text3.indexOf('"', at2);
    if (quote < 0) refuse("A quote is not closed.");
    field += text3.slice(at2, quote);
    if (text3[quote + 1] !== '"') {
      const after = text3[quote + 1];
      if (after !== void 0 && after !== "," && after !== "\n") refuse("A closing quote is followed by text.");
      return [field, quote + 1];
    }
    field += '"';
    at2 = quote + 2;
  }
}

// src/terraform/functions/formats/json.ts
function jsonText(value) {
  switch (value.kind) {
    case "string":
      return quoted(value.value);
    case "number":
      return value.digits;
    case "bool":
      return String(value.value);
    case "null":
      return "null";
    case "list":
      return `[${value.items.map(jsonText).join(",")}]`;
    case "object":
      return `{${sortedEntries(value.entries).map(([key, entry]) => `${quoted(key)}:${jsonText(entry)}`).join(",")}}`;
    default:
      return refuse("The value has a part that is not known.");
  }
}
function quoted(text3) {
  return JSON.stringify(text3).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
function parseJson(text3) {
  const reader = new JsonReader(text3);
  return reader.whole();
}
var DEEPEST3 = 500;
var JsonReader = class {
  text;
  at = 0;
  depth = 0;
  constructor(text3) {
    this.text = text3;
  }
  whole() {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) invalid();
    return value;
  }
  value() {
    this.space();
    switch (this.text[this.at]) {
      case "{":
        return this.nested(() => this.object());
      case "[":
        return this.nested(() => this.array());
      case '"':
        return string(this.string());
      case "t":
        return this.word("true", bool(true));
      case "f":
        return this.word("false", bool(false));
      case "n":
        return this.word("null", nothing());
      default:
        return this.number();
    }
  }
  nested(read2) {
    this.depth += 1;
    if (this.depth > DEEPEST3) tooMuch(`JSON nested deeper than ${DEEPEST3}`);
    this.at += 1;
    const value = read2();
    this.depth -= 1;
    return value;
  }
  object() {
    const entries = /* @__PURE__ */ new Map();
    if (this.skipped("}")) return object(entries);
    do {
      this.space();
      const key = this.string();
      if (!this.skipped(":")) invalid();
      entries.set(key, this.value());
    } while (this.skipped(","));
    if (!this.skipped("}")) invalid();
    return object(entries);
  }
  array() {
    const items = [];
    if (this.skipped("]")) return list2(items);
    do
      items.push(this.value());
    while (this.skipped(","));
    if (!this.skipped("]")) invalid();
    return list2(items);
  }
  string() {
    const pattern2 = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
    pattern2.lastIndex = this.at;
    const found = pattern2.exec(this.text)?.[0];
    if (found === void 0) invalid();
    this.at += found.length;
    return wellFormed(JSON.parse(found)).normalize("NFC");
  }
  number() {
    const pattern2 = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern2.lastIndex = this.at;
    const found = pattern2.exec(this.text)?.[0];
    if (found === void 0) invalid();
    this.at += found.length;
    const digits2 = parseNumber(found);
    if (digits2 === "huge" || digits2 === void 0) tooMuch("a number with thousands of digits");
    return number(digits2);
  }
  word(word2, value) {
    if (!this.text.startsWith(word2, this.at)) invalid();
    this.at += word2.length;
    return value;
  }
  skipped(character) {
    this.space();
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
  space() {
    while (" 	\n\r".includes(this.text[this.at] ?? "x")) this.at += 1;
  }
};
function wellFormed(text3) {
  return text3.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD");
}
function invalid() {
  refuse("The text is not valid JSON.");
}

// src/terraform/functions/formats/yaml.ts
var yaml = () => require("./yaml.js");
var DEEPEST4 = 200;
function parseYaml(text3) {
  if (text3.length > MOST_TEXT) tooMuch("a text of more than a million characters");
  const documents2 = yaml().parseAllDocuments(text3, {
    schema: "failsafe",
    uniqueKeys: false,
    merge: false,
    logLevel: "silent"
  });
  if (!Array.isArray(documents2) || documents2.length === 0) refuse("The text holds no document.");
  if (documents2.length > 1) refuse("The text holds more than one document.");
  const document = documents2[0];
  if (document.errors.length > 0) refuse("The text is not valid YAML.");
  return new YamlReader().value(document.contents, 0);
}
var YamlReader = class {
  anchors = /* @__PURE__ */ new Map();
  count = 0;
  value(node, depth) {
    this.count += 1;
    if (this.count > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} YAML nodes`);
    if (depth > DEEPEST4) tooMuch(`YAML nested deeper than ${DEEPEST4}`);
    const { isAlias, isMap, isScalar, isSeq } = yaml();
    if (node === null || node === void 0) return nothing();
    if (isAlias(node))
      return this.value(this.anchors.get(node.source) ?? refuse("An alias names no anchor."), depth + 1);
    const { anchor } = node;
    if (anchor !== void 0) this.anchors.set(anchor, node);
    if (isScalar(node)) return scalar(node);
    if (isSeq(node)) return list2(node.items.map((item) => this.value(item, depth + 1)));
    if (isMap(node)) return this.map(node, depth);
    return refuse("The text has a kind of node that is not known.");
  }
  /** In the order of the text: a merge key overrides what stands before it. */
  map(map, depth) {
    const entries = /* @__PURE__ */ new Map();
    for (const { key, value } of map.items) {
      const read2 = this.value(value, depth + 1);
      if (!isMergeKey(key)) {
        entries.set(keyText2(this.value(key, depth + 1)), read2);
        continue;
      }
      if (read2.kind !== "object") refuse("A merge key needs a map.");
      for (const [name, entry] of read2.entries) entries.set(name, entry);
    }
    return object(entries);
  }
};
function isMergeKey(key) {
  const scalarKey = key;
  return scalarKey?.value === "<<" && (scalarKey.type === "PLAIN" || scalarKey.type === void 0) && scalarKey.tag === void 0;
}
function keyText2(key) {
  switch (key.kind) {
    case "string":
      return key.value;
    case "number":
      return key.digits;
    case "bool":
      return String(key.value);
    default:
      return refuse("A key must be a string, number or bool.");
  }
}
function scalar(node) {
  const text3 = String(node.value ?? "").normalize("NFC");
  const tag = node.tag?.replace("tag:yaml.org,2002:", "!!");
  if (tag === "!!str" || tag === "!!binary" || tag === "!") return string(text3);
  if (tag !== void 0) return tagged(tag, text3);
  return node.type === "PLAIN" || node.type === void 0 ? resolved(text3) : string(text3);
}
function tagged(tag, text3) {
  const value = resolved(text3);
  const fits = { "!!int": "number", "!!float": "number", "!!bool": "bool", "!!null": "null", "!!timestamp": "string" }[tag];
  if (fits === void 0) refuse("The text has a tag that is not known.");
  return value.kind === fits ? value : refuse("A value does not fit its tag.");
}
function resolved(text3) {
  if (/^(|~|null|Null|NULL)$/.test(text3)) return nothing();
  if (/^(y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/.test(text3)) return bool(true);
  if (/^(n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/.test(text3)) return bool(false);
  if (/^[+-]?\.(inf|Inf|INF)$/.test(text3))
    return unknown({ kind: "limit", what: "an infinite number" }, { type: "number" });
  const radix = /^([+-]?)(0x[0-9a-fA-F]+|0o[0-7]+)$/.exec(text3);
  if (radix) return number(`${radix[1] === "-" ? "-" : ""}${BigInt(radix[2])}`);
  if (/^[+-]?(\d|\.\d)/.test(text3)) {
    const digits2 = parseNumber(text3);
    if (digits2 === "huge") tooMuch("a number with thousands of digits");
    if (digits2 !== void 0) return number(digits2);
    const stamp = timestamp(text3);
    if (stamp !== void 0) return string(stamp);
  }
  return string(text3);
}
function timestamp(text3) {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text3) ?? /^(\d{4})-(\d{1,2})-(\d{1,2}) +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?$/.exec(text3);
  if (!found) return void 0;
  const [, year, month, day, hour = "0", minute = "0", second = "0", zone = "Z"] = found;
  const two2 = (part) => String(part).padStart(2, "0");
  return `${year}-${two2(month)}-${two2(day)}T${two2(hour)}:${two2(minute)}:${two2(second)}${zone}`;
}
function yamlText(value) {
  if (value.kind === "object" && value.entries.size > 0) return `${mapLines(value, "").join("\n")}
`;
  if (value.kind === "list" && value.items.length > 0) return `${listLines(value, "").join("\n")}
`;
  if (value.kind === "null") return "null\n...\n";
  const text3 = inline(value, "");
  return `${text3}${value.kind === "number" || value.kind === "bool" ? "\n..." : ""}
`;
}
function mapLines(value, indent2) {
  return sortedEntries(value.entries).flatMap(([key, entry]) => {
    const head2 = `${indent2}${quoted2(key)}:`;
    if (entry.kind === "object" && entry.entries.size > 0) return [head2, ...mapLines(entry, `${indent2}  `)];
    if (entry.kind === "list" && entry.items.length > 0) return [head2, ...listLines(entry, indent2)];
    return [`${head2} ${inline(entry, indent2)}`];
  });
}
function listLines(value, indent2) {
  return value.items.flatMap((item) => {
    const inner = `${indent2}  `;
    const lines = item.kind === "object" && item.entries.size > 0 ? mapLines(item, inner) : item.kind === "list" && item.items.length > 0 ? listLines(item, inner) : [`${inner}${inline(item, indent2)}`];
    return [`${indent2}- ${lines[0].slice(inner.length)}`, ...lines.slice(1)];
  });
}
function inline(value, indent2) {
  switch (value.kind) {
    case "string":
      return value.value.includes("\n") && !/[ \t](?:\n|$)|[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/.test(value.value) ? block2(value.value, indent2) : quoted2(value.value);
    case "number":
      return value.digits;
    case "bool":
      return String(value.value);
    case "list":
      return "[]";
    case "object":
      return "{}";
    case "null":
      return "null";
    default:
      return refuse("The value has a part that is not known.");
  }
}
function block2(text3, indent2) {
  const ends = text3.endsWith("\n\n") || text3 === "\n" ? "+" : text3.endsWith("\n") ? "" : "-";
  const lines = (text3.endsWith("\n") ? text3.slice(0, -1) : text3).split("\n");
  const head2 = /^[ \n]/.test(text3) ? "2" : "";
  return [`|${head2}${ends}`, ...lines.map((line) => line === "" ? "" : `${indent2}  ${line}`)].join("\n");
}
function quoted2(text3) {
  const escapes = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "	": "\\t",
    "\r": "\\r",
    "\0": "\\0",
    "\x07": "\\a",
    "\b": "\\b",
    "\v": "\\v",
    "\f": "\\f",
    "\x1B": "\\e",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
    "\uFEFF": "\\uFEFF"
  };
  const shown = text3.replace(
    new RegExp('["\\\\\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff]|\\p{Cs}|[\\u{10000}-\\u{10ffff}]', "gu"),
    (character) => {
      const code = character.codePointAt(0).toString(16).toUpperCase();
      return escapes[character] ?? (code.length > 2 ? `\\U${code.padStart(8, "0")}` : `\\x${code.padStart(2, "0")}`);
    }
  );
  return `"${shown}"`;
}

// src/terraform/functions/encoding.ts
var nullable = (name) => ({ ...any(name), nullable: true });
var text = (name, call2) => pure([str(name)], "string", ([value]) => call2(textOf2(value)));
var encodings = {
  base64decode: text("str", (encoded) => made2(utf8(decodeBase64(encoded)))),
  base64encode: text("str", (plain3) => made2(Buffer.from(plain3).toString("base64"))),
  base64gunzip: text("str", gunzip),
  // What a compressor writes differs between compressors; Go's bytes are not to be had here.
  base64gzip: text(
    "str",
    () => unknown({ kind: "unsupported", what: "the exact bytes of base64gzip" }, { type: "string", notNull: true })
  ),
  csvdecode: pure([str("str")], "list", ([csv]) => decodeCsv(textOf2(csv))),
  jsondecode: pure([str("str")], void 0, ([json2]) => parseJson(textOf2(json2))),
  jsonencode: pure([nullable("val")], "string", ([value]) => made2(jsonText(value))),
  textdecodebase64: pure(
    [str("source"), str("encoding")],
    "string",
    ([source, encoding]) => ifSupported(() => decodeText(decodeBase64(textOf2(source)), textOf2(encoding)))
  ),
  textencodebase64: pure(
    [str("string"), str("encoding")],
    "string",
    ([plain3, encoding]) => ifSupported(() => encodeText(textOf2(plain3), textOf2(encoding)).toString("base64"))
  ),
  urldecode: text("str", (encoded) => made2(decodeUrl(encoded))),
  urlencode: text("str", (plain3) => made2(encodeUrl(plain3))),
  yamldecode: pure([{ name: "src", type: STRING }], void 0, ([yaml2]) => parseYaml(textOf2(yaml2))),
  yamlencode: pure([{ name: "value", type: ANY, nullable: true }], "string", ([value]) => made2(yamlText(value)))
};
function decodeBase64(encoded) {
  const plain3 = encoded.replace(/[\r\n]/g, "");
  if (plain3.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain3)) refuse("The text is not valid Base64.");
  return Buffer.from(plain3, "base64");
}
function utf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse("The bytes are not valid UTF-8.");
  }
}
function gunzip(encoded) {
  const { gunzipSync } = require("node:zlib");
  let bytes;
  try {
    bytes = gunzipSync(decodeBase64(encoded), { maxOutputLength: MOST_TEXT });
  } catch (caught) {
    if (caught instanceof RangeError) tooMuch("a text of more than a million characters");
    if (caught instanceof Error && "code" in caught) refuse("The bytes are not valid gzip.");
    throw caught;
  }
  return made2(utf8(bytes));
}
function encodeUrl(plain3) {
  const escaped = encodeURIComponent(wellFormed(plain3));
  return escaped.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+");
}
function decodeUrl(encoded) {
  try {
    return decodeURIComponent(encoded.replaceAll("+", " "));
  } catch {
    return refuse("The text is not validly escaped.");
  }
}
var NotSupported = class extends Error {
};
function ifSupported(make) {
  try {
    return made2(make());
  } catch (caught) {
    if (caught instanceof NotSupported)
      return unknown({ kind: "unsupported", what: "this text encoding" }, { type: "string" });
    throw caught;
  }
}
function encodingOf(name) {
  const lower = name.toLowerCase();
  if (lower === "utf-8" || lower === "utf-16le" || lower === "utf-16be" || lower === "utf-16") return lower;
  const label = { "us-ascii": "ascii-only", ascii: "ascii-only", "iso-8859-1": "latin1", latin1: "latin1" }[lower] ?? lower;
  const table = /* @__PURE__ */ new Map();
  for (let byte = 0; byte < 256; byte++) {
    const character = oneByte(label, byte);
    if (character !== "\uFFFD") table.set(character, byte);
  }
  return { table, label };
}
var WINDOWS_1252 = "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";
function oneByte(label, byte) {
  if (label === "windows-1252")
    return byte >= 128 && byte < 160 ? WINDOWS_1252[byte - 128] : String.fromCharCode(byte);
  if (label === "latin1") return String.fromCharCode(byte);
  if (label === "ascii-only") return byte < 128 ? String.fromCharCode(byte) : "\uFFFD";
  try {
    return new TextDecoder(label).decode(Uint8Array.of(byte));
  } catch {
    throw new NotSupported();
  }
}
function swapped(bytes) {
  if (bytes.length % 2 !== 0) refuse("The bytes are not valid in this encoding.");
  return Buffer.from(bytes).swap16();
}
function encodeText(plain3, name) {
  const encoding = encodingOf(name);
  switch (encoding) {
    case "utf-8":
      return Buffer.from(plain3);
    case "utf-16le":
      return Buffer.from(plain3, "utf16le");
    case "utf-16be":
      return swapped(Buffer.from(plain3, "utf16le"));
    case "utf-16":
      return swapped(Buffer.from(`\uFEFF${plain3}`, "utf16le"));
    default:
      return Buffer.from(
        Array.from(
          plain3,
          (character) => encoding.table.get(character) ?? refuse("A character cannot be written in this encoding.")
        )
      );
  }
}
function decodeText(bytes, name) {
  const encoding = encodingOf(name);
  let text3;
  if (encoding === "utf-8") text3 = bytes.toString("utf8");
  else if (encoding === "utf-16le") text3 = bytes.toString("utf16le");
  else if (encoding === "utf-16be") text3 = swapped(bytes).toString("utf16le");
  else if (encoding === "utf-16")
    text3 = (bytes[0] === 255 ? bytes : swapped(bytes)).toString("utf16le").replace(/^\ufeff/, "");
  else text3 = Array.from(bytes, (byte) => oneByte(encoding.label, byte)).join("");
  return text3.includes("\uFFFD") ? refuse("The bytes are not valid in this encoding.") : text3;
}

// src/terraform/functions/files.ts
var files = {
  abspath: pure([str("path")], "string", ([path4]) => absolute2(textOf2(path4))),
  basename: pure([str("path")], "string", ([path4]) => made2(basename(textOf2(path4)))),
  dirname: pure([str("path")], "string", ([path4]) => made2(dirname(textOf2(path4)))),
  file: pure(
    [str("path")],
    "string",
    ([path4], context) => readBytes("file", textOf2(path4), context, (bytes) => made2(utf8(bytes)))
  ),
  filebase64: pure(
    [str("path")],
    "string",
    ([path4], context) => readBytes("filebase64", textOf2(path4), context, (bytes) => made2(Buffer.from(bytes).toString("base64")))
  ),
  fileexists: pure([str("path")], "bool", ([path4], context) => {
    const exists = isHome(textOf2(path4)) ? void 0 : context.fileExists(textOf2(path4));
    if (exists !== void 0) return bool(exists);
    return unknown(outside(textOf2(path4)), {
      type: "bool",
      notNull: true,
      subject: subject("fileexists", textOf2(path4))
    });
  }),
  fileset: pure([str("path"), str("pattern")], "list", ([path4, pattern2], context) => {
    const found = context.listFiles?.(textOf2(path4), textOf2(pattern2));
    if (found === void 0)
      return unknown({ kind: "unsupported", what: "listing files with fileset" }, { type: "list" });
    return makeSet(stringList(found).items);
  }),
  pathexpand: pure(
    [str("path")],
    "string",
    ([path4]) => isHome(textOf2(path4)) ? unknown({ kind: "impure", function: "pathexpand" }, { type: "string", notNull: true }) : made2(textOf2(path4))
  ),
  templatefile: structural("shallow", [str("path"), { name: "vars", type: ANY }], "string", ([path4, vars], context) => {
    if (vars?.kind !== "object") refuse('The argument "vars" must be a map.');
    const file = textOf2(path4);
    return readBytes(
      "templatefile",
      file,
      context,
      (bytes) => context.evaluateTemplate(utf8(bytes), file, new Map(entriesOf2(vars)))
    );
  }),
  templatestring: structural(
    "shallow",
    [str("template"), { name: "vars", type: ANY }],
    "string",
    ([template, vars], context) => {
      if (vars?.kind !== "object") refuse('The argument "vars" must be a map.');
      return context.evaluateTemplate(textOf2(template), "<templatestring>", new Map(entriesOf2(vars)));
    }
  )
};
var isHome = (path4) => path4.startsWith("~");
var outside = (path4) => ({ kind: "unsupported", what: `reading "${path4}", which lies outside of the checked tree` });
var subject = (name, path4) => `${name}(${JSON.stringify(path4)})`;
function readBytes(name, path4, context, make) {
  const about = { type: "string", notNull: true, subject: subject(name, path4) };
  if (isHome(path4)) return unknown(outside(path4), about);
  const file = context.readFile(path4);
  if ("missing" in file) return unknown({ kind: "file-missing", path: path4 }, about);
  if ("outside" in file) return unknown(outside(path4), about);
  return make(file.bytes);
}
function absolute2(path4) {
  if (path4.startsWith("/")) return made2(clean(path4));
  return unknown(
    { kind: "impure", function: "abspath" },
    { type: "string", notNull: true, subject: subject("abspath", path4) }
  );
}
function clean(path4) {
  const rooted = path4.startsWith("/");
  const kept = [];
  for (const part of path4.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!rooted) kept.push("..");
  }
  return (rooted ? "/" : "") + kept.join("/") || ".";
}
function basename(path4) {
  if (path4 === "") return ".";
  return path4.replace(/\/+$/, "").split("/").at(-1) || "/";
}
function dirname(path4) {
  return clean(path4.slice(0, path4.lastIndexOf("/") + 1));
}

// src/terraform/functions/hash.ts
var crypto = () => require("node:crypto");
var digest = (algorithm, form, bytes) => made2(crypto().createHash(algorithm).update(bytes).digest(form));
var ofText = (algorithm, form) => pure([str("str")], "string", ([text3]) => digest(algorithm, form, textOf2(text3)));
var ofFile = (name, algorithm, form) => pure(
  [str("path")],
  "string",
  ([path4], context) => readBytes(name, textOf2(path4), context, (bytes) => digest(algorithm, form, bytes))
);
var hashes = {
  base64sha256: ofText("sha256", "base64"),
  base64sha512: ofText("sha512", "base64"),
  bcrypt: pure([str("str")], "string", () => impure("bcrypt"), num("cost")),
  filebase64sha256: ofFile("filebase64sha256", "sha256", "base64"),
  filebase64sha512: ofFile("filebase64sha512", "sha512", "base64"),
  filemd5: ofFile("filemd5", "md5", "hex"),
  filesha1: ofFile("filesha1", "sha1", "hex"),
  filesha256: ofFile("filesha256", "sha256", "hex"),
  filesha512: ofFile("filesha512", "sha512", "hex"),
  md5: ofText("md5", "hex"),
  rsadecrypt: pure(
    [str("ciphertext"), str("privatekey")],
    "string",
    ([cipher, key]) => made2(decrypt(textOf2(cipher), textOf2(key)))
  ),
  sha1: ofText("sha1", "hex"),
  sha256: ofText("sha256", "hex"),
  sha512: ofText("sha512", "hex"),
  uuid: pure([], "string", () => impure("uuid")),
  uuidv5: pure(
    [str("namespace"), str("name")],
    "string",
    ([namespace, name]) => made2(uuid(textOf2(namespace), textOf2(name)))
  )
};
var NAMESPACES = {
  dns: "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
  url: "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
  oid: "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
  x500: "6ba7b814-9dad-11d1-80b4-00c04fd430c8"
};
function uuid(namespace, name) {
  const id = Object.hasOwn(NAMESPACES, namespace) ? NAMESPACES[namespace] : namespace;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) refuse("The namespace is neither known nor a UUID.");
  const bytes = crypto().createHash("sha1").update(Buffer.from(id.replaceAll("-", ""), "hex")).update(name).digest().subarray(0, 16);
  bytes[6] = bytes[6] & 15 | 80;
  bytes[8] = bytes[8] & 63 | 128;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
function decrypt(cipher, pem) {
  const bytes = decodeBase64(cipher);
  const { constants, createPrivateKey, privateDecrypt } = crypto();
  let key;
  try {
    key = createPrivateKey(pem);
  } catch {
    return refuse("The private key cannot be read.");
  }
  try {
    const padded2 = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, bytes);
    const end = padded2.indexOf(0, 2);
    if (padded2[0] === 0 && padded2[1] === 2 && end >= 10) return utf8(padded2.subarray(end + 1));
  } catch {
  }
  return refuse("The text cannot be decrypted with this key.");
}

// src/terraform/functions/maps.ts
var maps = {
  keys: structural("shallow", [any("inputMap")], "list", ([map]) => {
    const { type, entries } = mapArgument(map);
    const keys = sortedEntries(entries).map(([key]) => string(key));
    return list2(keys, type === "map" ? "list" : "tuple");
  }),
  lookup: structural(
    "raw",
    [any("inputMap"), str("key")],
    void 0,
    ([map, key, ...fallback]) => lookup(map, key, fallback),
    { ...any("default"), nullable: true, as: "untouched" }
  ),
  merge: structural("raw", [], "object", merge, { ...any("maps"), nullable: true }),
  transpose: pure([{ name: "values", type: mapOf(listOf(STRING)) }], "object", ([map]) => transpose(entriesOf2(map))),
  values: structural("raw", [any("mapping")], "list", ([map]) => {
    const { type, entries } = mapArgument(map);
    return list2(
      sortedEntries(entries).map(([, entry]) => entry),
      type === "map" ? "list" : "tuple"
    );
  }),
  zipmap: structural(
    "shallow",
    [lists("keys", STRING), any("values")],
    "object",
    ([keys, values]) => zip(keys, values)
  )
};
function mapArgument(value) {
  return value.kind === "object" ? value : refuse("It takes a map or an object.");
}
function lookup(value, key, fallback) {
  if (fallback.length > 1) refuse("It takes two or three arguments.");
  const map = mapArgument(value);
  const wanted = textOf2(key);
  const rest = map.entries.has(wanted) ? void 0 : map.rest?.(wanted);
  const found = map.entries.get(wanted) ?? (rest?.kind === "error" ? void 0 : rest);
  if (found !== void 0 && !mayBeAbsent(found)) return found;
  const missed2 = missedKey(map, key, wanted, key.sensitive === true || map.sensitive === true);
  const instead = () => {
    const given = fallback[0];
    if (given === void 0) {
      const message = "The map that lookup searches lacks the key, and there is no default.";
      return error({ code: "no-such-key", message, missed: missed2 });
    }
    const converted = map.type === "map" ? convert2(given, typeOf(map).kind === "map" ? elementType(map) : ANY) : given;
    return eachBranch(
      converted,
      (branch2) => branch2.kind === "null" && branch2.missed === void 0 ? { ...branch2, missed: missed2 } : branch2
    );
  };
  return found === void 0 ? instead() : withoutAbsent(found, instead());
}
function elementType(map) {
  const type = typeOf(map);
  return type.kind === "map" ? type.of : ANY;
}
function missedKey(map, key, wanted, secret2) {
  const { origin } = map;
  const resource2 = linkedTo(map);
  return {
    kind: "key",
    in: origin?.name || "the map",
    wanted: secret2 ? "(sensitive)" : wanted,
    exists: secret2 ? [] : [...map.entries.keys()].sort(compareTexts).slice(0, 20),
    ...origin ? { of: origin } : {},
    ...key.origin ? { key: key.origin } : {},
    ...resource2 ? { resource: resource2 } : {}
  };
}
function withoutAbsent(value, other) {
  if (value.kind === "absent") return other;
  if (value.kind !== "choice") return value;
  const { condition: condition2 } = value;
  return choose(
    condition2,
    withoutAbsent(value.then, assume(other, condition2, true)),
    withoutAbsent(value.else, assume(other, condition2, false))
  );
}
function merge(args) {
  const given = args.flatMap((arg) => arg.kind === "null" ? [] : [mapArgument(arg)]);
  const entries = /* @__PURE__ */ new Map();
  for (const { entries: more } of given) {
    for (const [key, entry] of more) {
      const before = entries.get(key);
      entries.set(key, before !== void 0 && mayBeAbsent(entry) ? withoutAbsent(entry, before) : entry);
    }
  }
  const merged = object(entries, given.length > 0 && sameMaps(given) ? "map" : "object");
  const rest = given.findLast((map) => map.rest !== void 0)?.rest;
  return rest === void 0 ? merged : { ...merged, rest };
}
function sameMaps(given) {
  if (!given.every(({ type }) => type === "map")) return false;
  const types = given.map(typeOf).filter((type) => type.kind === "map" && type.of.kind !== "any");
  return types.every((type) => sameType(type, types[0]));
}
function transpose(entries) {
  const turned = /* @__PURE__ */ new Map();
  for (const [key, items] of sortedEntries(entries)) {
    if (items.kind !== "list") refuse('The argument "values" has a null in it.');
    for (const text3 of textsOf(items, "values")) turned.set(text3, [...turned.get(text3) ?? [], key]);
  }
  return object(new Map([...turned].map(([text3, keys]) => [text3, stringList(keys)])), "map");
}
function zip(keys, values) {
  if (values.kind !== "list" || values.type === "set") refuse('The argument "values" must be a list.');
  const names = itemsOf2(keys);
  if (names.length !== values.items.length) refuse("There must be as many keys as values.");
  const entries = /* @__PURE__ */ new Map();
  for (const [index, name] of names.entries()) {
    if (name.kind === "null") refuse("A key must not be null.");
    if (name.kind !== "string") return undecided("zipmap", [keys, values], ([all3, items]) => zip(all3, items));
    entries.set(name.value, values.items[index]);
  }
  return object(entries, values.type === "list" ? "map" : "object");
}

// src/terraform/functions/network.ts
var addresses = () => require_ipaddr();
var network = {
  cidrcontains: pure(
    [str("containing_prefix"), str("contained_ip_or_prefix")],
    "bool",
    ([outer, inner]) => bool(contains2(parsePrefix(textOf2(outer)), textOf2(inner)))
  ),
  cidrhost: pure(
    [str("prefix"), num("hostnum")],
    "string",
    ([prefix, number2]) => host(parsePrefix(textOf2(prefix)), bigOf(number2, "hostnum"))
  ),
  cidrnetmask: pure([str("prefix")], "string", ([prefix]) => {
    const { bits: bits2, length: length2 } = parsePrefix(textOf2(prefix));
    if (bits2 === 128) refuse("An IPv6 prefix has no netmask.");
    return made2(addressText((1n << BigInt(length2)) - 1n << BigInt(32 - length2), 32));
  }),
  cidrsubnet: pure(
    [str("prefix"), num("newbits"), num("netnum")],
    "string",
    ([prefix, newbits, netnum]) => made2(prefixText(subnet(parsePrefix(textOf2(prefix)), wholeOf(newbits, "newbits"), bigOf(netnum, "netnum"))))
  ),
  cidrsubnets: pure(
    [str("prefix")],
    "list",
    ([prefix, ...newbits]) => stringList(
      subnets(
        parsePrefix(textOf2(prefix)),
        newbits.map((bits2) => wholeOf(bits2, "newbits"))
      )
    ),
    num("newbits")
  )
};
function bigOf(value, name) {
  const digits2 = digitsOf(value);
  if (digits2.includes(".")) refuse(`The argument "${name}" must be a whole number.`);
  return BigInt(digits2);
}
function parseAddress(text3) {
  const octets = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text3);
  if (octets) {
    const numbers = octets.slice(1).map(Number);
    if (numbers.some((octet) => octet > 255)) return void 0;
    return { number: numbers.reduce((sum2, octet) => sum2 * 256n + BigInt(octet), 0n), bits: 32 };
  }
  if (!text3.includes(":") || text3.includes("%") || !addresses().IPv6.isValid(text3)) return void 0;
  const { parts } = addresses().IPv6.parse(text3);
  return { number: parts.reduce((sum2, part) => sum2 * 65536n + BigInt(part), 0n), bits: 128 };
}
function prefixOf(text3) {
  const found = /^([^/]+)\/(\d{1,3})$/.exec(text3);
  const address = found && parseAddress(found[1]);
  const length2 = Number(found?.[2]);
  if (!address || length2 > address.bits) return void 0;
  const free = BigInt(address.bits - length2);
  return { start: address.number >> free << free, bits: address.bits, length: length2 };
}
function parsePrefix(text3) {
  return prefixOf(text3) ?? refuse("The prefix is not valid CIDR notation, such as 10.0.0.0/16.");
}
function addressText(number2, bits2) {
  const size = bits2 / 8;
  const bytes = Array.from({ length: size }, (_, index) => Number(number2 >> BigInt(8 * (size - 1 - index)) & 0xffn));
  if (bits2 === 32) return bytes.join(".");
  if (number2 >> 32n === 0xffffn) return bytes.slice(12).join(".");
  return new (addresses()).IPv6(bytes).toRFC5952String();
}
function prefixText({ start, bits: bits2, length: length2 }) {
  return `${addressText(start, bits2)}/${length2}`;
}
function host({ start, bits: bits2, length: length2 }, number2) {
  const last = (1n << BigInt(bits2 - length2)) - 1n;
  const offset = number2 < 0n ? last + number2 + 1n : number2;
  if (offset < 0n || offset > last) refuse("The prefix has no host of this number.");
  return made2(addressText(start + offset, bits2));
}
function subnet({ start, bits: bits2, length: length2 }, newbits, netnum) {
  const longer = length2 + newbits;
  if (newbits < 0 || longer > bits2) refuse("The prefix cannot be extended by so many bits.");
  if (netnum < 0n || netnum >= 1n << BigInt(newbits)) refuse("The extension has no subnet of this number.");
  return { start: start + (netnum << BigInt(bits2 - longer)), bits: bits2, length: longer };
}
function subnets(prefix, newbits) {
  let next = prefix.start;
  const end = prefix.start + (1n << BigInt(prefix.bits - prefix.length));
  return newbits.map((bits2) => {
    if (bits2 < 1 || bits2 > 32) refuse("The prefix must be extended by 1 to 32 bits.");
    const length2 = prefix.length + bits2;
    if (length2 > prefix.bits) refuse("The prefix cannot be extended by so many bits.");
    const size = 1n << BigInt(prefix.bits - length2);
    const start = (next + size - 1n) / size * size;
    if (start + size > end) refuse("There is no room left for all subnets.");
    next = start + size;
    return prefixText({ start, bits: prefix.bits, length: length2 });
  });
}
function contains2(outer, text3) {
  const address = parseAddress(text3);
  const inner = (address && { start: address.number, bits: address.bits, length: address.bits }) ?? prefixOf(text3) ?? refuse("The second argument is neither an address nor a prefix.");
  if (inner.bits !== outer.bits) refuse("One is IPv4 and the other IPv6.");
  const free = BigInt(outer.bits - outer.length);
  return inner.length >= outer.length && inner.start >> free === outer.start >> free;
}

// src/terraform/functions/numeric.ts
var numeric = {
  abs: pure([num("num")], "number", ([value]) => number(digitsOf(value).replace("-", ""))),
  ceil: pure([num("num")], "number", ([value]) => number(rounded(digitsOf(value), "up"))),
  floor: pure([num("num")], "number", ([value]) => number(rounded(digitsOf(value), "down"))),
  log: pure(
    [num("num"), num("base")],
    "number",
    ([value, base]) => float(Math.log(Number(digitsOf(value))) / Math.log(Number(digitsOf(base))))
  ),
  max: pure([], "number", (values) => extreme(values, 1), num("numbers")),
  min: pure([], "number", (values) => extreme(values, -1), num("numbers")),
  parseint: pure([any("number"), num("base")], "number", ([text3, base]) => parseInteger(text3, wholeOf(base, "base"))),
  pow: pure(
    [num("num"), num("power")],
    "number",
    ([value, power]) => float(Number(digitsOf(value)) ** Number(digitsOf(power)))
  ),
  signum: pure([num("num")], "number", ([value]) => number(Math.sign(wholeOf(value, "num")))),
  sum: pure([any("list")], "number", ([items]) => sum(items)),
  alltrue: structural("shallow", [lists("list", BOOL)], "bool", ([items]) => connected(items, "&&")),
  anytrue: structural("shallow", [lists("list", BOOL)], "bool", ([items]) => connected(items, "||"))
};
function rounded(digits2, towards) {
  const point = digits2.indexOf(".");
  if (point < 0) return digits2;
  const whole2 = digits2.slice(0, point);
  const negative = digits2.startsWith("-");
  const cut = whole2 === "-0" ? "0" : whole2;
  if (towards === "up") return negative ? cut : add(cut, "1");
  return negative ? add(cut, "-1") : cut;
}
function float(value) {
  if (Number.isNaN(value)) refuse("The result is not a number.");
  return Number.isFinite(value) ? number(fromFloat(value)) : unknown({ kind: "limit", what: "an infinite number" });
}
function extreme(values, sign) {
  if (values.length === 0) refuse("It needs at least one number.");
  return number(values.map(digitsOf).reduce((best, digits2) => compare(digits2, best) * sign > 0 ? digits2 : best));
}
function parseInteger(value, base) {
  if (value.kind !== "string") refuse('The argument "number" must be a string.');
  if (base < 2 || base > 62) refuse('The argument "base" must be between 2 and 62.');
  const sign = /^[+-]/.test(value.value) ? value.value[0] : "";
  const text3 = value.value.slice(sign ? 1 : 0);
  if (text3 === "") refuse('The argument "number" has no digits.');
  if (text3.length > 1e3) tooMuch("a number with thousands of digits");
  let result = 0n;
  for (const character of text3) {
    const digit = digitIn(character, base);
    if (digit < 0 || digit >= base) refuse('The argument "number" has a character that is no digit of the base.');
    result = result * BigInt(base) + BigInt(digit);
  }
  const digits2 = result.toString();
  return number(sign === "-" ? negate(digits2) : digits2);
}
function digitIn(character, base) {
  if (/^[0-9]$/.test(character)) return Number(character);
  if (/^[a-z]$/.test(character)) return character.charCodeAt(0) - 87;
  if (/^[A-Z]$/.test(character)) return character.charCodeAt(0) - (base <= 36 ? 55 : 29);
  return -1;
}
function sum(value) {
  if (value.kind !== "list") refuse('The argument "list" must be a list, set or tuple.');
  if (value.items.length === 0) refuse("The sum of no numbers is not defined.");
  let total = "0";
  for (const item of value.items) {
    const converted = toNumberValue(item);
    if (converted.kind !== "number") refuse('The argument "list" must hold numbers only.');
    total = add(total, converted.digits);
  }
  return number(total);
}
function connected(value, operator) {
  let result = bool(operator === "&&");
  for (const item of itemsOf2(value)) {
    const truth = eachBranch(item, (branch2) => branch2.kind === "null" ? bool(false) : toBoolValue(branch2));
    result = binary(operator, result, truth);
    if (result.kind === "bool" && result.value !== (operator === "&&")) break;
  }
  return result;
}

// src/terraform/functions/sets.ts
var further = { name: "sets", type: setOf(ANY) };
var sets = {
  setunion: structural(
    "shallow",
    [{ name: "first_set", type: setOf(ANY) }],
    "list",
    (args) => combine3("setunion", args, union),
    further
  ),
  setintersection: structural(
    "shallow",
    [{ name: "first_set", type: setOf(ANY) }],
    "list",
    (args) => combine3("setintersection", args, intersection),
    further
  ),
  setsubtract: structural(
    "shallow",
    [
      { name: "a", type: setOf(ANY) },
      { name: "b", type: setOf(ANY) }
    ],
    "list",
    (args) => combine3("setsubtract", args, difference)
  ),
  setproduct: structural("shallow", [], "list", product, any("sets"))
};
function combine3(name, args, operate) {
  const given = args.map((arg) => listArgument(arg).items);
  const all3 = given.flat();
  if (all3.length > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} items`);
  const same2 = unify(all3);
  const refused2 = same2.find((item, index) => item.kind === "error" && item !== all3[index]);
  if (refused2) return refused2;
  const open3 = name !== "setunion" && all3.some((item) => hasUnknown(item) || conditionsOf(item).length > 0);
  if (open3) return undecided(name, args, (known) => combine3(name, known, operate));
  let start = 0;
  return operate(
    given.map((items) => {
      start += items.length;
      return same2.slice(start - items.length, start);
    })
  );
}
function union(given) {
  return makeSet(given.flat());
}
function intersection(given) {
  const [first = [], ...others2] = given.map((items) => new Map(items.map((item) => [identityOf(item), item])));
  return makeSet(
    [...first].filter(([identity]) => others2.every((other) => other.has(identity))).map(([, item]) => item)
  );
}
function difference([first = [], second = []]) {
  const taken2 = new Set(second.map(identityOf));
  return makeSet(first.filter((item) => !taken2.has(identityOf(item))));
}
function product(args) {
  if (args.length < 2) refuse("It needs at least two sets.");
  const given = args.map((arg) => {
    const argument = listArgument(arg);
    return { ...argument, items: oneType(argument) };
  });
  const total = given.reduce((count2, { items }) => count2 * items.length, 1);
  if (total * given.length > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} items`);
  let rows = [[]];
  for (const { items } of given) rows = rows.flatMap((row3) => items.map((item) => [...row3, item]));
  const tuples = rows.map((row3) => list2(row3, "tuple"));
  return given.some(({ type }) => type === "set") ? makeSet(tuples) : list2(tuples, "list");
}
function oneType({ items }) {
  const same2 = unify(items);
  if (same2.some((item, index) => item.kind === "error" && item !== items[index]))
    refuse("The items of a set must all have one type.");
  return same2;
}

// src/terraform/functions/special.ts
function untouched(call2) {
  return {
    parameters: [{ name: "value", type: ANY, nullable: true, as: "untouched" }],
    need: "raw",
    call: ([value]) => call2(value)
  };
}
var special = {
  ephemeralasnull: untouched((value) => value),
  issensitive: untouched(
    (value) => eachBranch(value, (branch2) => bool(value.sensitive === true || branch2.sensitive === true))
  ),
  nonsensitive: untouched((value) => withoutMark(value)),
  sensitive: untouched((value) => ({
    ...eachBranch(value, (branch2) => ({ ...branch2, sensitive: true })),
    sensitive: true
  })),
  list: removed("list", "tolist([ ... ])"),
  map: removed("map", "tomap({ ... })")
};
function withoutMark(value) {
  const plain3 = value.kind === "choice" ? eachBranch(value, withoutMark) : value;
  if (!plain3.sensitive) return plain3;
  const { sensitive: _, ...rest } = plain3;
  return rest;
}
function removed(name, instead) {
  return {
    parameters: [],
    rest: { name: "vals", type: ANY, nullable: true, as: "untouched" },
    need: "raw",
    call: () => refuse(`The function ${name} was removed in Terraform 0.15: write ${instead}.`)
  };
}

// src/terraform/functions/formats/regex.ts
var re2 = () => require("./re2js.js");
var compiled = /* @__PURE__ */ new Map();
function compile(pattern2) {
  if (pattern2.length > 1e4) tooMuch("a regular expression of more than 10,000 characters");
  let regex2 = compiled.get(pattern2);
  if (regex2 === void 0) {
    try {
      regex2 = re2().RE2JS.compile(pattern2);
    } catch {
      refuse("The pattern is not a valid regular expression.");
    }
    compiled.set(pattern2, regex2);
  }
  return regex2;
}
function* matchesOf(regex2, text3) {
  const matcher = regex2.matcher(text3);
  let before = -1;
  while (matcher.find()) {
    const start = matcher.start();
    const end = matcher.end();
    if (start === end && start === before) continue;
    before = end;
    const groups = [];
    for (let i = 0; i <= matcher.groupCount(); i++) groups.push(matcher.group(i) ?? void 0);
    yield { start, end, groups };
  }
}
function firstMatch(pattern2, text3) {
  const regex2 = compile(pattern2);
  const shape = shapeOf(regex2);
  for (const match2 of matchesOf(regex2, text3)) return resultOf2(match2, shape);
  refuse("The pattern did not match.");
}
function allMatches(pattern2, text3) {
  const regex2 = compile(pattern2);
  const shape = shapeOf(regex2);
  const found = [];
  for (const match2 of matchesOf(regex2, text3)) {
    found.push(resultOf2(match2, shape));
    if (found.length > 1e5) tooMuch("more than 100,000 matches");
  }
  return list2(found, "list");
}
function shapeOf(regex2) {
  const names = new Array(regex2.groupCount()).fill(void 0);
  const named3 = Object.entries(regex2.namedGroups());
  for (const [name, index] of named3) names[index - 1] = name;
  if (named3.length > 0 && named3.length < names.length) refuse("The pattern mixes named and unnamed groups.");
  return names;
}
function resultOf2(match2, names) {
  if (names.length === 0) return string(match2.groups[0] ?? "");
  const groups = match2.groups.slice(1).map((text3) => text3 === void 0 ? nothing() : string(text3));
  if (names[0] === void 0) return list2(groups, "tuple");
  return object(names.map((name, index) => [name, groups[index]]));
}
function replaceMatches(text3, pattern2, replacement) {
  const regex2 = compile(pattern2);
  const named3 = regex2.namedGroups();
  let result = "";
  let from = 0;
  for (const match2 of matchesOf(regex2, text3)) {
    result += text3.slice(from, match2.start) + expand2(replacement, match2, named3);
    from = match2.end;
    if (result.length > 1 << 20) tooMuch("a text of more than a million characters");
  }
  return result + text3.slice(from);
}
function expand2(template, match2, named3) {
  return template.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (all3, bare, braced) => {
    if (all3 === "$$") return "$";
    const name = bare ?? braced ?? "";
    const index = /^\d+$/.test(name) ? Number(name) : named3[name];
    return (index === void 0 ? void 0 : match2.groups[index]) ?? "";
  });
}

// src/terraform/functions/formats/verbs.ts
function formatPieces(text3, args) {
  const pieces = [];
  let next = 1;
  let highest = 0;
  let at2 = 0;
  while (at2 < text3.length) {
    const percent = text3.indexOf("%", at2);
    if (percent !== at2) pieces.push(string(text3.slice(at2, percent < 0 ? void 0 : percent)));
    if (percent < 0) break;
    if (text3.startsWith("%%", percent)) {
      pieces.push(string("%"));
      at2 = percent + 2;
      continue;
    }
    const found = /^%([0#+ -]*)([1-9]\d*)?(\.\d*)?(?:\[([1-9]\d*)\])?([a-zA-Z])/.exec(
      text3.slice(percent, percent + 64)
    );
    if (!found) refuse("The format string has an invalid verb.");
    const [raw, flags = "", width, precision, index, mode = ""] = found;
    const number2 = index === void 0 ? next : Number(index);
    const arg = args[number2 - 1];
    if (arg === void 0) refuse(`The format string asks for argument ${number2}, and there are ${args.length}.`);
    if (Number(width ?? 0) > MOST_TEXT || Number(precision?.slice(1) ?? 0) > 4096)
      tooMuch("a text of more than a million characters");
    const verb = {
      flags,
      mode,
      width: width === void 0 ? void 0 : Number(width),
      precision: precision === void 0 ? void 0 : Number(precision.slice(1))
    };
    pieces.push(formatted(verb, arg));
    highest = Math.max(highest, number2);
    next = number2 + 1;
    at2 = percent + raw.length;
  }
  if (highest < args.length) refuse(`The format string uses ${highest} of ${args.length} arguments.`);
  return pieces.length === 0 ? [string("")] : pieces;
}
function formatted(verb, arg) {
  const asIs2 = (verb.mode === "s" || verb.mode === "v" && !verb.flags.includes("#")) && verb.width === void 0 && verb.precision === void 0;
  if (asIs2 && arg.kind === "unknown") return verb.mode === "s" ? toStringValue(arg) : arg;
  const make = ([known]) => guarded(() => made2(textFor(verb, known)));
  return lift({ text: ([text3]) => `format("%${verb.mode}", ${text3})`, need: "deep", type: "string", make }, [arg]);
}
function textFor(verb, arg) {
  if (verb.mode !== "v" && arg.kind === "null") refuse(`The verb %${verb.mode} can't format null.`);
  switch (verb.mode) {
    case "v":
      return asIs(verb, arg);
    case "t": {
      const truth = toBoolValue(arg);
      return truth.kind === "bool" ? String(truth.value) : refuse("The verb %t needs a bool.");
    }
    case "s":
    case "q": {
      const text3 = toStringValue(arg);
      if (text3.kind !== "string") refuse(`The verb %${verb.mode} needs a string.`);
      const cut = verb.precision ? graphemesOf(text3.value).slice(0, verb.precision).join("") : text3.value;
      return padded(verb, verb.mode === "s" ? cut : jsonText(string(cut)));
    }
    case "b":
    case "d":
    case "o":
    case "x":
    case "X":
      return integer(verb, numberFor(verb, arg));
    case "e":
    case "E":
    case "f":
    case "g":
    case "G":
      return float2(verb, numberFor(verb, arg));
    default:
      return refuse(`There is no verb %${verb.mode}.`);
  }
}
function numberFor(verb, arg) {
  const number2 = toNumberValue(arg);
  return number2.kind === "number" ? number2.digits : refuse(`The verb %${verb.mode} needs a number.`);
}
function asIs(verb, arg) {
  if (!verb.flags.includes("#")) {
    if (arg.kind === "string") return padded(verb, arg.value);
    if (arg.kind === "number") return padded(verb, general(arg.digits, void 0, "e"));
  }
  return padded(verb, jsonText(arg));
}
function padded(verb, text3) {
  if (verb.width === void 0) return text3;
  const missing3 = verb.width - graphemesOf(text3).length;
  if (missing3 <= 0) return text3;
  const padding = (verb.flags.includes("0") ? "0" : " ").repeat(missing3);
  return verb.flags.includes("-") ? text3 + padding : padding + text3;
}
function integer(verb, digits2) {
  if (digits2.includes(".")) refuse(`The verb %${verb.mode} needs a whole number.`);
  const bases = {
    b: [2, "0b"],
    d: [10, ""],
    o: [8, "0"],
    x: [16, "0x"],
    X: [16, "0X"]
  };
  const [base, prefix] = bases[verb.mode];
  const value = BigInt(digits2);
  let text3 = (value < 0n ? -value : value).toString(base);
  if (verb.mode === "X") text3 = text3.toUpperCase();
  if (verb.precision === 0 && value === 0n) text3 = "";
  const sign = value < 0n ? "-" : verb.flags.includes("+") ? "+" : verb.flags.includes(" ") ? " " : "";
  const head2 = sign + (verb.flags.includes("#") ? prefix : "");
  text3 = text3.padStart(verb.precision ?? 0, "0");
  const zeros = verb.flags.includes("0") && !verb.flags.includes("-") && verb.precision === void 0;
  if (zeros && verb.width !== void 0) text3 = text3.padStart(verb.width - head2.length, "0");
  return aligned(verb, head2 + text3);
}
function float2(verb, digits2) {
  const negative = digits2.startsWith("-");
  const positive = negative ? digits2.slice(1) : digits2;
  const exponentMark = verb.mode === "E" || verb.mode === "G" ? "E" : "e";
  let text3;
  if (verb.mode === "f") text3 = toBig(positive).toFixed(verb.precision ?? 6, 2);
  else if (verb.mode === "e" || verb.mode === "E") text3 = scientific(positive, verb.precision ?? 6, exponentMark);
  else text3 = general(positive, verb.precision, exponentMark);
  const sign = negative ? "-" : verb.flags.includes("+") ? "+" : verb.flags.includes(" ") ? " " : "";
  if (verb.flags.includes("0") && !verb.flags.includes("-") && verb.width !== void 0) {
    text3 = text3.padStart(verb.width - sign.length, "0");
  }
  return aligned(verb, sign + text3);
}
function aligned(verb, text3) {
  return verb.flags.includes("-") ? text3.padEnd(verb.width ?? 0) : text3.padStart(verb.width ?? 0);
}
function scientific(digits2, places, mark) {
  const [mantissa = "0", exponent = "+0"] = toBig(digits2).toExponential(places, 2).split("e");
  const power = Number(exponent);
  return `${mantissa}${mark}${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
function general(digits2, precision, mark) {
  const places = precision === void 0 ? void 0 : Math.max(1, precision);
  const shown = places === void 0 ? toBig(digits2) : toBig(digits2).prec(places, 2);
  const significant = shown.c.length;
  const limit = places === void 0 ? 6 : places > significant && significant > shown.e ? significant : places;
  return shown.e < -4 || shown.e >= limit ? scientific(shown.toFixed(), significant - 1, mark) : shown.toFixed();
}

// src/terraform/functions/joined.ts
function joinTexts(parts) {
  if (parts.length === 1) return eachBranch(parts[0], textPart);
  const made3 = lift(
    {
      text: (texts) => `"${texts.map((text3) => text3.startsWith('"') ? text3.slice(1, -1) : `\${${text3}}`).join("")}"`,
      need: "deep",
      type: "string",
      make: concatenate
    },
    parts
  );
  return withEnds(made3, parts, joinTexts);
}
function concatenate(parts) {
  let text3 = "";
  for (const part of parts) {
    const piece = textPart(part);
    if (piece.kind !== "string") return piece;
    text3 += piece.value;
    if (text3.length > MOST_TEXT2)
      return unknown({ kind: "limit", what: "a text of more than a million characters" }, { type: "string" });
  }
  return string(text3);
}
function textPart(part) {
  if (part.kind === "null") return wrong("A null value cannot be part of a text.");
  if (part.kind === "list" || part.kind === "object") {
    return wrong(
      `Only texts, numbers and bools can be part of a text, and this is ${part.kind === "list" ? "a list" : "an object"}.`
    );
  }
  return toStringValue(part);
}
var MOST_TEXT2 = 1 << 20;
function withEnds(made3, parts, again2) {
  if (made3.kind === "choice") {
    const { condition: condition2 } = made3;
    const branch2 = (value, truth) => withEnds(
      value,
      parts.map((part) => assume(part, condition2, truth)),
      again2
    );
    return { ...made3, then: branch2(made3.then, true), else: branch2(made3.else, false) };
  }
  if (made3.kind !== "unknown") return made3;
  const prefix = knownStart(parts, "prefix");
  const suffix = knownStart([...parts].reverse(), "suffix");
  return {
    ...made3,
    notNull: true,
    ...prefix ? { prefix } : {},
    ...suffix ? { suffix } : {},
    ...made3.derived ? { derived: { operands: parts, make: again2 } } : {}
  };
}
function knownStart(parts, end) {
  let known = "";
  for (const part of parts) {
    const text3 = part.kind === "unknown" ? part : toStringValue(part);
    const piece = text3.kind === "string" ? text3.value : text3.kind === "unknown" && text3.type !== "list" ? text3[end] ?? "" : "";
    if (text3.sensitive) break;
    known = end === "prefix" ? known + piece : piece + known;
    if (text3.kind !== "string" || known.length > 4096) break;
  }
  return known;
}

// src/terraform/functions/strings.ts
var SPACE2 = "[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
var strings = {
  chomp: pure([str("string")], "string", ([text3]) => made2(textOf2(text3).replace(/[\r\n]+$/, ""))),
  endswith: pure([str("str"), str("suffix")], "bool", ([text3, end]) => bool(textOf2(text3).endsWith(textOf2(end)))),
  format: structural("raw", [{ ...str("format"), as: "maybe" }], "string", ([text3, ...args]) => format2(text3, args), {
    name: "args",
    type: ANY,
    nullable: true,
    as: "untouched"
  }),
  formatlist: structural("shallow", [str("format")], "list", ([text3, ...args]) => formatList(text3, args), {
    name: "args",
    type: ANY,
    nullable: true,
    as: "maybe"
  }),
  indent: pure(
    [num("spaces"), str("string")],
    "string",
    ([spaces2, text3]) => made2(indent(wholeOf(spaces2, "spaces"), textOf2(text3)))
  ),
  join: structural("shallow", [str("separator")], "string", ([separator, ...parts]) => join4(separator, parts), {
    name: "lists",
    type: listOf(STRING)
  }),
  lower: pure([str("str")], "string", ([text3]) => made2(mapCharacters(textOf2(text3), lowerCase))),
  regex: pure(
    [str("pattern"), str("string")],
    void 0,
    ([pattern2, text3]) => firstMatch(textOf2(pattern2), textOf2(text3))
  ),
  regexall: pure(
    [str("pattern"), str("string")],
    "list",
    ([pattern2, text3]) => allMatches(textOf2(pattern2), textOf2(text3))
  ),
  replace: pure(
    [str("str"), str("substr"), str("replace")],
    "string",
    ([text3, part, by]) => made2(replace(textOf2(text3), textOf2(part), textOf2(by)))
  ),
  sort: pure([lists("list", STRING)], "list", ([items]) => stringList(textsOf(items, "list").sort(compareTexts))),
  split: pure(
    [str("separator"), str("str")],
    "list",
    ([separator, text3]) => stringList(split(textOf2(separator), textOf2(text3)))
  ),
  startswith: structural(
    "raw",
    [{ ...str("str"), as: "maybe" }, str("prefix")],
    "bool",
    ([text3, start]) => startsWith(text3, start)
  ),
  strcontains: pure([str("str"), str("substr")], "bool", ([text3, part]) => bool(textOf2(text3).includes(textOf2(part)))),
  strrev: pure([str("str")], "string", ([text3]) => made2(graphemesOf(textOf2(text3)).reverse().join(""))),
  substr: pure(
    [str("str"), num("offset"), num("length")],
    "string",
    ([text3, offset, length2]) => made2(substr(textOf2(text3), wholeOf(offset, "offset"), wholeOf(length2, "length")))
  ),
  title: pure([str("str")], "string", ([text3]) => made2(title(textOf2(text3)))),
  trim: pure([str("str"), str("cutset")], "string", ([text3, cut]) => made2(trim(textOf2(text3), textOf2(cut)))),
  trimprefix: pure([str("str"), str("prefix")], "string", ([text3, start]) => {
    const [whole2, cut] = [textOf2(text3), textOf2(start)];
    return made2(whole2.startsWith(cut) ? whole2.slice(cut.length) : whole2);
  }),
  trimspace: pure(
    [str("str")],
    "string",
    ([text3]) => made2(
      textOf2(text3).replace(new RegExp(`^${SPACE2}+`), "").replace(new RegExp(`(?<!${SPACE2})${SPACE2}+$`), "")
    )
  ),
  trimsuffix: pure([str("str"), str("suffix")], "string", ([text3, end]) => {
    const [whole2, cut] = [textOf2(text3), textOf2(end)];
    return made2(cut !== "" && whole2.endsWith(cut) ? whole2.slice(0, -cut.length) : whole2);
  }),
  upper: pure([str("str")], "string", ([text3]) => made2(mapCharacters(textOf2(text3), upperCase)))
};
function format2(text3, args) {
  if (text3.kind !== "string")
    return again("format", [text3, ...args], ([known, ...rest]) => format2(known, rest), "string");
  return joinTexts(formatPieces(text3.value, args));
}
function again(name, args, make, type) {
  return lift(
    {
      text: (texts) => `${name}(${texts.join(", ")})`,
      need: "deep",
      make: (known) => guarded(() => make(known)),
      ...type ? { type } : {}
    },
    args
  );
}
function formatList(text3, args) {
  const open3 = args.find(
    (arg) => arg.kind === "unknown" && (arg.type === void 0 || arg.type === "list" || arg.type === "object")
  );
  if (open3) return again("formatlist", [text3, ...args], ([known, ...rest]) => formatList(known, rest), "list");
  let length2;
  for (const arg of args) {
    if (arg.kind !== "list") continue;
    if (length2 !== void 0 && length2 !== arg.items.length) refuse("The lists have different lengths.");
    length2 = arg.items.length;
  }
  const items = [];
  for (let i = 0; i < (length2 ?? 1); i++) {
    const item = format2(
      text3,
      args.map((arg) => arg.kind === "list" ? arg.items[i] : arg)
    );
    if (item.kind === "error") return item;
    items.push(item);
  }
  return list2(items, "list");
}
function join4(separator, parts) {
  if (parts.length === 0) refuse("It needs at least one list.");
  const items = parts.flatMap(itemsOf2);
  let total = 0;
  for (const item of items) total += (item.kind === "string" ? item.value.length : 0) + textOf2(separator).length;
  if (total > 1 << 20) tooMuch("a text of more than a million characters");
  const all3 = items.flatMap((item, index) => index === 0 ? [item] : [separator, item]);
  return all3.length === 0 ? made2("") : joinTexts(all3);
}
function startsWith(text3, start) {
  const prefix = textOf2(start);
  if (text3.kind === "string") return bool(text3.value.startsWith(prefix));
  const known = text3.kind === "unknown" ? text3.prefix ?? "" : "";
  if (known.startsWith(prefix)) return bool(true);
  if (!prefix.startsWith(known)) return bool(false);
  return again("startswith", [text3, start], ([whole2, part]) => startsWith(whole2, part), "bool");
}
function indent(spaces2, text3) {
  if (spaces2 < 0) refuse('The argument "spaces" must not be negative.');
  const lines = text3.split("\n");
  if (spaces2 * lines.length + text3.length > 1 << 20) tooMuch("a text of more than a million characters");
  return lines.join(`
${" ".repeat(spaces2)}`);
}
function replace(text3, part, by) {
  if (part.length > 1 && part.startsWith("/") && part.endsWith("/")) return replaceMatches(text3, part.slice(1, -1), by);
  const pieces = part === "" ? ["", ...text3, ""] : text3.split(part);
  if (pieces.length * by.length + text3.length > 1 << 20) tooMuch("a text of more than a million characters");
  return pieces.join(by);
}
function split(separator, text3) {
  if (separator === "") return [...text3];
  return text3.split(separator);
}
function mapCharacters(text3, change2) {
  return Array.from(text3, change2).join("");
}
function upperCase(character) {
  const upper = character.toUpperCase();
  return upper.length === character.length || [...upper].length === 1 ? upper : character;
}
function lowerCase(character) {
  const lower = character.toLowerCase();
  return [...lower][0] ?? character;
}
function title(text3) {
  let before = " ";
  return mapCharacters(text3, (character) => {
    const first = separates(before);
    before = character;
    return first ? upperCase(character) : character;
  });
}
function separates(character) {
  if (character <= "\x7F") return !/[0-9A-Za-z_]/.test(character);
  return !/[\p{L}\p{Nd}]/u.test(character) && new RegExp(SPACE2).test(character);
}
function trim(text3, cutset) {
  const cut = new Set(cutset);
  const characters2 = [...text3];
  let start = 0;
  let end = characters2.length;
  while (start < end && cut.has(characters2[start])) start += 1;
  while (end > start && cut.has(characters2[end - 1])) end -= 1;
  return characters2.slice(start, end).join("");
}
function substr(text3, offset, length2) {
  const characters2 = graphemesOf(text3);
  const start = offset < 0 ? offset + characters2.length : offset;
  if (offset >= 0 && length2 === 0) return "";
  const rest = characters2.slice(Math.max(0, start));
  return (length2 <= 0 ? rest : rest.slice(0, length2)).join("");
}

// src/terraform/functions/types.ts
function conversion(type) {
  return {
    parameters: [{ name: "v", type, nullable: true, as: "untouched" }],
    need: "raw",
    call: ([value]) => convert2(value, type)
  };
}
var conversions = {
  tobool: conversion(BOOL),
  tolist: conversion(listOf(ANY)),
  tomap: conversion(mapOf(ANY)),
  tonumber: conversion(NUMBER2),
  toset: conversion(setOf(ANY)),
  tostring: conversion(STRING)
};

// src/terraform/functions/index.ts
var families = [
  strings,
  collections,
  maps,
  sets,
  numeric,
  encodings,
  hashes,
  dates,
  network,
  files,
  conversions,
  special
];
var all;
function definitions() {
  all ??= new Map(families.flatMap((family) => Object.entries(family)));
  return all;
}
function callFunction(name, args, context) {
  if (name.startsWith("provider::")) return unknown({ kind: "impure", function: name });
  const plain3 = name.startsWith("core::") ? name.slice(6) : name;
  const definition = definitions().get(plain3);
  if (definition === void 0) {
    return error({ code: "no-such-function", message: `There is no function named "${name}".` });
  }
  const { parameters, rest } = definition;
  if (args.length < parameters.length || rest === void 0 && args.length > parameters.length) {
    const expected = `${rest ? "at least " : ""}${parameters.length} argument${parameters.length === 1 ? "" : "s"}`;
    return wrong(`The function ${plain3} takes ${expected}, and is given ${args.length}.`);
  }
  const operands = [];
  for (const [index, arg] of args.entries()) {
    if (arg.kind === "error") return arg;
    const operand = prepare(arg, parameters[index] ?? rest, plain3);
    if (operand.kind === "error") return operand;
    operands.push(operand);
  }
  return lift(
    {
      text: (texts) => `${plain3}(${texts.join(", ")})`,
      need: definition.need,
      ...definition.result ? { type: definition.result } : {},
      make: (known) => run(plain3, definition, known, context)
    },
    operands
  );
}
function run(name, definition, operands, context) {
  const args = operands.map((operand, index) => {
    const { as } = definition.parameters[index] ?? definition.rest;
    return as === void 0 ? operand : operand.items[0];
  });
  for (const [index, arg] of args.entries()) {
    const parameter = definition.parameters[index] ?? definition.rest;
    if (arg.kind === "null" && !parameter.nullable) {
      return wrong(`The argument "${parameter.name}" of ${name} must not be null.`);
    }
  }
  return guarded(() => definition.call(args, context), name);
}
function prepare(arg, parameter, name) {
  const converted = refusedAs(convert2(arg, parameter.type), arg, parameter, name);
  switch (parameter.as) {
    case void 0:
      return converted;
    case "maybe":
      return boxLeaves(converted);
    case "untouched":
      return converted.kind === "error" ? converted : list2([converted]);
  }
}
function boxLeaves(value) {
  if (value.kind === "error") return value;
  if (value.kind !== "choice") return marked(list2([value]), value.sensitive);
  return marked(choose(value.condition, boxLeaves(value.then), boxLeaves(value.else)), value.sensitive);
}
function refusedAs(converted, arg, parameter, name) {
  if (converted.kind !== "error" || converted === arg) return converted;
  return wrong(`The argument "${parameter.name}" of ${name} is not what it takes. ${converted.problem.message}`);
}

// src/terraform/module.ts
function rangeOf(source, span) {
  return { source, start: span.start, end: span.end };
}
function contentOf(source, body) {
  const content2 = { attributes: /* @__PURE__ */ new Map(), blocks: [], incomplete: body.incomplete === true };
  for (const item of body.items) {
    if (item.kind === "block") content2.blocks.push({ source, node: item });
    else if (!content2.attributes.has(item.name)) content2.attributes.set(item.name, { source, node: item });
  }
  return content2;
}
function override(content2, over2) {
  for (const [name, attribute] of over2.attributes) content2.attributes.set(name, attribute);
  if (content2.attributes.size > 0 && over2.attributes.has("count")) content2.attributes.delete("for_each");
  else if (over2.attributes.has("for_each")) content2.attributes.delete("count");
  const replaced = new Set(over2.blocks.map(({ node }) => blockTypeOf(node)));
  replaced.delete("lifecycle");
  content2.blocks = content2.blocks.filter(({ node }) => !replaced.has(blockTypeOf(node)));
  content2.blocks.push(...over2.blocks);
  content2.incomplete ||= over2.incomplete;
}
function blockTypeOf(block3) {
  return block3.type === "dynamic" ? block3.labels[0]?.value ?? block3.type : block3.type;
}
function emptyModule(directory, installed) {
  return {
    directory,
    installed,
    variables: /* @__PURE__ */ new Map(),
    outputs: /* @__PURE__ */ new Map(),
    locals: /* @__PURE__ */ new Map(),
    resources: /* @__PURE__ */ new Map(),
    duplicates: [],
    calls: /* @__PURE__ */ new Map(),
    providers: [],
    settings: [],
    diagnostics: [],
    files: []
  };
}
function declare(directory, installed, files2, diagnostics) {
  const module2 = emptyModule(directory, installed);
  module2.diagnostics.push(...diagnostics);
  for (const { source, file, override: over2 } of files2) {
    module2.files.push({ source, file });
    for (const item of file.body.items) {
      if (item.kind === "block") declareBlock(module2, source, item, over2);
    }
  }
  return module2;
}
var NO_SECOND = /* @__PURE__ */ new Set(["variable", "output", "module"]);
function declareBlock(module2, source, block3, over2) {
  const content2 = contentOf(source, block3.body);
  const label = (index) => block3.labels[index]?.value ?? "";
  const declared = (type, name) => ({
    type,
    name,
    content: content2,
    header: rangeOf(source, block3.header)
  });
  switch (block3.type) {
    case "locals":
      for (const [name, attribute] of content2.attributes)
        if (over2 || !module2.locals.has(name)) module2.locals.set(name, attribute);
      return;
    case "terraform":
      module2.settings.push(content2);
      return;
    case "provider":
      module2.providers.push(declared("provider", label(0)));
      return;
    case "resource":
    case "data":
      add2(
        module2,
        module2.resources,
        `${block3.type === "data" ? "data." : ""}${label(0)}.${label(1)}`,
        declared(label(0), label(1)),
        over2
      );
      return;
    case "variable":
      add2(module2, module2.variables, label(0), declared("variable", label(0)), over2);
      return;
    case "output":
      add2(module2, module2.outputs, label(0), declared("output", label(0)), over2);
      return;
    case "module":
      add2(module2, module2.calls, label(0), declared("module", label(0)), over2);
      return;
  }
}
function add2(module2, into, key, declared, over2) {
  const before = into.get(key);
  if (before === void 0) {
    into.set(key, declared);
  } else if (over2) {
    override(before.content, declared.content);
  } else if (!NO_SECOND.has(declared.type)) {
    module2.duplicates.push({ key, declared });
  }
}

// src/terraform/template.ts
function evaluateTemplate(parts, scope) {
  const only2 = parts.length === 1 ? parts[0] : void 0;
  if (only2?.kind === "interpolation") return evaluate(only2.value, scope);
  return concatenate2(parts.map((part) => evaluatePart(part, scope)));
}
function evaluatePart(part, scope) {
  switch (part.kind) {
    case "text":
      return string(part.text);
    case "interpolation": {
      const value = evaluate(part.value, scope);
      return value.kind === "null" ? wrong("A template has a part that is null.") : toStringValue(value);
    }
    case "if": {
      const decide3 = (condition2) => {
        if (condition2.kind === "choice")
          return choose(condition2.condition, decide3(condition2.then), decide3(condition2.else));
        if (condition2.kind === "bool")
          return concatenate2((condition2.value ? part.then : part.else).map((inner) => evaluatePart(inner, scope)));
        return condition2.kind === "unknown" || condition2.kind === "error" ? condition2 : wrong("A template's condition is neither true nor false.");
      };
      return decide3(isTrue(evaluate(part.condition, scope)));
    }
    case "for": {
      const repeat = (collection) => {
        if (collection.kind === "choice")
          return choose(collection.condition, repeat(collection.then), repeat(collection.else));
        if (collection.kind === "unknown" || collection.kind === "error") return collection;
        const items = itemsOf(collection);
        if (items === void 0) return wrong("A template's for directive needs a list or map.");
        const texts = [];
        for (const [key, item] of items) {
          eachAlternative(item, (leaf, under2) => {
            if (leaf.kind === "absent") return;
            const names = part.keyName === void 0 ? [[part.valueName, leaf]] : [
              [part.keyName, key],
              [part.valueName, leaf]
            ];
            const text3 = under2(concatenate2(part.body.map((inner) => evaluatePart(inner, withNames(scope, names)))));
            texts.push(orEmpty(text3));
          });
        }
        return concatenate2(texts);
      };
      return repeat(evaluate(part.collection, scope));
    }
  }
}
function orEmpty(value) {
  if (value.kind === "absent") return string("");
  return value.kind === "choice" ? choose(value.condition, orEmpty(value.then), orEmpty(value.else)) : value;
}
function concatenate2(texts) {
  if (texts.length > 0 && texts.every((text3) => text3.kind === "string")) {
    return string(texts.map((text3) => text3.value).join(""), texts.some(isSensitive) ? { sensitive: true } : void 0);
  }
  const make = (known) => {
    const error2 = known.find((text3) => text3.kind === "error");
    if (error2) return error2;
    const unknowns = known.filter((text3) => text3.kind === "unknown");
    if (unknowns.length === 0) return string(known.map((text3) => text3.kind === "string" ? text3.value : "").join(""));
    const first = known.findIndex((text3) => text3.kind === "unknown");
    const last = known.findLastIndex((text3) => text3.kind === "unknown");
    const joined2 = (from) => from.map((text3) => text3.kind === "string" ? text3.value : "").join("");
    const subjects2 = known.map(
      (text3) => text3.kind === "string" ? text3.value : text3.kind === "unknown" && text3.subject !== void 0 ? `\${${text3.subject}}` : void 0
    );
    const subject2 = subjects2.every((text3) => text3 !== void 0) && !known.some(isSensitive) ? `"${subjects2.join("")}"` : void 0;
    return unknown(unknowns[0].reason, {
      type: "string",
      notNull: true,
      prefix: joined2(known.slice(0, first)) + (unknowns[0].prefix ?? ""),
      suffix: (unknowns.at(-1).suffix ?? "") + joined2(known.slice(last + 1)),
      ...subject2 !== void 0 && subject2.length < 200 ? { subject: subject2 } : {},
      madeFrom: known.flatMap(referencesIn),
      derived: { operands: known, make: (again2) => concatenate2(again2) }
    });
  };
  const wrap2 = (text3) => {
    if (text3.kind === "choice") return choose(text3.condition, wrap2(text3.then), wrap2(text3.else));
    return text3.kind === "unknown" ? { kind: "list", type: "tuple", items: [text3], sensitive: text3.sensitive } : text3;
  };
  const wrapped2 = texts.map(wrap2);
  return lift(
    {
      text: () => "",
      need: "raw",
      type: "string",
      make: (all3) => make(all3.map((one3) => one3.kind === "list" ? one3.items[0] : one3))
    },
    wrapped2
  );
}

// src/terraform/traversal.ts
function evaluateTraversal(expression2, scope) {
  const steps = [];
  let base = expression2;
  while (base.kind === "attribute-of" || base.kind === "index") {
    steps.push(base);
    base = base.on;
  }
  steps.reverse();
  if (base.kind !== "variable") return follow2(evaluate(base, scope), steps, scope);
  const named3 = nameIn(scope, base.name);
  if (named3 !== void 0) return follow2(named3, steps, scope);
  return fromModule(base, steps, scope);
}
function follow2(value, steps, scope) {
  let result = value;
  for (const step of steps) {
    const access = { text: textOf3(step.on, scope), at: rangeOf(scope.source, step) };
    result = step.kind === "attribute-of" ? getAttribute(result, step.name, access) : getIndex(result, evaluate(step.key, scope), access);
  }
  return result;
}
function textOf3(expression2, scope) {
  switch (expression2.kind) {
    case "variable":
      return expression2.name;
    case "attribute-of":
      return `${textOf3(expression2.on, scope)}.${expression2.name}`;
    case "index":
      return `${textOf3(expression2.on, scope)}[${expression2.key.kind === "literal" ? scope.source.text.slice(expression2.key.start, expression2.key.end) : textOf3(expression2.key, scope)}]`;
    case "splat-item":
      return "an item";
    default:
      return "the value";
  }
}
function fromModule(base, steps, scope) {
  const module2 = scope.module;
  const at2 = rangeOf(scope.source, base);
  const name = (index) => {
    const step = steps[index];
    if (step?.kind === "attribute-of") return step.name;
    return step?.kind === "index" && step.key.kind === "literal" && typeof step.key.value === "string" ? step.key.value : void 0;
  };
  const first = name(0);
  switch (base.name) {
    case "var":
      return first === void 0 ? incomplete("var", at2) : follow2(module2.variable(first, at2), steps.slice(1), scope);
    case "local":
      return first === void 0 ? incomplete("local", at2) : follow2(module2.local(first, at2), steps.slice(1), scope);
    case "path":
      return pathOf(first, scope);
    case "terraform":
    case "tofu":
      return first === "workspace" ? module2.root.workspace : undeclared(`${base.name}.${first ?? ""}`, at2);
    case "each":
    case "count":
    case "self":
      return unknown({ kind: "invalid", what: `${base.name} is not defined here` });
    case "module": {
      if (first === void 0) return incomplete("module", at2);
      const call2 = module2.module.calls.get(first);
      return call2 === void 0 ? undeclared(`module.${first}`, at2) : throughCall(call2, steps.slice(1), scope);
    }
    case "data":
    case "resource":
    case "ephemeral": {
      const second = name(1);
      if (first === void 0 || second === void 0) return incomplete(base.name, at2);
      return throughResource(base.name === "data" ? "data." : "", first, second, steps.slice(2), base, scope);
    }
    default:
      if (first === void 0) return undeclared(base.name, at2);
      return throughResource("", base.name, first, steps.slice(1), base, scope);
  }
}
function incomplete(what, at2) {
  return unknown(
    { kind: "unsupported", what: `a reference to all of ${what}` },
    { origin: { role: "expression", name: what, range: at2 } }
  );
}
function undeclared(name, at2, resource2, exists = []) {
  return error({
    code: "undeclared",
    message: `${name} is not declared.`,
    at: at2,
    ...resource2 ? { missed: { kind: "undeclared", in: name, wanted: name, exists, resource: resource2, at: at2 } } : {}
  });
}
function pathOf(which, scope) {
  const { root, module: module2 } = scope.module;
  if (which === "module") return string(relativeTo(root.directory, module2.directory));
  if (which === "root") return string(".");
  return unknown(
    { kind: "unsupported", what: `path.${which ?? ""}` },
    { type: "string", subject: `path.${which ?? ""}` }
  );
}
function relativeTo(from, to2) {
  const a = from === "." ? [] : from.split("/");
  const b = to2 === "." ? [] : to2.split("/");
  let same2 = 0;
  while (same2 < a.length && same2 < b.length && a[same2] === b[same2]) same2++;
  return [...a.slice(same2).map(() => ".."), ...b.slice(same2)].join("/") || ".";
}
function throughCall(call2, steps, scope) {
  const expansion = scope.module.callInstances(call2);
  const output = (instance, rest) => {
    const [step] = rest;
    const name = step?.kind === "attribute-of" ? step.name : void 0;
    const child = scope.module.child(call2, instance);
    return name === void 0 ? follow2(child.outputs(), rest, scope) : follow2(child.output(name, rangeOf(scope.source, step)), rest.slice(1), scope);
  };
  return throughInstances(expansion, steps, scope, `module.${call2.name}`, void 0, output);
}
function throughResource(mode, type, name, steps, base, scope) {
  const declared = scope.module.module.resources.get(`${mode}${type}.${name}`);
  const at2 = rangeOf(scope.source, steps.length > 0 ? { start: base.start, end: steps[0].on.end } : base);
  if (declared === void 0) {
    const exists = [...scope.module.module.resources.values()].filter((one3) => one3.type === type).map((one3) => `${mode}${type}.${one3.name}`);
    return type.includes("_") || mode ? undeclared(`${mode}${type}.${name}`, at2, { type, name, module: scope.module.address }, exists) : undeclared(`${type}.${name}`, at2);
  }
  const expansion = scope.module.resourceInstances(declared, mode === "data." ? "data" : "managed");
  const value = (instance, rest) => {
    const node = scope.module.resource(declared, mode === "data." ? "data" : "managed", instance);
    const [step] = rest;
    const attribute = step?.kind === "attribute-of" ? step.name : void 0;
    return attribute === void 0 ? follow2(node.whole(), rest, scope) : follow2(node.attribute(attribute, rangeOf(scope.source, step)), rest.slice(1), scope);
  };
  return throughInstances(
    expansion,
    steps,
    scope,
    `${mode}${type}.${name}`,
    { type, name, module: scope.module.address },
    value
  );
}
function throughInstances(expansion, steps, scope, text3, resource2, value) {
  const [step] = steps;
  const at2 = step ? rangeOf(scope.source, step) : void 0;
  const gone = (wanted, key) => error({
    code: "no-such-key",
    message: `${text3} has no instance ${wanted}.`,
    missed: {
      kind: "key",
      in: text3,
      wanted,
      exists: keysOf(expansion),
      resource: resource2,
      at: at2,
      ...key?.origin ? { key: key.origin } : {}
    },
    at: at2
  });
  if (expansion.single) {
    const only2 = expansion.instances[0];
    if (step?.kind === "index") return gone(`[${scope.source.text.slice(step.key.start, step.key.end)}]`);
    if (only2 === void 0) return gone("at all");
    return under(
      only2.exists,
      () => value(only2, steps),
      () => gone("at all")
    );
  }
  if (step?.kind === "index") {
    const pick = (key) => {
      switch (key.kind) {
        case "choice":
          return choose(key.condition, pick(key.then), pick(key.else));
        case "error":
          return key;
        case "unknown": {
          const some = expansion.unknownInstance();
          const found = value(some, steps.slice(1));
          const reason = found.kind === "unknown" && key.subject !== void 0 ? { reason: key.reason } : {};
          return found.kind === "unknown" ? { ...found, ...reason, subject: void 0 } : unknown(key.reason, {});
        }
        case "null":
          return error({
            code: "null-access",
            message: `The key to ${text3} is null.`,
            missed: key.missed ?? { kind: "key", in: text3, wanted: "null", exists: keysOf(expansion), at: at2 },
            at: at2
          });
        case "string":
        case "number":
        case "bool": {
          const wanted = key.kind === "string" ? key.value : key.kind === "number" ? key.digits : String(key.value);
          const found = expansion.find(wanted);
          if (found === void 0) {
            if (expansion.open) return value(expansion.unknownInstance(), steps.slice(1));
            return gone(key.sensitive ? "(sensitive)" : expansion.counted ? wanted : JSON.stringify(wanted), key);
          }
          return under(
            found.exists,
            () => value(found, steps.slice(1)),
            () => gone(wanted)
          );
        }
        default:
          return error({ code: "wrong-type", message: `${text3} can't be indexed with this value.`, at: at2 });
      }
    };
    return pick(evaluate(step.key, scope));
  }
  if (step?.kind === "attribute-of") {
    return error({
      code: "no-such-key",
      message: `${text3} has ${expansion.counted ? "count" : "for_each"} set, so an instance must be named before .${step.name}.`,
      missed: { kind: "key", in: text3, wanted: `.${step.name}`, exists: keysOf(expansion), resource: resource2, at: at2 },
      at: at2
    });
  }
  return all2(expansion, value);
}
function keysOf(expansion) {
  return expansion.instances.flatMap(
    ({ key }) => key === void 0 || key.kind === "unknown" ? [] : [key.kind === "string" ? key.key : String(key.index)]
  ).slice(0, 20);
}
function under(exists, there, gone) {
  if (exists.kind === "choice")
    return choose(exists.condition, under(exists.then, there, gone), under(exists.else, there, gone));
  return exists.kind === "bool" && !exists.value ? gone() : there();
}
function all2(expansion, value) {
  if (expansion.open) {
    const one3 = value(expansion.unknownInstance(), []);
    const inner = one3.kind === "object" && one3.rest ? one3.rest("id") : void 0;
    const reference = inner?.kind === "unknown" && inner.reference ? { ...inner.reference, attribute: "" } : void 0;
    return unknown(expansion.reason ?? { kind: "invalid", what: "its instances" }, {
      ...reference ? { reference } : {},
      type: expansion.counted ? "list" : "object"
    });
  }
  const present2 = (instance) => under(
    instance.exists,
    () => value(instance, []),
    () => ({ kind: "absent" })
  );
  if (expansion.counted) return { kind: "list", type: "tuple", items: expansion.instances.map(present2) };
  return object(
    expansion.instances.map(
      (instance) => [instance.key?.kind === "string" ? instance.key.key : "", present2(instance)]
    )
  );
}

// src/terraform/expression.ts
function evaluate(expression2, scope) {
  switch (expression2.kind) {
    case "literal":
      return literal2(expression2.value, {
        origin: { role: "literal", name: "", range: rangeOf(scope.source, expression2) }
      });
    case "template":
      return at(evaluateTemplate(expression2.parts, scope), expression2, scope);
    case "tuple":
      return tuple(expression2, scope);
    case "object":
      return objectOf(expression2, scope);
    case "parentheses":
      return evaluate(expression2.inner, scope);
    case "variable":
    case "attribute-of":
    case "index":
    case "splat-item":
      return evaluateTraversal(expression2, scope);
    case "splat":
      return splat(expression2, scope);
    case "call":
      return call(expression2, scope);
    case "for-tuple":
      return at(evaluateForTuple(expression2, scope), expression2, scope);
    case "for-object":
      return at(evaluateForObject(expression2, scope), expression2, scope);
    case "unary":
      return at(unary(expression2.operator, evaluate(expression2.operand, scope)), expression2, scope);
    case "binary":
      return at(
        binary(expression2.operator, evaluate(expression2.left, scope), evaluate(expression2.right, scope)),
        expression2,
        scope
      );
    case "conditional":
      return conditional(expression2, scope);
    case "invalid":
      return unknown(
        { kind: "invalid", what: "the expression here can't be read" },
        { origin: { role: "expression", name: "", range: rangeOf(scope.source, expression2) } }
      );
  }
}
function evaluateAttribute({ source, node }, scope, role = "attribute", name = node.name) {
  return named2(evaluate(node.value, scope), {
    role,
    name,
    range: rangeOf(source, node.value),
    key: rangeOf(source, node.nameSpan)
  });
}
function named2(value, step) {
  const written = value.origin;
  if (written && written.from === void 0 && (written.role === "literal" || written.role === "expression") && sameRange(written, step)) {
    return { ...value, origin: step };
  }
  return passed(value, step);
}
function sameRange(a, b) {
  return a.range.source === b.range.source && a.range.start === b.range.start && a.range.end === b.range.end;
}
function at(value, expression2, scope) {
  return value.origin ? value : { ...value, origin: { role: "expression", name: "", range: rangeOf(scope.source, expression2) } };
}
function literal2(value, meta) {
  if (value === null) return nothing(meta);
  if (typeof value === "string") return string(value, meta);
  if (typeof value === "boolean") return bool(value, meta);
  return number(value.number, meta);
}
function tuple(expression2, scope) {
  const items = expression2.items.map((item) => evaluate(item, scope));
  return items.find((item) => item.kind === "error") ?? list2(items, "tuple", { origin: { role: "literal", name: "", range: rangeOf(scope.source, expression2) } });
}
function objectOf(expression2, scope) {
  const origin = { role: "literal", name: "", range: rangeOf(scope.source, expression2) };
  const keys = [];
  const values = [];
  for (const item of expression2.items) {
    const value = evaluate(item.value, scope);
    if (value.kind === "error") return value;
    const key = toStringValue(evaluate(item.key, scope));
    const name = key.kind === "string" ? key.value : "";
    keys.push(key);
    values.push(
      named2(value, {
        role: "entry",
        name,
        range: rangeOf(scope.source, item.value),
        key: rangeOf(scope.source, item.key)
      })
    );
  }
  if (keys.every((key) => key.kind === "string")) {
    return object(
      keys.map((key, index) => [key.value, values[index]]),
      "object",
      { origin }
    );
  }
  const make = (known) => {
    const entries = /* @__PURE__ */ new Map();
    for (const [index, key] of known.entries()) {
      if (key.kind !== "string") return wrong("A key of this object is null or no string.");
      entries.set(key.value, values[index]);
    }
    return object(entries, "object", { origin });
  };
  return lift({ text: () => "object", need: "shallow", type: "object", make }, keys);
}
function conditional(expression2, scope) {
  const decide3 = (condition3) => {
    switch (condition3.kind) {
      case "bool":
        return evaluate(condition3.value ? expression2.then : expression2.else, scope);
      case "choice":
        return choose(condition3.condition, decide3(condition3.then), decide3(condition3.else));
      case "error":
        return condition3;
      case "unknown": {
        const branches = [evaluate(expression2.then, scope), evaluate(expression2.else, scope)];
        return lift(
          {
            text: ([which, yes, no]) => `${which} ? ${yes} : ${no}`,
            need: "shallow",
            make: ([which, yes, no]) => which?.kind === "bool" && which.value ? yes : no
          },
          [condition3, ...branches]
        );
      }
      default:
        return wrong("The condition is neither true nor false.");
    }
  };
  const condition2 = isTrue(evaluate(expression2.condition, scope));
  const chosen = decide3(condition2);
  const marked2 = condition2.sensitive ? { ...chosen, sensitive: true } : chosen;
  return unifyBranches(marked2, expression2, scope);
}
function unifyBranches(chosen, expression2, scope) {
  const literalKind = (branch2) => branch2.kind === "literal" && branch2.value !== null ? typeof branch2.value : void 0;
  const kinds = [literalKind(expression2.then), literalKind(expression2.else)];
  if (kinds[0] === void 0 || kinds[1] === void 0 || kinds[0] === kinds[1]) return chosen;
  return unify([chosen, evaluate(expression2.then, scope), evaluate(expression2.else, scope)])[0] ?? chosen;
}
function splat(expression2, scope) {
  const apply = (value) => {
    switch (value.kind) {
      case "choice":
        return choose(value.condition, apply(value.then), apply(value.else));
      case "null":
        return list2([], "tuple");
      case "list": {
        const items = value.items.map(
          (item) => item.kind === "absent" ? item : applyEach(expression2.each, item, scope)
        );
        return items.find((item) => item.kind === "error") ?? list2(items, value.type === "set" ? "list" : value.type, { sensitive: value.sensitive, origin: value.origin });
      }
      case "unknown":
        return unknown(value.reason, {
          ...value.reference ? { madeFrom: [value.reference] } : { madeFrom: value.madeFrom },
          derived: { operands: [value], make: ([again2]) => apply(again2) },
          type: "list"
        });
      case "error":
        return value;
      default: {
        const item = applyEach(expression2.each, value, scope);
        return item.kind === "error" ? item : list2([item], "tuple");
      }
    }
  };
  return apply(evaluate(expression2.on, scope));
}
function applyEach(each, item, scope) {
  if (item.kind === "choice")
    return choose(item.condition, applyEach(each, item.then, scope), applyEach(each, item.else, scope));
  switch (each.kind) {
    case "splat-item":
      return item;
    case "attribute-of":
      return getAttribute(applyEach(each.on, item, scope), each.name, {
        text: "an item",
        at: rangeOf(scope.source, each)
      });
    case "index":
      return getIndex(applyEach(each.on, item, scope), evaluate(each.key, scope), {
        text: "an item",
        at: rangeOf(scope.source, each)
      });
    default:
      return wrong("This splat can't be evaluated.");
  }
}
function call(expression2, scope) {
  if (expression2.name === "try" || expression2.name === "can") return tryOrCan(expression2, scope);
  const args = expression2.args.map((arg) => evaluate(arg, scope));
  const legacy = removedFunction(expression2.name, args);
  if (legacy !== void 0) return at(legacy, expression2, scope);
  if (!expression2.expandLast || args.length === 0)
    return at(callFunction(expression2.name, args, scope.module.functions), expression2, scope);
  const make = ([last]) => {
    if (last?.kind !== "list")
      return wrong(`The last argument of ${expression2.name} is no list and can't be expanded.`);
    return callFunction(expression2.name, [...args.slice(0, -1), ...last.items], scope.module.functions);
  };
  return at(lift({ text: () => `${expression2.name}(...)`, need: "shallow", make }, args.slice(-1)), expression2, scope);
}
function removedFunction(name, args) {
  const failure2 = args.find((arg) => arg.kind === "error");
  if (name !== "list" && name !== "map") return void 0;
  if (failure2 !== void 0) return failure2;
  if (name === "list") return list2(args, "list");
  const keys = args.filter((_, index) => index % 2 === 0);
  if (args.length % 2 !== 0 || !keys.every((key) => key.kind === "string")) return void 0;
  return object(
    keys.map((key, index) => [key.value, args[2 * index + 1]]),
    "map"
  );
}
function tryOrCan(expression2, scope) {
  if (expression2.args.length === 0) return wrong(`${expression2.name} needs an argument.`);
  if (expression2.name === "can") return can(evaluate(expression2.args[0], scope));
  return firstThatWorks(expression2.args, scope);
}
function can(value) {
  if (value.kind === "choice") return choose(value.condition, can(value.then), can(value.else));
  if (value.kind === "unknown")
    return unknown(value.reason, { type: "bool", derived: { operands: [value], make: ([again2]) => can(again2) } });
  return bool(value.kind !== "error");
}
function firstThatWorks(args, scope) {
  const from = (index) => {
    const value = evaluate(args[index], scope);
    return index === args.length - 1 ? value : replaceErrors(value, () => from(index + 1));
  };
  return from(0);
}
function replaceErrors(value, otherwise) {
  if (value.kind === "choice")
    return choose(value.condition, replaceErrors(value.then, otherwise), replaceErrors(value.else, otherwise));
  if (value.kind !== "error") return value;
  const missed2 = value.problem.missed;
  const note = (fallback) => {
    if (fallback.kind === "choice") return choose(fallback.condition, note(fallback.then), note(fallback.else));
    return missed2 && fallback.kind === "null" && fallback.missed === void 0 ? { ...fallback, missed: missed2 } : fallback;
  };
  return note(otherwise());
}

// src/terraform/expand.ts
var MOST_INSTANCES = 2e4;
var Expansion = class {
  /** Neither count nor for_each. */
  single;
  counted;
  instances;
  /** Why there may be other instances than these. */
  reason;
  #byKey = /* @__PURE__ */ new Map();
  constructor(kind, instances, reason) {
    this.single = kind === "single";
    this.counted = kind === "count";
    this.instances = instances;
    this.reason = reason;
    for (const instance of instances) {
      if (instance.key?.kind === "string") this.#byKey.set(instance.key.key, instance);
      if (instance.key?.kind === "number") this.#byKey.set(String(instance.key.index), instance);
    }
  }
  /** Whether the keys are not known. */
  get open() {
    return this.reason !== void 0;
  }
  find(key) {
    return this.#byKey.get(key);
  }
  /** The instance that stands for those whose key is not known. */
  unknownInstance() {
    return this.instances.find(({ key }) => key?.kind === "unknown") ?? unknownInstance(
      this.counted ? "count" : "for_each",
      this.reason ?? { kind: "invalid", what: "the key" },
      void 0
    );
  }
};
var YES = bool(true);
function expand3(content2, scope, text3) {
  const forEach = content2.attributes.get("for_each");
  const count2 = content2.attributes.get("count");
  if (forEach !== void 0) {
    const value = evaluate(forEach.node.value, inFile(scope, forEach.source));
    return merge2(
      "for_each",
      alternatives(value, (leaf) => byKey(leaf, text3))
    );
  }
  if (count2 !== void 0) {
    const value = toNumberValue(evaluate(count2.node.value, inFile(scope, count2.source)));
    return merge2(
      "count",
      alternatives(value, (leaf) => byCount(leaf, text3))
    );
  }
  return new Expansion("single", [{ key: void 0, exists: enabled(content2, scope), names: [] }]);
}
function expandDynamic(content2, scope, text3) {
  const forEach = content2.attributes.get("for_each");
  if (forEach === void 0) return new Expansion("for_each", []);
  const value = evaluate(forEach.node.value, inFile(scope, forEach.source));
  return merge2(
    "for_each",
    alternatives(value, (leaf) => {
      const items = itemsOf(leaf);
      if (items === void 0 || items.length > MOST_INSTANCES) {
        const reason = reasonOf2(leaf, "for_each is no list, map or set");
        return { instances: [unknownInstance("for_each", reason, text3)], reason };
      }
      return {
        instances: items.map(([key, item]) => ({
          key: keyOf3(key),
          exists: presence(item),
          names: [
            [
              "each",
              object([
                ["key", key],
                ["value", present(item)]
              ])
            ]
          ]
        }))
      };
    })
  );
}
function keyOf3(key) {
  if (key.kind === "number") return { kind: "number", index: Number(key.digits) };
  return {
    kind: "string",
    key: key.kind === "string" ? key.value : JSON.stringify(key.kind === "bool" ? key.value : null)
  };
}
function enabled(content2, scope) {
  for (const { source, node } of content2.blocks) {
    if (node.type !== "lifecycle") continue;
    const attribute = node.body.items.find((item) => item.kind === "attribute" && item.name === "enabled");
    if (attribute?.kind !== "attribute") continue;
    const value = isTrue(evaluate(attribute.value, inFile(scope, source)));
    if (value.kind === "bool" || value.kind === "choice") return value;
  }
  return YES;
}
function alternatives(value, make) {
  if (value.kind !== "choice") return make(value);
  const yes = alternatives(value.then, make);
  const no = alternatives(value.else, make);
  const NO = bool(false);
  const nameOf2 = ({ key }) => key?.kind === "string" ? `s${key.key}` : key?.kind === "number" ? `n${key.index}` : "?";
  const others2 = new Map(no.instances.map((instance) => [nameOf2(instance), instance]));
  const joined2 = yes.instances.map((instance) => {
    const other = others2.get(nameOf2(instance));
    others2.delete(nameOf2(instance));
    if (other === void 0) return { ...instance, exists: choose(value.condition, instance.exists, NO) };
    return {
      ...instance,
      exists: choose(value.condition, instance.exists, other.exists),
      names: instance.names.map(([name, mine]) => {
        const theirs = other.names.find(([also]) => also === name)?.[1];
        return [name, theirs === void 0 ? mine : choose(value.condition, mine, theirs)];
      })
    };
  });
  for (const other of others2.values()) joined2.push({ ...other, exists: choose(value.condition, NO, other.exists) });
  return { instances: joined2, reason: yes.reason ?? no.reason };
}
function merge2(kind, some) {
  return new Expansion(kind, some.instances, some.reason);
}
function byCount(value, text3) {
  const count2 = value.kind === "number" ? toInteger(value.digits) : void 0;
  if (count2 !== void 0 && count2 >= 0 && count2 <= MOST_INSTANCES) {
    const instances = Array.from(
      { length: count2 },
      (_, index) => ({
        key: { kind: "number", index },
        exists: YES,
        names: [["count", object([["index", number(index)]])]]
      })
    );
    return { instances };
  }
  const reason = reasonOf2(value, count2 === void 0 ? "count is no whole number" : "count is negative or too large");
  return { instances: [unknownInstance("count", reason, text3)], reason };
}
function byKey(value, text3) {
  const items = value.kind === "list" && value.type !== "set" ? value.items.map((item) => [item, item]) : itemsOf(value);
  if (items !== void 0 && items.length <= MOST_INSTANCES) {
    const instances = [];
    let reason2;
    for (const [key, item] of items) {
      if (key.kind !== "string") {
        reason2 ??= reasonOf2(key, "a key of for_each is no string");
        continue;
      }
      instances.push({
        key: { kind: "string", key: key.value },
        exists: presence(item),
        names: [
          [
            "each",
            object([
              ["key", key],
              ["value", present(item)]
            ])
          ]
        ],
        entry: item
      });
    }
    return reason2 === void 0 ? { instances } : { instances: [...instances, unknownInstance("for_each", reason2, text3)], reason: reason2 };
  }
  const reason = reasonOf2(value, "for_each is no map or set of strings");
  return { instances: [unknownInstance("for_each", reason, text3)], reason };
}
function presence(item) {
  if (item.kind === "absent") return bool(false);
  return item.kind === "choice" ? choose(item.condition, presence(item.then), presence(item.else)) : YES;
}
function present(item) {
  if (item.kind !== "choice") return item;
  const yes = present(item.then);
  const no = present(item.else);
  if (yes.kind === "absent") return no;
  return no.kind === "absent" ? yes : choose(item.condition, yes, no);
}
function unknownInstance(kind, reason, text3) {
  const at2 = (name, type) => unknown(reason, { ...text3 !== void 0 ? { subject: `${name} of ${text3}` } : {}, ...type ? { type } : {} });
  const names = kind === "count" ? [["count", object([["index", at2("count.index", "number")]])]] : [
    [
      "each",
      object([
        ["key", at2("each.key", "string")],
        ["value", at2("each.value")]
      ])
    ]
  ];
  return { key: { kind: "unknown" }, exists: YES, names };
}
function reasonOf2(value, wrongKind) {
  if (value.kind === "unknown") return value.reason;
  if (value.kind === "error") return { kind: "error", problem: value.problem };
  return { kind: "invalid", what: value.kind === "null" ? "count or for_each is null" : wrongKind };
}

// src/terraform/body.ts
var META_ATTRIBUTES = /* @__PURE__ */ new Set(["count", "for_each", "provider", "depends_on", "providers", "source", "version"]);
var META_BLOCKS = /* @__PURE__ */ new Set(["lifecycle", "provisioner", "connection"]);
function evaluateBody(content2, scope) {
  const values = /* @__PURE__ */ new Map();
  for (const [name, attribute] of content2.attributes) {
    if (!META_ATTRIBUTES.has(name)) values.set(name, evaluateAttribute(attribute, inFile(scope, attribute.source)));
  }
  for (const [type, blocks] of blocksByType(content2))
    if (!values.has(type)) values.set(type, evaluateBlocks(type, blocks, scope));
  return values;
}
function placesOf(content2) {
  const places = /* @__PURE__ */ new Map();
  for (const [name, { source, node }] of content2.attributes) places.set(name, rangeOf(source, node));
  for (const { source, node } of content2.blocks) {
    const type = blockTypeOf(node);
    if (!places.has(type)) places.set(type, rangeOf(source, node.header));
  }
  return places;
}
function blocksByType(content2) {
  const groups = /* @__PURE__ */ new Map();
  for (const block3 of content2.blocks) {
    if (META_BLOCKS.has(block3.node.type)) continue;
    const type = blockTypeOf(block3.node);
    groups.set(type, [...groups.get(type) ?? [], block3]);
  }
  return groups;
}
function evaluateBlocks(type, blocks, scope) {
  const items = [];
  const first = blocks[0];
  const origin = { role: "attribute", name: type, range: rangeOf(first.source, first.node.header) };
  for (const { source, node } of blocks) {
    if (node.type !== "dynamic") {
      items.push(blockObject(contentOf(source, node.body), inFile(scope, source), rangeOf(source, node.header), type));
      continue;
    }
    const content2 = contentOf(source, node.body);
    const inside = content2.blocks.find((block3) => block3.node.type === "content");
    const expansion = expandDynamic(content2, inFile(scope, source), `dynamic ${type}`);
    const iterator = content2.attributes.get("iterator")?.node.value;
    const iteratorName = iterator?.kind === "variable" ? iterator.name : iterator?.kind === "literal" && typeof iterator.value === "string" ? iterator.value : type;
    for (const instance of expansion.instances) {
      if (inside === void 0) continue;
      const each = instance.names.map(([, value2]) => [iteratorName, value2]);
      const inner = withNames(inFile(scope, inside.source), each);
      const value = blockObject(
        contentOf(inside.source, inside.node.body),
        inner,
        rangeOf(inside.source, node.header),
        type
      );
      if (instance.key?.kind === "unknown")
        return unknown(expansion.reason ?? { kind: "invalid", what: "for_each of a dynamic block" }, {
          type: "list",
          origin
        });
      items.push(whereExists(instance.exists, value));
    }
  }
  return { kind: "list", type: "list", items, origin };
}
function whereExists(exists, value) {
  if (exists.kind === "choice")
    return choose(exists.condition, whereExists(exists.then, value), whereExists(exists.else, value));
  return exists.kind === "bool" && !exists.value ? { kind: "absent" } : value;
}
function blockObject(content2, scope, header, type) {
  return object(evaluateBody(content2, scope), "object", {
    origin: { role: "attribute", name: type, range: header, key: header }
  });
}

// src/hcl/hcl2json.ts
var fileName = "dmslint-input";

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text3, ignoreTrivia = false) {
  const len = text3.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count2, exact2) {
    let digits2 = 0;
    let value2 = 0;
    while (digits2 < count2 || !exact2) {
      let ch = text3.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits2++;
    }
    if (digits2 < count2) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text3.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text3.length && isDigit(text3.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text3.length && text3.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text3.length && isDigit(text3.charCodeAt(pos))) {
        pos++;
        while (pos < text3.length && isDigit(text3.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text3.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text3.length && (text3.charCodeAt(pos) === 69 || text3.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text3.length && text3.charCodeAt(pos) === 43 || text3.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text3.length && isDigit(text3.charCodeAt(pos))) {
        pos++;
        while (pos < text3.length && isDigit(text3.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text3.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text3.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text3.charCodeAt(pos);
      if (ch === 34) {
        result += text3.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text3.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text3.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text3.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code = text3.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text3.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text3.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text3.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text3.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text3.substring(start, pos);
          return token = 12;
        }
        if (text3.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text3.charCodeAt(pos);
            if (ch === 42 && text3.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text3.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text3.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text3.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text3.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text3.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function parseTree(text3, errors = [], options2 = ParseOptions.DEFAULT) {
  let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
  function ensurePropertyComplete(endOffset) {
    if (currentParent.type === "property") {
      currentParent.length = endOffset - currentParent.offset;
      currentParent = currentParent.parent;
    }
  }
  function onValue(valueNode) {
    currentParent.children.push(valueNode);
    return valueNode;
  }
  const visitor = {
    onObjectBegin: (offset) => {
      currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
    },
    onObjectProperty: (name, offset, length2) => {
      currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
      currentParent.children.push({ type: "string", value: name, offset, length: length2, parent: currentParent });
    },
    onObjectEnd: (offset, length2) => {
      ensurePropertyComplete(offset + length2);
      currentParent.length = offset + length2 - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length2);
    },
    onArrayBegin: (offset, length2) => {
      currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
    },
    onArrayEnd: (offset, length2) => {
      currentParent.length = offset + length2 - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length2);
    },
    onLiteralValue: (value, offset, length2) => {
      onValue({ type: getNodeType(value), offset, length: length2, parent: currentParent, value });
      ensurePropertyComplete(offset + length2);
    },
    onSeparator: (sep, offset, length2) => {
      if (currentParent.type === "property") {
        if (sep === ":") {
          currentParent.colonOffset = offset;
        } else if (sep === ",") {
          ensurePropertyComplete(offset);
        }
      }
    },
    onError: (error2, offset, length2) => {
      errors.push({ error: error2, offset, length: length2 });
    }
  };
  visit(text3, visitor, options2);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function visit(text3, visitor, options2 = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text3, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options2 && options2.disallowComments;
  const allowTrailingComma = options2 && options2.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error2, skipUntilAfter = [], skipUntil = []) {
    onError(error2);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options2.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}
function getNodeType(value) {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    case "object": {
      if (!value) {
        return "null";
      } else if (Array.isArray(value)) {
        return "array";
      }
      return "object";
    }
    default:
      return "null";
  }
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError2;
(function(ScanError3) {
  ScanError3[ScanError3["None"] = 0] = "None";
  ScanError3[ScanError3["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError3[ScanError3["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError3[ScanError3["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError3[ScanError3["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError3[ScanError3["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError3[ScanError3["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError2 || (ScanError2 = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var parseTree2 = parseTree;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code) {
  switch (code) {
    case 1:
      return "InvalidSymbol";
    case 2:
      return "InvalidNumberFormat";
    case 3:
      return "PropertyNameExpected";
    case 4:
      return "ValueExpected";
    case 5:
      return "ColonExpected";
    case 6:
      return "CommaExpected";
    case 7:
      return "CloseBraceExpected";
    case 8:
      return "CloseBracketExpected";
    case 9:
      return "EndOfFileExpected";
    case 10:
      return "InvalidCommentToken";
    case 11:
      return "UnexpectedEndOfComment";
    case 12:
      return "UnexpectedEndOfString";
    case 13:
      return "UnexpectedEndOfNumber";
    case 14:
      return "InvalidUnicode";
    case 15:
      return "InvalidEscapeCharacter";
    case 16:
      return "InvalidCharacter";
  }
  return "<unknown ParseErrorCode>";
}

// src/hcl/native/characters.ts
var identifierStart = new RegExp("^\\p{ID_Start}", "u");
var identifierPart = new RegExp("^\\p{ID_Continue}", "u");
function identifierLength(text3, at2, limit) {
  let i = at2;
  while (i < limit) {
    const c = text3.charCodeAt(i);
    if (c < 128) {
      if (isLetter(c) || c === 95 || i > at2 && (isDigit2(c) || c === 45)) i++;
      else break;
    } else {
      const point = text3.codePointAt(i);
      const character = String.fromCodePoint(point);
      if (!(i > at2 ? identifierPart : identifierStart).test(character)) break;
      i += character.length;
    }
  }
  return i - at2;
}
function isDigit2(c) {
  return c >= 48 && c <= 57;
}
function isHexDigit(c) {
  return isDigit2(c) || c >= 97 && c <= 102 || c >= 65 && c <= 70;
}
function isLetter(c) {
  return c >= 97 && c <= 122 || c >= 65 && c <= 90;
}
function isSpace(c) {
  if (c === 32 || c >= 9 && c <= 13) return true;
  if (c < 128) return false;
  return c === 133 || c === 160 || c === 5760 || c >= 8192 && c <= 8202 || c === 8232 || c === 8233 || c === 8239 || c === 8287 || c === 12288;
}
function leadingSpace(text3) {
  let i = 0;
  while (i < text3.length && isSpace(text3.charCodeAt(i))) i++;
  return i;
}
function trimStart(text3) {
  return text3.slice(leadingSpace(text3));
}
function trimEnd(text3) {
  let end = text3.length;
  while (end > 0 && isSpace(text3.charCodeAt(end - 1))) end--;
  return text3.slice(0, end);
}
function normalized(text3) {
  for (let i = 0; i < text3.length; i++) if (text3.charCodeAt(i) >= 768) return text3.normalize("NFC");
  return text3;
}

// src/hcl/native/lexer.ts
var END = 256;
var NEWLINE = 257;
var IDENTIFIER = 258;
var NUMBER3 = 259;
var QUOTE2 = 260;
var HEREDOC = 261;
var EQUAL = 262;
var NOT_EQUAL = 263;
var LESS_EQUAL = 264;
var GREATER_EQUAL = 265;
var AND = 266;
var OR = 267;
var DOUBLE_COLON = 268;
var ELLIPSIS = 269;
var ARROW = 270;
var TRIM_END = 271;
var INVALID2 = 272;
var Refusal2 = class {
  message;
  start;
  end;
  /** A bound of this reader, not an error of the language: nobody else is asked. */
  bound;
  constructor(message, at2, bound = false) {
    this.message = message;
    this.start = at2.start;
    this.end = at2.end;
    this.bound = bound;
  }
};
var maxDepth = 200;
var maxHeight = 500;
var maxRefusals = 200;
var Lexer = class {
  text;
  limit;
  comments = [];
  /** What was refused so far, up to a bound; `noted` counts all. */
  refusals = [];
  noted = 0;
  token = END;
  start = 0;
  end = 0;
  /** Where the first line end between the previous token and this one is, or -1. */
  newlineAt = -1;
  /** Whether line ends count here. */
  newlines = true;
  depth = 0;
  /** Height of the expression that was read last. */
  height = 0;
  /** From here on no comment that is opened is closed. */
  openCommentFrom = Number.POSITIVE_INFINITY;
  /** Markers of heredocs, and from where on no line closes them. */
  openMarkers = /* @__PURE__ */ new Map();
  /** Reads `text` to its end, for `restart` to begin at any place of it. */
  constructor(text3) {
    this.text = text3;
    this.limit = text3.length;
  }
  /** The kind of what comes next. */
  peek() {
    return this.newlineAt >= 0 && this.newlines ? NEWLINE : this.token;
  }
  /** Where that is. */
  here() {
    if (this.peek() === NEWLINE) return { start: this.newlineAt, end: this.newlineAt + 1 };
    return { start: this.start, end: this.end };
  }
  /** The text of the token at hand, which is an identifier or a number. */
  word() {
    return this.text.slice(this.start, this.end);
  }
  isWord(word2) {
    return this.token === IDENTIFIER && this.peek() === IDENTIFIER && this.end - this.start === word2.length && this.text.startsWith(word2, this.start);
  }
  skipNewline() {
    this.newlineAt = -1;
  }
  advance() {
    this.scan(this.end);
  }
  /** Starts again at an earlier or later place. */
  restart(at2) {
    while (this.comments.length > 0 && this.comments[this.comments.length - 1].start >= at2) this.comments.pop();
    this.scan(at2);
  }
  /** Notes that no line behind `at` closes a heredoc of this marker, so that it is not looked for again. */
  neverClosed(marker, at2) {
    this.openMarkers.set(marker, Math.min(at2, this.openMarkers.get(marker) ?? at2));
  }
  isOpenFrom(marker, at2) {
    return at2 >= (this.openMarkers.get(marker) ?? Number.POSITIVE_INFINITY);
  }
  refuse(message, at2 = this.here()) {
    throw new Refusal2(message, at2);
  }
  /** Notes an error that does not stop the reading. */
  note(refusal) {
    this.noted++;
    if (this.refusals.length < maxRefusals) this.refusals.push(refusal);
  }
  /** One level down; whoever calls takes it back after. */
  descend() {
    if (++this.depth > maxDepth) {
      throw new Refusal2(`This is nested more than ${maxDepth} levels deep. Simplify it.`, this.here(), true);
    }
  }
  grow(height, at2) {
    this.height = height + 1;
    if (this.height > maxHeight) {
      throw new Refusal2(`This expression has more than ${maxHeight} operators in one chain. Split it.`, at2, true);
    }
  }
  /** Reads the token that begins at or after `at`. */
  scan(at2) {
    const { text: text3, limit } = this;
    this.newlineAt = -1;
    let i = at2;
    for (; i < limit; i++) {
      const c = text3.charCodeAt(i);
      if (c === 32 || c === 9) continue;
      if (c === 10) {
        if (this.newlineAt < 0) this.newlineAt = i;
      } else if (c === 13 && text3.charCodeAt(i + 1) === 10 && i + 1 < limit) {
        if (this.newlineAt < 0) this.newlineAt = i;
        i++;
      } else if (c === 35 || c === 47 && text3.charCodeAt(i + 1) === 47) {
        i = this.lineComment(i);
      } else if (c === 47 && text3.charCodeAt(i + 1) === 42) {
        const close = i < this.openCommentFrom ? text3.indexOf("*/", i + 2) : -1;
        if (close < 0) {
          this.openCommentFrom = Math.min(i, this.openCommentFrom);
          break;
        }
        this.comments.push({ text: text3.slice(i, close + 2), start: i, end: close + 2 });
        i = close + 1;
      } else break;
    }
    this.start = i;
    if (i >= limit) {
      this.token = END;
      this.start = this.end = limit;
      return;
    }
    this.token = this.tokenAt(i);
  }
  /** Ends at the line's end, which counts as a newline; gives the offset of its last character. */
  lineComment(from) {
    const { text: text3, limit } = this;
    let end = text3.indexOf("\n", from);
    if (end < 0) end = limit;
    const trimmed = end > from && text3.charCodeAt(end - 1) === 13 ? end - 1 : end;
    this.comments.push({ text: text3.slice(from, trimmed), start: from, end: trimmed });
    if (end < limit && this.newlineAt < 0) this.newlineAt = trimmed;
    return end;
  }
  tokenAt(i) {
    const { text: text3, limit } = this;
    const c = text3.charCodeAt(i);
    const next = i + 1 < limit ? text3.charCodeAt(i + 1) : -1;
    this.end = i + 1;
    if (c === 34) return QUOTE2;
    if (isDigit2(c)) {
      this.end = numberEnd(text3, i, limit);
      return NUMBER3;
    }
    const name = identifierLength(text3, i, limit);
    if (name > 0) {
      this.end = i + name;
      return IDENTIFIER;
    }
    switch (c) {
      case 60:
        if (next === 60) {
          const end = heredocOpening(text3, i, limit);
          if (end > 0) {
            this.end = end;
            return HEREDOC;
          }
        }
        return next === 61 ? this.two(LESS_EQUAL) : c;
      case 62:
        return next === 61 ? this.two(GREATER_EQUAL) : c;
      case 61:
        return next === 61 ? this.two(EQUAL) : next === 62 ? this.two(ARROW) : c;
      case 33:
        return next === 61 ? this.two(NOT_EQUAL) : c;
      case 38:
        return next === 38 ? this.two(AND) : INVALID2;
      case 124:
        return next === 124 ? this.two(OR) : INVALID2;
      case 58:
        return next === 58 ? this.two(DOUBLE_COLON) : c;
      case 46:
        if (next === 46 && i + 2 < limit && text3.charCodeAt(i + 2) === 46) {
          this.end = i + 3;
          return ELLIPSIS;
        }
        return c;
      case 126:
        return next === 125 ? this.two(TRIM_END) : INVALID2;
      case 123:
      // {
      case 125:
      // }
      case 91:
      // [
      case 93:
      // ]
      case 40:
      // (
      case 41:
      // )
      case 44:
      // ,
      case 42:
      // *
      case 47:
      // /
      case 37:
      // %
      case 43:
      // +
      case 45:
      // -
      case 63:
        return c;
      default:
        if (c >= 55296 && c < 56320 && i + 1 < limit) this.end = i + 2;
        return INVALID2;
    }
  }
  two(token) {
    this.end = this.start + 2;
    return token;
  }
};
function numberEnd(text3, start, limit) {
  let end = start + 1;
  for (let i = end; i < limit; ) {
    const c = text3.charCodeAt(i);
    if (isDigit2(c)) end = ++i;
    else if (c === 46) i++;
    else if (c === 101 || c === 69) {
      const sign = text3.charCodeAt(i + 1);
      const digit = sign === 43 || sign === 45 ? i + 2 : i + 1;
      if (digit >= limit || !isDigit2(text3.charCodeAt(digit))) break;
      end = i = digit + 1;
    } else break;
  }
  return end;
}
function heredocOpening(text3, start, limit) {
  if (text3.charCodeAt(start) !== 60 || text3.charCodeAt(start + 1) !== 60) return 0;
  const name = text3.charCodeAt(start + 2) === 45 ? start + 3 : start + 2;
  const length2 = identifierLength(text3, name, limit);
  if (length2 === 0) return 0;
  const end = text3.charCodeAt(name + length2) === 13 ? name + length2 + 1 : name + length2;
  return end < limit && text3.charCodeAt(end) === 10 ? end + 1 : 0;
}

// src/hcl/native/directives.ts
function readDirective(lexer, at2) {
  const word2 = lexer.token === IDENTIFIER ? lexer.word() : "";
  switch (word2) {
    case "if":
      lexer.advance();
      return { kind: "if", condition: readExpression(lexer), start: at2, end: at2 };
    case "for": {
      lexer.advance();
      const names = readForNames(lexer);
      return { kind: "for", ...names, collection: readExpression(lexer), start: at2, end: at2 };
    }
    case "else":
    case "endif":
    case "endfor":
      lexer.advance();
      return { kind: word2, start: at2, end: at2 };
    default:
      return lexer.refuse("After %{ must follow if, else, endif, for or endfor. For a literal %{ write %%{.");
  }
}
function readForNames(lexer) {
  const name = () => {
    if (lexer.peek() !== IDENTIFIER)
      lexer.refuse('The name of a variable is expected here, as in "for key, value in".');
    const word2 = lexer.word();
    lexer.advance();
    return word2;
  };
  let keyName;
  let valueName = name();
  if (lexer.peek() === 44) {
    lexer.advance();
    keyName = valueName;
    valueName = name();
  }
  if (!lexer.isWord("in"))
    lexer.refuse('The word "in" is expected here, between the names of "for" and the collection.');
  lexer.advance();
  return { keyName, valueName };
}
var Folder = class {
  deepest = 0;
  next = 0;
  level = 0;
  lexer;
  pieces;
  constructor(lexer, pieces) {
    this.lexer = lexer;
    this.pieces = pieces;
  }
  /** The parts up to one of the closing words (not taken), or to the end when there are none. */
  parts(closing) {
    const result = [];
    for (; ; this.next++) {
      const piece = this.pieces[this.next];
      if (piece === void 0) {
        if (closing.length > 0) this.unbalanced(this.pieces[this.next - 1], closing);
        return result;
      }
      if (piece.kind === "text" || piece.kind === "interpolation") result.push(piece);
      else if (piece.kind === "if" || piece.kind === "for") result.push(this.directive(piece));
      else if (closing.includes(piece.kind)) return result;
      else this.unbalanced(piece, closing);
    }
  }
  unbalanced(at2, closing) {
    this.lexer.refuse(
      closing.length > 0 ? `A directive before this is not closed. Write %{ ${closing[closing.length - 1]} }.` : "This directive closes none. Remove it, or write the %{ if } or %{ for } that it belongs to.",
      at2
    );
  }
  directive(open3) {
    this.lexer.descend();
    this.deepest = Math.max(this.deepest, ++this.level);
    this.next++;
    let part;
    if (open3.kind === "if") {
      const then = this.parts(["else", "endif"]);
      let otherwise = [];
      if (this.pieces[this.next].kind === "else") {
        this.next++;
        otherwise = this.parts(["endif"]);
      }
      part = { ...open3, then, else: otherwise, end: this.pieces[this.next].end };
    } else part = { ...open3, body: this.parts(["endfor"]), end: this.pieces[this.next].end };
    this.level--;
    this.lexer.depth--;
    return part;
  }
};

// src/hcl/native/collections.ts
function readCall2(lexer, first, start) {
  let name = first;
  while (lexer.peek() === DOUBLE_COLON) {
    lexer.advance();
    if (lexer.peek() !== IDENTIFIER) lexer.refuse('The name of a function is expected here, behind "::".');
    name += `::${lexer.word()}`;
    lexer.advance();
  }
  if (lexer.peek() !== 40) lexer.refuse("An opening parenthesis is expected here, behind the name of the function.");
  const newlines = within(lexer, false);
  const args = [];
  let expandLast = false;
  let height = 0;
  while (lexer.peek() !== 41) {
    args.push(readExpression(lexer));
    height = Math.max(height, lexer.height);
    if (lexer.peek() === ELLIPSIS) {
      expandLast = true;
      lexer.advance();
      if (lexer.peek() !== 41) lexer.refuse('A closing parenthesis is expected here, behind the last argument "...".');
    } else if (lexer.peek() === 44) lexer.advance();
    else if (lexer.peek() !== 41)
      lexer.refuse("A comma or a closing parenthesis is expected here, behind the argument.");
  }
  const { end } = lexer;
  leave(lexer, newlines);
  const call2 = { kind: "call", name, args, expandLast, start, end };
  lexer.grow(height, call2);
  return call2;
}
function within(lexer, newlines) {
  const outer = lexer.newlines;
  lexer.newlines = newlines;
  lexer.advance();
  return outer;
}
function leave(lexer, newlines) {
  lexer.advance();
  lexer.newlines = newlines;
}
function readParentheses(lexer) {
  const { start } = lexer;
  const newlines = within(lexer, false);
  const inner = readExpression(lexer);
  if (lexer.peek() !== 41) lexer.refuse("A closing parenthesis is expected here.");
  const { end, height } = lexer;
  leave(lexer, newlines);
  const parentheses = { kind: "parentheses", inner, start, end };
  lexer.grow(height, parentheses);
  return parentheses;
}
function readTuple(lexer) {
  const { start } = lexer;
  const newlines = within(lexer, false);
  if (lexer.isWord("for")) return readFor(lexer, start, newlines, 93);
  const items = [];
  let height = 0;
  while (lexer.peek() !== 93) {
    items.push(readExpression(lexer));
    height = Math.max(height, lexer.height);
    if (lexer.peek() === 44) lexer.advance();
    else if (lexer.peek() !== 93) lexer.refuse("A comma or a closing bracket is expected here, behind the item.");
  }
  const { end } = lexer;
  leave(lexer, newlines);
  const tuple2 = { kind: "tuple", items, start, end };
  lexer.grow(height, tuple2);
  return tuple2;
}
function readObject(lexer) {
  const { start } = lexer;
  const newlines = within(lexer, false);
  if (lexer.isWord("for")) return readFor(lexer, start, newlines, 125);
  lexer.newlines = true;
  const items = [];
  let height = 0;
  for (; ; ) {
    if (lexer.peek() === NEWLINE) lexer.skipNewline();
    if (lexer.peek() === 125) break;
    const key = bareKey(readExpression(lexer));
    height = Math.max(height, lexer.height);
    if (lexer.peek() !== 61 && lexer.peek() !== 58) {
      lexer.refuse(
        "An equals sign is expected here, between the key and its value. A key with dots or spaces needs quotes."
      );
    }
    lexer.advance();
    const value = readExpression(lexer);
    height = Math.max(height, lexer.height);
    items.push({ key, value, start: key.start, end: value.end });
    if (lexer.peek() === 44) lexer.advance();
    else if (lexer.peek() !== NEWLINE && lexer.peek() !== 125) {
      lexer.refuse("A comma, a new line or a closing brace is expected here, behind the value.");
    }
  }
  const { end } = lexer;
  leave(lexer, newlines);
  const object2 = { kind: "object", items, start, end };
  lexer.grow(height, object2);
  return object2;
}
function bareKey(key) {
  const { start, end } = key;
  if (key.kind === "variable") return { kind: "literal", value: normalized(key.name), start, end };
  if (key.kind === "literal" && (key.value === null || typeof key.value === "boolean")) {
    return { kind: "literal", value: String(key.value), start, end };
  }
  return key;
}
function readFor(lexer, start, newlines, closing) {
  lexer.advance();
  const names = readForNames(lexer);
  const collection = readExpression(lexer);
  let { height } = lexer;
  if (lexer.peek() !== 58) lexer.refuse('A colon is expected here, behind the collection of "for".');
  lexer.advance();
  let value = readExpression(lexer);
  height = Math.max(height, lexer.height);
  let key;
  if (lexer.peek() === ARROW) {
    if (closing === 93) lexer.refuse("A list takes no keys. Write { for \u2026 : key => value } for an object.");
    key = value;
    lexer.advance();
    value = readExpression(lexer);
    height = Math.max(height, lexer.height);
  }
  const grouped = lexer.peek() === ELLIPSIS;
  if (grouped) {
    if (closing === 93) lexer.refuse('Only an object can be grouped by "...". Remove it.');
    lexer.advance();
  }
  let condition2;
  if (lexer.isWord("if")) {
    lexer.advance();
    condition2 = readExpression(lexer);
    height = Math.max(height, lexer.height);
  }
  if (lexer.peek() !== closing) lexer.refuse("The end of the for-expression is expected here: close its bracket.");
  const span = { start, end: lexer.end };
  if (key === void 0 && closing === 125) {
    lexer.refuse("An object needs keys. Write { for \u2026 : key => value }, or [ for \u2026 ] for a list.", value);
  }
  leave(lexer, newlines);
  lexer.grow(height, span);
  if (key === void 0) return { kind: "for-tuple", ...names, collection, value, condition: condition2, ...span };
  return { kind: "for-object", ...names, collection, key, value, condition: condition2, grouped, ...span };
}

// src/hcl/native/pieces.ts
var TemplateReader = class {
  lexer;
  pieces = [];
  trimNext = false;
  height = 0;
  constructor(lexer) {
    this.lexer = lexer;
  }
  text(text3, start, end) {
    this.pieces.push({ kind: "text", text: this.trimNext ? trimStart(text3) : text3, start, end });
    this.trimNext = false;
  }
  /** Takes what begins with the `$` or `%` at `at`, if one is there, and gives the offset behind it (0 if none is there). */
  sequence(at2) {
    const { text: text3 } = this.lexer;
    const c = text3.charCodeAt(at2);
    if (c !== 36 && c !== 37) return 0;
    if (text3.charCodeAt(at2 + 1) === 123) return this.templateSequence(at2, c === 36);
    const escaped = text3.charCodeAt(at2 + 1) === c && text3.charCodeAt(at2 + 2) === 123;
    const end = escaped ? at2 + 3 : at2 + 1;
    this.text(escaped ? text3.slice(at2 + 1, end) : text3.slice(at2, end), at2, end);
    return end;
  }
  templateSequence(at2, interpolation2) {
    const { lexer, pieces } = this;
    const trims = lexer.text.charCodeAt(at2 + 2) === 126;
    const previous = pieces[pieces.length - 1];
    if (trims && previous?.kind === "text") previous.text = trimEnd(previous.text);
    const { newlines } = lexer;
    lexer.newlines = false;
    lexer.descend();
    lexer.scan(at2 + (trims ? 3 : 2));
    const piece = interpolation2 ? { kind: "interpolation", value: readExpression(lexer), start: at2, end: at2 } : readDirective(lexer, at2);
    lexer.depth--;
    if (lexer.token !== 125 && lexer.token !== TRIM_END) {
      lexer.refuse(
        interpolation2 ? "This interpolation must end with a closing brace here. Close it; for a literal ${ write $${." : "This directive must end with a closing brace here. Close it; for a literal %{ write %%{."
      );
    }
    if (interpolation2 || piece.kind === "if" || piece.kind === "for") {
      this.height = Math.max(this.height, lexer.height);
    }
    this.trimNext = lexer.token === TRIM_END;
    const end = lexer.end;
    pieces.push({ ...piece, end });
    lexer.newlines = newlines;
    return end;
  }
  /** `<<-`: takes from each line what the least indented one has; lines of white space only do not count and stay. */
  dedent() {
    let least = Number.POSITIVE_INFINITY;
    let lineBegins = true;
    const lines = [];
    for (const piece of this.pieces) {
      if (lineBegins) {
        lineBegins = false;
        if (piece.kind === "text") {
          const indent2 = leadingSpace(piece.text);
          if (indent2 < piece.text.length || !piece.text.endsWith("\n")) {
            lines.push(piece);
            least = Math.min(least, indent2);
          }
        } else least = 0;
      }
      if (piece.kind === "text" && piece.text.endsWith("\n")) lineBegins = true;
    }
    if (least > 0) for (const line of lines) line.text = line.text.slice(least);
  }
  finish(start, end) {
    const pieces = melded(this.pieces);
    const [only2] = pieces;
    this.lexer.height = 1;
    if (only2 === void 0) return { kind: "literal", value: "", start, end };
    if (only2.kind === "text" && pieces.length === 1) return { kind: "literal", value: only2.text, start, end };
    this.lexer.grow(this.height, { start, end });
    const folder = new Folder(this.lexer, pieces);
    const parts = folder.parts([]);
    this.lexer.height += folder.deepest;
    return { kind: "template", parts, start, end };
  }
};
function melded(pieces) {
  const result = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece.kind !== "text") {
      result.push(piece);
      continue;
    }
    let { text: text3, end } = piece;
    for (let next = pieces[i + 1]; next?.kind === "text"; next = pieces[++i + 1]) {
      text3 += next.text;
      end = next.end;
    }
    result.push({ kind: "text", text: normalized(text3), start: piece.start, end });
  }
  return result;
}

// src/hcl/native/heredocs.ts
function readHeredoc(lexer) {
  const { text: text3, start, limit } = lexer;
  const flush = text3.charCodeAt(start + 2) === 45;
  const marker = trimEnd(text3.slice(start + (flush ? 3 : 2), lexer.end));
  const opening = { start, end: lexer.end - 1 };
  const template = new TemplateReader(lexer);
  let i = lexer.end;
  let end = -1;
  let lineEnd2 = limit;
  if (lexer.isOpenFrom(marker, i)) unclosed(lexer, marker, opening);
  while (end < 0) {
    const newline = text3.indexOf("\n", i);
    lineEnd2 = newline < 0 ? limit : newline;
    const markerEnd = markerLineEnd(text3, i, lineEnd2, marker);
    if (markerEnd > 0 && newline < 0) {
      lexer.note(
        new Refusal2(`The line of the closing marker ${marker} has no line end. End the file with a newline.`, {
          start: markerEnd - marker.length,
          end: markerEnd
        })
      );
    }
    if (markerEnd > 0) end = markerEnd;
    else if (newline < 0) unclosed(lexer, marker, opening);
    else i = heredocLine(template, i, marker, opening);
  }
  if (flush) template.dedent();
  const result = template.finish(start, end);
  lexer.scan(lineEnd2);
  return result;
}
function unclosed(lexer, marker, opening) {
  lexer.neverClosed(marker, opening.start);
  lexer.refuse(`No line closes this heredoc. Put ${marker} alone on the line behind its text.`, opening);
}
function markerLineEnd(text3, start, end, marker) {
  const blank = (i2) => isSpace(text3.charCodeAt(i2)) && (text3.charCodeAt(i2) !== 13 || i2 + 1 === end);
  let i = start;
  while (i < end && blank(i)) i++;
  if (!text3.startsWith(marker, i)) return 0;
  const markerEnd = i + marker.length;
  if (markerEnd > end) return 0;
  for (i = markerEnd; i < end; i++) if (!blank(i)) return 0;
  return markerEnd;
}
function heredocLine(template, from, marker, opening) {
  const { lexer } = template;
  const { text: text3, limit } = lexer;
  let begin = from;
  let i = from;
  while (i < limit) {
    const c = text3.charCodeAt(i);
    if (c === 10) {
      template.text(text3.slice(begin, i + 1), begin, i + 1);
      return i + 1;
    }
    if (c === 36 || c === 37) {
      if (i > begin) template.text(text3.slice(begin, i), begin, i);
      const sequence2 = template.sequence(i);
      begin = i = sequence2;
    } else if (c === 13 && text3.charCodeAt(i + 1) !== 10) {
      lexer.refuse("A carriage return stands here without a line feed. Save the file with line ends \\n or \\r\\n.", {
        start: i,
        end: i + 1
      });
    } else i++;
  }
  return unclosed(lexer, marker, opening);
}

// src/hcl/native/strings.ts
function unescaped(lexer, start, end) {
  const text3 = lexer.text.slice(start, end);
  let result = "";
  let from = 0;
  for (let i = text3.indexOf("\\"); i >= 0; i = text3.indexOf("\\", from)) {
    result += text3.slice(from, i);
    const found = escapeAt(text3, i);
    if (typeof found === "string") {
      lexer.note(new Refusal2(found, { start: start + i, end: Math.min(start + i + 2, end) }));
      result += text3.slice(i, i + 2);
      from = i + 2;
    } else {
      result += found.character;
      from = i + found.length;
    }
  }
  return result + text3.slice(from);
}
var simple2 = { n: "\n", r: "\r", t: "	", '"': '"', "\\": "\\" };
function escapeAt(text3, at2) {
  const selector = text3[at2 + 1] ?? "";
  const character = simple2[selector];
  if (character !== void 0) return { character, length: 2 };
  if (selector !== "u" && selector !== "U") {
    return 'This is no escape sequence of HCL. Write \\\\ for a backslash; the others are \\n, \\r, \\t, \\", \\uNNNN and \\UNNNNNNNN.';
  }
  const digits2 = selector === "u" ? 4 : 8;
  let i = at2 + 2;
  while (i < at2 + 2 + digits2 && isHexDigit(text3.charCodeAt(i))) i++;
  if (i < at2 + 2 + digits2) return `\\${selector} must be followed by ${digits2} hexadecimal digits.`;
  const point = Number.parseInt(text3.slice(at2 + 2, i), 16);
  if (point > 1114111 || point >= 55296 && point <= 57343) {
    return "This escape names no Unicode character. Write the character itself, or \\UNNNNNNNN with its code point.";
  }
  return { character: String.fromCodePoint(point), length: digits2 + 2 };
}

// src/hcl/native/templates.ts
function readString(lexer) {
  const { start } = lexer;
  if (lexer.text.charCodeAt(start) !== 34) return readHeredoc(lexer);
  const plain3 = plainStringEnd(lexer.text, start + 1);
  if (plain3 >= 0) {
    lexer.scan(plain3 + 1);
    lexer.height = 1;
    return { kind: "literal", value: normalized(lexer.text.slice(start + 1, plain3)), start, end: plain3 + 1 };
  }
  return readQuoted(lexer, start);
}
function plainStringEnd(text3, from) {
  for (let i = from; i < text3.length; i++) {
    const c = text3.charCodeAt(i);
    if (c === 34) return i;
    if (c === 92 || c === 36 || c === 37 || c === 10 || c === 13) return -1;
  }
  return -1;
}
function readQuoted(lexer, start) {
  const { text: text3, limit } = lexer;
  const template = new TemplateReader(lexer);
  let broken = false;
  let i = start + 1;
  for (; ; ) {
    const c = i < limit ? text3.charCodeAt(i) : -1;
    if (c === 34) break;
    if (c === -1 || c === 10 || c === 13) noClosingQuote(lexer, start, i);
    const sequence2 = template.sequence(i);
    if (sequence2 > 0) {
      i = sequence2;
      continue;
    }
    const from = i;
    while (i < limit) {
      const d = text3.charCodeAt(i);
      if (d === 34 || d === 36 || d === 37 || d === 10 || d === 13) break;
      if (d === 92) {
        const escaped = text3.charCodeAt(i + 1);
        if (i + 1 === limit || escaped === 10 || escaped === 13) noClosingQuote(lexer, start, i + 1);
        i++;
      }
      i++;
    }
    const { noted } = lexer;
    template.text(unescaped(lexer, from, i), from, i);
    broken ||= lexer.noted > noted;
  }
  const end = i + 1;
  if (broken) {
    lexer.scan(end);
    lexer.height = 1;
    return { kind: "invalid", start, end };
  }
  const result = template.finish(start, end);
  lexer.scan(end);
  return result;
}
function noClosingQuote(lexer, start, end) {
  lexer.refuse(
    "This string has no closing quote on its line. Add it; for text of several lines write \\n or a heredoc (<<EOT).",
    { start, end }
  );
}
function readBareTemplate(lexer, start) {
  const { text: text3, limit } = lexer;
  const template = new TemplateReader(lexer);
  let begin = start;
  let i = start;
  while (i < limit) {
    const c = text3.charCodeAt(i);
    if (c === 36 || c === 37) {
      if (i > begin) template.text(text3.slice(begin, i), begin, i);
      begin = i = template.sequence(i);
    } else if (c === 10) {
      i++;
      template.text(text3.slice(begin, i), begin, i);
      begin = i;
    } else i++;
  }
  if (i > begin) template.text(text3.slice(begin, i), begin, i);
  return template.finish(start, limit);
}

// src/hcl/native/traversals.ts
function readTraversal(lexer, from) {
  let on = from;
  for (; ; ) {
    const token = lexer.peek();
    if (token === 46) on = readDot(lexer, on);
    else if (token === 91) on = readIndex(lexer, on);
    else return on;
    if (on.kind !== "splat") lexer.grow(lexer.height, on);
  }
}
function readDot(lexer, on) {
  const dot = lexer.start;
  lexer.advance();
  if (lexer.peek() !== 42) return readAttribute2(lexer, on);
  const onHeight = lexer.height;
  let each = { kind: "splat-item", start: dot, end: lexer.end };
  lexer.advance();
  lexer.height = 1;
  while (lexer.peek() === 46) {
    lexer.advance();
    each = readAttribute2(lexer, each);
    lexer.grow(lexer.height, each);
  }
  const splat2 = { kind: "splat", on, each, start: on.start, end: each.end };
  lexer.grow(Math.max(onHeight, lexer.height), splat2);
  return splat2;
}
function readAttribute2(lexer, on) {
  const { start, end } = lexer;
  if (lexer.peek() === IDENTIFIER) {
    const name = lexer.word();
    lexer.advance();
    return { kind: "attribute-of", on, name, nameSpan: { start, end }, start: on.start, end };
  }
  if (lexer.peek() !== NUMBER3) return lexer.refuse("The name of an attribute is expected here, behind the dot.");
  if (lexer.word().includes(".")) {
    lexer.refuse("Two indexes can not be written with dots. Write them in brackets: [0][1].");
  }
  const key = readNumber(lexer);
  lexer.advance();
  return { kind: "index", on, key, start: on.start, end };
}
function readIndex(lexer, on) {
  const open3 = lexer.start;
  const onHeight = lexer.height;
  const newlines = lexer.newlines;
  lexer.advance();
  if (lexer.peek() === 42) {
    lexer.advance();
    if (lexer.peek() !== 93) lexer.refuse("A closing bracket is expected here, behind the star of the splat.");
    const item = { kind: "splat-item", start: open3, end: lexer.end };
    lexer.advance();
    lexer.height = 1;
    lexer.descend();
    const each = readTraversal(lexer, item);
    lexer.depth--;
    const splat2 = { kind: "splat", on, each, start: on.start, end: each.end };
    lexer.grow(Math.max(onHeight, lexer.height), splat2);
    return splat2;
  }
  lexer.newlines = false;
  const key = readExpression(lexer);
  if (lexer.peek() !== 93) lexer.refuse("A closing bracket is expected here, behind the index.");
  const { end } = lexer;
  leave(lexer, newlines);
  lexer.height = Math.max(onHeight, lexer.height);
  return { kind: "index", on, key, start: on.start, end };
}

// src/hcl/native/expressions.ts
var maxDigits = 300;
var maxExponentDigits = 4;
function readExpression(lexer) {
  lexer.descend();
  const condition2 = readBinary(lexer, 1);
  let result = condition2;
  if (lexer.peek() === 63) {
    let { height } = lexer;
    lexer.advance();
    const then = readExpression(lexer);
    height = Math.max(height, lexer.height);
    if (lexer.peek() !== 58) lexer.refuse("The second half of a conditional is missing: condition ? one : other.");
    lexer.advance();
    const otherwise = readExpression(lexer);
    result = { kind: "conditional", condition: condition2, then, else: otherwise, start: condition2.start, end: otherwise.end };
    lexer.grow(Math.max(height, lexer.height), result);
  }
  lexer.depth--;
  return result;
}
function precedence(token) {
  switch (token) {
    case OR:
      return 1;
    case AND:
      return 2;
    case EQUAL:
    case NOT_EQUAL:
      return 3;
    case 60:
    case 62:
    case LESS_EQUAL:
    case GREATER_EQUAL:
      return 4;
    case 43:
    case 45:
      return 5;
    case 42:
    case 47:
    case 37:
      return 6;
    default:
      return 0;
  }
}
function readBinary(lexer, least) {
  let left2 = readTerm(lexer);
  for (; ; ) {
    const binding = precedence(lexer.peek());
    if (binding < least || binding === 0) return left2;
    const operator = lexer.word();
    const { height } = lexer;
    lexer.advance();
    const right2 = readBinary(lexer, binding + 1);
    left2 = { kind: "binary", operator, left: left2, right: right2, start: left2.start, end: right2.end };
    lexer.grow(Math.max(height, lexer.height), left2);
  }
}
function readTerm(lexer) {
  return readTraversal(lexer, readOperand(lexer));
}
function readOperand(lexer) {
  const { start } = lexer;
  switch (lexer.peek()) {
    case QUOTE2:
    case HEREDOC:
      return readString(lexer);
    case IDENTIFIER:
      return readName(lexer);
    case NUMBER3: {
      const number2 = readNumber(lexer);
      lexer.advance();
      lexer.height = 1;
      return number2;
    }
    case 45:
    case 33: {
      const operator = lexer.token === 45 ? "-" : "!";
      lexer.advance();
      lexer.descend();
      const operand = readTerm(lexer);
      lexer.depth--;
      const unary2 = { kind: "unary", operator, operand, start, end: operand.end };
      lexer.grow(lexer.height, unary2);
      return unary2;
    }
    case 40:
      return readParentheses(lexer);
    case 91:
      return readTuple(lexer);
    case 123:
      return readObject(lexer);
    case END:
    case NEWLINE:
      return lexer.refuse("An expression is expected here, but the line ends. Write the value on this line.");
    case INVALID2:
      return lexer.refuse(invalidCharacter(lexer.text.charCodeAt(start)));
    default:
      return lexer.refuse('An expression is expected here. Write a value, such as "text", 1, true, [ \u2026 ] or { \u2026 }.');
  }
}
function invalidCharacter(c) {
  if (c === 39) return "Single quotes make no string. Write double quotes.";
  if (c === 8220 || c === 8221) return "Curly quotes make no string. Write straight double quotes.";
  if (c === 59)
    return "A semicolon separates nothing in HCL. Put each argument on its own line, and commas between values.";
  if (c === 38) return 'HCL has no bitwise operators. Write && for "and".';
  if (c === 124) return 'HCL has no bitwise operators. Write || for "or".';
  if (c === 96) return "Backticks make no string. Write double quotes, or a heredoc (<<EOT).";
  return "This character means nothing in HCL. Remove it, or put the text into double quotes.";
}
function readNumber(lexer) {
  const { start, end } = lexer;
  const number2 = lexer.word();
  let problem = "";
  let bound = false;
  const parts = /^(\d+)(?:\.(\d*))?(?:[eE][+-]?(\d+))?$/.exec(number2);
  if (parts === null) problem = "This is no number. Write digits, with at most one point and one exponent.";
  else if (parts[1].length + (parts[2]?.length ?? 0) > maxDigits || (parts[3]?.length ?? 0) > maxExponentDigits) {
    problem = `This number has more than ${maxDigits} digits, or more than ${maxExponentDigits} in its exponent. It is not read.`;
    bound = true;
  }
  if (problem === "") return { kind: "literal", value: { number: number2 }, start, end };
  lexer.note(new Refusal2(problem, { start, end }, bound));
  return { kind: "invalid", start, end };
}
function readName(lexer) {
  const { start, end } = lexer;
  const name = lexer.word();
  lexer.advance();
  const next = lexer.peek();
  if (next === 40 || next === DOUBLE_COLON) return readCall2(lexer, name, start);
  lexer.height = 1;
  if (name === "true" || name === "false") return { kind: "literal", value: name === "true", start, end };
  if (name === "null") return { kind: "literal", value: null, start, end };
  return { kind: "variable", name, start, end };
}

// src/hcl/json/strings.ts
function readJsonString(text3, span, mode, refusals) {
  const { start, end } = span;
  const raw = text3.slice(start + 1, end - 1);
  if (!raw.includes("\\")) {
    if (mode === "literal" || mode === "template" && !/[$%]\{/.test(raw)) {
      return { kind: "literal", value: normalized(raw), start, end };
    }
    return readText(text3.slice(0, end - 1), start + 1, span, mode, refusals);
  }
  const { decoded, offsets } = decodeJsonString(text3, span);
  if (mode === "literal" || mode === "template" && !/[$%]\{/.test(decoded)) {
    return { kind: "literal", value: normalized(decoded), start, end };
  }
  const inner = [];
  const read2 = readText(decoded, 0, { start: 0, end: decoded.length }, mode, inner);
  for (const refusal of inner) {
    refusals.push(new Refusal2(refusal.message, moved(refusal, offsets), refusal.bound));
  }
  relocate(read2, (offset) => offsets[offset] ?? end - 1);
  return { ...read2, start, end };
}
function readText(text3, start, span, mode, refusals) {
  const lexer = new Lexer(text3);
  try {
    let read2;
    if (mode === "reference") {
      if (text3.startsWith("${", start)) return readText(text3, start, span, "template", refusals);
      lexer.newlines = false;
      lexer.restart(start);
      read2 = readExpression(lexer);
      if (lexer.peek() !== END) lexer.refuse("The expression ends before this. Remove what follows it.");
    } else read2 = readBareTemplate(lexer, start);
    refusals.push(...lexer.refusals);
    return mode === "reference" ? read2 : { ...read2, start: span.start, end: span.end };
  } catch (refusal) {
    if (!(refusal instanceof Refusal2)) throw refusal;
    refusals.push(refusal);
    return { kind: "invalid", start: span.start, end: span.end };
  }
}
function moved(span, offsets) {
  const start = offsets[span.start] ?? offsets[offsets.length - 1];
  return { start, end: Math.max(start, offsets[span.end] ?? offsets[offsets.length - 1]) };
}
function decodeJsonString(text3, span) {
  const units = [];
  const offsets = [];
  const last = span.end - 1;
  for (let i = span.start + 1; i < last; ) {
    const length2 = text3[i] !== "\\" ? 1 : text3[i + 1] === "u" ? 6 : 2;
    const raw = text3.slice(i, Math.min(i + length2, last));
    units.push(length2 === 1 ? raw : unescapeJson(raw));
    offsets.push(i);
    i += length2;
  }
  offsets.push(last);
  return { decoded: units.join(""), offsets };
}
function unescapeJson(raw) {
  if (raw[1] === "u") return String.fromCharCode(Number.parseInt(raw.slice(2), 16) || 65533);
  return { n: "\n", r: "\r", t: "	", b: "\b", f: "\f" }[raw[1] ?? ""] ?? raw.slice(1);
}
function relocate(tree, to2) {
  if (typeof tree !== "object" || tree === null) return;
  const node = tree;
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (typeof value === "object") relocate(value, to2);
    else if ((key === "start" || key === "end") && typeof value === "number") {
      node[key] = typeof to2 === "function" ? to2(value) : to2[key];
    }
  }
}

// src/hcl/json/file.ts
var maxDepth2 = 200;
var maxNumberLength = 300;
function readJsonFile(text3, schema) {
  const reader = new JsonReader2(text3);
  return { file: reader.file(schema), refusals: reader.refusals };
}
var JsonReader2 = class {
  refusals = [];
  text;
  comments = [];
  broken = [];
  constructor(text3) {
    this.text = text3;
  }
  file(schema) {
    const { text: text3, comments } = this;
    const span = { start: 0, end: text3.length };
    const tooDeep = depthExceededAt(text3);
    if (tooDeep >= 0) {
      this.refuse(`This is nested more than ${maxDepth2} levels deep. Simplify it.`, {
        start: tooDeep,
        end: tooDeep + 1
      });
      return { body: { items: [], ...span, incomplete: true }, comments };
    }
    const errors = [];
    const root = parseTree2(text3, errors, {
      disallowComments: true,
      allowTrailingComma: false,
      allowEmptyContent: false
    });
    for (const error2 of errors) {
      const start = Math.min(error2.offset, text3.length);
      this.refuse(messageOf(error2), { start, end: Math.min(start + error2.length, text3.length) });
      this.broken.push(start);
    }
    const items = [];
    for (const object2 of this.objects(root)) items.push(...this.items(object2, schema));
    const incomplete2 = errors.length > 0 || root === void 0;
    return { body: incomplete2 ? { items, ...span, incomplete: incomplete2 } : { items, ...span }, comments };
  }
  refuse(message, at2) {
    this.refusals.push(new Refusal2(message, at2));
  }
  /** The objects a body is made of: one, or a list of them, or none for null. */
  objects(node) {
    if (node === void 0 || node.type === "null") return [];
    if (node.type === "object") return [node];
    if (node.type === "array") return (node.children ?? []).flatMap((child) => this.objects(child));
    this.refuse("A JSON object, or a list of them, is expected here.", spanOf(node));
    return [];
  }
  items(object2, schema) {
    const items = [];
    const names = /* @__PURE__ */ new Set();
    for (const property of object2.children ?? []) {
      const [key, value] = property.children ?? [];
      if (key === void 0) continue;
      const name = String(key.value);
      if (name === "//") {
        if (value?.type === "string") this.comments.push({ text: `// ${value.value}`, ...spanOf(value) });
        continue;
      }
      const block3 = Object.hasOwn(schema.blocks, name) ? schema.blocks[name] : void 0;
      if (block3 !== void 0) {
        items.push(...this.blocks(name, block3, [], key, value, block3.labels));
        continue;
      }
      if (names.has(name)) this.refuse(`The argument ${name} is set twice. Remove one.`, spanOf(key));
      names.add(name);
      const nameSpan = spanOf(key);
      const mode = (Object.hasOwn(schema.strings, name) ? schema.strings[name] : void 0) ?? schema.otherStrings;
      const read2 = this.expression(value, mode ?? "template", nameSpan);
      items.push({ kind: "attribute", name, nameSpan, value: read2, start: nameSpan.start, end: read2.end });
    }
    return items;
  }
  /** The blocks under a key; each label is one more level of objects. */
  blocks(type, schema, labels, key, value, labelsLeft) {
    const result = [];
    for (const object2 of this.objects(value)) {
      if (labelsLeft > 0) {
        for (const property of object2.children ?? []) {
          const [labelKey, labelValue] = property.children ?? [];
          if (labelKey === void 0 || labelKey.value === "//") continue;
          const label = { value: String(labelKey.value), ...spanOf(labelKey) };
          result.push(...this.blocks(type, schema, [...labels, label], labelKey, labelValue, labelsLeft - 1));
        }
        continue;
      }
      const header = spanOf(key);
      const { start, end } = spanOf(object2);
      const only2 = object2 === value;
      const body = this.body(object2, schema.body);
      result.push({ kind: "block", type, labels, header, body, start: only2 ? header.start : start, end });
    }
    return result;
  }
  body(object2, schema) {
    const { start, end } = spanOf(object2);
    const body = { items: this.items(object2, schema), start: start + 1, end: Math.max(start + 1, end - 1) };
    const incomplete2 = this.broken.some((offset) => offset >= start && offset <= end);
    return incomplete2 ? { ...body, incomplete: incomplete2 } : body;
  }
  expression(node, mode, key) {
    if (node === void 0) return { kind: "invalid", start: key.end, end: key.end };
    const { start, end } = spanOf(node);
    switch (node.type) {
      case "string":
        return readJsonString(this.text, { start, end }, mode, this.refusals);
      case "number":
        return this.number(start, end);
      case "boolean":
        return { kind: "literal", value: node.value === true, start, end };
      case "null":
        return { kind: "literal", value: null, start, end };
      case "array": {
        const items = (node.children ?? []).map((child) => this.expression(child, mode, { start, end: start }));
        return { kind: "tuple", items, start, end };
      }
      case "object":
        return { kind: "object", items: this.objectItems(node, mode), start, end };
      default:
        return { kind: "invalid", start, end };
    }
  }
  objectItems(node, mode) {
    const items = [];
    for (const property of node.children ?? []) {
      const [keyNode, valueNode] = property.children ?? [];
      if (keyNode === void 0) continue;
      const span = spanOf(keyNode);
      const key = mode === "template" ? readJsonString(this.text, span, mode, this.refusals) : { kind: "literal", value: normalized(String(keyNode.value)), ...span };
      const value = this.expression(valueNode, mode, span);
      items.push({ key, value, start: span.start, end: value.end });
    }
    return items;
  }
  number(start, end) {
    const digits2 = this.text.slice(start, end);
    const sign = digits2.startsWith("-");
    const number2 = sign ? digits2.slice(1) : digits2;
    if (number2.length > maxNumberLength || /[eE][+-]?\d{5}/.test(number2)) {
      this.refuse("This number has too many digits and is not read.", { start, end });
      return { kind: "invalid", start, end };
    }
    const literal4 = { kind: "literal", value: { number: number2 }, start: sign ? start + 1 : start, end };
    return sign ? { kind: "unary", operator: "-", operand: literal4, start, end } : literal4;
  }
};
function spanOf(node) {
  return { start: node.offset, end: node.offset + node.length };
}
function depthExceededAt(text3) {
  let depth = 0;
  for (let i = 0; i < text3.length; i++) {
    const c = text3.charCodeAt(i);
    if (c === 34) {
      for (i++; i < text3.length && text3.charCodeAt(i) !== 34 && text3.charCodeAt(i) !== 10; i++) {
        if (text3.charCodeAt(i) === 92) i++;
      }
    } else if (c === 123 || c === 91) {
      if (++depth > maxDepth2) return i;
    } else if (c === 125 || c === 93) depth--;
  }
  return -1;
}
var messages = {
  InvalidCommentToken: 'JSON has no comments. Use a property named "//".',
  PropertyNameExpected: "A property name in double quotes is expected here. A comma before it may be one too many.",
  ValueExpected: "A JSON value is expected here. A comma before it may be one too many.",
  ColonExpected: "A colon is expected here, between the property name and its value.",
  CommaExpected: "A comma is expected here.",
  CloseBraceExpected: "A closing brace is expected here.",
  CloseBracketExpected: "A closing bracket is expected here.",
  EndOfFileExpected: "The JSON value ends before this. Remove what follows it.",
  UnexpectedEndOfString: "This string has no closing quote on its line.",
  UnexpectedEndOfNumber: "This is no JSON number.",
  InvalidNumberFormat: "This is no JSON number.",
  InvalidUnicode: "This is no escape sequence of JSON.",
  InvalidEscapeCharacter: "This is no escape sequence of JSON.",
  InvalidCharacter: "This control character must be escaped in a JSON string."
};
function messageOf(error2) {
  return messages[printParseErrorCode(error2.error)] ?? "This is no JSON.";
}

// src/hcl/json/schema.ts
var plain = { blocks: {}, strings: {} };
var literal3 = { blocks: {}, strings: { configuration_aliases: "reference" }, otherStrings: "literal" };
var content = { blocks: {}, strings: {} };
var dynamic = {
  labels: 1,
  body: { blocks: { content: { labels: 0, body: content } }, strings: { iterator: "reference" } }
};
content.blocks.dynamic = dynamic;
var condition = { labels: 0, body: plain };
var connection = { labels: 0, body: plain };
var lifecycle = {
  labels: 0,
  body: {
    blocks: { precondition: condition, postcondition: condition, action_trigger: { labels: 0, body: plain } },
    strings: { ignore_changes: "reference", replace_triggered_by: "reference" }
  }
};
var provisioner = {
  labels: 1,
  body: { blocks: { connection }, strings: { when: "reference", on_failure: "reference" } }
};
var resource = {
  labels: 2,
  body: {
    blocks: { lifecycle, provisioner, connection, dynamic },
    strings: { depends_on: "reference", provider: "reference" }
  }
};
var terraformFile = {
  blocks: {
    resource,
    data: resource,
    ephemeral: resource,
    variable: {
      labels: 1,
      body: {
        blocks: { validation: condition },
        strings: { type: "reference", default: "literal", description: "literal" }
      }
    },
    output: {
      labels: 1,
      body: {
        blocks: { precondition: condition },
        strings: { depends_on: "reference", description: "literal" }
      }
    },
    module: {
      labels: 1,
      body: { blocks: { lifecycle }, strings: { depends_on: "reference", providers: "reference" } }
    },
    provider: { labels: 1, body: { blocks: { dynamic }, strings: { alias: "literal", version: "literal" } } },
    check: { labels: 1, body: { blocks: { data: resource, assert: condition }, strings: {} } },
    locals: { labels: 0, body: plain },
    terraform: {
      labels: 0,
      body: {
        blocks: {
          backend: { labels: 1, body: literal3 },
          cloud: { labels: 0, body: { blocks: { workspaces: { labels: 0, body: literal3 } }, strings: {} } },
          required_providers: { labels: 0, body: literal3 },
          provider_meta: { labels: 1, body: plain }
        },
        strings: { required_version: "literal" }
      }
    },
    moved: { labels: 0, body: { blocks: {}, strings: { from: "reference", to: "reference" } } },
    import: { labels: 0, body: { blocks: {}, strings: { to: "reference", provider: "reference" } } },
    removed: {
      labels: 0,
      body: { blocks: { lifecycle, provisioner, connection }, strings: { from: "reference" } }
    }
  },
  strings: {}
};
var variablesFile = { blocks: {}, strings: {}, otherStrings: "literal" };

// src/hcl/native/recovery.ts
function resumeAfter(text3, start, refusedAt) {
  const column = start - lineStart(text3, start);
  const balanced = balancedEnd(text3, start, column);
  if (balanced >= refusedAt) return { at: balanced, lost: false };
  const inText = heredocOpening(text3, refusedAt, text3.length) > 0;
  let line = lineStart(text3, refusedAt);
  if (line <= start) line = nextLine(text3, line);
  for (; line < text3.length; line = nextLine(text3, line)) {
    const content2 = contentStart(text3, line);
    const indent2 = content2 - line;
    if (text3.charCodeAt(content2) === 125) {
      if (indent2 < column) return { at: content2, lost: true };
      if (indent2 === column) return { at: content2 + 1, lost: true };
    } else if (!inText && indent2 <= column && looksLikeItem(text3, content2)) return { at: content2, lost: true };
    else if (indent2 === 0 && isHeader(text3, line)) return { at: line, lost: true };
  }
  return { at: text3.length, lost: true };
}
var topLevel = /* @__PURE__ */ new Set([
  "resource",
  "data",
  "ephemeral",
  "variable",
  "output",
  "module",
  "provider",
  "locals",
  "terraform",
  "moved",
  "import",
  "removed",
  "check",
  "action"
]);
function isHeader(text3, at2) {
  if (at2 > 0 && text3.charCodeAt(at2 - 1) !== 10) return false;
  const length2 = identifierLength(text3, at2, text3.length);
  return topLevel.has(text3.slice(at2, at2 + length2)) && itemKind(text3, at2) === "block";
}
function looksLikeItem(text3, at2) {
  return itemKind(text3, at2) !== void 0;
}
function itemKind(text3, at2) {
  let length2 = identifierLength(text3, at2, text3.length);
  if (length2 === 0) return void 0;
  let i = blanks(text3, at2 + length2);
  if (text3.charCodeAt(i) === 61) {
    const next = text3.charCodeAt(i + 1);
    return next === 61 || next === 62 ? void 0 : "attribute";
  }
  for (; ; ) {
    const c = text3.charCodeAt(i);
    if (c === 123) return "block";
    if (c === 34) {
      i++;
      while (i < text3.length && text3.charCodeAt(i) !== 34 && text3.charCodeAt(i) !== 10) i++;
      if (text3.charCodeAt(i) !== 34) return void 0;
      i++;
    } else {
      length2 = identifierLength(text3, i, text3.length);
      if (length2 === 0) return void 0;
      i += length2;
    }
    i = blanks(text3, i);
  }
}
function blanks(text3, at2) {
  let i = at2;
  while (text3.charCodeAt(i) === 32 || text3.charCodeAt(i) === 9) i++;
  return i;
}
function contentStart(text3, line) {
  return blanks(text3, line);
}
function lineStart(text3, at2) {
  return at2 === 0 ? 0 : text3.lastIndexOf("\n", at2 - 1) + 1;
}
function nextLine(text3, at2) {
  const end = text3.indexOf("\n", at2);
  return end < 0 ? text3.length : end + 1;
}
var interpolation = -125;
function balancedEnd(text3, start, column) {
  const open3 = [];
  for (let i = start; i < text3.length; i++) {
    const c = text3.charCodeAt(i);
    const waited = open3[open3.length - 1];
    if (waited === 34 && c !== 10) {
      if (c === 92) i++;
      else if (c === 34) open3.pop();
      else if (c === 36 || c === 37) i = inString(text3, i, c, open3);
      continue;
    }
    switch (c) {
      case 10: {
        if (waited === 34) open3.pop();
        if (open3.length === 0) return i;
        const content2 = contentStart(text3, i + 1);
        if (content2 - i - 1 <= column && looksLikeItem(text3, content2)) return -1;
        break;
      }
      case 35:
        i = lineEnd(text3, i) - 1;
        break;
      case 47:
        if (text3.charCodeAt(i + 1) === 47) i = lineEnd(text3, i) - 1;
        else if (text3.charCodeAt(i + 1) === 42) {
          const close = text3.indexOf("*/", i + 2);
          if (close < 0) return -1;
          i = close + 1;
        }
        break;
      case 39: {
        const close = text3.indexOf("'", i + 1);
        if (close > 0 && close < lineEnd(text3, i)) i = close;
        break;
      }
      case 60: {
        const opening = heredocOpening(text3, i, text3.length);
        if (opening > 0) {
          i = heredocEnd(text3, i, opening) - 1;
          if (i < 0) return -1;
        }
        break;
      }
      case 34:
        open3.push(34);
        break;
      case 123:
        open3.push(125);
        break;
      case 91:
        open3.push(93);
        break;
      case 40:
        open3.push(41);
        break;
      case 125:
        if (waited === void 0) return i;
        if (waited !== 125 && waited !== interpolation) return -1;
        open3.pop();
        break;
      case 93:
      case 41:
        if (waited === c) open3.pop();
        else if (waited !== void 0) return -1;
        break;
    }
  }
  return open3.length === 0 ? text3.length : -1;
}
function inString(text3, at2, c, open3) {
  if (text3.charCodeAt(at2 + 1) === 123) {
    open3.push(interpolation);
    return at2 + 1;
  }
  return text3.charCodeAt(at2 + 1) === c && text3.charCodeAt(at2 + 2) === 123 ? at2 + 2 : at2;
}
function lineEnd(text3, at2) {
  const end = text3.indexOf("\n", at2);
  return end < 0 ? text3.length : end;
}
function heredocEnd(text3, start, opening) {
  const marker = text3.slice(start + 2, opening).trim().replace(/^-/, "");
  for (let line = opening; line < text3.length; line = nextLine(text3, line)) {
    let content2 = line;
    while (content2 < text3.length && text3.charCodeAt(content2) !== 10 && isSpace(text3.charCodeAt(content2))) content2++;
    const end = lineEnd(text3, line);
    if (text3.startsWith(marker, content2) && text3.slice(content2, end).trim() === marker) return end;
  }
  return 0;
}

// src/hcl/native/bodies.ts
var maxRefusals2 = 100;
function readBodies(text3) {
  try {
    return new BodyReader(text3, "trusting").file();
  } catch (refusal) {
    if (!(refusal instanceof Refusal2)) throw refusal;
    return new BodyReader(text3, "recovering").file();
  }
}
var BodyReader = class {
  lexer;
  text;
  recovering;
  top;
  constructor(text3, mode) {
    this.text = text3;
    this.lexer = new Lexer(text3);
    this.recovering = mode === "recovering";
    this.top = { items: [], start: 0, end: text3.length };
  }
  file() {
    const { lexer, top: top2 } = this;
    lexer.scan(0);
    this.readItems(top2, void 0, false);
    return { file: { body: top2, comments: lexer.comments }, refusals: lexer.refusals };
  }
  /** Reads the items of a body up to the closing brace (not taken), or up to the end of the file when no block (its header) is around. */
  readItems(body, header, oneLine) {
    const { lexer } = this;
    const names = /* @__PURE__ */ new Set();
    let separated = true;
    let alone = oneLine;
    for (; ; ) {
      if (lexer.peek() === NEWLINE) {
        if (alone)
          this.complain("A block that begins on one line must end there. Put its contents on lines of their own.");
        alone = false;
        separated = true;
        lexer.skipNewline();
      }
      const token = lexer.peek();
      if (token === END || this.recovering && header !== void 0 && isHeader(this.text, lexer.start)) {
        if (header !== void 0) this.unclosed(body, header);
        return;
      }
      if (token === 125 && header !== void 0) {
        const single = alone && body.items.length === 1 && body.items[0].kind === "attribute";
        if (!separated && !single) this.complain("A new line is expected here, before the closing brace.");
        return;
      }
      if (lexer.refusals.length >= maxRefusals2) {
        this.giveUp(body);
        return;
      }
      if (separated) separated = this.readItem(body, names, alone);
      else {
        this.missingNewline();
        separated = true;
      }
    }
  }
  /** Reads one item into the body; true when it was refused, and reading goes on at a place where an item can begin. */
  readItem(body, names, alone) {
    const { lexer } = this;
    const { start, depth } = lexer;
    try {
      if (lexer.peek() !== IDENTIFIER) return this.notAnItem(body);
      const name = lexer.word();
      const nameSpan = { start, end: lexer.end };
      lexer.advance();
      const next = lexer.peek();
      if (next === 61) {
        if (names.has(name)) this.lexer.note(new Refusal2(`The argument ${name} is set twice. Remove one.`, nameSpan));
        names.add(name);
        return this.readAttribute(body, name, nameSpan);
      }
      const braceBelow = this.recovering && next === NEWLINE && lexer.token === 123;
      if (next !== 123 && next !== QUOTE2 && next !== IDENTIFIER && !braceBelow) {
        lexer.refuse("An argument or a block is expected here: name = value, or name { \u2026 }.", nameSpan);
      }
      if (alone)
        this.complain("A block on one line holds no other block. Put its contents on lines of their own.", nameSpan);
      const block3 = this.readBlock(name, nameSpan);
      body.items.push(block3);
      const unclosed2 = block3.end === block3.body.end;
      return unclosed2;
    } catch (refusal) {
      this.recover(refusal, start, depth);
      body.incomplete = true;
      return true;
    }
  }
  readAttribute(body, name, nameSpan) {
    const { lexer } = this;
    const { depth } = lexer;
    const equals = lexer.end;
    lexer.advance();
    const start = lexer.peek() === NEWLINE || lexer.token === END ? equals : lexer.start;
    try {
      const value = readExpression(lexer);
      if (this.recovering) this.endOfValue();
      body.items.push({ kind: "attribute", name, nameSpan, value, start: nameSpan.start, end: value.end });
      return false;
    } catch (refusal) {
      const { at: at2, lost } = this.recover(refusal, nameSpan.start, depth);
      const end = Math.max(start, this.contentEnd(at2));
      const value = { kind: "invalid", start, end };
      body.items.push({ kind: "attribute", name, nameSpan, value, start: nameSpan.start, end });
      if (lost) body.incomplete = true;
      return true;
    }
  }
  /** Behind a value, only what surely is no part of it may follow; else the value can't be trusted. */
  endOfValue() {
    const { lexer } = this;
    const next = lexer.peek();
    if (next === NEWLINE || next === END || next === 125 || next === 44 || this.atSemicolon()) return;
    if (!looksLikeItem(this.text, lexer.start)) lexer.refuse("A new line is expected here, behind the value.");
  }
  atSemicolon() {
    return this.lexer.token === INVALID2 && this.text.charCodeAt(this.lexer.start) === 59;
  }
  readBlock(type, typeSpan) {
    const { lexer } = this;
    const labels = this.readLabels(type);
    const header = { start: typeSpan.start, end: labels[labels.length - 1]?.end ?? typeSpan.end };
    lexer.descend();
    const body = { items: [], start: lexer.end, end: lexer.end };
    lexer.advance();
    const first = lexer.peek();
    this.readItems(body, header, first !== NEWLINE && first !== END && first !== 125);
    lexer.depth--;
    const closed = lexer.token === 125;
    body.end = closed ? lexer.start : Math.max(body.start, this.contentEnd(lexer.start));
    const end = closed ? lexer.end : body.end;
    if (closed) lexer.advance();
    return { kind: "block", type, labels, header, body, start: typeSpan.start, end };
  }
  /** The labels of a block up to its opening brace, which is then the token at hand. */
  readLabels(type) {
    const { lexer } = this;
    const labels = [];
    while (lexer.peek() !== 123) {
      const { start, end } = lexer;
      try {
        if (lexer.peek() === IDENTIFIER) {
          labels.push({ value: lexer.word(), start, end });
          lexer.advance();
        } else if (lexer.peek() === QUOTE2) labels.push(this.readLabel());
        else if (lexer.peek() === NEWLINE && lexer.token === 123) {
          this.complain("The opening brace of a block must stand on the line of its header. Move it there.", lexer);
          lexer.skipNewline();
        } else lexer.refuse("A label in double quotes or an opening brace is expected here.");
      } catch (refusal) {
        if (!(refusal instanceof Refusal2) || !this.recovering) throw refusal;
        if (lexer.text.charCodeAt(start) !== 34 && !topLevel.has(type)) throw refusal;
        const brace = this.contentEnd(lineEnd(this.text, start)) - 1;
        if (brace <= start || this.text.charCodeAt(brace) !== 123) throw refusal;
        lexer.note(refusal);
        const value = this.text.slice(start, brace).replace(/[^\p{ID_Continue}-]/gu, "");
        if (value !== "") labels.push({ value, start, end: this.contentEnd(brace) });
        lexer.newlines = true;
        lexer.restart(brace);
      }
    }
    return labels;
  }
  readLabel() {
    const { lexer } = this;
    const { start } = lexer;
    const read2 = readString(lexer);
    if (read2.kind === "template") {
      lexer.refuse(
        "A label is plain text, without ${ } and %{ }. Write $${ or %%{ for the characters themselves.",
        read2
      );
    }
    const plain3 = this.text.slice(start + 1, read2.end - 1);
    const value = read2.kind === "literal" && /\\|\$\$\{|%%\{/.test(plain3) ? String(read2.value) : plain3;
    return { value, start, end: read2.end };
  }
  complain(message, at2 = this.lexer.here()) {
    const refusal = new Refusal2(message, { start: at2.start, end: at2.end });
    if (!this.recovering) throw refusal;
    this.lexer.note(refusal);
  }
  missingNewline() {
    const { lexer } = this;
    if (lexer.token === 44) {
      this.complain("A comma does not separate arguments. Put each argument on its own line.");
      lexer.advance();
    } else if (this.atSemicolon()) {
      this.complain(invalidCharacter(59));
      lexer.advance();
    } else this.complain("A new line is expected here: each argument and each block ends with its line.");
  }
  notAnItem(body) {
    const { lexer } = this;
    if (lexer.token === 125) {
      this.complain("This closing brace closes nothing. Remove it, or look for a brace too many before it.");
      const previous = body.items.findLast((item) => item.kind === "block");
      if (previous?.kind === "block") markIncomplete(previous.body);
      lexer.advance();
      return true;
    }
    if (lexer.token === INVALID2) lexer.refuse(invalidCharacter(this.text.charCodeAt(lexer.start)));
    if (lexer.token === QUOTE2) lexer.refuse("The name of an argument or block is written without quotes. Remove them.");
    return lexer.refuse("An argument or a block is expected here: name = value, or name { \u2026 }.");
  }
  unclosed(body, header) {
    this.complain("This block has no closing brace. Add it, or look for an opening brace too many inside.", header);
    markIncomplete(body);
  }
  /** Notes the refusal, and goes on at the next place where an item can begin. */
  recover(refusal, start, depth) {
    if (!(refusal instanceof Refusal2) || !this.recovering) throw refusal;
    const { lexer } = this;
    lexer.note(refusal);
    const resumption = resumeAfter(this.text, start, refusal.start);
    lexer.depth = depth;
    lexer.newlines = true;
    lexer.restart(Math.max(resumption.at, start + 1));
    return resumption;
  }
  giveUp(body) {
    const { lexer } = this;
    const rest = { start: lexer.start, end: lexer.end };
    lexer.note(new Refusal2("The rest of this file is not read, since it has too many errors before.", rest, true));
    body.incomplete = true;
    this.top.incomplete = true;
    lexer.scan(lexer.limit);
  }
  /** `at`, or before the white space that stands in front of it. */
  contentEnd(at2) {
    let end = at2;
    while (end > 0 && isSpace(this.text.charCodeAt(end - 1))) end--;
    return end;
  }
};
function markIncomplete(body) {
  body.incomplete = true;
  for (const item of body.items) if (item.kind === "block") markIncomplete(item.body);
}

// src/hcl/fallback.ts
var maxLength = 256 * 1024;
var diagnosis = new RegExp(
  `${fileName}:(\\d+),(\\d+)-(?:\\d+,)?\\d+: ([^;\\n]{1,80}); ([^]*?)(?= ${fileName}:\\d|\\]?$)`
);

// src/hcl/decode.ts
function decodeSource(bytes, path4, installed) {
  const utf16 = bytes.length >= 2 && (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255);
  if (utf16) {
    const source = { path: path4, text: "", installed };
    const message = "This file is in UTF-16, which Terraform does not read. Save it as UTF-8.";
    return { source, diagnostics: [encodingError(source, message, 0, 0)] };
  }
  try {
    return {
      source: { path: path4, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), installed },
      diagnostics: []
    };
  } catch {
    const source = { path: path4, text: new TextDecoder("utf-8").decode(bytes), installed };
    const at2 = Math.max(firstReplacement(bytes, source.text), 0);
    const message = "These bytes are not UTF-8, the only encoding Terraform reads. Save the file as UTF-8.";
    return { source, diagnostics: [encodingError(source, message, at2, Math.min(at2 + 1, source.text.length))] };
  }
}
function firstReplacement(bytes, text3) {
  const encoder = new TextEncoder();
  let offset = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0;
  let from = 0;
  for (let at2 = text3.indexOf("\uFFFD"); at2 >= 0; at2 = text3.indexOf("\uFFFD", from)) {
    offset += encoder.encode(text3.slice(from, at2)).length;
    if (bytes[offset] !== 239 || bytes[offset + 1] !== 191 || bytes[offset + 2] !== 189) return at2;
    offset += 3;
    from = at2 + 1;
  }
  return -1;
}
function encodingError(source, message, start, end) {
  return { severity: "error", code: "not-utf8", message, at: { source, start, end } };
}

// src/hcl/read.ts
var maxLength2 = 8 * 1024 * 1024;
function readNative(source) {
  if (source.text.length > maxLength2) return tooLong(source);
  const { file, refusals } = readBodies(source.text);
  return { file, diagnostics: refusals.map((refusal) => diagnosticOf(source, refusal)) };
}
function readJson(source) {
  return readJsonBy(source, terraformFile);
}
function readJsonVariables(source) {
  return readJsonBy(source, variablesFile);
}
function readJsonBy(source, schema) {
  if (source.text.length > maxLength2) return tooLong(source);
  const { file, refusals } = readJsonFile(source.text, schema);
  return { file, diagnostics: refusals.map((refusal) => diagnosticOf(source, refusal)) };
}
function readExpression2(source) {
  return readSingle(source, (lexer) => {
    lexer.newlines = false;
    lexer.scan(0);
    const expression2 = readExpression(lexer);
    if (lexer.peek() !== END) lexer.refuse("The expression ends before this. Remove what follows it.");
    return expression2;
  });
}
function readTemplate(source) {
  return readSingle(source, (lexer) => readBareTemplate(lexer, 0));
}
function readSingle(source, read2) {
  if (source.text.length > maxLength2) return { diagnostics: tooLong(source).diagnostics };
  const lexer = new Lexer(source.text);
  try {
    const expression2 = read2(lexer);
    if (lexer.refusals.length === 0) return { expression: expression2, diagnostics: [] };
  } catch (refusal) {
    if (!(refusal instanceof Refusal2)) throw refusal;
    lexer.refusals.push(refusal);
  }
  return { diagnostics: lexer.refusals.map((refusal) => diagnosticOf(source, refusal)) };
}
function diagnosticOf(source, { message, start, end }) {
  return { severity: "error", code: "syntax-error", message, at: { source, start, end } };
}
function tooLong(source) {
  const message = `This file is longer than ${maxLength2 / 1024 / 1024} MiB and is not read. Split it.`;
  return {
    file: { body: { items: [], start: 0, end: source.text.length, incomplete: true }, comments: [] },
    diagnostics: [{ severity: "error", code: "syntax-error", message, at: { source, start: 0, end: 0 } }]
  };
}

// src/terraform/files.ts
function functionContext(tree, directory, module2) {
  const inside = (path4) => {
    if (path4.startsWith("/") || path4.startsWith("~")) return void 0;
    const relative2 = join(directory, path4);
    return relative2.startsWith("..") || inTree(tree, absolute(tree, relative2)) === void 0 ? void 0 : relative2;
  };
  return {
    readFile(path4) {
      const relative2 = inside(path4);
      if (relative2 === void 0) return { outside: path4 };
      const bytes = readInside(tree, relative2);
      return bytes === void 0 ? { missing: path4 } : { bytes, text: new TextDecoder().decode(bytes) };
    },
    fileExists(path4) {
      const relative2 = inside(path4);
      return relative2 === void 0 ? void 0 : readInside(tree, relative2) !== void 0;
    },
    evaluateTemplate(text3, path4, variables2) {
      const source = { path: path4, text: text3, installed: false };
      const { expression: expression2 } = readTemplate(source);
      if (expression2 === void 0) return unknown({ kind: "invalid", what: `the template ${path4} can't be read` });
      return evaluate(expression2, withNames({ module: module2(), source, names: void 0 }, variables2));
    }
  };
}

// src/terraform/resource.ts
var ResourceInstance = class {
  constructor(owner, declared, mode, instance) {
    this.owner = owner;
    this.declared = declared;
    this.mode = mode;
    this.instance = instance;
    this.address = `${owner.address === "" ? "" : `${owner.address}.`}${mode === "data" ? "data." : ""}${declared.type}.${declared.name}${keyText3(instance.key)}`;
    this.#schema = schemaOf(mode, declared.type);
    this.#scope = withNames({ module: owner, source: declared.header.source, names: void 0 }, instance.names);
  }
  owner;
  declared;
  mode;
  instance;
  address;
  #schema;
  #scope;
  #attributes = /* @__PURE__ */ new Map();
  /** All that is written, evaluated. */
  values() {
    return evaluateBody(this.declared.content, this.#scope);
  }
  /** What `address.name` gives in an expression. */
  attribute(name, at2) {
    let value = this.#attributes.get(name);
    if (value === void 0) {
      value = this.owner.root.guarded(this, `attribute ${name}`, `${this.address}.${name}`, () => this.#evaluate(name));
      this.#attributes.set(name, value);
    }
    return value.kind === "error" && value.problem.code === "no-such-attribute" && value.problem.at === void 0 && at2 ? { ...value, problem: { ...value.problem, at: at2 } } : value;
  }
  /** The instance as an object, whose attributes are evaluated when they are asked for. */
  whole() {
    return { kind: "object", type: "object", entries: /* @__PURE__ */ new Map(), rest: (name) => this.attribute(name) };
  }
  #evaluate(name) {
    const { content: content2 } = this.declared;
    const schema = this.#schema?.attributes[name];
    const written = content2.attributes.get(name);
    if (written !== void 0) {
      const value = evaluateAttribute(written, inFile(this.#scope, written.source));
      const computed = schema === void 0 || schema.use === "optional-computed";
      if (value.kind === "null") return computed ? this.#computed(name) : defaultOf2(schema) ?? value;
      return marked(this.#referenced(value, name), schema?.sensitive);
    }
    const blocks = content2.blocks.filter(({ node }) => blockTypeOf(node) === name);
    if (blocks.length > 0) return evaluateBlocks(name, blocks, this.#scope);
    if (schema?.use === "optional" && !content2.incomplete) return defaultOf2(schema) ?? nothing();
    if (schema !== void 0 || this.#schema === void 0) return this.#computed(name);
    if (name in this.#schema.blocks)
      return this.#schema.blocks[name]?.computed ? this.#computed(name) : { kind: "list", type: "list", items: [] };
    return this.#schema.complete ? this.#noSuchAttribute(name, this.#schema) : this.#computed(name);
  }
  /** An unknown that is read through this attribute still says so: the kind of resource can be all that is needed to judge it. */
  #referenced(value, attribute) {
    if (value.kind !== "unknown" || value.reference) return value;
    return { ...value, reference: { address: this.address, type: this.declared.type, mode: this.mode, attribute } };
  }
  #computed(name) {
    const of = `${this.address}.${name}`;
    const known = this.#schema?.attributes[name];
    return unknown(this.mode === "data" ? { kind: "data-source", of } : { kind: "after-apply", of }, {
      subject: of,
      reference: { address: this.address, type: this.declared.type, mode: this.mode, attribute: name },
      ...known?.sensitive ? { sensitive: true } : {},
      ...known?.type === "string" || known?.type === "number" || known?.type === "bool" ? { type: known.type } : {}
    });
  }
  #noSuchAttribute(wanted, schema) {
    const { type, name } = this.declared;
    return error({
      code: "no-such-attribute",
      message: `${type} has no attribute ${wanted}.`,
      missed: {
        kind: "attribute",
        in: this.address,
        wanted,
        exists: Object.keys(schema.attributes).sort(),
        resource: { type, name, module: this.owner.address }
      }
    });
  }
  lifecycle() {
    const block3 = this.declared.content.blocks.find(({ node }) => node.type === "lifecycle");
    if (block3 === void 0) return { ignoreChanges: [], createBeforeDestroy: false };
    const content2 = contentOf(block3.source, block3.node.body);
    const before = content2.attributes.get("create_before_destroy");
    const cbd = before && evaluateAttribute(before, inFile(this.#scope, before.source));
    const ignore = content2.attributes.get("ignore_changes")?.node.value;
    const names = ignore?.kind === "tuple" ? ignore.items.map(firstName).filter((item) => item !== void 0) : [];
    return {
      ignoreChanges: ignore?.kind === "variable" && ignore.name === "all" ? "all" : names,
      createBeforeDestroy: cbd?.kind === "bool" && cbd.value
    };
  }
};
function firstName(expression2) {
  let at2 = expression2;
  while (at2.kind === "attribute-of" || at2.kind === "index") at2 = at2.on;
  if (at2.kind === "variable") return at2.name;
  return at2.kind === "literal" && typeof at2.value === "string" ? at2.value : void 0;
}
function defaultOf2(schema) {
  switch (typeof schema?.default) {
    case "string":
      return string(schema.default);
    case "number":
      return number(schema.default);
    case "boolean":
      return bool(schema.default);
    default:
      return void 0;
  }
}
function keyText3(key) {
  switch (key?.kind) {
    case "string":
      return `[${JSON.stringify(key.key)}]`;
    case "number":
      return `[${key.index}]`;
    case "unknown":
      return "[?]";
    default:
      return "";
  }
}

// src/terraform/instance.ts
var ModuleInstance = class _ModuleInstance {
  constructor(root, module2, caller) {
    this.root = root;
    this.module = module2;
    this.caller = caller;
    this.address = caller === void 0 ? "" : callAddress(caller.parent, caller.call, caller.instance);
    this.exists = caller === void 0 ? bool(true) : both2(caller.parent.exists, caller.instance.exists);
    this.functions = root.functionsFor();
  }
  root;
  module;
  caller;
  /** Empty for the root module. */
  address;
  exists;
  functions;
  #variables = /* @__PURE__ */ new Map();
  #locals = /* @__PURE__ */ new Map();
  #outputs = /* @__PURE__ */ new Map();
  #resources = /* @__PURE__ */ new Map();
  #instances = /* @__PURE__ */ new Map();
  #calls = /* @__PURE__ */ new Map();
  #children = /* @__PURE__ */ new Map();
  get depth() {
    return this.caller === void 0 ? 0 : this.caller.parent.depth + 1;
  }
  scope(source = this.module.files[0]?.source) {
    return {
      module: this,
      source: source ?? { path: this.module.directory, text: "", installed: false },
      names: void 0
    };
  }
  variable(name, at2) {
    return this.#once(this.#variables, name, `var.${name}`, () => this.#evaluateVariable(name, at2));
  }
  local(name, at2) {
    const declared = this.module.locals.get(name);
    if (declared === void 0) return error({ code: "undeclared", message: `local.${name} is not declared.`, at: at2 });
    return this.#once(
      this.#locals,
      name,
      `local.${name}`,
      () => evaluateAttribute(declared, this.scope(declared.source), "local", `local.${name}`)
    );
  }
  output(name, at2) {
    const declared = this.module.outputs.get(name);
    if (declared === void 0) {
      const missed2 = {
        kind: "attribute",
        in: this.address,
        wanted: name,
        exists: [...this.module.outputs.keys()].sort(),
        at: at2
      };
      return error({ code: "no-such-attribute", message: `${this.address} has no output ${name}.`, missed: missed2, at: at2 });
    }
    return this.#once(this.#outputs, name, `${this.address}.${name}`, () => {
      const { attributes: attributes2 } = declared.content;
      const value = attributes2.get("value");
      if (value === void 0) return unknown({ kind: "invalid", what: `output ${name} has no value` });
      const sensitive = attributes2.get("sensitive");
      const isSensitive2 = sensitive !== void 0 && isTrueLiteral(evaluate(sensitive.node.value, this.scope(sensitive.source)));
      return marked(evaluateAttribute(value, this.scope(value.source), "output", `output ${name}`), isSensitive2);
    });
  }
  /** All outputs, each evaluated when it is asked for. */
  outputs() {
    return object([...this.module.outputs.keys()].map((name) => [name, this.output(name)]));
  }
  resourceInstances(declared, mode) {
    const text3 = `${mode === "data" ? "data." : ""}${declared.type}.${declared.name}`;
    return this.#expansion(this.#resources, declared, `${this.#prefix}${text3}`);
  }
  callInstances(call2) {
    return this.#expansion(this.#calls, call2, `${this.#prefix}module.${call2.name}`);
  }
  resource(declared, mode, instance) {
    const key = `${mode} ${declared.type}.${declared.name}${keyText3(instance.key)}${declared.header.start}${declared.header.source.path}`;
    let found = this.#instances.get(key);
    if (found === void 0) {
      found = new ResourceInstance(this, declared, mode, instance);
      this.#instances.set(key, found);
    }
    return found;
  }
  child(call2, instance) {
    const key = `${call2.name}${keyText3(instance.key)}`;
    let found = this.#children.get(key);
    if (found === void 0) {
      const module2 = this.depth >= 50 ? void 0 : this.root.called(this, call2);
      found = module2 === void 0 ? new MissingModule(callAddress(this, call2, instance)) : new _ModuleInstance(this.root, module2, { parent: this, call: call2, instance });
      this.#children.set(key, found);
    }
    return found;
  }
  get #prefix() {
    return this.address === "" ? "" : `${this.address}.`;
  }
  #expansion(kept, declared, text3) {
    const key = `${text3} ${declared.header.source.path} ${declared.header.start}`;
    let found = kept.get(key);
    if (found === void 0) {
      found = this.root.guardedExpansion(
        kept,
        `${text3} instances`,
        () => expand3(declared.content, this.scope(declared.header.source), text3)
      );
      kept.set(key, found);
    }
    return found;
  }
  #once(kept, name, text3, make) {
    let value = kept.get(name);
    if (value === void 0) {
      value = this.root.guarded(kept, name, `${this.#prefix}${text3}`, make);
      kept.set(name, value);
    }
    return value;
  }
  #evaluateVariable(name, at2) {
    const declared = this.module.variables.get(name);
    const given = this.caller ? this.#argument(name) : this.root.variables.get(name);
    if (declared === void 0) {
      return given ?? error({ code: "undeclared", message: `var.${name} is not declared.`, at: at2 });
    }
    const { attributes: attributes2 } = declared.content;
    const flag = (attribute) => {
      const written2 = attributes2.get(attribute);
      return written2 === void 0 ? void 0 : evaluate(written2.node.value, this.scope(written2.source));
    };
    const type = this.#typeOf(declared);
    const sensitive = isTrueLiteral(flag("sensitive")) || isTrueLiteral(flag("ephemeral"));
    const nullable2 = !isFalseLiteral(flag("nullable"));
    const written = attributes2.get("default");
    const fallback = () => written === void 0 ? unknown(
      { kind: "no-value", variable: `${this.#prefix}var.${name}` },
      {
        subject: `${this.#prefix}var.${name}`,
        ...scalarOf(type),
        origin: { role: "variable", name: `var.${name}`, range: declared.header }
      }
    ) : evaluateAttribute(written, this.scope(written.source), "default", `the default of var.${name}`);
    const settle = (value2) => {
      if (value2.kind === "choice") return choose(value2.condition, settle(value2.then), settle(value2.else));
      return value2.kind === "null" && !nullable2 && written !== void 0 ? fallback() : value2;
    };
    const value = given === void 0 ? fallback() : settle(given);
    return marked(type === void 0 ? value : convert2(value, type), sensitive);
  }
  #typeOf(declared) {
    const written = declared.content.attributes.get("type");
    if (written === void 0) return void 0;
    const parsed = parseType(written.node.value, (expression2) => evaluate(expression2, this.scope(written.source)));
    return "type" in parsed ? parsed.type : void 0;
  }
  /** The argument that the call gives to a variable, evaluated in the caller. */
  #argument(name) {
    const { parent, call: call2, instance } = this.caller;
    const written = call2.content.attributes.get(name);
    if (written === void 0) return void 0;
    const scope = withNames(inFile(parent.scope(written.source), written.source), instance.names);
    return evaluateAttribute(written, scope, "argument", name);
  }
  /** The calls on the way to here, for places: the innermost first. */
  origin() {
    if (this.caller === void 0) return void 0;
    const { parent, call: call2, instance } = this.caller;
    const from = parent.origin();
    const own3 = {
      role: "call",
      name: `module.${call2.name}${keyText3(instance.key)}`,
      range: call2.header,
      ...from ? { from } : {}
    };
    return own3;
  }
};
var MissingModule = class {
  constructor(address) {
    this.address = address;
  }
  address;
  output(name, _at) {
    return unknown({ kind: "module-not-installed", module: this.address }, { subject: `${this.address}.${name}` });
  }
  outputs() {
    return { kind: "object", type: "object", entries: /* @__PURE__ */ new Map(), rest: (name) => this.output(name) };
  }
};
function callAddress(parent, call2, instance) {
  return `${parent.address === "" ? "" : `${parent.address}.`}module.${call2.name}${keyText3(instance.key)}`;
}
function both2(a, b) {
  if (a.kind === "choice") return choose(a.condition, both2(a.then, b), both2(a.else, b));
  return a.kind === "bool" && !a.value ? a : b;
}
function isTrueLiteral(value) {
  return value?.kind === "bool" && value.value;
}
function isFalseLiteral(value) {
  return value?.kind === "bool" && !value.value;
}
function scalarOf(type) {
  return type?.kind === "string" || type?.kind === "number" || type?.kind === "bool" ? { type: type.kind } : {};
}

// src/terraform/provider.ts
function regionOf2(declared, module2) {
  const own3 = declared.content.attributes.get("region");
  if (own3 !== void 0) return text2(own3.node.value, module2, own3.source);
  const written = declared.content.attributes.get("provider")?.node.value;
  return providerRegion(written === void 0 ? "aws" : providerName(written), module2);
}
function providerName(expression2) {
  if (expression2.kind === "variable") return expression2.name;
  if (expression2.kind === "attribute-of" && expression2.on.kind === "variable")
    return `${expression2.on.name}.${expression2.name}`;
  return expression2.kind === "literal" && typeof expression2.value === "string" ? expression2.value : void 0;
}
function providerRegion(name, module2) {
  if (name === void 0) return void 0;
  const [local, alias] = name.split(".");
  for (const provider of module2.module.providers) {
    const written = provider.content.attributes.get("alias");
    const own3 = written === void 0 ? void 0 : text2(written.node.value, module2, written.source);
    if (provider.name !== local || own3 !== alias) continue;
    const region = provider.content.attributes.get("region");
    return region === void 0 ? void 0 : text2(region.node.value, module2, region.source);
  }
  if (module2.caller === void 0) return void 0;
  const passed2 = module2.caller.call.content.attributes.get("providers")?.node.value;
  if (passed2 === void 0) return alias === void 0 ? providerRegion(name, module2.caller.parent) : void 0;
  if (passed2.kind !== "object") return void 0;
  const item = passed2.items.find(({ key }) => providerName(key) === name);
  return item === void 0 ? alias === void 0 ? providerRegion(name, module2.caller.parent) : void 0 : providerRegion(providerName(item.value), module2.caller.parent);
}
function text2(expression2, module2, source) {
  const value = evaluate(expression2, { module: module2, source, names: void 0 });
  return value.kind === "string" ? value.value : void 0;
}
function awsVersion(module2) {
  for (const { blocks } of module2.settings) {
    for (const { node } of blocks) {
      if (node.type !== "required_providers") continue;
      for (const item of node.body.items) {
        if (item.kind !== "attribute" || item.name !== "aws") continue;
        const written = item.value.kind === "object" ? item.value.items.find(({ key }) => key.kind === "literal" && key.value === "version")?.value : item.value;
        if (written?.kind === "literal" && typeof written.value === "string") return written.value;
      }
    }
  }
  return void 0;
}

// src/terraform/root.ts
var DEEPEST5 = 300;
var RootContext = class {
  constructor(directory, variables2, workspace, functionsFor, called) {
    this.directory = directory;
    this.variables = variables2;
    this.workspace = workspace;
    this.functionsFor = functionsFor;
    this.called = called;
  }
  directory;
  variables;
  workspace;
  functionsFor;
  called;
  #busy = /* @__PURE__ */ new Map();
  #depth = 0;
  /** Evaluates a node; one that is being evaluated already is a cycle. */
  guarded(owner, name, text3, make) {
    const busy = this.#busy.get(owner) ?? /* @__PURE__ */ new Set();
    this.#busy.set(owner, busy);
    if (busy.has(name)) return error({ code: "cycle", message: `${text3} depends on itself.` });
    if (this.#depth >= DEEPEST5) return unknown({ kind: "limit", what: `more than ${DEEPEST5} references deep` });
    busy.add(name);
    this.#depth++;
    try {
      return make();
    } finally {
      this.#depth--;
      busy.delete(name);
    }
  }
  guardedExpansion(owner, text3, make) {
    let made3;
    const value = this.guarded(owner, text3, text3, () => {
      made3 = make();
      return unknown({ kind: "invalid", what: text3 });
    });
    if (made3 !== void 0) return made3;
    const reason = value.kind === "unknown" ? value.reason : { kind: "error", problem: { code: "cycle", message: `${text3} depend on themselves.` } };
    return new Expansion(
      "for_each",
      [{ key: { kind: "unknown" }, exists: { kind: "bool", value: true }, names: [] }],
      reason
    );
  }
};

// src/terraform/variables.ts
function isAutomatic(name) {
  return /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name);
}
function givenVariables(tree, module2, given, constant) {
  const values = /* @__PURE__ */ new Map();
  const diagnostics = [];
  for (const [name, text3] of Object.entries(given.env)) {
    const variable = /^TF_VAR_(.+)$/.exec(name)?.[1];
    if (variable !== void 0 && text3 !== void 0 && module2.variables.has(variable)) {
      values.set(variable, fromText(module2, variable, text3, "environment", constant, diagnostics));
    }
  }
  const names = (filesIn(tree, module2.directory) ?? []).filter(isAutomatic);
  const automatic = [
    ...["terraform.tfvars", "terraform.tfvars.json"].filter((name) => names.includes(name)),
    ...names.filter((name) => !name.startsWith("terraform.tfvars"))
  ];
  for (const name of automatic) {
    const path4 = join(module2.directory, name);
    const bytes = readInside(tree, path4);
    if (bytes !== void 0) readFile(path4, bytes, values, diagnostics, constant);
  }
  for (const { path: path4, bytes } of given.varFiles) readFile(path4, bytes, values, diagnostics, constant);
  for (const text3 of given.variables) {
    const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(text3) ?? [];
    if (name !== void 0 && value !== void 0)
      values.set(name.trim(), fromText(module2, name.trim(), value, "command-line", constant, diagnostics));
  }
  for (const [name, value] of given.values ?? []) {
    const written = values.get(name) ?? defaultOf3(module2, name, constant);
    if (written !== void 0 && isSame(written, value)) continue;
    const declared = module2.variables.get(name);
    values.set(
      name,
      declared === void 0 ? value : relocated(value, { role: "plan", name: `var.${name}`, range: declared.header })
    );
  }
  return { values, diagnostics };
}
function defaultOf3(module2, name, constant) {
  const written = module2.variables.get(name)?.content.attributes.get("default");
  return written && constant(written.node.value, written.source, { role: "default", name: `var.${name}` });
}
function isSame(a, b) {
  if (a.kind === "list")
    return b.kind === "list" && a.items.length === b.items.length && a.items.every((item, index) => isSame(item, b.items[index]));
  if (a.kind === "object") {
    return b.kind === "object" && a.entries.size === b.entries.size && [...a.entries].every(([key, entry]) => b.entries.has(key) && isSame(entry, b.entries.get(key)));
  }
  if (a.kind === "null") return b.kind === "null";
  const text3 = textOf4(a);
  return text3 !== void 0 && text3 === textOf4(b);
}
function textOf4(value) {
  if (value.kind === "string") return value.value;
  if (value.kind === "number") return value.digits;
  return value.kind === "bool" ? String(value.value) : void 0;
}
function readFile(path4, bytes, values, diagnostics, constant) {
  const { source, diagnostics: decoding } = decodeSource(bytes, path4, false);
  const read2 = path4.endsWith(".json") ? readJsonVariables(source) : readNative(source);
  diagnostics.push(...decoding, ...read2.diagnostics);
  for (const [name, { node }] of contentOf(source, read2.file.body).attributes) {
    values.set(name, constant(node.value, source, { role: "entry", name, key: node.nameSpan }));
  }
}
function fromText(module2, name, text3, role, constant, diagnostics) {
  const source = { path: role === "environment" ? `TF_VAR_${name}` : `--var ${name}`, text: text3, installed: false };
  const declared = module2.variables.get(name);
  const at2 = declared?.header ?? startOf(source);
  const origin = { role, name: source.path, range: at2 };
  const type = declared?.content.attributes.get("type")?.node.value;
  const plain3 = type === void 0 || type.kind === "variable" && ["string", "number", "bool"].includes(type.name) || type.kind === "literal" && typeof type.value === "string";
  if (plain3) return string(text3, { origin });
  const { expression: expression2, diagnostics: found } = readExpression2(source);
  if (expression2 === void 0 || found.length > 0) {
    diagnostics.push({
      severity: "error",
      code: "invalid-variable",
      message: `The value given for ${name} by ${source.path} is no valid expression. Quote strings inside it, as in '["a"]'.`,
      at: at2
    });
    return unknown({ kind: "invalid", what: `the value given by ${source.path}` }, { origin });
  }
  return relocated(constant(expression2, source, { role, name: source.path }), origin);
}
function relocated(value, origin) {
  if (value.kind === "list") return { ...value, origin, items: value.items.map((item) => relocated(item, origin)) };
  if (value.kind === "object")
    return {
      ...value,
      origin,
      entries: new Map([...value.entries].map(([key, entry]) => [key, relocated(entry, origin)]))
    };
  return { ...value, origin };
}

// src/terraform/configuration.ts
function readRoot(loader, module2, options2) {
  const workspace = options2.workspace === void 0 ? unknown({ kind: "workspace" }, { subject: "terraform.workspace", type: "string", notNull: true }) : string(options2.workspace);
  const variables2 = /* @__PURE__ */ new Map();
  const context = new RootContext(
    module2.directory,
    variables2,
    workspace,
    () => files2,
    (caller, call2) => loader.called(caller, call2)
  );
  const files2 = functionContext(loader.tree, module2.directory, () => instance);
  const instance = new ModuleInstance(context, module2, void 0);
  const given = givenVariables(
    loader.tree,
    module2,
    options2.given,
    (expression2, source, { key, ...step }) => named2(evaluate(expression2, { module: instance, source, names: void 0 }), {
      ...step,
      range: rangeOf(source, expression2),
      ...key ? { key: rangeOf(source, key) } : {}
    })
  );
  for (const [name, value] of given.values) variables2.set(name, value);
  const resources = /* @__PURE__ */ new Map();
  const gaps = /* @__PURE__ */ new Set();
  collect2(instance, options2.wanted, resources, gaps);
  loader.finish(module2.directory);
  const root = {
    path: module2.directory,
    resources,
    gaps: [...loader.gaps.get(module2.directory) ?? [], ...gaps],
    acceptedByTerraform: false,
    lifecycleKnown: true,
    awsProviderVersion: awsVersion(module2)
  };
  return { root, diagnostics: [...given.diagnostics, ...doubled(module2, options2.wanted)] };
}
function collect2(module2, wanted, into, gaps) {
  const declarations = [...module2.module.resources].concat(
    module2.module.duplicates.map(({ key, declared }) => [key, declared])
  );
  for (const [key, declared] of declarations) {
    if (!wanted(declared.type)) continue;
    const mode = key.startsWith("data.") ? "data" : "managed";
    const expansion = module2.resourceInstances(declared, mode);
    if (expansion.instances.length === 0) gaps.add(emptyBecause(prefixed(module2, key), declared, module2));
    for (const instance of expansion.instances) {
      const made3 = toResource(new ResourceInstance(module2, declared, mode, instance), module2);
      if (made3 !== void 0)
        into.set(into.has(made3.address) ? `${made3.address} (again, ${into.size})` : made3.address, made3);
    }
  }
  for (const call2 of module2.module.calls.values()) {
    const expansion = module2.callInstances(call2);
    if (expansion.instances.length === 0) gaps.add(emptyBecause(prefixed(module2, `module.${call2.name}`), call2, module2));
    for (const instance of expansion.instances) {
      const child = module2.child(call2, instance);
      if (child instanceof MissingModule || child.exists.kind === "bool" && !child.exists.value) continue;
      collect2(child, wanted, into, gaps);
    }
  }
}
function prefixed(module2, address) {
  return module2.address === "" ? address : `${module2.address}.${address}`;
}
function emptyBecause(address, declared, module2) {
  const written = declared.content.attributes.get("for_each") ?? declared.content.attributes.get("count");
  const name = written?.node.name ?? "for_each";
  const value = written && evaluate(written.node.value, module2.scope(written.source));
  const steps = [];
  for (let at2 = value?.origin; at2 !== void 0; at2 = at2.from) steps.push(at2);
  const given = steps.find(({ role }) => role === "default");
  const why = given ? `${given.name.replace(/^the default of /, "")} is ${name === "count" ? "0" : "empty"} by default` : `its ${name} is ${name === "count" ? "0" : "empty"}`;
  return `${address} has no instances: ${why}`;
}
function doubled(module2, wanted) {
  return module2.duplicates.filter(({ declared }) => wanted(declared.type)).map(({ key, declared }) => ({
    severity: "error",
    code: "declared-twice",
    message: `${key} is declared twice in this module; Terraform refuses that. Both were checked. Rename or remove one.`,
    at: declared.header
  }));
}
function toResource(node, module2) {
  const { declared, instance, mode } = node;
  const exists = both2(module2.exists, instance.exists);
  if (exists.kind === "bool" && !exists.value) return void 0;
  return {
    address: node.address,
    mode,
    type: declared.type,
    name: declared.name,
    module: module2.address,
    key: instance.key,
    values: normalize(declared.type, mode, node.values()),
    places: placesOf(declared.content),
    at: declared.header,
    origin: originOf(node, module2),
    exists,
    ...declared.content.incomplete ? { incomplete: "a part of the block can't be read" } : {},
    lifecycle: node.lifecycle(),
    region: regionOf2(declared, module2)
  };
}
function originOf(node, module2) {
  const calls = module2.origin();
  const entry = entryOrigin(node.instance.entry);
  if (entry === void 0) return calls;
  return {
    role: "entry",
    name: entry.name,
    range: entry.range,
    ...entry.key ? { key: entry.key } : {},
    ...calls ? { from: calls } : {}
  };
}
function entryOrigin(entry) {
  if (entry === void 0) return void 0;
  if (entry.kind === "choice") return entryOrigin(entry.then) ?? entryOrigin(entry.else);
  return entry.origin?.key ? entry.origin : void 0;
}

// src/terraform/remotes.ts
function remotesOf(config) {
  if (config === void 0) return [];
  const urls = [];
  let inRemote = false;
  for (const line of new TextDecoder().decode(config).split("\n")) {
    const section = /^\s*\[\s*([\w-]+)/.exec(line);
    if (section) inRemote = section[1].toLowerCase() === "remote";
    const url = /^\s*url\s*=\s*(\S+)\s*$/.exec(line)?.[1];
    if (inRemote && url !== void 0) urls.push(url);
  }
  return urls;
}
function repositoryOf(url) {
  const plain3 = url.replace(/^git::/, "").replace(/\?.*$/, "");
  const match2 = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([\w.-]+)(?::\d+(?=\/))?[:/](.+?)(?:\.git)?\/?$/i.exec(plain3);
  return match2 ? `${match2[1]}/${match2[2]}`.toLowerCase() : void 0;
}
function sameRepository(source, remotes) {
  if (!/^(git::|git@|github\.com\/|bitbucket\.org\/|gitlab\.com\/)/.test(source)) return void 0;
  const bare = source.replace(/^git::/, "").replace(/\?.*$/, "");
  const scheme = /^[a-z+]+:\/\//.exec(bare)?.[0] ?? "";
  const [repository, ...rest] = bare.slice(scheme.length).split("//");
  const wanted = repositoryOf(scheme + repository);
  if (wanted === void 0 || !remotes.some((remote) => repositoryOf(remote) === wanted)) return void 0;
  const directory = rest.join("/").replace(/\/+$/, "");
  return directory === "" ? "." : directory.split("/").includes("..") ? void 0 : directory;
}

// src/terraform/load.ts
function configurationFiles(names) {
  const all3 = new Set(names);
  const found = [];
  for (const name of names) {
    const match2 = /^(.+?)\.(tf|tofu)(\.json)?$/.exec(name);
    if (match2 === null || name.startsWith(".") || name.endsWith("~") || /^#.*#$/.test(name)) continue;
    const [, base, kind, json2] = match2;
    if (kind === "tf" && all3.has(`${base}.tofu${json2 ?? ""}`)) continue;
    found.push({ name, override: base === "override" || base.endsWith("_override") });
  }
  return [...found.filter(({ override: override2 }) => !override2), ...found.filter(({ override: override2 }) => override2)];
}
var Loader = class {
  constructor(tree, extra = /* @__PURE__ */ new Map()) {
    this.tree = tree;
    this.extra = extra;
  }
  tree;
  extra;
  #modules = /* @__PURE__ */ new Map();
  #manifests = /* @__PURE__ */ new Map();
  #remotes;
  diagnostics = [];
  /** Sentences on modules that can't be read, by root directory. */
  gaps = /* @__PURE__ */ new Map();
  #told = /* @__PURE__ */ new Set();
  /** The module in a directory of the tree, or undefined where there are no configuration files. */
  module(directory) {
    if (!this.#modules.has(directory)) this.#modules.set(directory, this.#read(directory));
    return this.#modules.get(directory);
  }
  #read(directory) {
    const extra = this.extra.get(directory);
    const files2 = extra ?? configurationFiles(filesIn(this.tree, directory) ?? []);
    if (files2.length === 0) return void 0;
    const installed = directory.split("/").includes(".terraform");
    const read2 = [];
    const diagnostics = [];
    for (const file of files2) {
      const path4 = extra ? file.name : join(directory, file.name);
      const bytes = "bytes" in file ? file.bytes : readInside(this.tree, path4);
      if (bytes === void 0) {
        diagnostics.push({
          severity: "error",
          code: "unreadable-file",
          message: `${path4} can't be read: it is no file inside the checked tree, or may not be opened. Check its permissions and where its link leads.`
        });
        continue;
      }
      const decoded = decodeSource(bytes, path4, installed);
      const result = path4.endsWith(".json") ? readJson(decoded.source) : readNative(decoded.source);
      diagnostics.push(...decoded.diagnostics, ...result.diagnostics);
      read2.push({ source: decoded.source, file: result.file, override: "override" in file && file.override });
    }
    this.diagnostics.push(...diagnostics);
    return declare(directory, installed, read2, diagnostics);
  }
  /** The outlines of all files that were read, but for those of installed modules. */
  outlines() {
    return [...this.#modules.values()].flatMap(
      (module2) => module2 === void 0 || module2.installed ? [] : module2.files.map(outlineOf)
    );
  }
  /** The module that a call leads to. */
  called(caller, call2) {
    const written = call2.content.attributes.get("source");
    const source = written && constantString(written.node.value);
    const at2 = written ? rangeOf(written.source, written.node) : call2.header;
    const root = caller.root.directory;
    if (source === void 0) {
      this.#gap(root, `${addressOf(caller, call2)} has no source that can be read without evaluating it`);
      return void 0;
    }
    if (/^\.\.?(\/|$)/.test(source))
      return this.#local(join(caller.module.directory, source), source, at2, root, caller, call2);
    const installed = this.#manifest(root).get(manifestKey(caller, call2));
    if (installed !== void 0) {
      const module2 = this.module(join(root, installed.Dir));
      if (module2 !== void 0) return module2;
    }
    const own3 = this.#ownRepository(source);
    if (own3 !== void 0) {
      const module2 = this.module(own3);
      if (module2 !== void 0) {
        this.#tell(`own ${call2.header.source.path} ${call2.name}`, {
          severity: "note",
          code: "module-from-tree",
          message: `module.${call2.name} names this repository; it was read from the tree as it stands, whatever its ref says.`,
          at: at2
        });
        return module2;
      }
    }
    this.#notInstalled(root, addressOf(caller, call2), at2);
    return void 0;
  }
  #local(directory, source, at2, root, caller, call2) {
    const inside = directory.startsWith("..") ? void 0 : inTree(this.tree, absolute(this.tree, directory));
    if (inside === void 0) {
      this.#gap(root, `${addressOf(caller, call2)} leads outside the checked tree`);
      this.#tell(`outside ${directory}`, {
        severity: "error",
        code: "module-outside",
        message: `module.${call2.name} leads outside the checked tree. Name a wider tree with --root.`,
        at: at2
      });
      return void 0;
    }
    const module2 = this.module(directory);
    if (module2 === void 0) {
      this.#gap(root, `${addressOf(caller, call2)} has no configuration in its directory`);
      this.#tell(`none ${directory}`, {
        severity: "error",
        code: "module-missing",
        message: `module.${call2.name} names the directory ${JSON.stringify(source)}, in which there is no configuration file. Correct its source.`,
        at: at2
      });
    }
    return module2;
  }
  #missing = /* @__PURE__ */ new Map();
  #notInstalled(root, address, at2) {
    const known = this.#missing.get(root) ?? { names: /* @__PURE__ */ new Set(), at: at2 };
    known.names.add(address);
    this.#missing.set(root, known);
  }
  /** After a root was read: one note on all modules that are not installed. */
  finish(root) {
    const missing3 = this.#missing.get(root);
    if (missing3 === void 0) return;
    this.#missing.delete(root);
    const names = [...missing3.names].sort();
    const shown = names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
    const many2 = names.length > 1;
    this.#gap(root, `${shown} ${many2 ? "are" : "is"} not installed: run terraform init, then check again`);
    this.diagnostics.push({
      severity: "note",
      code: "module-not-installed",
      message: `${shown} ${many2 ? "are" : "is"} not installed, so what ${many2 ? "they make" : "it makes"} was not checked and ${many2 ? "their" : "its"} outputs are unknown. Run terraform init, then check again.`,
      at: missing3.at
    });
  }
  #ownRepository(source) {
    if (!this.tree.git) return void 0;
    this.#remotes ??= remotesOf(readInside(this.tree, ".git/config"));
    return sameRepository(source, this.#remotes);
  }
  #manifest(root) {
    let found = this.#manifests.get(root);
    if (found === void 0) {
      const bytes = readInside(this.tree, join(root, ".terraform/modules/modules.json"));
      found = new Map(manifestEntries(bytes).map((entry) => [entry.Key, entry]));
      this.#manifests.set(root, found);
    }
    return found;
  }
  #gap(root, sentence3) {
    const gaps = this.gaps.get(root) ?? /* @__PURE__ */ new Set();
    gaps.add(sentence3);
    this.gaps.set(root, gaps);
  }
  #tell(key, diagnostic) {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.diagnostics.push(diagnostic);
  }
};
var OUTLINED = /* @__PURE__ */ new Set(["resource", "data", "module"]);
function outlineOf({ source, file }) {
  return {
    source,
    comments: file.comments,
    blocks: file.body.items.flatMap(
      (item) => item.kind === "block" && OUTLINED.has(item.type) ? [{ start: item.start, end: item.end }] : []
    )
  };
}
function manifestEntries(bytes) {
  if (bytes === void 0) return [];
  try {
    const parsed = JSON.parse(new TextDecoder().decode(bytes));
    const entries = Array.isArray(parsed.Modules) ? parsed.Modules : [];
    return entries.filter(
      (entry) => typeof entry?.Key === "string" && typeof entry?.Dir === "string"
    );
  } catch {
    return [];
  }
}
function manifestKey(caller, call2) {
  const names = [call2.name];
  for (let at2 = caller; at2.caller !== void 0; at2 = at2.caller.parent) names.unshift(at2.caller.call.name);
  return names.join(".");
}
function addressOf(caller, call2) {
  return caller.address === "" ? `module.${call2.name}` : `${caller.address}.module.${call2.name}`;
}
function constantString(expression2) {
  return expression2.kind === "literal" && typeof expression2.value === "string" ? expression2.value : void 0;
}

// src/version.ts
var version = "0.1.0";

// src/check.ts
function isWanted(type) {
  return type.startsWith("aws_dms_");
}
function check13(options2) {
  const run3 = new Run(options2);
  run3.readPaths();
  const graph = { roots: run3.roots, diagnostics: run3.diagnostics, outlines: run3.outlines };
  options2.progress?.("checking the rules");
  const result = lint(graph, options2.now);
  const { findings, suppressed, diagnostics } = suppress(
    result.findings,
    graph.outlines,
    new Set(rules.map(({ id }) => id)),
    options2.now
  );
  run3.diagnostics.push(...diagnostics);
  const count2 = (level) => findings.filter((finding2) => finding2.level === level).length;
  const failed2 = run3.diagnostics.some(({ severity }) => severity === "error");
  const report = {
    findings: [...findings].sort(compareFindings),
    suppressed,
    diagnostics: run3.diagnostics,
    evidence: options2.evidence ? result.evidence : void 0,
    counts: {
      roots: run3.rootCount,
      endpoints: result.endpoints,
      clean: result.clean,
      open: result.open,
      errors: count2("error"),
      warnings: count2("warning"),
      notes: count2("note")
    },
    rules,
    page,
    version,
    exitCode: failed2 ? 2 : reaches(findings, options2.failOn) ? 1 : 0,
    gaps: run3.roots.flatMap((root) => root.gaps.map((gap) => root.path === "." ? gap : `${root.path}: ${gap}`))
  };
  return { report, graph };
}
var Run = class {
  roots = [];
  diagnostics = [];
  outlines = [];
  rootCount = 0;
  #tree;
  #loader;
  #options;
  constructor(options2) {
    this.#options = options2;
    const onDisk = options2.paths.filter((one3) => one3 !== "-");
    this.#tree = findTree(options2.cwd, onDisk, options2.root);
    const stdin = options2.paths.includes("-") && !looksLikeJson(options2.stdin) ? options2.stdin : void 0;
    this.#loader = new Loader(this.#tree, new Map(stdin ? [[STDIN, [{ name: STDIN, bytes: stdin }]]] : []));
  }
  readPaths() {
    const { paths, cwd, stdin } = this.#options;
    const directories = [];
    for (const one3 of paths.length > 0 ? paths : ["."]) {
      if (one3 === "-") {
        if (looksLikeJson(stdin)) this.#readPlan(stdin ?? new Uint8Array(), STDIN);
        else this.#readRoot(STDIN);
        continue;
      }
      const file = import_node_path2.default.resolve(cwd, one3);
      const kind = kindOf(file);
      if (kind === "missing")
        this.#complain(
          "path-missing",
          `${one3} does not exist. Name a directory with Terraform files, a file in one, or a plan made with terraform show -json.`
        );
      else if (kind === "directory") this.#addDirectory(one3, file, directories);
      else this.#readFile(one3, file, directories);
    }
    if (directories.length > 0) this.#readDirectories([...new Set(directories)]);
    this.diagnostics.push(...this.#loader.diagnostics);
    this.outlines.push(...this.#loader.outlines());
  }
  #addDirectory(named3, file, directories) {
    const inside = inTree(this.#tree, file);
    if (inside === void 0)
      this.#complain("path-outside", `${named3} lies outside the checked tree. Name a wider tree with --root.`);
    else directories.push(inside);
  }
  #readFile(named3, file, directories) {
    const name = import_node_path2.default.basename(file);
    if (/\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/.test(name))
      return this.#addDirectory(named3, import_node_path2.default.dirname(file), directories);
    try {
      this.#readPlan((0, import_node_fs4.readFileSync)(file), inTree(this.#tree, file) ?? named3);
    } catch (error2) {
      this.#complain(
        "unreadable-file",
        `${named3} can't be read (${error2.code ?? "unknown error"}).`
      );
    }
  }
  #readDirectories(directories) {
    this.#options.progress?.("looking for root modules");
    const found = discoverRoots(this.#tree, directories);
    this.rootCount += found.rootCount;
    for (const directory of directories) {
      if (!found.any(directory))
        this.#complain(
          "no-configuration",
          `${directory} has no Terraform or OpenTofu files, nor has any directory below it.`
        );
    }
    for (const root of found.roots) {
      this.#options.progress?.(`reading ${root}`);
      this.#readRoot(root);
    }
  }
  #readRoot(directory) {
    if (directory === STDIN) this.rootCount++;
    const module2 = this.#loader.module(directory);
    if (module2 === void 0) return;
    const { root, diagnostics } = readRoot(this.#loader, module2, {
      given: this.#given(),
      workspace: this.#workspace(directory),
      wanted: isWanted
    });
    this.roots.push(root);
    this.diagnostics.push(...diagnostics);
  }
  #readPlan(bytes, name) {
    this.rootCount++;
    const read2 = readPlan(bytes, name, isWanted);
    this.diagnostics.push(...read2.diagnostics);
    if (read2.root === void 0) return;
    const sources = this.#sourcesOf(read2.variables);
    const joined2 = sources === void 0 ? { root: read2.root, diagnostics: [] } : withSources(read2, sources, this.#options.source !== void 0);
    this.roots.push(joined2.root);
    this.diagnostics.push(...joined2.diagnostics);
  }
  /** The root module that a plan was made from, evaluated with the plan's variables. */
  #sourcesOf(variables2) {
    const { source, cwd } = this.#options;
    if (source === false) return void 0;
    const file = import_node_path2.default.resolve(cwd, source ?? ".");
    const directory = kindOf(file) === "directory" ? inTree(this.#tree, file) : void 0;
    if (directory === void 0) {
      if (source !== void 0)
        this.#complain("source-missing", `--source ${source} is no directory of the checked tree.`);
      return void 0;
    }
    const loader = new Loader(this.#tree);
    const module2 = loader.module(directory);
    if (module2 === void 0) {
      if (source !== void 0)
        this.#complain("source-missing", `--source ${source} has no Terraform or OpenTofu files in it.`);
      return void 0;
    }
    const read2 = readRoot(loader, module2, {
      given: { ...this.#given(), env: {}, values: variables2 },
      workspace: this.#workspace(directory),
      wanted: isWanted
    });
    this.outlines.push(...loader.outlines());
    return read2.root;
  }
  #varFiles;
  #given() {
    this.#varFiles ??= this.#options.varFiles.flatMap((one3) => {
      const file = import_node_path2.default.resolve(this.#options.cwd, one3);
      try {
        return [{ path: inTree(this.#tree, file) ?? one3, bytes: (0, import_node_fs4.readFileSync)(file) }];
      } catch {
        this.#complain("var-file-missing", `The file of variables ${one3} can't be read.`);
        return [];
      }
    });
    return { variables: this.#options.variables, varFiles: this.#varFiles, env: this.#options.env };
  }
  #workspace(directory) {
    const { workspace, env: env2 } = this.#options;
    if (workspace !== void 0) return workspace;
    if (env2.TF_WORKSPACE) return env2.TF_WORKSPACE;
    try {
      return (0, import_node_fs4.readFileSync)(import_node_path2.default.join(absolute(this.#tree, directory), ".terraform/environment"), "utf8").trim() || void 0;
    } catch {
      return void 0;
    }
  }
  #complain(code, message) {
    this.diagnostics.push({ severity: "error", code, message });
  }
};
var STDIN = "<stdin>";
function kindOf(file) {
  const found = (0, import_node_fs4.statSync)(file, { throwIfNoEntry: false });
  return found === void 0 ? "missing" : found.isDirectory() ? "directory" : "file";
}
function looksLikeJson(bytes) {
  if (bytes === void 0 || bytes.length === 0) return true;
  const head2 = Buffer.from(bytes.subarray(0, 64)).toString("latin1").replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replace(/\0/g, "").trimStart();
  return head2.startsWith("{") || head2.startsWith("PK");
}

// src/report/escape.ts
var unsafe = new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}", "gu");
var short = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function plain2(text3) {
  return text3.replace(unsafe, (c) => short[c] ?? codeUnits(c));
}
function plainLines(text3) {
  return text3.split(/\r?\n/).map((line) => plain2(line.replaceAll("	", "  ")));
}
function toJson(value) {
  return JSON.stringify(value, null, 2).replace(unsafe, (c) => c === "\n" ? c : codeUnits(c));
}
function workflowData(text3) {
  return text3.split("\n").map(plain2).join("\n").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function workflowProperty(text3) {
  return workflowData(text3).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function markdownText(text3) {
  return plain2(text3).replace(/[\\`*_{}[\]<>()#+!|~$]/g, "\\$&").replaceAll("&", "&amp;").replaceAll("\\<", "&lt;").replaceAll("\\>", "&gt;").replace(
    /^(\d+)([.)])|^([-=])/,
    (all3, digits2, mark) => digits2 === void 0 ? `\\${all3}` : `${digits2}\\${mark}`
  ).replace(/@|:\/\/|\bwww\.|\\#(?=\d)|\bGH-(?=\d)/gi, (mark) => `${mark}<!-- -->`);
}
function markdownCode(text3) {
  const inner = plain2(text3);
  if (!/[`|\\]|^\s|\s$|^$/.test(inner)) return `\`${inner}\``;
  return `<code>${inner.replace(/[^\p{L}\p{N} ]/gu, (c) => `&#${c.codePointAt(0)};`)}</code>`;
}
function markdownBlock(lines, language) {
  const clean2 = lines.map(plain2);
  const longest = Math.max(2, ...clean2.flatMap((line) => (line.match(/`+/g) ?? []).map((run3) => run3.length)));
  const fence = "`".repeat(longest + 1);
  return [fence + language, ...clean2, fence];
}
function sarifMessage(text3) {
  return plain2(text3).replace(/\](?=\()/g, "] ").replace(/\{+\d+\}+/g, (placeholder) => placeholder.replaceAll("{", "{{").replaceAll("}", "}}"));
}
function uriOf(path4) {
  const encoded = path4.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD").split("/").map(
    (part) => encodeURIComponent(part).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  ).join("/");
  if (path4.startsWith("/")) return `file://${encoded}`;
  return encoded.replace(/^([A-Za-z])%3A\//, "file:///$1:/");
}
function codeUnits(text3) {
  return Array.from({ length: text3.length }, (_, i) => `\\u${text3.charCodeAt(i).toString(16).padStart(4, "0")}`).join(
    ""
  );
}

// src/report/text.ts
var import_posix = require("node:path/posix");
function messageOf2(finding2) {
  const [first, ...others2] = distinct2(finding2.subjects);
  const message = finding2.rule.message(finding2.args, first?.address ?? "");
  const fact = sentence2(plain2(message.fact));
  const when = finding2.when === void 0 ? void 0 : plain2(finding2.when).replace(/\.$/, "");
  const remedy = message.remedy === "" ? "" : sentence2(plain2(message.remedy));
  const also = others2.length === 0 ? void 0 : `The same holds for ${namesOf(others2, first, 2)}.`;
  const oneLine = [when === void 0 ? fact : `When ${when}: ${fact}`, also, remedy].filter(Boolean).join(" ");
  return { fact, when, also, remedy, lines: message.lines.flatMap(plainLines), oneLine };
}
function distinct2(subjects2) {
  const seen = /* @__PURE__ */ new Map();
  for (const subject2 of subjects2) {
    const key = JSON.stringify([subject2.root, subject2.address, subject2.environment]);
    if (!seen.has(key)) seen.set(key, subject2);
  }
  return [...seen.values()];
}
function nameOf(subject2, beside) {
  const root = beside !== void 0 && subject2.root !== beside.root ? ` in ${subject2.root}` : "";
  const environment = subject2.environment === void 0 ? "" : ` (${subject2.environment})`;
  return plain2(subject2.address + root + environment);
}
function namesOf(subjects2, beside, most) {
  const names = subjects2.slice(0, subjects2.length <= most + 1 ? subjects2.length : most).map((subject2) => nameOf(subject2, beside));
  const rest = subjects2.length - names.length;
  const last = rest > 0 ? `${rest} more` : names.pop();
  return names.length === 0 ? String(last) : `${names.join(", ")} and ${last}`;
}
function rootsOf(finding2, report) {
  if (report.counts.roots < 2) return [];
  const roots = [...new Set(finding2.subjects.map((subject2) => subject2.root))];
  const { path: path4 } = finding2.at.source;
  return roots.length === 1 && (roots[0] === (0, import_posix.dirname)(path4) || roots[0] === path4) ? [] : roots;
}
function spanOf2(range2) {
  return { start: positionAt(range2.source, range2.start), end: positionAt(range2.source, range2.end) };
}
function placeText(range2) {
  const { line, column } = positionAt(range2.source, range2.start);
  return `${plain2(range2.source.path)}:${line}:${column}`;
}
function summaryOf(report) {
  const { roots, endpoints, clean: clean2, open: open3, errors, warnings, notes } = report.counts;
  const where = `in ${count(roots, "root")}`;
  const parts = [
    errors && count(errors, "error"),
    warnings && count(warnings, "warning"),
    notes && count(notes, "note")
  ].filter((part) => part !== 0);
  return {
    endpoints: endpoints === 0 ? `0 endpoints ${where}.` : `${count(endpoints, "endpoint")} checked ${where}: ${clean2} clean, ${open3} open.`,
    findings: `${parts.length === 0 ? "No findings." : `${parts.join(", ")}.`}${report.suppressed.length > 0 ? ` ${report.suppressed.length} suppressed.` : ""}`,
    gaps: report.gaps.map((gap) => sentence2(plain2(gap)))
  };
}
function count(number2, noun) {
  return `${number2} ${noun}${number2 === 1 ? "" : "s"}`;
}
function diagnosticLine(diagnostic) {
  const place = diagnostic.at === void 0 ? "dmslint" : placeText(diagnostic.at);
  return `${place}: ${diagnostic.severity}: ${plain2(diagnostic.message)} [${plain2(diagnostic.code)}]`;
}
function sentence2(text3) {
  return /[.!?:…][)"'`]?$/.test(text3) ? text3 : `${text3}.`;
}

// src/report/compact.ts
var compact2 = (report) => report.findings.map(
  (finding2) => `${placeText(finding2.at)}: ${finding2.level}: ${messageOf2(finding2).oneLine} [${plain2(finding2.rule.id)}]
`
).join("");

// src/report/github.ts
var github = (report) => {
  const { endpoints, findings } = summaryOf(report);
  return [
    ...report.findings.map((finding2) => {
      const { oneLine, lines } = messageOf2(finding2);
      return command(finding2.level, finding2.at, finding2.rule.id, [oneLine, ...lines].join("\n"));
    }),
    ...report.diagnostics.map(({ severity, at: at2, code, message }) => command(severity, at2, code, plain2(message))),
    `${endpoints} ${findings}`,
    ""
  ].join("\n");
};
var commands = { error: "error", warning: "warning", note: "notice" };
function command(level, at2, title2, message) {
  const properties = at2 === void 0 ? [] : placeProperties(at2);
  properties.push(`title=${workflowProperty(`dmslint ${title2}`)}`);
  return `::${commands[level]} ${properties.join(",")}::${workflowData(message)}`;
}
function placeProperties(at2) {
  if (at2.source.path === "<stdin>") return [];
  const { start, end } = spanOf2(at2);
  const properties = [`file=${workflowProperty(at2.source.path)}`, `line=${start.line}`, `endLine=${end.line}`];
  return start.line === end.line ? [...properties, `col=${start.column}`, `endColumn=${Math.max(end.column, start.column)}`] : properties;
}

// src/report/gitlab.ts
var severities = { error: "critical", warning: "major", note: "minor" };
var gitlab = (report) => {
  const { createHash } = process.getBuiltinModule("node:crypto");
  const used = /* @__PURE__ */ new Map();
  const issues = report.findings.map((finding2) => {
    const { path: path4 } = finding2.at.source;
    const key = JSON.stringify([
      finding2.rule.id,
      path4,
      distinct2(finding2.subjects).map(({ root, address }) => [root, address]),
      finding2.when ?? ""
    ]);
    const nth = used.get(key) ?? 0;
    used.set(key, nth + 1);
    const { start, end } = spanOf2(finding2.at);
    return {
      description: messageOf2(finding2).oneLine,
      check_name: finding2.rule.id,
      fingerprint: createHash("sha256").update(`${key}${nth === 0 ? "" : nth}`).digest("hex"),
      severity: severities[finding2.level],
      location: { path: path4, lines: { begin: start.line, end: end.line } }
    };
  });
  return `${toJson(issues)}
`;
};

// src/report/json.ts
var json = (report) => {
  const { roots, endpoints, clean: clean2, open: open3, errors, warnings, notes } = report.counts;
  const written = {
    format: 1,
    tool: { name: "dmslint", version: report.version },
    exitCode: report.exitCode,
    counts: { roots, endpoints, clean: clean2, open: open3, errors, warnings, notes },
    gaps: report.gaps,
    findings: report.findings.map(findingOf),
    diagnostics: report.diagnostics.map(({ severity, code, message, at: at2 }) => ({
      severity,
      code,
      message,
      at: at2 && placeOf(at2)
    })),
    evidence: report.evidence?.map(({ rule, subject: subject2, outcome, why, at: at2 }) => ({
      rule: rule.id,
      subject: subjectOf(subject2),
      outcome,
      why,
      at: placeOf(at2)
    }))
  };
  return `${toJson(written)}
`;
};
function findingOf(finding2) {
  const { fact, when, remedy, lines, oneLine } = messageOf2(finding2);
  const { fix } = finding2;
  return {
    rule: finding2.rule.id,
    level: finding2.level,
    message: oneLine,
    fact,
    when,
    remedy,
    lines,
    subjects: distinct2(finding2.subjects).map(subjectOf),
    args: finding2.args,
    at: placeOf(finding2.at),
    related: finding2.related.map(({ label, range: range2 }) => ({ label, at: placeOf(range2) })),
    fix: fix && { address: fix.address, attribute: fix.attribute, value: fix.value, safe: fix.safe }
  };
}
function subjectOf({ root, address, environment }) {
  return { root, address, environment };
}
function placeOf(range2) {
  return { path: range2.source.path, ...spanOf2(range2) };
}

// src/report/markdown.ts
var icons = { error: "\u{1F534} error", warning: "\u{1F7E1} warning", note: "\u{1F535} note" };
var markdown = (report) => {
  const { endpoints, findings, gaps } = summaryOf(report);
  const lines = ["### dmslint", "", markdownText(`${endpoints} ${findings}`), ""];
  if (gaps.length > 0) lines.push(...gaps.map((gap) => `- ${markdownText(gap)}`), "");
  if (report.findings.length > 0) {
    lines.push("| level | rule | resource | place |", "| --- | --- | --- | --- |", ...report.findings.map(rowOf), "");
    lines.push(...report.findings.flatMap((finding2) => sectionOf(finding2, report)));
  }
  return `${lines.join("\n").trimEnd()}
`;
};
function rowOf(finding2) {
  const [first, ...others2] = distinct2(finding2.subjects);
  const resource2 = first === void 0 ? "" : markdownCode(nameOf(first, void 0));
  const more = others2.length === 0 ? "" : ` and ${others2.length} more`;
  return `| ${icons[finding2.level]} | ${ruleLink(finding2.rule.id)} | ${resource2}${more} | ${markdownCode(placeText(finding2.at))} |`;
}
function sectionOf(finding2, report) {
  const { fact, when, remedy, lines } = messageOf2(finding2);
  const others2 = distinct2(finding2.subjects).slice(1);
  const roots = rootsOf(finding2, report);
  return [
    "<details>",
    `<summary>${icons[finding2.level]}: ${markdownCode(finding2.rule.id).replace(/^`(.*)`$/, "<code>$1</code>")}</summary>`,
    "",
    markdownText(when === void 0 ? fact : `When ${when}: ${fact}`),
    "",
    `- at ${markdownCode(placeText(finding2.at))}`,
    ...others2.map((subject2) => `- also ${markdownCode(nameOf(subject2, finding2.subjects[0]))}`),
    ...roots.length === 0 ? [] : [`- in ${roots.map(markdownCode).join(", ")}`],
    ...finding2.related.map(({ range: range2, label }) => `- from ${markdownText(label)}: ${markdownCode(placeText(range2))}`),
    "",
    ...remedy === "" ? [] : [markdownText(remedy), ""],
    ...lines.length === 0 ? [] : [...markdownBlock(lines, "hcl"), ""],
    "</details>",
    ""
  ];
}
function ruleLink(id) {
  return `[${id}](https://github.com/dmslint/dmslint/blob/main/rules/${id}.md)`;
}

// src/report/pretty.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/report/excerpt/mask.ts
var cache = /* @__PURE__ */ new WeakMap();
function hiddenIn(source) {
  let hidden = cache.get(source);
  if (hidden === void 0) {
    hidden = new Scan(source.text, source.path.endsWith(".json")).run();
    cache.set(source, hidden);
  }
  return hidden;
}
var secretName = /passw|passphrase|pwd|secret|token|pem|wallet|private|credential|(^|_)key$/i;
var publicName = /_(arn|id|name|version)$|^(certificate|kms|partition|sort|each)_?key$/i;
function isSecretName(name) {
  return secretName.test(name) && !publicName.test(name);
}
function redacted(literal4) {
  if (literal4.includes("-----BEGIN")) return "\u2026";
  return literal4.replace(/((?:passw\w*|pwd|secret\w*|token|\w*key)\s*=\s*)[^;&"]+/gi, "$1\u2026").replace(/(:\/\/)[^/@\s"]*@/g, "$1\u2026@");
}
var heredocStart = /<<-?([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy;
var word = /[\p{L}_][\p{L}\p{N}_-]*/uy;
var digits = /\d[\w.]*/y;
var setter = /\s*(=(?![=>])|:)/y;
var Scan = class {
  text;
  json;
  hidden = [];
  frames = [{ bracket: "{", secret: false, name: void 0 }];
  at = 0;
  /** The last word outside of literals, and the label after it: `variable "db_password" {` holds a secret. */
  keyword = "";
  label = "";
  /** How many of the last hidden stretches are labels, if a block follows: those are names, not values. */
  labels = 0;
  constructor(text3, json2) {
    this.text = text3;
    this.json = json2;
  }
  run() {
    while (this.at < this.text.length) this.step();
    return this.hidden;
  }
  get frame() {
    return this.frames[this.frames.length - 1];
  }
  get secret() {
    return this.frame.secret || this.frame.name !== void 0 && isSecretName(this.frame.name);
  }
  hide(start, end) {
    if (end > start) this.hidden.push({ start, end, secret: this.secret });
  }
  step() {
    const { text: text3 } = this;
    const c = text3[this.at];
    const next = text3[this.at + 1];
    if (c === " ") this.at++;
    else if (c === '"') this.quoted();
    else if (c === "#") this.comment(1, "\n");
    else if (c === "/" && next === "/") this.comment(2, "\n");
    else if (c === "/" && next === "*") this.comment(2, "*/");
    else if (!(c === "<" && next === "<" && this.heredoc()) && !this.word() && !this.number()) {
      this.at++;
      this.punctuation(c);
    }
  }
  word() {
    const found = match(word, this.text, this.at)?.[0];
    if (found === void 0) return false;
    this.at += found.length;
    this.keyword = found;
    this.label = "";
    this.labels = 0;
    this.named(found);
    return true;
  }
  number() {
    const found = match(digits, this.text, this.at)?.[0];
    if (found === void 0) return false;
    if (this.secret) this.hide(this.at, this.at + found.length);
    this.at += found.length;
    return true;
  }
  punctuation(c) {
    if (c === "{" || c === "[" || c === "(") {
      const secret2 = this.secret || c === "{" && this.keyword === "variable" && isSecretName(this.label);
      if (c === "{") this.hidden.length -= this.labels;
      this.labels = 0;
      this.frames.push({ bracket: c, secret: secret2, name: void 0 });
    } else if (c === "}" || c === "]" || c === ")") {
      const { bracket } = this.frame;
      if (this.frames.length > 1) this.frames.pop();
      if (c === "}" && bracket === '"') this.rest();
    } else if (c === "\n" && !this.json || c === ",") {
      this.labels = 0;
      if (this.frame.bracket === "{") this.frame.name = void 0;
    }
  }
  /** A name (or quoted key) that is set takes the frame until its line or entry ends. */
  named(name) {
    if (this.frame.bracket === "{" && this.frame.name === void 0 && match(setter, this.text, this.at) !== void 0)
      this.frame.name = name;
  }
  comment(skip, close) {
    const found = this.text.indexOf(close, this.at + skip);
    const end = found < 0 ? this.text.length : found;
    this.labels = 0;
    this.hide(this.at + skip, this.text[end - 1] === "\r" ? end - 1 : end);
    this.at = close === "\n" ? end : Math.min(end + 2, this.text.length);
  }
  quoted() {
    const start = ++this.at;
    const before = this.hidden.length;
    this.rest();
    const key = this.text.slice(start, this.at - 1);
    if (this.frame.bracket === "{" && this.frame.name === void 0 && match(setter, this.text, this.at) !== void 0) {
      if (this.json) this.hidden.length = before;
      this.named(key);
    } else {
      this.label = key;
      const isLabel = this.frame.bracket === "{" && this.frame.name === void 0 && this.hidden.length === before + 1;
      this.labels = isLabel ? this.labels + 1 : 0;
    }
  }
  /** From inside a quoted literal to its end, or to the next interpolation in it. */
  rest() {
    const { text: text3 } = this;
    const start = this.at;
    for (; this.at < text3.length; this.at++) {
      const c = text3[this.at];
      if (c === "\\") this.at++;
      else if (c === '"' || c === "\n") {
        this.hide(start, this.at);
        if (c === '"') this.at++;
        return;
      } else if (!this.json && (c === "$" || c === "%") && text3[this.at + 1] === "{") {
        if (text3[this.at - 1] === c) continue;
        this.hide(start, this.at);
        this.at += 2;
        this.frames.push({ bracket: '"', secret: this.secret, name: void 0 });
        return;
      }
    }
    this.at = text3.length;
    this.hide(start, this.at);
  }
  heredoc() {
    const opened = match(heredocStart, this.text, this.at);
    const marker = opened?.[1];
    if (opened === void 0 || marker === void 0) return false;
    const start = this.at + opened[0].length;
    let end = start;
    while (end < this.text.length) {
      const found = this.text.indexOf("\n", end);
      const lineEnd2 = found < 0 ? this.text.length : found;
      if (this.text.slice(end, lineEnd2).trim() === marker) break;
      end = found < 0 ? lineEnd2 : found + 1;
    }
    this.hide(start, end);
    this.at = end < this.text.length ? this.text.indexOf(marker, end) + marker.length : end;
    return true;
  }
};
function match(pattern2, text3, at2) {
  pattern2.lastIndex = at2;
  return pattern2.exec(text3) ?? void 0;
}

// src/report/excerpt/width.ts
var simple3 = /^[\x20-\x7e\u00a1-\u02ff\u2026]*$/;
var segmenter2;
function characters(text3) {
  if (simple3.test(text3)) return text3.split("");
  segmenter2 ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter2.segment(text3), ({ segment }) => segment);
}
function widthOf(text3) {
  if (simple3.test(text3)) return text3.length;
  return characters(text3).reduce((sum2, character) => sum2 + columns(character), 0);
}
function columns(character) {
  const code = character.codePointAt(0);
  if (/^[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (new RegExp("\\p{Emoji_Presentation}|\\ufe0f", "u").test(character)) return 2;
  return wide.some(([from, to2]) => code >= from && code <= to2) ? 2 : 1;
}
var wide = [
  [4352, 4447],
  [11904, 12350],
  [12353, 19903],
  [19968, 42191],
  [43360, 43391],
  [44032, 55203],
  [63744, 64255],
  [65072, 65135],
  [65281, 65376],
  [65504, 65510],
  [110592, 111359],
  [131072, 262141]
];
function wrap(text3, width) {
  const lines = [];
  let line = "";
  let used = 0;
  for (const word2 of text3.split(" ")) {
    const size = widthOf(word2);
    if (line !== "" && used + 1 + size > width) {
      lines.push(line);
      line = word2;
      used = size;
    } else {
      used += line === "" ? size : size + 1;
      line = line === "" ? word2 : `${line} ${word2}`;
    }
  }
  return [...lines, line];
}

// src/report/excerpt/excerpt.ts
function excerptOf(range2, options2) {
  if (range2.source.text === "") return void 0;
  const { line, column } = positionAt(range2.source, range2.start);
  const text3 = lineText(range2.source, line);
  const start = range2.start - (column - 1);
  const parts = partsOf(range2, start, start + text3.length, options2.mask);
  const before = spaced(parts.before);
  let inside = spaced(parts.inside);
  let after = spaced(parts.after);
  if (after.trim() === "") {
    inside = inside.trimEnd();
    after = "";
  }
  return { line, ...fitted(before, inside, after.trimEnd(), Math.max(options2.width - `${line} | `.length, 20)) };
}
function partsOf(range2, start, end, mask) {
  const { text: text3 } = range2.source;
  const parts = { before: "", inside: "", after: "" };
  const add3 = (from, to2, literal4) => {
    const cuts = [from, Math.min(Math.max(range2.start, from), to2), Math.max(Math.min(range2.end, to2), from), to2];
    for (const [i, side] of ["before", "inside", "after"].entries()) {
      const piece = text3.slice(cuts[i], Math.max(cuts[i], cuts[i + 1]));
      if (piece === "") continue;
      if (literal4 === void 0) parts[side] += piece;
      else if (side !== "inside" || literal4.secret || mask === "all") parts[side] += "\u2026";
      else parts[side] += redacted(piece);
    }
  };
  let at2 = start;
  const all3 = hiddenIn(range2.source);
  for (let i = firstAfter(all3, at2); i < all3.length; i++) {
    const hidden = all3[i];
    if (hidden.start >= end) break;
    const from = Math.max(hidden.start, at2);
    const to2 = Math.min(hidden.end, end);
    if (from > at2) add3(at2, from, void 0);
    add3(from, to2, hidden);
    at2 = to2;
  }
  if (at2 < end) add3(at2, end, void 0);
  return parts;
}
function firstAfter(all3, offset) {
  let low = 0;
  let high = all3.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (all3[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function spaced(text3) {
  return plain2(text3.replaceAll("	", "  "));
}
function fitted(before, inside, after, width) {
  const shown = head(inside, width - 2);
  const room = width - widthOf(shown);
  const right2 = Math.min(widthOf(after), Math.max(room - widthOf(before), Math.floor(room / 3), 1));
  const left2 = tail(before, room - right2);
  return { text: left2 + shown + head(after, right2), indent: widthOf(left2), length: Math.max(widthOf(shown), 1) };
}
function head(text3, width) {
  if (widthOf(text3) <= width) return text3;
  if (width < 1) return "";
  return `${take(characters(text3), width - 1)}\u2026`;
}
function tail(text3, width) {
  if (widthOf(text3) <= width) return text3;
  if (width < 1) return "";
  const kept = take(characters(text3).reverse(), width - 1);
  return `\u2026${characters(kept).reverse().join("")}`;
}
function take(list3, width) {
  let used = 0;
  let taken2 = "";
  for (const character of list3) {
    used += widthOf(character);
    if (used > width) break;
    taken2 += character;
  }
  return taken2;
}

// src/report/pretty.ts
var pretty = (report, output) => {
  const page2 = new Page(output);
  return [
    ...report.findings.map((finding2) => page2.finding(finding2, report)),
    ...report.evidence === void 0 ? [] : [page2.evidence(report.evidence)],
    page2.summary(report)
  ].join("\n");
};
var aboutSecrets = /^external\/cwe\/cwe-(259|312|321|522|798)$/;
var mostNamed = 8;
function namesSecret(line) {
  return Array.from(line.matchAll(/([\p{L}_][\p{L}\p{N}_-]*)"?\s*[=:]/gu)).some(([, name]) => isSecretName(name));
}
var Page = class {
  colors;
  width;
  constructor(output) {
    this.colors = import_picocolors.default.createColors(output.color);
    this.width = Math.min(Math.max(output.width ?? 80, 40), 100);
  }
  finding(finding2, report) {
    const text3 = messageOf2(finding2);
    const mask = finding2.rule.tags.some((tag) => aboutSecrets.test(tag)) ? "all" : "outside";
    const excerpt = excerptOf(finding2.at, { width: this.width, mask });
    const gutter = " ".repeat(String(excerpt?.line ?? 0).length);
    const also = distinct2(finding2.subjects).slice(1);
    const rest = also.length - mostNamed;
    return [
      ...this.head(finding2.level, finding2.rule.id, text3.fact),
      ...this.place(finding2.level, finding2.at, excerpt, gutter),
      ...text3.when === void 0 ? [] : this.note(gutter, "when", text3.when),
      ...also.slice(0, mostNamed).flatMap((subject2) => this.note(gutter, "also", nameOf(subject2, finding2.subjects[0]))),
      ...rest > 0 ? this.note(gutter, "also", `${rest} more`) : [],
      ...this.roots(gutter, rootsOf(finding2, report)),
      ...finding2.related.flatMap(({ range: range2, label }) => this.trail(gutter, range2, label)),
      ...text3.remedy === "" ? [] : this.note(gutter, "help", text3.remedy),
      ...text3.lines.map((line) => `${gutter}           ${this.colors.green(line)}`.trimEnd()),
      ""
    ].join("\n");
  }
  diagnostic(diagnostic) {
    const whole2 = diagnostic.at === void 0 ? void 0 : excerptOf(diagnostic.at, { width: this.width, mask: "all" });
    const excerpt = whole2 !== void 0 && !namesSecret(whole2.text) ? whole2 : void 0;
    const gutter = " ".repeat(String(excerpt?.line ?? 0).length);
    return [
      ...this.head(diagnostic.severity, diagnostic.code, plain2(diagnostic.message)),
      ...diagnostic.at === void 0 ? [] : this.place(diagnostic.severity, diagnostic.at, excerpt, gutter),
      ""
    ].join("\n");
  }
  evidence(results) {
    const { green, blue, dim } = this.colors;
    const marks = { pass: green("pass"), open: blue("open"), "not-applicable": dim("n/a "), fail: "" };
    const rows = results.filter(({ outcome }) => outcome !== "fail");
    const lines = rows.flatMap(({ rule, subject: subject2, outcome, why }) => [
      `${marks[outcome]}  ${nameOf(subject2, void 0)}  ${dim(plain2(rule.id))}`,
      ...why === void 0 ? [] : this.wrapped(plain2(why), "      ", "      ")
    ]);
    return [...lines, ""].join("\n");
  }
  summary(report) {
    const { bold, dim, green, red, yellow } = this.colors;
    const { endpoints, findings, gaps } = summaryOf(report);
    const { errors, warnings, notes } = report.counts;
    const color = errors > 0 ? red : warnings > 0 ? yellow : notes > 0 ? bold : green;
    const broken = report.diagnostics.filter(({ severity }) => severity === "error").length;
    const say2 = (text3, dress) => wrap(text3, this.width).map(dress);
    const lines = say2(endpoints, bold);
    if (gaps.length > 0 && report.counts.endpoints > 0) lines.push("There may be more:");
    lines.push(...gaps.flatMap((gap) => this.wrapped(gap, "  - ", "    ")));
    lines.push(...say2(findings, (text3) => bold(color(text3))));
    if (broken > 0)
      lines.push(
        ...say2(
          `Not everything could be checked: ${count(broken, "problem")} in the input (on standard error).`,
          (text3) => bold(red(text3))
        )
      );
    if (report.findings.length > 0) lines.push(...say2("More on a rule: dmslint explain <rule>", dim));
    return `${lines.join("\n")}
`;
  }
  head(level, id, text3) {
    const name = `${level}[${plain2(id)}]:`;
    const [first, ...more] = wrap(`${name} ${text3}`, this.width);
    const rest = first.slice(name.length);
    return [this.tint(level)(name) + this.colors.bold(rest), ...more.map((line) => this.colors.bold(line))];
  }
  place(level, range2, excerpt, gutter) {
    const { blue } = this.colors;
    const lines = [`${gutter}${blue("-->")} ${placeText(range2)}`];
    if (excerpt === void 0) return lines;
    const marker = " ".repeat(excerpt.indent) + this.tint(level)("^".repeat(excerpt.length));
    return [
      ...lines,
      blue(`${gutter} |`),
      `${blue(`${excerpt.line} |`)} ${excerpt.text}`,
      `${blue(`${gutter} |`)} ${marker}`
    ];
  }
  note(gutter, name, text3) {
    const start = `${gutter} = ${name}: `;
    const [first, ...more] = wrap(text3, this.width - start.length);
    return [
      `${gutter} ${this.colors.blue("=")} ${this.colors.bold(`${name}:`)} ${first}`,
      ...more.map((line) => " ".repeat(start.length) + line)
    ];
  }
  trail(gutter, range2, label) {
    return this.note(gutter, "from", `${plain2(label)} (${placeText(range2)})`);
  }
  roots(gutter, roots) {
    return roots.length === 0 ? [] : this.note(gutter, roots.length === 1 ? "root" : "roots", roots.map(plain2).join(", "));
  }
  wrapped(text3, first, rest) {
    return wrap(text3, this.width - widthOf(first)).map((line, i) => (i === 0 ? first : rest) + line);
  }
  tint(level) {
    const { bold, red, yellow, cyan } = this.colors;
    const color = { error: red, warning: yellow, note: cyan }[level];
    return (text3) => bold(color(text3));
  }
};

// src/report/page.ts
function firstParagraph(page2) {
  const paragraph = page2.replace(/^(`{3,}|~{3,})[\s\S]*?^\1\s*$/gm, "").split(/\n\s*\n/).map((block3) => block3.trim()).find((block3) => /^[\p{L}\p{N}`*_"[]/u.test(block3));
  return paragraph?.replace(/\s+/g, " ").replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/(`+|\*\*|__)/g, "");
}

// src/report/sarif.ts
var home = "https://github.com/dmslint/dmslint";
var sarif = (report) => {
  const rules2 = rulesOf(report);
  const indexes = new Map(rules2.map(({ id }, i) => [id, i]));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "dmslint",
            version: report.version,
            semanticVersion: report.version,
            informationUri: home,
            rules: rules2.map((rule) => descriptorOf(rule, report.page(rule.id)))
          }
        },
        invocations: [
          {
            executionSuccessful: report.exitCode !== 2,
            exitCode: report.exitCode,
            toolExecutionNotifications: report.diagnostics.map(notificationOf)
          }
        ],
        columnKind: "utf16CodeUnits",
        results: [
          ...report.findings.map((finding2) => resultOf3(finding2, indexes.get(finding2.rule.id), report)),
          ...(report.evidence ?? []).filter(({ outcome }) => outcome !== "fail").map((check14) => evidenceOf(check14, indexes.get(check14.rule.id)))
        ],
        properties: { counts: report.counts, gaps: report.gaps }
      }
    ]
  };
  return `${toJson(log)}
`;
};
function rulesOf(report) {
  const rules2 = /* @__PURE__ */ new Map();
  for (const rule of [
    ...report.rules,
    ...report.findings.map((finding2) => finding2.rule),
    ...(report.evidence ?? []).map((check14) => check14.rule)
  ]) {
    if (!rules2.has(rule.id)) rules2.set(rule.id, rule);
  }
  return [...rules2.values()];
}
function descriptorOf(rule, page2) {
  const helpUri = `${home}/blob/main/rules/${rule.id}.md`;
  const about = firstParagraph(page2) ?? `${rule.title}.`;
  return {
    id: rule.id,
    name: rule.id.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase()),
    shortDescription: { text: sarifMessage(`${rule.title}.`) },
    fullDescription: { text: sarifMessage(about) },
    helpUri,
    help: { text: sarifMessage(`${about} See ${helpUri}`), markdown: page2 === "" ? void 0 : page2 },
    defaultConfiguration: { level: rule.level },
    properties: {
      "security-severity": rule.securitySeverity,
      precision: rule.precision,
      "problem.severity": rule.level === "note" ? "recommendation" : rule.level,
      tags: rule.tags
    }
  };
}
function resultOf3(finding2, ruleIndex, report) {
  const roots = rootsOf(finding2, report);
  return {
    ruleId: finding2.rule.id,
    ruleIndex,
    level: finding2.level,
    message: { text: `${sarifMessage(messageOf2(finding2).oneLine)} (${finding2.rule.id})` },
    locations: [
      { physicalLocation: placeOf2(finding2.at), logicalLocations: logicalOf(finding2.subjects, report.counts.roots > 1) }
    ],
    relatedLocations: finding2.related.length === 0 ? void 0 : finding2.related.map(({ range: range2, label }, i) => ({
      id: i + 1,
      physicalLocation: placeOf2(range2),
      message: { text: sarifMessage(label) }
    })),
    properties: roots.length === 0 ? void 0 : { roots }
  };
}
function evidenceOf({ rule, subject: subject2, outcome, why, at: at2 }, ruleIndex) {
  const kind = outcome === "not-applicable" ? "notApplicable" : outcome;
  const said = { pass: "passes", open: "is open", "not-applicable": "is not concerned", fail: "fails" }[outcome];
  const text3 = `${subject2.address} ${said}: ${why ?? rule.title}`;
  return {
    ruleId: rule.id,
    ruleIndex,
    kind,
    level: "none",
    message: { text: `${sarifMessage(/[.!?]$/.test(text3) ? text3 : `${text3}.`)} (${rule.id})` },
    locations: [{ physicalLocation: placeOf2(at2), logicalLocations: logicalOf([subject2], true) }]
  };
}
function logicalOf(subjects2, named3) {
  const locations = distinct2(subjects2).map(({ root, address, environment }) => ({
    fullyQualifiedName: address,
    kind: "resource",
    properties: named3 || environment !== void 0 ? { root, environment } : void 0
  }));
  return locations.length === 0 ? void 0 : locations;
}
function notificationOf({ severity, code, message, at: at2 }) {
  return {
    level: severity,
    message: { text: sarifMessage(message) },
    descriptor: { id: code },
    locations: at2 === void 0 ? void 0 : [{ physicalLocation: placeOf2(at2) }]
  };
}
function placeOf2(range2) {
  const { start, end } = spanOf2(range2);
  const region = range2.source.text === "" ? { startLine: 1 } : { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { artifactLocation: { uri: uriOf(range2.source.path) }, region };
}

// src/report/index.ts
var formats = {
  pretty,
  compact: compact2,
  sarif,
  json,
  github,
  gitlab,
  markdown
};

// src/cli/io.ts
var import_node_fs5 = require("node:fs");
var import_node_tty = require("node:tty");
function processIo() {
  return { stdout: sink(1), stderr: sink(2), stdin: () => readAll(0), cwd: process.cwd(), env: process.env };
}
function sink(descriptor) {
  let gone = false;
  const isTTY = (0, import_node_tty.isatty)(descriptor);
  return {
    isTTY,
    columns: isTTY ? (descriptor === 1 ? process.stdout : process.stderr).columns : void 0,
    write(text3) {
      if (gone) return;
      const bytes = Buffer.from(text3);
      for (let written = 0; written < bytes.length; ) {
        try {
          written += (0, import_node_fs5.writeSync)(descriptor, bytes, written);
        } catch (error2) {
          const { code } = error2;
          if (code === "EAGAIN") wait();
          else if (code === "EPIPE" || code === "EOF" || code === "EBADF") {
            gone = true;
            return;
          } else throw error2;
        }
      }
    }
  };
}
function readAll(descriptor) {
  const parts = [];
  const size = (0, import_node_fs5.fstatSync)(descriptor).size;
  for (let chunk = Buffer.allocUnsafe(Math.max(65536, size + 1)); ; chunk = Buffer.allocUnsafe(Math.min(chunk.length * 2, 1 << 24))) {
    let filled = 0;
    while (filled < chunk.length) {
      const count2 = readSome(descriptor, chunk, filled);
      if (count2 === 0) {
        parts.push(chunk.subarray(0, filled));
        return parts.length === 1 ? parts[0] : Buffer.concat(parts);
      }
      filled += count2;
    }
    parts.push(chunk);
  }
}
function readSome(descriptor, chunk, from) {
  for (; ; ) {
    try {
      return (0, import_node_fs5.readSync)(descriptor, chunk, from, chunk.length - from, null);
    } catch (error2) {
      const { code } = error2;
      if (code === "EAGAIN") wait();
      else if (code === "EOF") return 0;
      else throw error2;
    }
  }
}
function wait() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

// src/cli/main.ts
var import_node_fs7 = require("node:fs");
var import_node_path3 = __toESM(require("node:path"), 1);

// node_modules/yargs/lib/platform-shims/esm.mjs
var import_assert = require("assert");

// node_modules/cliui/build/lib/index.js
var align = {
  right: alignRight,
  center: alignCenter
};
var top = 0;
var right = 1;
var bottom = 2;
var left = 3;
var UI = class {
  constructor(opts) {
    var _a2;
    this.width = opts.width;
    this.wrap = (_a2 = opts.wrap) !== null && _a2 !== void 0 ? _a2 : true;
    this.rows = [];
  }
  span(...args) {
    const cols = this.div(...args);
    cols.span = true;
  }
  resetOutput() {
    this.rows = [];
  }
  div(...args) {
    if (args.length === 0) {
      this.div("");
    }
    if (this.wrap && this.shouldApplyLayoutDSL(...args) && typeof args[0] === "string") {
      return this.applyLayoutDSL(args[0]);
    }
    const cols = args.map((arg) => {
      if (typeof arg === "string") {
        return this.colFromString(arg);
      }
      return arg;
    });
    this.rows.push(cols);
    return cols;
  }
  shouldApplyLayoutDSL(...args) {
    return args.length === 1 && typeof args[0] === "string" && /[\t\n]/.test(args[0]);
  }
  applyLayoutDSL(str2) {
    const rows = str2.split("\n").map((row3) => row3.split("	"));
    let leftColumnWidth = 0;
    rows.forEach((columns2) => {
      if (columns2.length > 1 && mixin.stringWidth(columns2[0]) > leftColumnWidth) {
        leftColumnWidth = Math.min(Math.floor(this.width * 0.5), mixin.stringWidth(columns2[0]));
      }
    });
    rows.forEach((columns2) => {
      this.div(...columns2.map((r, i) => {
        return {
          text: r.trim(),
          padding: this.measurePadding(r),
          width: i === 0 && columns2.length > 1 ? leftColumnWidth : void 0
        };
      }));
    });
    return this.rows[this.rows.length - 1];
  }
  colFromString(text3) {
    return {
      text: text3,
      padding: this.measurePadding(text3)
    };
  }
  measurePadding(str2) {
    const noAnsi = mixin.stripAnsi(str2);
    return [0, noAnsi.match(/\s*$/)[0].length, 0, noAnsi.match(/^\s*/)[0].length];
  }
  toString() {
    const lines = [];
    this.rows.forEach((row3) => {
      this.rowToString(row3, lines);
    });
    return lines.filter((line) => !line.hidden).map((line) => line.text).join("\n");
  }
  rowToString(row3, lines) {
    this.rasterize(row3).forEach((rrow, r) => {
      let str2 = "";
      rrow.forEach((col, c) => {
        const { width } = row3[c];
        const wrapWidth = this.negatePadding(row3[c]);
        let ts = col;
        if (wrapWidth > mixin.stringWidth(col)) {
          ts += " ".repeat(wrapWidth - mixin.stringWidth(col));
        }
        if (row3[c].align && row3[c].align !== "left" && this.wrap) {
          const fn = align[row3[c].align];
          ts = fn(ts, wrapWidth);
          if (mixin.stringWidth(ts) < wrapWidth) {
            ts += " ".repeat((width || 0) - mixin.stringWidth(ts) - 1);
          }
        }
        const padding = row3[c].padding || [0, 0, 0, 0];
        if (padding[left]) {
          str2 += " ".repeat(padding[left]);
        }
        str2 += addBorder(row3[c], ts, "| ");
        str2 += ts;
        str2 += addBorder(row3[c], ts, " |");
        if (padding[right]) {
          str2 += " ".repeat(padding[right]);
        }
        if (r === 0 && lines.length > 0) {
          str2 = this.renderInline(str2, lines[lines.length - 1]);
        }
      });
      lines.push({
        text: str2.replace(/ +$/, ""),
        span: row3.span
      });
    });
    return lines;
  }
  // if the full 'source' can render in
  // the target line, do so.
  renderInline(source, previousLine) {
    const match2 = source.match(/^ */);
    const leadingWhitespace = match2 ? match2[0].length : 0;
    const target = previousLine.text;
    const targetTextWidth = mixin.stringWidth(target.trimRight());
    if (!previousLine.span) {
      return source;
    }
    if (!this.wrap) {
      previousLine.hidden = true;
      return target + source;
    }
    if (leadingWhitespace < targetTextWidth) {
      return source;
    }
    previousLine.hidden = true;
    return target.trimRight() + " ".repeat(leadingWhitespace - targetTextWidth) + source.trimLeft();
  }
  rasterize(row3) {
    const rrows = [];
    const widths = this.columnWidths(row3);
    let wrapped2;
    row3.forEach((col, c) => {
      col.width = widths[c];
      if (this.wrap) {
        wrapped2 = mixin.wrap(col.text, this.negatePadding(col), { hard: true }).split("\n");
      } else {
        wrapped2 = col.text.split("\n");
      }
      if (col.border) {
        wrapped2.unshift("." + "-".repeat(this.negatePadding(col) + 2) + ".");
        wrapped2.push("'" + "-".repeat(this.negatePadding(col) + 2) + "'");
      }
      if (col.padding) {
        wrapped2.unshift(...new Array(col.padding[top] || 0).fill(""));
        wrapped2.push(...new Array(col.padding[bottom] || 0).fill(""));
      }
      wrapped2.forEach((str2, r) => {
        if (!rrows[r]) {
          rrows.push([]);
        }
        const rrow = rrows[r];
        for (let i = 0; i < c; i++) {
          if (rrow[i] === void 0) {
            rrow.push("");
          }
        }
        rrow.push(str2);
      });
    });
    return rrows;
  }
  negatePadding(col) {
    let wrapWidth = col.width || 0;
    if (col.padding) {
      wrapWidth -= (col.padding[left] || 0) + (col.padding[right] || 0);
    }
    if (col.border) {
      wrapWidth -= 4;
    }
    return wrapWidth;
  }
  columnWidths(row3) {
    if (!this.wrap) {
      return row3.map((col) => {
        return col.width || mixin.stringWidth(col.text);
      });
    }
    let unset = row3.length;
    let remainingWidth = this.width;
    const widths = row3.map((col) => {
      if (col.width) {
        unset--;
        remainingWidth -= col.width;
        return col.width;
      }
      return void 0;
    });
    const unsetWidth = unset ? Math.floor(remainingWidth / unset) : 0;
    return widths.map((w, i) => {
      if (w === void 0) {
        return Math.max(unsetWidth, _minWidth(row3[i]));
      }
      return w;
    });
  }
};
function addBorder(col, ts, style) {
  if (col.border) {
    if (/[.']-+[.']/.test(ts)) {
      return "";
    }
    if (ts.trim().length !== 0) {
      return style;
    }
    return "  ";
  }
  return "";
}
function _minWidth(col) {
  const padding = col.padding || [];
  const minWidth = 1 + (padding[left] || 0) + (padding[right] || 0);
  if (col.border) {
    return minWidth + 4;
  }
  return minWidth;
}
function getWindowWidth() {
  if (typeof process === "object" && process.stdout && process.stdout.columns) {
    return process.stdout.columns;
  }
  return 80;
}
function alignRight(str2, width) {
  str2 = str2.trim();
  const strWidth = mixin.stringWidth(str2);
  if (strWidth < width) {
    return " ".repeat(width - strWidth) + str2;
  }
  return str2;
}
function alignCenter(str2, width) {
  str2 = str2.trim();
  const strWidth = mixin.stringWidth(str2);
  if (strWidth >= width) {
    return str2;
  }
  return " ".repeat(width - strWidth >> 1) + str2;
}
var mixin;
function cliui(opts, _mixin) {
  mixin = _mixin;
  return new UI({
    width: (opts === null || opts === void 0 ? void 0 : opts.width) || getWindowWidth(),
    wrap: opts === null || opts === void 0 ? void 0 : opts.wrap
  });
}

// node_modules/ansi-regex/index.js
var ST = String.raw`(?:\u001B\u005C|\u009C)`;
var stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
var osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
var controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
var linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;
var csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;
var escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;
var pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`;
function ansiRegex({ onlyFirst = false } = {}) {
  return new RegExp(pattern, onlyFirst ? void 0 : "g");
}

// node_modules/strip-ansi/index.js
var regex = ansiRegex();
function stripAnsi(string2) {
  if (typeof string2 !== "string") {
    throw new TypeError(`Expected a \`string\`, got \`${typeof string2}\``);
  }
  if (!string2.includes("\x1B") && !string2.includes("\x9B")) {
    return string2;
  }
  return string2.replace(regex, "");
}

// scripts/shims/string-width.mjs
var string_width_default = (text3) => [...stripAnsi(String(text3))].length;

// node_modules/ansi-styles/index.js
var ANSI_BACKGROUND_OFFSET = 10;
var wrapAnsi16 = (offset = 0) => (code) => `\x1B[${code + offset}m`;
var wrapAnsi256 = (offset = 0) => (code) => `\x1B[${38 + offset};5;${code}m`;
var wrapAnsi16m = (offset = 0) => (red, green, blue) => `\x1B[${38 + offset};2;${red};${green};${blue}m`;
var styles = {
  modifier: {
    reset: [0, 0],
    // 21 isn't widely supported and 22 does the same thing
    bold: [1, 22],
    dim: [2, 22],
    italic: [3, 23],
    underline: [4, 24],
    overline: [53, 55],
    inverse: [7, 27],
    hidden: [8, 28],
    strikethrough: [9, 29]
  },
  color: {
    black: [30, 39],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    blue: [34, 39],
    magenta: [35, 39],
    cyan: [36, 39],
    white: [37, 39],
    // Bright color
    blackBright: [90, 39],
    gray: [90, 39],
    // Alias of `blackBright`
    grey: [90, 39],
    // Alias of `blackBright`
    redBright: [91, 39],
    greenBright: [92, 39],
    yellowBright: [93, 39],
    blueBright: [94, 39],
    magentaBright: [95, 39],
    cyanBright: [96, 39],
    whiteBright: [97, 39]
  },
  bgColor: {
    bgBlack: [40, 49],
    bgRed: [41, 49],
    bgGreen: [42, 49],
    bgYellow: [43, 49],
    bgBlue: [44, 49],
    bgMagenta: [45, 49],
    bgCyan: [46, 49],
    bgWhite: [47, 49],
    // Bright color
    bgBlackBright: [100, 49],
    bgGray: [100, 49],
    // Alias of `bgBlackBright`
    bgGrey: [100, 49],
    // Alias of `bgBlackBright`
    bgRedBright: [101, 49],
    bgGreenBright: [102, 49],
    bgYellowBright: [103, 49],
    bgBlueBright: [104, 49],
    bgMagentaBright: [105, 49],
    bgCyanBright: [106, 49],
    bgWhiteBright: [107, 49]
  }
};
var modifierNames = Object.keys(styles.modifier);
var foregroundColorNames = Object.keys(styles.color);
var backgroundColorNames = Object.keys(styles.bgColor);
var colorNames = [...foregroundColorNames, ...backgroundColorNames];
function assembleStyles() {
  const codes = /* @__PURE__ */ new Map();
  for (const [groupName, group] of Object.entries(styles)) {
    for (const [styleName, style] of Object.entries(group)) {
      styles[styleName] = {
        open: `\x1B[${style[0]}m`,
        close: `\x1B[${style[1]}m`
      };
      group[styleName] = styles[styleName];
      codes.set(style[0], style[1]);
    }
    Object.defineProperty(styles, groupName, {
      value: group,
      enumerable: false
    });
  }
  Object.defineProperty(styles, "codes", {
    value: codes,
    enumerable: false
  });
  styles.color.close = "\x1B[39m";
  styles.bgColor.close = "\x1B[49m";
  styles.color.ansi = wrapAnsi16();
  styles.color.ansi256 = wrapAnsi256();
  styles.color.ansi16m = wrapAnsi16m();
  styles.bgColor.ansi = wrapAnsi16(ANSI_BACKGROUND_OFFSET);
  styles.bgColor.ansi256 = wrapAnsi256(ANSI_BACKGROUND_OFFSET);
  styles.bgColor.ansi16m = wrapAnsi16m(ANSI_BACKGROUND_OFFSET);
  Object.defineProperties(styles, {
    rgbToAnsi256: {
      value(red, green, blue) {
        if (red === green && green === blue) {
          if (red < 8) {
            return 16;
          }
          if (red > 248) {
            return 231;
          }
          return Math.round((red - 8) / 247 * 24) + 232;
        }
        return 16 + 36 * Math.round(red / 255 * 5) + 6 * Math.round(green / 255 * 5) + Math.round(blue / 255 * 5);
      },
      enumerable: false
    },
    hexToRgb: {
      value(hex) {
        const matches = /[a-f\d]{6}|[a-f\d]{3}/i.exec(hex.toString(16));
        if (!matches) {
          return [0, 0, 0];
        }
        let [colorString] = matches;
        if (colorString.length === 3) {
          colorString = [...colorString].map((character) => character + character).join("");
        }
        const integer2 = Number.parseInt(colorString, 16);
        return [
          /* eslint-disable no-bitwise */
          integer2 >> 16 & 255,
          integer2 >> 8 & 255,
          integer2 & 255
          /* eslint-enable no-bitwise */
        ];
      },
      enumerable: false
    },
    hexToAnsi256: {
      value: (hex) => styles.rgbToAnsi256(...styles.hexToRgb(hex)),
      enumerable: false
    },
    ansi256ToAnsi: {
      value(code) {
        if (code < 8) {
          return 30 + code;
        }
        if (code < 16) {
          return 90 + (code - 8);
        }
        let red;
        let green;
        let blue;
        if (code >= 232) {
          red = ((code - 232) * 10 + 8) / 255;
          green = red;
          blue = red;
        } else {
          code -= 16;
          const remainder2 = code % 36;
          red = Math.floor(code / 36) / 5;
          green = Math.floor(remainder2 / 6) / 5;
          blue = remainder2 % 6 / 5;
        }
        const value = Math.max(red, green, blue) * 2;
        if (value === 0) {
          return 30;
        }
        let result = 30 + (Math.round(blue) << 2 | Math.round(green) << 1 | Math.round(red));
        if (value === 2) {
          result += 60;
        }
        return result;
      },
      enumerable: false
    },
    rgbToAnsi: {
      value: (red, green, blue) => styles.ansi256ToAnsi(styles.rgbToAnsi256(red, green, blue)),
      enumerable: false
    },
    hexToAnsi: {
      value: (hex) => styles.ansi256ToAnsi(styles.hexToAnsi256(hex)),
      enumerable: false
    }
  });
  return styles;
}
var ansiStyles = assembleStyles();
var ansi_styles_default = ansiStyles;

// node_modules/wrap-ansi/index.js
var ESCAPES2 = /* @__PURE__ */ new Set([
  "\x1B",
  "\x9B"
]);
var END_CODE = 39;
var ANSI_ESCAPE_BELL = "\x07";
var ANSI_CSI = "[";
var ANSI_OSC = "]";
var ANSI_SGR_TERMINATOR = "m";
var ANSI_ESCAPE_LINK = `${ANSI_OSC}8;;`;
var wrapAnsiCode = (code) => `${ESCAPES2.values().next().value}${ANSI_CSI}${code}${ANSI_SGR_TERMINATOR}`;
var wrapAnsiHyperlink = (url) => `${ESCAPES2.values().next().value}${ANSI_ESCAPE_LINK}${url}${ANSI_ESCAPE_BELL}`;
var wordLengths = (string2) => string2.split(" ").map((character) => string_width_default(character));
var wrapWord = (rows, word2, columns2) => {
  const characters2 = [...word2];
  let isInsideEscape = false;
  let isInsideLinkEscape = false;
  let visible = string_width_default(stripAnsi(rows.at(-1)));
  for (const [index, character] of characters2.entries()) {
    const characterLength = string_width_default(character);
    if (visible + characterLength <= columns2) {
      rows[rows.length - 1] += character;
    } else {
      rows.push(character);
      visible = 0;
    }
    if (ESCAPES2.has(character)) {
      isInsideEscape = true;
      const ansiEscapeLinkCandidate = characters2.slice(index + 1, index + 1 + ANSI_ESCAPE_LINK.length).join("");
      isInsideLinkEscape = ansiEscapeLinkCandidate === ANSI_ESCAPE_LINK;
    }
    if (isInsideEscape) {
      if (isInsideLinkEscape) {
        if (character === ANSI_ESCAPE_BELL) {
          isInsideEscape = false;
          isInsideLinkEscape = false;
        }
      } else if (character === ANSI_SGR_TERMINATOR) {
        isInsideEscape = false;
      }
      continue;
    }
    visible += characterLength;
    if (visible === columns2 && index < characters2.length - 1) {
      rows.push("");
      visible = 0;
    }
  }
  if (!visible && rows.at(-1).length > 0 && rows.length > 1) {
    rows[rows.length - 2] += rows.pop();
  }
};
var stringVisibleTrimSpacesRight = (string2) => {
  const words = string2.split(" ");
  let last = words.length;
  while (last > 0) {
    if (string_width_default(words[last - 1]) > 0) {
      break;
    }
    last--;
  }
  if (last === words.length) {
    return string2;
  }
  return words.slice(0, last).join(" ") + words.slice(last).join("");
};
var exec = (string2, columns2, options2 = {}) => {
  if (options2.trim !== false && string2.trim() === "") {
    return "";
  }
  let returnValue = "";
  let escapeCode;
  let escapeUrl;
  const lengths = wordLengths(string2);
  let rows = [""];
  for (const [index, word2] of string2.split(" ").entries()) {
    if (options2.trim !== false) {
      rows[rows.length - 1] = rows.at(-1).trimStart();
    }
    let rowLength = string_width_default(rows.at(-1));
    if (index !== 0) {
      if (rowLength >= columns2 && (options2.wordWrap === false || options2.trim === false)) {
        rows.push("");
        rowLength = 0;
      }
      if (rowLength > 0 || options2.trim === false) {
        rows[rows.length - 1] += " ";
        rowLength++;
      }
    }
    if (options2.hard && lengths[index] > columns2) {
      const remainingColumns = columns2 - rowLength;
      const breaksStartingThisLine = 1 + Math.floor((lengths[index] - remainingColumns - 1) / columns2);
      const breaksStartingNextLine = Math.floor((lengths[index] - 1) / columns2);
      if (breaksStartingNextLine < breaksStartingThisLine) {
        rows.push("");
      }
      wrapWord(rows, word2, columns2);
      continue;
    }
    if (rowLength + lengths[index] > columns2 && rowLength > 0 && lengths[index] > 0) {
      if (options2.wordWrap === false && rowLength < columns2) {
        wrapWord(rows, word2, columns2);
        continue;
      }
      rows.push("");
    }
    if (rowLength + lengths[index] > columns2 && options2.wordWrap === false) {
      wrapWord(rows, word2, columns2);
      continue;
    }
    rows[rows.length - 1] += word2;
  }
  if (options2.trim !== false) {
    rows = rows.map((row3) => stringVisibleTrimSpacesRight(row3));
  }
  const preString = rows.join("\n");
  const pre = [...preString];
  let preStringIndex = 0;
  for (const [index, character] of pre.entries()) {
    returnValue += character;
    if (ESCAPES2.has(character)) {
      const { groups } = new RegExp(`(?:\\${ANSI_CSI}(?<code>\\d+)m|\\${ANSI_ESCAPE_LINK}(?<uri>.*)${ANSI_ESCAPE_BELL})`).exec(preString.slice(preStringIndex)) || { groups: {} };
      if (groups.code !== void 0) {
        const code2 = Number.parseFloat(groups.code);
        escapeCode = code2 === END_CODE ? void 0 : code2;
      } else if (groups.uri !== void 0) {
        escapeUrl = groups.uri.length === 0 ? void 0 : groups.uri;
      }
    }
    const code = ansi_styles_default.codes.get(Number(escapeCode));
    if (pre[index + 1] === "\n") {
      if (escapeUrl) {
        returnValue += wrapAnsiHyperlink("");
      }
      if (escapeCode && code) {
        returnValue += wrapAnsiCode(code);
      }
    } else if (character === "\n") {
      if (escapeCode && code) {
        returnValue += wrapAnsiCode(escapeCode);
      }
      if (escapeUrl) {
        returnValue += wrapAnsiHyperlink(escapeUrl);
      }
    }
    preStringIndex += character.length;
  }
  return returnValue;
};
function wrapAnsi(string2, columns2, options2) {
  return String(string2).normalize().replaceAll("\r\n", "\n").split("\n").map((line) => exec(line, columns2, options2)).join("\n");
}

// node_modules/cliui/index.mjs
function ui(opts) {
  return cliui(opts, {
    stringWidth: string_width_default,
    stripAnsi,
    wrap: wrapAnsi
  });
}

// node_modules/escalade/sync/index.mjs
var import_path = require("path");
var import_fs = require("fs");
function sync_default(start, callback) {
  let dir = (0, import_path.resolve)(".", start);
  let tmp, stats = (0, import_fs.statSync)(dir);
  if (!stats.isDirectory()) {
    dir = (0, import_path.dirname)(dir);
  }
  while (true) {
    tmp = callback(dir, (0, import_fs.readdirSync)(dir));
    if (tmp) return (0, import_path.resolve)(dir, tmp);
    dir = (0, import_path.dirname)(tmp = dir);
    if (tmp === dir) break;
  }
}

// node_modules/yargs/lib/platform-shims/esm.mjs
var import_util2 = require("util");
var import_url = require("url");

// node_modules/yargs-parser/build/lib/index.js
var import_util = require("util");
var import_path2 = require("path");

// node_modules/yargs-parser/build/lib/string-utils.js
function camelCase(str2) {
  const isCamelCase = str2 !== str2.toLowerCase() && str2 !== str2.toUpperCase();
  if (!isCamelCase) {
    str2 = str2.toLowerCase();
  }
  if (str2.indexOf("-") === -1 && str2.indexOf("_") === -1) {
    return str2;
  } else {
    let camelcase = "";
    let nextChrUpper = false;
    const leadingHyphens = str2.match(/^-+/);
    for (let i = leadingHyphens ? leadingHyphens[0].length : 0; i < str2.length; i++) {
      let chr = str2.charAt(i);
      if (nextChrUpper) {
        nextChrUpper = false;
        chr = chr.toUpperCase();
      }
      if (i !== 0 && (chr === "-" || chr === "_")) {
        nextChrUpper = true;
      } else if (chr !== "-" && chr !== "_") {
        camelcase += chr;
      }
    }
    return camelcase;
  }
}
function decamelize(str2, joinString) {
  const lowercase = str2.toLowerCase();
  joinString = joinString || "-";
  let notCamelcase = "";
  for (let i = 0; i < str2.length; i++) {
    const chrLower = lowercase.charAt(i);
    const chrString = str2.charAt(i);
    if (chrLower !== chrString && i > 0) {
      notCamelcase += `${joinString}${lowercase.charAt(i)}`;
    } else {
      notCamelcase += chrString;
    }
  }
  return notCamelcase;
}
function looksLikeNumber(x) {
  if (x === null || x === void 0)
    return false;
  if (typeof x === "number")
    return true;
  if (/^0x[0-9a-f]+$/i.test(x))
    return true;
  if (/^0[^.]/.test(x))
    return false;
  return /^[-]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/.test(x);
}

// node_modules/yargs-parser/build/lib/tokenize-arg-string.js
function tokenizeArgString(argString) {
  if (Array.isArray(argString)) {
    return argString.map((e) => typeof e !== "string" ? e + "" : e);
  }
  argString = argString.trim();
  let i = 0;
  let prevC = null;
  let c = null;
  let opening = null;
  const args = [];
  for (let ii = 0; ii < argString.length; ii++) {
    prevC = c;
    c = argString.charAt(ii);
    if (c === " " && !opening) {
      if (!(prevC === " ")) {
        i++;
      }
      continue;
    }
    if (c === opening) {
      opening = null;
    } else if ((c === "'" || c === '"') && !opening) {
      opening = c;
    }
    if (!args[i])
      args[i] = "";
    args[i] += c;
  }
  return args;
}

// node_modules/yargs-parser/build/lib/yargs-parser-types.js
var DefaultValuesForTypeKey;
(function(DefaultValuesForTypeKey2) {
  DefaultValuesForTypeKey2["BOOLEAN"] = "boolean";
  DefaultValuesForTypeKey2["STRING"] = "string";
  DefaultValuesForTypeKey2["NUMBER"] = "number";
  DefaultValuesForTypeKey2["ARRAY"] = "array";
})(DefaultValuesForTypeKey || (DefaultValuesForTypeKey = {}));

// node_modules/yargs-parser/build/lib/yargs-parser.js
var mixin2;
var YargsParser = class {
  constructor(_mixin) {
    mixin2 = _mixin;
  }
  parse(argsInput, options2) {
    const opts = Object.assign({
      alias: void 0,
      array: void 0,
      boolean: void 0,
      config: void 0,
      configObjects: void 0,
      configuration: void 0,
      coerce: void 0,
      count: void 0,
      default: void 0,
      envPrefix: void 0,
      narg: void 0,
      normalize: void 0,
      string: void 0,
      number: void 0,
      __: void 0,
      key: void 0
    }, options2);
    const args = tokenizeArgString(argsInput);
    const inputIsString = typeof argsInput === "string";
    const aliases = combineAliases(Object.assign(/* @__PURE__ */ Object.create(null), opts.alias));
    const configuration = Object.assign({
      "boolean-negation": true,
      "camel-case-expansion": true,
      "combine-arrays": false,
      "dot-notation": true,
      "duplicate-arguments-array": true,
      "flatten-duplicate-arrays": true,
      "greedy-arrays": true,
      "halt-at-non-option": false,
      "nargs-eats-options": false,
      "negation-prefix": "no-",
      "parse-numbers": true,
      "parse-positional-numbers": true,
      "populate--": false,
      "set-placeholder-key": false,
      "short-option-groups": true,
      "strip-aliased": false,
      "strip-dashed": false,
      "unknown-options-as-args": false
    }, opts.configuration);
    const defaults = Object.assign(/* @__PURE__ */ Object.create(null), opts.default);
    const configObjects = opts.configObjects || [];
    const envPrefix = opts.envPrefix;
    const notFlagsOption = configuration["populate--"];
    const notFlagsArgv = notFlagsOption ? "--" : "_";
    const newAliases = /* @__PURE__ */ Object.create(null);
    const defaulted = /* @__PURE__ */ Object.create(null);
    const __ = opts.__ || mixin2.format;
    const flags = {
      aliases: /* @__PURE__ */ Object.create(null),
      arrays: /* @__PURE__ */ Object.create(null),
      bools: /* @__PURE__ */ Object.create(null),
      strings: /* @__PURE__ */ Object.create(null),
      numbers: /* @__PURE__ */ Object.create(null),
      counts: /* @__PURE__ */ Object.create(null),
      normalize: /* @__PURE__ */ Object.create(null),
      configs: /* @__PURE__ */ Object.create(null),
      nargs: /* @__PURE__ */ Object.create(null),
      coercions: /* @__PURE__ */ Object.create(null),
      keys: []
    };
    const negative = /^-([0-9]+(\.[0-9]+)?|\.[0-9]+)$/;
    const negatedBoolean = new RegExp("^--" + configuration["negation-prefix"] + "(.+)");
    [].concat(opts.array || []).filter(Boolean).forEach(function(opt) {
      const key = typeof opt === "object" ? opt.key : opt;
      const assignment = Object.keys(opt).map(function(key2) {
        const arrayFlagKeys = {
          boolean: "bools",
          string: "strings",
          number: "numbers"
        };
        return arrayFlagKeys[key2];
      }).filter(Boolean).pop();
      if (assignment) {
        flags[assignment][key] = true;
      }
      flags.arrays[key] = true;
      flags.keys.push(key);
    });
    [].concat(opts.boolean || []).filter(Boolean).forEach(function(key) {
      flags.bools[key] = true;
      flags.keys.push(key);
    });
    [].concat(opts.string || []).filter(Boolean).forEach(function(key) {
      flags.strings[key] = true;
      flags.keys.push(key);
    });
    [].concat(opts.number || []).filter(Boolean).forEach(function(key) {
      flags.numbers[key] = true;
      flags.keys.push(key);
    });
    [].concat(opts.count || []).filter(Boolean).forEach(function(key) {
      flags.counts[key] = true;
      flags.keys.push(key);
    });
    [].concat(opts.normalize || []).filter(Boolean).forEach(function(key) {
      flags.normalize[key] = true;
      flags.keys.push(key);
    });
    if (typeof opts.narg === "object") {
      Object.entries(opts.narg).forEach(([key, value]) => {
        if (typeof value === "number") {
          flags.nargs[key] = value;
          flags.keys.push(key);
        }
      });
    }
    if (typeof opts.coerce === "object") {
      Object.entries(opts.coerce).forEach(([key, value]) => {
        if (typeof value === "function") {
          flags.coercions[key] = value;
          flags.keys.push(key);
        }
      });
    }
    if (typeof opts.config !== "undefined") {
      if (Array.isArray(opts.config) || typeof opts.config === "string") {
        ;
        [].concat(opts.config).filter(Boolean).forEach(function(key) {
          flags.configs[key] = true;
        });
      } else if (typeof opts.config === "object") {
        Object.entries(opts.config).forEach(([key, value]) => {
          if (typeof value === "boolean" || typeof value === "function") {
            flags.configs[key] = value;
          }
        });
      }
    }
    extendAliases(opts.key, aliases, opts.default, flags.arrays);
    Object.keys(defaults).forEach(function(key) {
      (flags.aliases[key] || []).forEach(function(alias) {
        defaults[alias] = defaults[key];
      });
    });
    let error2 = null;
    checkConfiguration();
    let notFlags = [];
    const argv = Object.assign(/* @__PURE__ */ Object.create(null), { _: [] });
    const argvReturn = {};
    for (let i = 0; i < args.length; i++) {
      const arg = args[i];
      const truncatedArg = arg.replace(/^-{3,}/, "---");
      let broken;
      let key;
      let letters;
      let m;
      let next;
      let value;
      if (arg !== "--" && /^-/.test(arg) && isUnknownOptionAsArg(arg)) {
        pushPositional(arg);
      } else if (truncatedArg.match(/^---+(=|$)/)) {
        pushPositional(arg);
        continue;
      } else if (arg.match(/^--.+=/) || !configuration["short-option-groups"] && arg.match(/^-.+=/)) {
        m = arg.match(/^--?([^=]+)=([\s\S]*)$/);
        if (m !== null && Array.isArray(m) && m.length >= 3) {
          if (checkAllAliases(m[1], flags.arrays)) {
            i = eatArray(i, m[1], args, m[2]);
          } else if (checkAllAliases(m[1], flags.nargs) !== false) {
            i = eatNargs(i, m[1], args, m[2]);
          } else {
            setArg(m[1], m[2], true);
          }
        }
      } else if (arg.match(negatedBoolean) && configuration["boolean-negation"]) {
        m = arg.match(negatedBoolean);
        if (m !== null && Array.isArray(m) && m.length >= 2) {
          key = m[1];
          setArg(key, checkAllAliases(key, flags.arrays) ? [false] : false);
        }
      } else if (arg.match(/^--.+/) || !configuration["short-option-groups"] && arg.match(/^-[^-]+/)) {
        m = arg.match(/^--?(.+)/);
        if (m !== null && Array.isArray(m) && m.length >= 2) {
          key = m[1];
          if (checkAllAliases(key, flags.arrays)) {
            i = eatArray(i, key, args);
          } else if (checkAllAliases(key, flags.nargs) !== false) {
            i = eatNargs(i, key, args);
          } else {
            next = args[i + 1];
            if (next !== void 0 && (!next.match(/^-/) || next.match(negative)) && !checkAllAliases(key, flags.bools) && !checkAllAliases(key, flags.counts)) {
              setArg(key, next);
              i++;
            } else if (/^(true|false)$/.test(next)) {
              setArg(key, next);
              i++;
            } else {
              setArg(key, defaultValue(key));
            }
          }
        }
      } else if (arg.match(/^-.\..+=/)) {
        m = arg.match(/^-([^=]+)=([\s\S]*)$/);
        if (m !== null && Array.isArray(m) && m.length >= 3) {
          setArg(m[1], m[2]);
        }
      } else if (arg.match(/^-.\..+/) && !arg.match(negative)) {
        next = args[i + 1];
        m = arg.match(/^-(.\..+)/);
        if (m !== null && Array.isArray(m) && m.length >= 2) {
          key = m[1];
          if (next !== void 0 && !next.match(/^-/) && !checkAllAliases(key, flags.bools) && !checkAllAliases(key, flags.counts)) {
            setArg(key, next);
            i++;
          } else {
            setArg(key, defaultValue(key));
          }
        }
      } else if (arg.match(/^-[^-]+/) && !arg.match(negative)) {
        letters = arg.slice(1, -1).split("");
        broken = false;
        for (let j = 0; j < letters.length; j++) {
          next = arg.slice(j + 2);
          if (letters[j + 1] && letters[j + 1] === "=") {
            value = arg.slice(j + 3);
            key = letters[j];
            if (checkAllAliases(key, flags.arrays)) {
              i = eatArray(i, key, args, value);
            } else if (checkAllAliases(key, flags.nargs) !== false) {
              i = eatNargs(i, key, args, value);
            } else {
              setArg(key, value);
            }
            broken = true;
            break;
          }
          if (next === "-") {
            setArg(letters[j], next);
            continue;
          }
          if (/[A-Za-z]/.test(letters[j]) && /^-?\d+(\.\d*)?(e-?\d+)?$/.test(next) && checkAllAliases(next, flags.bools) === false) {
            setArg(letters[j], next);
            broken = true;
            break;
          }
          if (letters[j + 1] && letters[j + 1].match(/\W/)) {
            setArg(letters[j], next);
            broken = true;
            break;
          } else {
            setArg(letters[j], defaultValue(letters[j]));
          }
        }
        key = arg.slice(-1)[0];
        if (!broken && key !== "-") {
          if (checkAllAliases(key, flags.arrays)) {
            i = eatArray(i, key, args);
          } else if (checkAllAliases(key, flags.nargs) !== false) {
            i = eatNargs(i, key, args);
          } else {
            next = args[i + 1];
            if (next !== void 0 && (!/^(-|--)[^-]/.test(next) || next.match(negative)) && !checkAllAliases(key, flags.bools) && !checkAllAliases(key, flags.counts)) {
              setArg(key, next);
              i++;
            } else if (/^(true|false)$/.test(next)) {
              setArg(key, next);
              i++;
            } else {
              setArg(key, defaultValue(key));
            }
          }
        }
      } else if (arg.match(/^-[0-9]$/) && arg.match(negative) && checkAllAliases(arg.slice(1), flags.bools)) {
        key = arg.slice(1);
        setArg(key, defaultValue(key));
      } else if (arg === "--") {
        notFlags = args.slice(i + 1);
        break;
      } else if (configuration["halt-at-non-option"]) {
        notFlags = args.slice(i);
        break;
      } else {
        pushPositional(arg);
      }
    }
    applyEnvVars(argv, true);
    applyEnvVars(argv, false);
    setConfig(argv);
    setConfigObjects();
    applyDefaultsAndAliases(argv, flags.aliases, defaults, true);
    applyCoercions(argv);
    if (configuration["set-placeholder-key"])
      setPlaceholderKeys(argv);
    Object.keys(flags.counts).forEach(function(key) {
      if (!hasKey(argv, key.split(".")))
        setArg(key, 0);
    });
    if (notFlagsOption && notFlags.length)
      argv[notFlagsArgv] = [];
    notFlags.forEach(function(key) {
      argv[notFlagsArgv].push(key);
    });
    if (configuration["camel-case-expansion"] && configuration["strip-dashed"]) {
      Object.keys(argv).filter((key) => key !== "--" && key.includes("-")).forEach((key) => {
        delete argv[key];
      });
    }
    if (configuration["strip-aliased"]) {
      ;
      [].concat(...Object.keys(aliases).map((k) => aliases[k])).forEach((alias) => {
        if (configuration["camel-case-expansion"] && alias.includes("-")) {
          delete argv[alias.split(".").map((prop) => camelCase(prop)).join(".")];
        }
        delete argv[alias];
      });
    }
    function pushPositional(arg) {
      const maybeCoercedNumber = maybeCoerceNumber("_", arg);
      if (typeof maybeCoercedNumber === "string" || typeof maybeCoercedNumber === "number") {
        argv._.push(maybeCoercedNumber);
      }
    }
    function eatNargs(i, key, args2, argAfterEqualSign) {
      let ii;
      let toEat = checkAllAliases(key, flags.nargs);
      toEat = typeof toEat !== "number" || isNaN(toEat) ? 1 : toEat;
      if (toEat === 0) {
        if (!isUndefined(argAfterEqualSign)) {
          error2 = Error(__("Argument unexpected for: %s", key));
        }
        setArg(key, defaultValue(key));
        return i;
      }
      let available = isUndefined(argAfterEqualSign) ? 0 : 1;
      if (configuration["nargs-eats-options"]) {
        if (args2.length - (i + 1) + available < toEat) {
          error2 = Error(__("Not enough arguments following: %s", key));
        }
        available = toEat;
      } else {
        for (ii = i + 1; ii < args2.length; ii++) {
          if (!args2[ii].match(/^-[^0-9]/) || args2[ii].match(negative) || isUnknownOptionAsArg(args2[ii]))
            available++;
          else
            break;
        }
        if (available < toEat)
          error2 = Error(__("Not enough arguments following: %s", key));
      }
      let consumed = Math.min(available, toEat);
      if (!isUndefined(argAfterEqualSign) && consumed > 0) {
        setArg(key, argAfterEqualSign);
        consumed--;
      }
      for (ii = i + 1; ii < consumed + i + 1; ii++) {
        setArg(key, args2[ii]);
      }
      return i + consumed;
    }
    function eatArray(i, key, args2, argAfterEqualSign) {
      let argsToSet = [];
      let next = argAfterEqualSign || args2[i + 1];
      const nargsCount = checkAllAliases(key, flags.nargs);
      if (checkAllAliases(key, flags.bools) && !/^(true|false)$/.test(next)) {
        argsToSet.push(true);
      } else if (isUndefined(next) || isUndefined(argAfterEqualSign) && /^-/.test(next) && !negative.test(next) && !isUnknownOptionAsArg(next)) {
        if (defaults[key] !== void 0) {
          const defVal = defaults[key];
          argsToSet = Array.isArray(defVal) ? defVal : [defVal];
        }
      } else {
        if (!isUndefined(argAfterEqualSign)) {
          argsToSet.push(processValue(key, argAfterEqualSign, true));
        }
        for (let ii = i + 1; ii < args2.length; ii++) {
          if (!configuration["greedy-arrays"] && argsToSet.length > 0 || nargsCount && typeof nargsCount === "number" && argsToSet.length >= nargsCount)
            break;
          next = args2[ii];
          if (/^-/.test(next) && !negative.test(next) && !isUnknownOptionAsArg(next))
            break;
          i = ii;
          argsToSet.push(processValue(key, next, inputIsString));
        }
      }
      if (typeof nargsCount === "number" && (nargsCount && argsToSet.length < nargsCount || isNaN(nargsCount) && argsToSet.length === 0)) {
        error2 = Error(__("Not enough arguments following: %s", key));
      }
      setArg(key, argsToSet);
      return i;
    }
    function setArg(key, val, shouldStripQuotes = inputIsString) {
      if (/-/.test(key) && configuration["camel-case-expansion"]) {
        const alias = key.split(".").map(function(prop) {
          return camelCase(prop);
        }).join(".");
        addNewAlias(key, alias);
      }
      const value = processValue(key, val, shouldStripQuotes);
      const splitKey = key.split(".");
      setKey(argv, splitKey, value);
      if (flags.aliases[key]) {
        flags.aliases[key].forEach(function(x) {
          const keyProperties = x.split(".");
          setKey(argv, keyProperties, value);
        });
      }
      if (splitKey.length > 1 && configuration["dot-notation"]) {
        ;
        (flags.aliases[splitKey[0]] || []).forEach(function(x) {
          let keyProperties = x.split(".");
          const a = [].concat(splitKey);
          a.shift();
          keyProperties = keyProperties.concat(a);
          if (!(flags.aliases[key] || []).includes(keyProperties.join("."))) {
            setKey(argv, keyProperties, value);
          }
        });
      }
      if (checkAllAliases(key, flags.normalize) && !checkAllAliases(key, flags.arrays)) {
        const keys = [key].concat(flags.aliases[key] || []);
        keys.forEach(function(key2) {
          Object.defineProperty(argvReturn, key2, {
            enumerable: true,
            get() {
              return val;
            },
            set(value2) {
              val = typeof value2 === "string" ? mixin2.normalize(value2) : value2;
            }
          });
        });
      }
    }
    function addNewAlias(key, alias) {
      if (!(flags.aliases[key] && flags.aliases[key].length)) {
        flags.aliases[key] = [alias];
        newAliases[alias] = true;
      }
      if (!(flags.aliases[alias] && flags.aliases[alias].length)) {
        addNewAlias(alias, key);
      }
    }
    function processValue(key, val, shouldStripQuotes) {
      if (shouldStripQuotes) {
        val = stripQuotes(val);
      }
      if (checkAllAliases(key, flags.bools) || checkAllAliases(key, flags.counts)) {
        if (typeof val === "string")
          val = val === "true";
      }
      let value = Array.isArray(val) ? val.map(function(v) {
        return maybeCoerceNumber(key, v);
      }) : maybeCoerceNumber(key, val);
      if (checkAllAliases(key, flags.counts) && (isUndefined(value) || typeof value === "boolean")) {
        value = increment();
      }
      if (checkAllAliases(key, flags.normalize) && checkAllAliases(key, flags.arrays)) {
        if (Array.isArray(val))
          value = val.map((val2) => {
            return mixin2.normalize(val2);
          });
        else
          value = mixin2.normalize(val);
      }
      return value;
    }
    function maybeCoerceNumber(key, value) {
      if (!configuration["parse-positional-numbers"] && key === "_")
        return value;
      if (!checkAllAliases(key, flags.strings) && !checkAllAliases(key, flags.bools) && !Array.isArray(value)) {
        const shouldCoerceNumber = looksLikeNumber(value) && configuration["parse-numbers"] && Number.isSafeInteger(Math.floor(parseFloat(`${value}`)));
        if (shouldCoerceNumber || !isUndefined(value) && checkAllAliases(key, flags.numbers)) {
          value = Number(value);
        }
      }
      return value;
    }
    function setConfig(argv2) {
      const configLookup = /* @__PURE__ */ Object.create(null);
      applyDefaultsAndAliases(configLookup, flags.aliases, defaults);
      Object.keys(flags.configs).forEach(function(configKey) {
        const configPath = argv2[configKey] || configLookup[configKey];
        if (configPath) {
          try {
            let config = null;
            const resolvedConfigPath = mixin2.resolve(mixin2.cwd(), configPath);
            const resolveConfig = flags.configs[configKey];
            if (typeof resolveConfig === "function") {
              try {
                config = resolveConfig(resolvedConfigPath);
              } catch (e) {
                config = e;
              }
              if (config instanceof Error) {
                error2 = config;
                return;
              }
            } else {
              config = mixin2.require(resolvedConfigPath);
            }
            setConfigObject(config);
          } catch (ex) {
            if (ex.name === "PermissionDenied")
              error2 = ex;
            else if (argv2[configKey])
              error2 = Error(__("Invalid JSON config file: %s", configPath));
          }
        }
      });
    }
    function setConfigObject(config, prev) {
      Object.keys(config).forEach(function(key) {
        const value = config[key];
        const fullKey = prev ? prev + "." + key : key;
        if (typeof value === "object" && value !== null && !Array.isArray(value) && configuration["dot-notation"]) {
          setConfigObject(value, fullKey);
        } else {
          if (!hasKey(argv, fullKey.split(".")) || checkAllAliases(fullKey, flags.arrays) && configuration["combine-arrays"]) {
            setArg(fullKey, value);
          }
        }
      });
    }
    function setConfigObjects() {
      if (typeof configObjects !== "undefined") {
        configObjects.forEach(function(configObject) {
          setConfigObject(configObject);
        });
      }
    }
    function applyEnvVars(argv2, configOnly) {
      if (typeof envPrefix === "undefined")
        return;
      const prefix = typeof envPrefix === "string" ? envPrefix : "";
      const env2 = mixin2.env();
      Object.keys(env2).forEach(function(envVar) {
        if (prefix === "" || envVar.lastIndexOf(prefix, 0) === 0) {
          const keys = envVar.split("__").map(function(key, i) {
            if (i === 0) {
              key = key.substring(prefix.length);
            }
            return camelCase(key);
          });
          if ((configOnly && flags.configs[keys.join(".")] || !configOnly) && !hasKey(argv2, keys)) {
            setArg(keys.join("."), env2[envVar]);
          }
        }
      });
    }
    function applyCoercions(argv2) {
      let coerce;
      const applied = /* @__PURE__ */ new Set();
      Object.keys(argv2).forEach(function(key) {
        if (!applied.has(key)) {
          coerce = checkAllAliases(key, flags.coercions);
          if (typeof coerce === "function") {
            try {
              const value = maybeCoerceNumber(key, coerce(argv2[key]));
              [].concat(flags.aliases[key] || [], key).forEach((ali) => {
                applied.add(ali);
                argv2[ali] = value;
              });
            } catch (err) {
              error2 = err;
            }
          }
        }
      });
    }
    function setPlaceholderKeys(argv2) {
      flags.keys.forEach((key) => {
        if (~key.indexOf("."))
          return;
        if (typeof argv2[key] === "undefined")
          argv2[key] = void 0;
      });
      return argv2;
    }
    function applyDefaultsAndAliases(obj, aliases2, defaults2, canLog = false) {
      Object.keys(defaults2).forEach(function(key) {
        if (!hasKey(obj, key.split("."))) {
          setKey(obj, key.split("."), defaults2[key]);
          if (canLog)
            defaulted[key] = true;
          (aliases2[key] || []).forEach(function(x) {
            if (hasKey(obj, x.split(".")))
              return;
            setKey(obj, x.split("."), defaults2[key]);
          });
        }
      });
    }
    function hasKey(obj, keys) {
      let o = obj;
      if (!configuration["dot-notation"])
        keys = [keys.join(".")];
      keys.slice(0, -1).forEach(function(key2) {
        o = o[key2] || {};
      });
      const key = keys[keys.length - 1];
      if (typeof o !== "object")
        return false;
      else
        return key in o;
    }
    function setKey(obj, keys, value) {
      let o = obj;
      if (!configuration["dot-notation"])
        keys = [keys.join(".")];
      keys.slice(0, -1).forEach(function(key2) {
        key2 = sanitizeKey(key2);
        if (typeof o === "object" && o[key2] === void 0) {
          o[key2] = {};
        }
        if (typeof o[key2] !== "object" || Array.isArray(o[key2])) {
          if (Array.isArray(o[key2])) {
            o[key2].push({});
          } else {
            o[key2] = [o[key2], {}];
          }
          o = o[key2][o[key2].length - 1];
        } else {
          o = o[key2];
        }
      });
      const key = sanitizeKey(keys[keys.length - 1]);
      const isTypeArray = checkAllAliases(keys.join("."), flags.arrays);
      const isValueArray = Array.isArray(value);
      let duplicate = configuration["duplicate-arguments-array"];
      if (!duplicate && checkAllAliases(key, flags.nargs)) {
        duplicate = true;
        if (!isUndefined(o[key]) && flags.nargs[key] === 1 || Array.isArray(o[key]) && o[key].length === flags.nargs[key]) {
          o[key] = void 0;
        }
      }
      if (value === increment()) {
        o[key] = increment(o[key]);
      } else if (Array.isArray(o[key])) {
        if (duplicate && isTypeArray && isValueArray) {
          o[key] = configuration["flatten-duplicate-arrays"] ? o[key].concat(value) : (Array.isArray(o[key][0]) ? o[key] : [o[key]]).concat([value]);
        } else if (!duplicate && Boolean(isTypeArray) === Boolean(isValueArray)) {
          o[key] = value;
        } else {
          o[key] = o[key].concat([value]);
        }
      } else if (o[key] === void 0 && isTypeArray) {
        o[key] = isValueArray ? value : [value];
      } else if (duplicate && !(o[key] === void 0 || checkAllAliases(key, flags.counts) || checkAllAliases(key, flags.bools))) {
        o[key] = [o[key], value];
      } else {
        o[key] = value;
      }
    }
    function extendAliases(...args2) {
      args2.forEach(function(obj) {
        Object.keys(obj || {}).forEach(function(key) {
          if (flags.aliases[key])
            return;
          flags.aliases[key] = [].concat(aliases[key] || []);
          flags.aliases[key].concat(key).forEach(function(x) {
            if (/-/.test(x) && configuration["camel-case-expansion"]) {
              const c = camelCase(x);
              if (c !== key && flags.aliases[key].indexOf(c) === -1) {
                flags.aliases[key].push(c);
                newAliases[c] = true;
              }
            }
          });
          flags.aliases[key].concat(key).forEach(function(x) {
            if (x.length > 1 && /[A-Z]/.test(x) && configuration["camel-case-expansion"]) {
              const c = decamelize(x, "-");
              if (c !== key && flags.aliases[key].indexOf(c) === -1) {
                flags.aliases[key].push(c);
                newAliases[c] = true;
              }
            }
          });
          flags.aliases[key].forEach(function(x) {
            flags.aliases[x] = [key].concat(flags.aliases[key].filter(function(y) {
              return x !== y;
            }));
          });
        });
      });
    }
    function checkAllAliases(key, flag) {
      const toCheck = [].concat(flags.aliases[key] || [], key);
      const keys = Object.keys(flag);
      const setAlias = toCheck.find((key2) => keys.includes(key2));
      return setAlias ? flag[setAlias] : false;
    }
    function hasAnyFlag(key) {
      const flagsKeys = Object.keys(flags);
      const toCheck = [].concat(flagsKeys.map((k) => flags[k]));
      return toCheck.some(function(flag) {
        return Array.isArray(flag) ? flag.includes(key) : flag[key];
      });
    }
    function hasFlagsMatching(arg, ...patterns) {
      const toCheck = [].concat(...patterns);
      return toCheck.some(function(pattern2) {
        const match2 = arg.match(pattern2);
        return match2 && hasAnyFlag(match2[1]);
      });
    }
    function hasAllShortFlags(arg) {
      if (arg.match(negative) || !arg.match(/^-[^-]+/)) {
        return false;
      }
      let hasAllFlags = true;
      let next;
      const letters = arg.slice(1).split("");
      for (let j = 0; j < letters.length; j++) {
        next = arg.slice(j + 2);
        if (!hasAnyFlag(letters[j])) {
          hasAllFlags = false;
          break;
        }
        if (letters[j + 1] && letters[j + 1] === "=" || next === "-" || /[A-Za-z]/.test(letters[j]) && /^-?\d+(\.\d*)?(e-?\d+)?$/.test(next) || letters[j + 1] && letters[j + 1].match(/\W/)) {
          break;
        }
      }
      return hasAllFlags;
    }
    function isUnknownOptionAsArg(arg) {
      return configuration["unknown-options-as-args"] && isUnknownOption(arg);
    }
    function isUnknownOption(arg) {
      arg = arg.replace(/^-{3,}/, "--");
      if (arg.match(negative)) {
        return false;
      }
      if (hasAllShortFlags(arg)) {
        return false;
      }
      const flagWithEquals = /^-+([^=]+?)=[\s\S]*$/;
      const normalFlag = /^-+([^=]+?)$/;
      const flagEndingInHyphen = /^-+([^=]+?)-$/;
      const flagEndingInDigits = /^-+([^=]+?\d+)$/;
      const flagEndingInNonWordCharacters = /^-+([^=]+?)\W+.*$/;
      return !hasFlagsMatching(arg, flagWithEquals, negatedBoolean, normalFlag, flagEndingInHyphen, flagEndingInDigits, flagEndingInNonWordCharacters);
    }
    function defaultValue(key) {
      if (!checkAllAliases(key, flags.bools) && !checkAllAliases(key, flags.counts) && `${key}` in defaults) {
        return defaults[key];
      } else {
        return defaultForType(guessType2(key));
      }
    }
    function defaultForType(type) {
      const def = {
        [DefaultValuesForTypeKey.BOOLEAN]: true,
        [DefaultValuesForTypeKey.STRING]: "",
        [DefaultValuesForTypeKey.NUMBER]: void 0,
        [DefaultValuesForTypeKey.ARRAY]: []
      };
      return def[type];
    }
    function guessType2(key) {
      let type = DefaultValuesForTypeKey.BOOLEAN;
      if (checkAllAliases(key, flags.strings))
        type = DefaultValuesForTypeKey.STRING;
      else if (checkAllAliases(key, flags.numbers))
        type = DefaultValuesForTypeKey.NUMBER;
      else if (checkAllAliases(key, flags.bools))
        type = DefaultValuesForTypeKey.BOOLEAN;
      else if (checkAllAliases(key, flags.arrays))
        type = DefaultValuesForTypeKey.ARRAY;
      return type;
    }
    function isUndefined(num2) {
      return num2 === void 0;
    }
    function checkConfiguration() {
      Object.keys(flags.counts).find((key) => {
        if (checkAllAliases(key, flags.arrays)) {
          error2 = Error(__("Invalid configuration: %s, opts.count excludes opts.array.", key));
          return true;
        } else if (checkAllAliases(key, flags.nargs)) {
          error2 = Error(__("Invalid configuration: %s, opts.count excludes opts.narg.", key));
          return true;
        }
        return false;
      });
    }
    return {
      aliases: Object.assign({}, flags.aliases),
      argv: Object.assign(argvReturn, argv),
      configuration,
      defaulted: Object.assign({}, defaulted),
      error: error2,
      newAliases: Object.assign({}, newAliases)
    };
  }
};
function combineAliases(aliases) {
  const aliasArrays = [];
  const combined = /* @__PURE__ */ Object.create(null);
  let change2 = true;
  Object.keys(aliases).forEach(function(key) {
    aliasArrays.push([].concat(aliases[key], key));
  });
  while (change2) {
    change2 = false;
    for (let i = 0; i < aliasArrays.length; i++) {
      for (let ii = i + 1; ii < aliasArrays.length; ii++) {
        const intersect = aliasArrays[i].filter(function(v) {
          return aliasArrays[ii].indexOf(v) !== -1;
        });
        if (intersect.length) {
          aliasArrays[i] = aliasArrays[i].concat(aliasArrays[ii]);
          aliasArrays.splice(ii, 1);
          change2 = true;
          break;
        }
      }
    }
  }
  aliasArrays.forEach(function(aliasArray) {
    aliasArray = aliasArray.filter(function(v, i, self) {
      return self.indexOf(v) === i;
    });
    const lastAlias = aliasArray.pop();
    if (lastAlias !== void 0 && typeof lastAlias === "string") {
      combined[lastAlias] = aliasArray;
    }
  });
  return combined;
}
function increment(orig) {
  return orig !== void 0 ? orig + 1 : 1;
}
function sanitizeKey(key) {
  if (key === "__proto__")
    return "___proto___";
  return key;
}
function stripQuotes(val) {
  return typeof val === "string" && (val[0] === "'" || val[0] === '"') && val[val.length - 1] === val[0] ? val.substring(1, val.length - 1) : val;
}

// node_modules/yargs-parser/build/lib/index.js
var import_fs2 = require("fs");
var import_node_module = require("node:module");
var _a;
var _b;
var _c;
var minNodeVersion = process && process.env && process.env.YARGS_MIN_NODE_VERSION ? Number(process.env.YARGS_MIN_NODE_VERSION) : 20;
var nodeVersion = (_b = (_a = process === null || process === void 0 ? void 0 : process.versions) === null || _a === void 0 ? void 0 : _a.node) !== null && _b !== void 0 ? _b : (_c = process === null || process === void 0 ? void 0 : process.version) === null || _c === void 0 ? void 0 : _c.slice(1);
if (nodeVersion) {
  const major = Number(nodeVersion.match(/^([^.]+)/)[1]);
  if (major < minNodeVersion) {
    throw Error(`yargs parser supports a minimum Node.js version of ${minNodeVersion}. Read our version support policy: https://github.com/yargs/yargs-parser#supported-nodejs-versions`);
  }
}
var env = process ? process.env : {};
var require2 = import_node_module.createRequire ? (0, import_node_module.createRequire)(importMetaUrl) : void 0;
var parser = new YargsParser({
  cwd: process.cwd,
  env: () => {
    return env;
  },
  format: import_util.format,
  normalize: import_path2.normalize,
  resolve: import_path2.resolve,
  require: (path4) => {
    if (typeof require2 !== "undefined") {
      return require2(path4);
    } else if (path4.match(/\.json$/)) {
      return JSON.parse((0, import_fs2.readFileSync)(path4, "utf8"));
    } else {
      throw Error("only .json config files are supported in ESM");
    }
  }
});
var yargsParser = function Parser(args, opts) {
  const result = parser.parse(args.slice(), opts);
  return result.argv;
};
yargsParser.detailed = function(args, opts) {
  return parser.parse(args.slice(), opts);
};
yargsParser.camelCase = camelCase;
yargsParser.decamelize = decamelize;
yargsParser.looksLikeNumber = looksLikeNumber;
var lib_default = yargsParser;

// node_modules/yargs/lib/platform-shims/esm.mjs
var import_path3 = require("path");

// node_modules/yargs/build/lib/utils/process-argv.js
function getProcessArgvBinIndex() {
  if (isBundledElectronApp())
    return 0;
  return 1;
}
function isBundledElectronApp() {
  return isElectronApp() && !process.defaultApp;
}
function isElectronApp() {
  return !!process.versions.electron;
}
function getProcessArgvBin() {
  return process.argv[getProcessArgvBinIndex()];
}

// scripts/shims/y18n.mjs
var import_node_util = require("node:util");
var y18n_default = () => ({
  __: (text3, ...values) => (0, import_node_util.format)(text3, ...values),
  __n: (singular, plural, count2, ...values) => {
    const text3 = count2 === 1 ? singular : plural;
    return text3.includes("%d") ? (0, import_node_util.format)(text3, count2, ...values) : (0, import_node_util.format)(text3, ...values);
  },
  getLocale: () => "en",
  setLocale: () => {
  },
  updateLocale: () => {
  },
  locale: "en"
});

// node_modules/yargs/lib/platform-shims/esm.mjs
var import_node_module2 = require("node:module");
var import_get_caller_file = __toESM(require_get_caller_file(), 1);
var import_node_fs6 = require("node:fs");
var __dirname = (0, import_url.fileURLToPath)(importMetaUrl);
var mainFilename = __dirname.substring(0, __dirname.lastIndexOf("node_modules"));
var require3 = (0, import_node_module2.createRequire)(importMetaUrl);
var esm_default = {
  assert: {
    notStrictEqual: import_assert.notStrictEqual,
    strictEqual: import_assert.strictEqual
  },
  cliui: ui,
  findUp: sync_default,
  getEnv: (key) => {
    return process.env[key];
  },
  inspect: import_util2.inspect,
  getProcessArgvBin,
  mainFilename: mainFilename || process.cwd(),
  Parser: lib_default,
  path: {
    basename: import_path3.basename,
    dirname: import_path3.dirname,
    extname: import_path3.extname,
    relative: import_path3.relative,
    resolve: import_path3.resolve,
    join: import_path3.join
  },
  process: {
    argv: () => process.argv,
    cwd: process.cwd,
    emitWarning: (warning, type) => process.emitWarning(warning, type),
    execPath: () => process.execPath,
    exit: (code) => {
      process.exit(code);
    },
    nextTick: process.nextTick,
    stdColumns: typeof process.stdout.columns !== "undefined" ? process.stdout.columns : null
  },
  readFileSync: import_node_fs6.readFileSync,
  readdirSync: import_node_fs6.readdirSync,
  require: require3,
  getCallerFile: () => {
    const callerFile = (0, import_get_caller_file.default)(3);
    return callerFile.match(/^file:\/\//) ? (0, import_url.fileURLToPath)(callerFile) : callerFile;
  },
  stringWidth: string_width_default,
  y18n: y18n_default({
    directory: (0, import_path3.resolve)(__dirname, "../../../locales"),
    updateFiles: false
  })
};

// node_modules/yargs/build/lib/typings/common-types.js
function assertNotStrictEqual(actual, expected, shim2, message) {
  shim2.assert.notStrictEqual(actual, expected, message);
}
function assertSingleKey(actual, shim2) {
  shim2.assert.strictEqual(typeof actual, "string");
}
function objectKeys(object2) {
  return Object.keys(object2);
}

// node_modules/yargs/build/lib/utils/is-promise.js
function isPromise(maybePromise) {
  return !!maybePromise && !!maybePromise.then && typeof maybePromise.then === "function";
}

// node_modules/yargs/build/lib/yerror.js
var YError = class _YError extends Error {
  constructor(msg) {
    super(msg || "yargs error");
    this.name = "YError";
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, _YError);
    }
  }
};

// node_modules/yargs/build/lib/parse-command.js
function parseCommand(cmd) {
  const extraSpacesStrippedCommand = cmd.replace(/\s{2,}/g, " ");
  const splitCommand = extraSpacesStrippedCommand.split(/\s+(?![^[]*]|[^<]*>)/);
  const bregex = /\.*[\][<>]/g;
  const firstCommand = splitCommand.shift();
  if (!firstCommand)
    throw new Error(`No command found in: ${cmd}`);
  const parsedCommand = {
    cmd: firstCommand.replace(bregex, ""),
    demanded: [],
    optional: []
  };
  splitCommand.forEach((cmd2, i) => {
    let variadic = false;
    cmd2 = cmd2.replace(/\s/g, "");
    if (/\.+[\]>]/.test(cmd2) && i === splitCommand.length - 1)
      variadic = true;
    if (/^\[/.test(cmd2)) {
      parsedCommand.optional.push({
        cmd: cmd2.replace(bregex, "").split("|"),
        variadic
      });
    } else {
      parsedCommand.demanded.push({
        cmd: cmd2.replace(bregex, "").split("|"),
        variadic
      });
    }
  });
  return parsedCommand;
}

// node_modules/yargs/build/lib/argsert.js
var positionName = ["first", "second", "third", "fourth", "fifth", "sixth"];
function argsert(arg1, arg2, arg3) {
  function parseArgs() {
    return typeof arg1 === "object" ? [{ demanded: [], optional: [] }, arg1, arg2] : [
      parseCommand(`cmd ${arg1}`),
      arg2,
      arg3
    ];
  }
  try {
    let position = 0;
    const [parsed, callerArguments, _length] = parseArgs();
    const args = [].slice.call(callerArguments);
    while (args.length && args[args.length - 1] === void 0)
      args.pop();
    const length2 = _length || args.length;
    if (length2 < parsed.demanded.length) {
      throw new YError(`Not enough arguments provided. Expected ${parsed.demanded.length} but received ${args.length}.`);
    }
    const totalCommands = parsed.demanded.length + parsed.optional.length;
    if (length2 > totalCommands) {
      throw new YError(`Too many arguments provided. Expected max ${totalCommands} but received ${length2}.`);
    }
    parsed.demanded.forEach((demanded) => {
      const arg = args.shift();
      const observedType = guessType(arg);
      const matchingTypes = demanded.cmd.filter((type) => type === observedType || type === "*");
      if (matchingTypes.length === 0)
        argumentTypeError(observedType, demanded.cmd, position);
      position += 1;
    });
    parsed.optional.forEach((optional) => {
      if (args.length === 0)
        return;
      const arg = args.shift();
      const observedType = guessType(arg);
      const matchingTypes = optional.cmd.filter((type) => type === observedType || type === "*");
      if (matchingTypes.length === 0)
        argumentTypeError(observedType, optional.cmd, position);
      position += 1;
    });
  } catch (err) {
    console.warn(err.stack);
  }
}
function guessType(arg) {
  if (Array.isArray(arg)) {
    return "array";
  } else if (arg === null) {
    return "null";
  }
  return typeof arg;
}
function argumentTypeError(observedType, allowedTypes, position) {
  throw new YError(`Invalid ${positionName[position] || "manyith"} argument. Expected ${allowedTypes.join(" or ")} but received ${observedType}.`);
}

// node_modules/yargs/build/lib/middleware.js
var GlobalMiddleware = class {
  constructor(yargs) {
    this.globalMiddleware = [];
    this.frozens = [];
    this.yargs = yargs;
  }
  addMiddleware(callback, applyBeforeValidation, global = true, mutates = false) {
    argsert("<array|function> [boolean] [boolean] [boolean]", [callback, applyBeforeValidation, global], arguments.length);
    if (Array.isArray(callback)) {
      for (let i = 0; i < callback.length; i++) {
        if (typeof callback[i] !== "function") {
          throw Error("middleware must be a function");
        }
        const m = callback[i];
        m.applyBeforeValidation = applyBeforeValidation;
        m.global = global;
      }
      Array.prototype.push.apply(this.globalMiddleware, callback);
    } else if (typeof callback === "function") {
      const m = callback;
      m.applyBeforeValidation = applyBeforeValidation;
      m.global = global;
      m.mutates = mutates;
      this.globalMiddleware.push(callback);
    }
    return this.yargs;
  }
  addCoerceMiddleware(callback, option) {
    const aliases = this.yargs.getAliases();
    this.globalMiddleware = this.globalMiddleware.filter((m) => {
      const toCheck = [...aliases[option] || [], option];
      if (!m.option)
        return true;
      else
        return !toCheck.includes(m.option);
    });
    callback.option = option;
    return this.addMiddleware(callback, true, true, true);
  }
  getMiddleware() {
    return this.globalMiddleware;
  }
  freeze() {
    this.frozens.push([...this.globalMiddleware]);
  }
  unfreeze() {
    const frozen = this.frozens.pop();
    if (frozen !== void 0)
      this.globalMiddleware = frozen;
  }
  reset() {
    this.globalMiddleware = this.globalMiddleware.filter((m) => m.global);
  }
};
function commandMiddlewareFactory(commandMiddleware) {
  if (!commandMiddleware)
    return [];
  return commandMiddleware.map((middleware) => {
    middleware.applyBeforeValidation = false;
    return middleware;
  });
}
function applyMiddleware(argv, yargs, middlewares, beforeValidation) {
  return middlewares.reduce((acc, middleware) => {
    if (middleware.applyBeforeValidation !== beforeValidation) {
      return acc;
    }
    if (middleware.mutates) {
      if (middleware.applied)
        return acc;
      middleware.applied = true;
    }
    if (isPromise(acc)) {
      return acc.then((initialObj) => Promise.all([initialObj, middleware(initialObj, yargs)])).then(([initialObj, middlewareObj]) => Object.assign(initialObj, middlewareObj));
    } else {
      const result = middleware(acc, yargs);
      return isPromise(result) ? result.then((middlewareObj) => Object.assign(acc, middlewareObj)) : Object.assign(acc, result);
    }
  }, argv);
}

// node_modules/yargs/build/lib/utils/maybe-async-result.js
function maybeAsyncResult(getResult, resultHandler, errorHandler = (err) => {
  throw err;
}) {
  try {
    const result = isFunction(getResult) ? getResult() : getResult;
    return isPromise(result) ? result.then((result2) => resultHandler(result2)) : resultHandler(result);
  } catch (err) {
    return errorHandler(err);
  }
}
function isFunction(arg) {
  return typeof arg === "function";
}

// node_modules/yargs/build/lib/command.js
var DEFAULT_MARKER = /(^\*)|(^\$0)/;
var CommandInstance = class {
  constructor(usage2, validation2, globalMiddleware, shim2) {
    this.requireCache = /* @__PURE__ */ new Set();
    this.handlers = {};
    this.aliasMap = {};
    this.frozens = [];
    this.shim = shim2;
    this.usage = usage2;
    this.globalMiddleware = globalMiddleware;
    this.validation = validation2;
  }
  addDirectory(dir, req, callerFile, opts) {
    opts = opts || {};
    this.requireCache.add(callerFile);
    const fullDirPath = this.shim.path.resolve(this.shim.path.dirname(callerFile), dir);
    const files2 = this.shim.readdirSync(fullDirPath, {
      recursive: opts.recurse ? true : false
    });
    if (!Array.isArray(opts.extensions))
      opts.extensions = ["js"];
    const visit2 = typeof opts.visit === "function" ? opts.visit : (o) => o;
    for (const fileb of files2) {
      const file = fileb.toString();
      if (opts.exclude) {
        let exclude = false;
        if (typeof opts.exclude === "function") {
          exclude = opts.exclude(file);
        } else {
          exclude = opts.exclude.test(file);
        }
        if (exclude)
          continue;
      }
      if (opts.include) {
        let include = false;
        if (typeof opts.include === "function") {
          include = opts.include(file);
        } else {
          include = opts.include.test(file);
        }
        if (!include)
          continue;
      }
      let supportedExtension = false;
      for (const ext of opts.extensions) {
        if (file.endsWith(ext))
          supportedExtension = true;
      }
      if (supportedExtension) {
        const joined2 = this.shim.path.join(fullDirPath, file);
        const module2 = req(joined2);
        const extendableModule = Object.create(null, Object.getOwnPropertyDescriptors({ ...module2 }));
        const visited = visit2(extendableModule, joined2, file);
        if (visited) {
          if (this.requireCache.has(joined2))
            continue;
          else
            this.requireCache.add(joined2);
          if (!extendableModule.command) {
            extendableModule.command = this.shim.path.basename(joined2, this.shim.path.extname(joined2));
          }
          this.addHandler(extendableModule);
        }
      }
    }
  }
  addHandler(cmd, description, builder, handler, commandMiddleware, deprecated) {
    let aliases = [];
    const middlewares = commandMiddlewareFactory(commandMiddleware);
    handler = handler || (() => {
    });
    if (Array.isArray(cmd)) {
      if (isCommandAndAliases(cmd)) {
        [cmd, ...aliases] = cmd;
      } else {
        for (const command3 of cmd) {
          this.addHandler(command3);
        }
      }
    } else if (isCommandHandlerDefinition(cmd)) {
      let command3 = Array.isArray(cmd.command) || typeof cmd.command === "string" ? cmd.command : null;
      if (command3 === null) {
        throw new Error(`No command name given for module: ${this.shim.inspect(cmd)}`);
      }
      if (cmd.aliases)
        command3 = [].concat(command3).concat(cmd.aliases);
      this.addHandler(command3, this.extractDesc(cmd), cmd.builder, cmd.handler, cmd.middlewares, cmd.deprecated);
      return;
    } else if (isCommandBuilderDefinition(builder)) {
      this.addHandler([cmd].concat(aliases), description, builder.builder, builder.handler, builder.middlewares, builder.deprecated);
      return;
    }
    if (typeof cmd === "string") {
      const parsedCommand = parseCommand(cmd);
      aliases = aliases.map((alias) => parseCommand(alias).cmd);
      let isDefault = false;
      const parsedAliases = [parsedCommand.cmd].concat(aliases).filter((c) => {
        if (DEFAULT_MARKER.test(c)) {
          isDefault = true;
          return false;
        }
        return true;
      });
      if (parsedAliases.length === 0 && isDefault)
        parsedAliases.push("$0");
      if (isDefault) {
        parsedCommand.cmd = parsedAliases[0];
        aliases = parsedAliases.slice(1);
        cmd = cmd.replace(DEFAULT_MARKER, parsedCommand.cmd);
      }
      aliases.forEach((alias) => {
        this.aliasMap[alias] = parsedCommand.cmd;
      });
      if (description !== false) {
        this.usage.command(cmd, description, isDefault, aliases, deprecated);
      }
      this.handlers[parsedCommand.cmd] = {
        original: cmd,
        description,
        handler,
        builder: builder || {},
        middlewares,
        deprecated,
        demanded: parsedCommand.demanded,
        optional: parsedCommand.optional
      };
      if (isDefault)
        this.defaultCommand = this.handlers[parsedCommand.cmd];
    }
  }
  getCommandHandlers() {
    return this.handlers;
  }
  getCommands() {
    return Object.keys(this.handlers).concat(Object.keys(this.aliasMap));
  }
  hasDefaultCommand() {
    return !!this.defaultCommand;
  }
  runCommand(command3, yargs, parsed, commandIndex, helpOnly, helpOrVersionSet) {
    const commandHandler = this.handlers[command3] || this.handlers[this.aliasMap[command3]] || this.defaultCommand;
    const currentContext = yargs.getInternalMethods().getContext();
    const parentCommands = currentContext.commands.slice();
    const isDefaultCommand = !command3;
    if (command3) {
      currentContext.commands.push(command3);
      currentContext.fullCommands.push(commandHandler.original);
    }
    const builderResult = this.applyBuilderUpdateUsageAndParse(isDefaultCommand, commandHandler, yargs, parsed.aliases, parentCommands, commandIndex, helpOnly, helpOrVersionSet);
    return isPromise(builderResult) ? builderResult.then((result) => this.applyMiddlewareAndGetResult(isDefaultCommand, commandHandler, result.innerArgv, currentContext, helpOnly, result.aliases, yargs)) : this.applyMiddlewareAndGetResult(isDefaultCommand, commandHandler, builderResult.innerArgv, currentContext, helpOnly, builderResult.aliases, yargs);
  }
  applyBuilderUpdateUsageAndParse(isDefaultCommand, commandHandler, yargs, aliases, parentCommands, commandIndex, helpOnly, helpOrVersionSet) {
    const builder = commandHandler.builder;
    let innerYargs = yargs;
    if (isCommandBuilderCallback(builder)) {
      yargs.getInternalMethods().getUsageInstance().freeze();
      const builderOutput = builder(yargs.getInternalMethods().reset(aliases), helpOrVersionSet);
      if (isPromise(builderOutput)) {
        return builderOutput.then((output) => {
          innerYargs = isYargsInstance(output) ? output : yargs;
          return this.parseAndUpdateUsage(isDefaultCommand, commandHandler, innerYargs, parentCommands, commandIndex, helpOnly);
        });
      }
    } else if (isCommandBuilderOptionDefinitions(builder)) {
      yargs.getInternalMethods().getUsageInstance().freeze();
      innerYargs = yargs.getInternalMethods().reset(aliases);
      Object.keys(commandHandler.builder).forEach((key) => {
        innerYargs.option(key, builder[key]);
      });
    }
    return this.parseAndUpdateUsage(isDefaultCommand, commandHandler, innerYargs, parentCommands, commandIndex, helpOnly);
  }
  parseAndUpdateUsage(isDefaultCommand, commandHandler, innerYargs, parentCommands, commandIndex, helpOnly) {
    if (isDefaultCommand)
      innerYargs.getInternalMethods().getUsageInstance().unfreeze(true);
    if (this.shouldUpdateUsage(innerYargs)) {
      innerYargs.getInternalMethods().getUsageInstance().usage(this.usageFromParentCommandsCommandHandler(parentCommands, commandHandler), commandHandler.description);
    }
    const innerArgv = innerYargs.getInternalMethods().runYargsParserAndExecuteCommands(null, void 0, true, commandIndex, helpOnly);
    return isPromise(innerArgv) ? innerArgv.then((argv) => ({
      aliases: innerYargs.parsed.aliases,
      innerArgv: argv
    })) : {
      aliases: innerYargs.parsed.aliases,
      innerArgv
    };
  }
  shouldUpdateUsage(yargs) {
    return !yargs.getInternalMethods().getUsageInstance().getUsageDisabled() && yargs.getInternalMethods().getUsageInstance().getUsage().length === 0;
  }
  usageFromParentCommandsCommandHandler(parentCommands, commandHandler) {
    const c = DEFAULT_MARKER.test(commandHandler.original) ? commandHandler.original.replace(DEFAULT_MARKER, "").trim() : commandHandler.original;
    const pc2 = parentCommands.filter((c2) => {
      return !DEFAULT_MARKER.test(c2);
    });
    pc2.push(c);
    return `$0 ${pc2.join(" ")}`;
  }
  handleValidationAndGetResult(isDefaultCommand, commandHandler, innerArgv, currentContext, aliases, yargs, middlewares, positionalMap) {
    if (!yargs.getInternalMethods().getHasOutput()) {
      const validation2 = yargs.getInternalMethods().runValidation(aliases, positionalMap, yargs.parsed.error, isDefaultCommand);
      innerArgv = maybeAsyncResult(innerArgv, (result) => {
        validation2(result);
        return result;
      });
    }
    if (commandHandler.handler && !yargs.getInternalMethods().getHasOutput()) {
      yargs.getInternalMethods().setHasOutput();
      const populateDoubleDash = !!yargs.getOptions().configuration["populate--"];
      yargs.getInternalMethods().postProcess(innerArgv, populateDoubleDash, false, false);
      innerArgv = applyMiddleware(innerArgv, yargs, middlewares, false);
      innerArgv = maybeAsyncResult(innerArgv, (result) => {
        const handlerResult = commandHandler.handler(result);
        return isPromise(handlerResult) ? handlerResult.then(() => result) : result;
      });
      if (!isDefaultCommand) {
        yargs.getInternalMethods().getUsageInstance().cacheHelpMessage();
      }
      if (isPromise(innerArgv) && !yargs.getInternalMethods().hasParseCallback()) {
        innerArgv.catch((error2) => {
          try {
            yargs.getInternalMethods().getUsageInstance().fail(null, error2);
          } catch (_err) {
          }
        });
      }
    }
    if (!isDefaultCommand) {
      currentContext.commands.pop();
      currentContext.fullCommands.pop();
    }
    return innerArgv;
  }
  applyMiddlewareAndGetResult(isDefaultCommand, commandHandler, innerArgv, currentContext, helpOnly, aliases, yargs) {
    let positionalMap = {};
    if (helpOnly)
      return innerArgv;
    if (!yargs.getInternalMethods().getHasOutput()) {
      positionalMap = this.populatePositionals(commandHandler, innerArgv, currentContext, yargs);
    }
    const middlewares = this.globalMiddleware.getMiddleware().slice(0).concat(commandHandler.middlewares);
    const maybePromiseArgv = applyMiddleware(innerArgv, yargs, middlewares, true);
    return isPromise(maybePromiseArgv) ? maybePromiseArgv.then((resolvedInnerArgv) => this.handleValidationAndGetResult(isDefaultCommand, commandHandler, resolvedInnerArgv, currentContext, aliases, yargs, middlewares, positionalMap)) : this.handleValidationAndGetResult(isDefaultCommand, commandHandler, maybePromiseArgv, currentContext, aliases, yargs, middlewares, positionalMap);
  }
  populatePositionals(commandHandler, argv, context, yargs) {
    argv._ = argv._.slice(context.commands.length);
    const demanded = commandHandler.demanded.slice(0);
    const optional = commandHandler.optional.slice(0);
    const positionalMap = {};
    this.validation.positionalCount(demanded.length, argv._.length);
    while (demanded.length) {
      const demand = demanded.shift();
      this.populatePositional(demand, argv, positionalMap);
    }
    while (optional.length) {
      const maybe = optional.shift();
      this.populatePositional(maybe, argv, positionalMap);
    }
    argv._ = context.commands.concat(argv._.map((a) => "" + a));
    this.postProcessPositionals(argv, positionalMap, this.cmdToParseOptions(commandHandler.original), yargs);
    return positionalMap;
  }
  populatePositional(positional, argv, positionalMap) {
    const cmd = positional.cmd[0];
    if (positional.variadic) {
      positionalMap[cmd] = argv._.splice(0).map(String);
    } else {
      if (argv._.length)
        positionalMap[cmd] = [String(argv._.shift())];
    }
  }
  cmdToParseOptions(cmdString) {
    const parseOptions = {
      array: [],
      default: {},
      alias: {},
      demand: {}
    };
    const parsed = parseCommand(cmdString);
    parsed.demanded.forEach((d) => {
      const [cmd, ...aliases] = d.cmd;
      if (d.variadic) {
        parseOptions.array.push(cmd);
        parseOptions.default[cmd] = [];
      }
      parseOptions.alias[cmd] = aliases;
      parseOptions.demand[cmd] = true;
    });
    parsed.optional.forEach((o) => {
      const [cmd, ...aliases] = o.cmd;
      if (o.variadic) {
        parseOptions.array.push(cmd);
        parseOptions.default[cmd] = [];
      }
      parseOptions.alias[cmd] = aliases;
    });
    return parseOptions;
  }
  postProcessPositionals(argv, positionalMap, parseOptions, yargs) {
    const options2 = Object.assign({}, yargs.getOptions());
    options2.default = Object.assign(parseOptions.default, options2.default);
    for (const key of Object.keys(parseOptions.alias)) {
      options2.alias[key] = (options2.alias[key] || []).concat(parseOptions.alias[key]);
    }
    options2.array = options2.array.concat(parseOptions.array);
    options2.config = {};
    const unparsed = [];
    Object.keys(positionalMap).forEach((key) => {
      positionalMap[key].map((value) => {
        if (options2.configuration["unknown-options-as-args"])
          options2.key[key] = true;
        unparsed.push(`--${key}`);
        unparsed.push(value);
      });
    });
    if (!unparsed.length)
      return;
    const config = Object.assign({}, options2.configuration, {
      "populate--": false
    });
    const parsed = this.shim.Parser.detailed(unparsed, Object.assign({}, options2, {
      configuration: config
    }));
    if (parsed.error) {
      yargs.getInternalMethods().getUsageInstance().fail(parsed.error.message, parsed.error);
    } else {
      const positionalKeys = Object.keys(positionalMap);
      Object.keys(positionalMap).forEach((key) => {
        positionalKeys.push(...parsed.aliases[key]);
      });
      Object.keys(parsed.argv).forEach((key) => {
        if (positionalKeys.includes(key)) {
          if (!positionalMap[key])
            positionalMap[key] = parsed.argv[key];
          if (!this.isInConfigs(yargs, key) && !this.isDefaulted(yargs, key) && Object.prototype.hasOwnProperty.call(argv, key) && Object.prototype.hasOwnProperty.call(parsed.argv, key) && (Array.isArray(argv[key]) || Array.isArray(parsed.argv[key]))) {
            argv[key] = [].concat(argv[key], parsed.argv[key]);
          } else {
            argv[key] = parsed.argv[key];
          }
        }
      });
    }
  }
  isDefaulted(yargs, key) {
    const { default: defaults } = yargs.getOptions();
    return Object.prototype.hasOwnProperty.call(defaults, key) || Object.prototype.hasOwnProperty.call(defaults, this.shim.Parser.camelCase(key));
  }
  isInConfigs(yargs, key) {
    const { configObjects } = yargs.getOptions();
    return configObjects.some((c) => Object.prototype.hasOwnProperty.call(c, key)) || configObjects.some((c) => Object.prototype.hasOwnProperty.call(c, this.shim.Parser.camelCase(key)));
  }
  runDefaultBuilderOn(yargs) {
    if (!this.defaultCommand)
      return;
    if (this.shouldUpdateUsage(yargs)) {
      const commandString = DEFAULT_MARKER.test(this.defaultCommand.original) ? this.defaultCommand.original : this.defaultCommand.original.replace(/^[^[\]<>]*/, "$0 ");
      yargs.getInternalMethods().getUsageInstance().usage(commandString, this.defaultCommand.description);
    }
    const builder = this.defaultCommand.builder;
    if (isCommandBuilderCallback(builder)) {
      return builder(yargs, true);
    } else if (!isCommandBuilderDefinition(builder)) {
      Object.keys(builder).forEach((key) => {
        yargs.option(key, builder[key]);
      });
    }
    return void 0;
  }
  extractDesc({ describe: describe2, description, desc }) {
    for (const test of [describe2, description, desc]) {
      if (typeof test === "string" || test === false)
        return test;
      assertNotStrictEqual(test, true, this.shim);
    }
    return false;
  }
  freeze() {
    this.frozens.push({
      handlers: this.handlers,
      aliasMap: this.aliasMap,
      defaultCommand: this.defaultCommand
    });
  }
  unfreeze() {
    const frozen = this.frozens.pop();
    assertNotStrictEqual(frozen, void 0, this.shim);
    ({
      handlers: this.handlers,
      aliasMap: this.aliasMap,
      defaultCommand: this.defaultCommand
    } = frozen);
  }
  reset() {
    this.handlers = {};
    this.aliasMap = {};
    this.defaultCommand = void 0;
    this.requireCache = /* @__PURE__ */ new Set();
    return this;
  }
};
function command2(usage2, validation2, globalMiddleware, shim2) {
  return new CommandInstance(usage2, validation2, globalMiddleware, shim2);
}
function isCommandBuilderDefinition(builder) {
  return typeof builder === "object" && !!builder.builder && typeof builder.handler === "function";
}
function isCommandAndAliases(cmd) {
  return cmd.every((c) => typeof c === "string");
}
function isCommandBuilderCallback(builder) {
  return typeof builder === "function";
}
function isCommandBuilderOptionDefinitions(builder) {
  return typeof builder === "object";
}
function isCommandHandlerDefinition(cmd) {
  return typeof cmd === "object" && !Array.isArray(cmd);
}

// node_modules/yargs/build/lib/utils/obj-filter.js
function objFilter(original = {}, filter = () => true) {
  const obj = {};
  objectKeys(original).forEach((key) => {
    if (filter(key, original[key])) {
      obj[key] = original[key];
    }
  });
  return obj;
}

// node_modules/yargs/build/lib/utils/set-blocking.js
function setBlocking(blocking) {
  if (typeof process === "undefined")
    return;
  [process.stdout, process.stderr].forEach((_stream) => {
    const stream = _stream;
    if (stream._handle && stream.isTTY && typeof stream._handle.setBlocking === "function") {
      stream._handle.setBlocking(blocking);
    }
  });
}

// node_modules/yargs/build/lib/usage.js
function isBoolean(fail2) {
  return typeof fail2 === "boolean";
}
function usage(yargs, shim2) {
  const __ = shim2.y18n.__;
  const self = {};
  const fails = [];
  self.failFn = function failFn(f) {
    fails.push(f);
  };
  let failMessage = null;
  let globalFailMessage = null;
  let showHelpOnFail = true;
  self.showHelpOnFail = function showHelpOnFailFn(arg1 = true, arg2) {
    const [enabled2, message] = typeof arg1 === "string" ? [true, arg1] : [arg1, arg2];
    if (yargs.getInternalMethods().isGlobalContext()) {
      globalFailMessage = message;
    }
    failMessage = message;
    showHelpOnFail = enabled2;
    return self;
  };
  let failureOutput = false;
  self.fail = function fail2(msg, err) {
    const logger = yargs.getInternalMethods().getLoggerInstance();
    if (fails.length) {
      for (let i = fails.length - 1; i >= 0; --i) {
        const fail3 = fails[i];
        if (isBoolean(fail3)) {
          if (err)
            throw err;
          else if (msg)
            throw Error(msg);
        } else {
          fail3(msg, err, self);
        }
      }
    } else {
      if (yargs.getExitProcess())
        setBlocking(true);
      if (!failureOutput) {
        failureOutput = true;
        if (showHelpOnFail) {
          yargs.showHelp("error");
          logger.error();
        }
        if (msg || err)
          logger.error(msg || err);
        const globalOrCommandFailMessage = failMessage || globalFailMessage;
        if (globalOrCommandFailMessage) {
          if (msg || err)
            logger.error("");
          logger.error(globalOrCommandFailMessage);
        }
      }
      err = err || new YError(msg);
      if (yargs.getExitProcess()) {
        return yargs.exit(1);
      } else if (yargs.getInternalMethods().hasParseCallback()) {
        return yargs.exit(1, err);
      } else {
        throw err;
      }
    }
  };
  let usages = [];
  let usageDisabled = false;
  self.usage = (msg, description) => {
    if (msg === null) {
      usageDisabled = true;
      usages = [];
      return self;
    }
    usageDisabled = false;
    usages.push([msg, description || ""]);
    return self;
  };
  self.getUsage = () => {
    return usages;
  };
  self.getUsageDisabled = () => {
    return usageDisabled;
  };
  self.getPositionalGroupName = () => {
    return __("Positionals:");
  };
  let examples = [];
  self.example = (cmd, description) => {
    examples.push([cmd, description || ""]);
  };
  let commands2 = [];
  self.command = function command3(cmd, description, isDefault, aliases, deprecated = false) {
    if (isDefault) {
      commands2 = commands2.map((cmdArray) => {
        cmdArray[2] = false;
        return cmdArray;
      });
    }
    commands2.push([cmd, description || "", isDefault, aliases, deprecated]);
  };
  self.getCommands = () => commands2;
  let descriptions = {};
  self.describe = function describe2(keyOrKeys, desc) {
    if (Array.isArray(keyOrKeys)) {
      keyOrKeys.forEach((k) => {
        self.describe(k, desc);
      });
    } else if (typeof keyOrKeys === "object") {
      Object.keys(keyOrKeys).forEach((k) => {
        self.describe(k, keyOrKeys[k]);
      });
    } else {
      descriptions[keyOrKeys] = desc;
    }
  };
  self.getDescriptions = () => descriptions;
  let epilogs = [];
  self.epilog = (msg) => {
    epilogs.push(msg);
  };
  let wrapSet = false;
  let wrap2;
  self.wrap = (cols) => {
    wrapSet = true;
    wrap2 = cols;
  };
  self.getWrap = () => {
    if (shim2.getEnv("YARGS_DISABLE_WRAP")) {
      return null;
    }
    if (!wrapSet) {
      wrap2 = windowWidth();
      wrapSet = true;
    }
    return wrap2;
  };
  const deferY18nLookupPrefix = "__yargsString__:";
  self.deferY18nLookup = (str2) => deferY18nLookupPrefix + str2;
  self.help = function help2() {
    if (cachedHelpMessage)
      return cachedHelpMessage;
    normalizeAliases();
    const base$0 = yargs.customScriptName ? yargs.$0 : shim2.path.basename(yargs.$0);
    const demandedOptions = yargs.getDemandedOptions();
    const demandedCommands = yargs.getDemandedCommands();
    const deprecatedOptions = yargs.getDeprecatedOptions();
    const groups = yargs.getGroups();
    const options2 = yargs.getOptions();
    let keys = [];
    keys = keys.concat(Object.keys(descriptions));
    keys = keys.concat(Object.keys(demandedOptions));
    keys = keys.concat(Object.keys(demandedCommands));
    keys = keys.concat(Object.keys(options2.default));
    keys = keys.filter(filterHiddenOptions);
    keys = Object.keys(keys.reduce((acc, key) => {
      if (key !== "_")
        acc[key] = true;
      return acc;
    }, {}));
    const theWrap = self.getWrap();
    const ui2 = shim2.cliui({
      width: theWrap,
      wrap: !!theWrap
    });
    if (!usageDisabled) {
      if (usages.length) {
        usages.forEach((usage2) => {
          ui2.div({ text: `${usage2[0].replace(/\$0/g, base$0)}` });
          if (usage2[1]) {
            ui2.div({ text: `${usage2[1]}`, padding: [1, 0, 0, 0] });
          }
        });
        ui2.div();
      } else if (commands2.length) {
        let u = null;
        if (demandedCommands._) {
          u = `${base$0} <${__("command")}>
`;
        } else {
          u = `${base$0} [${__("command")}]
`;
        }
        ui2.div(`${u}`);
      }
    }
    if (commands2.length > 1 || commands2.length === 1 && !commands2[0][2]) {
      ui2.div(__("Commands:"));
      const context = yargs.getInternalMethods().getContext();
      const parentCommands = context.commands.length ? `${context.commands.join(" ")} ` : "";
      if (yargs.getInternalMethods().getParserConfiguration()["sort-commands"] === true) {
        commands2 = commands2.sort((a, b) => a[0].localeCompare(b[0]));
      }
      const prefix = base$0 ? `${base$0} ` : "";
      commands2.forEach((command3) => {
        const commandString = `${prefix}${parentCommands}${command3[0].replace(/^\$0 ?/, "")}`;
        ui2.span({
          text: commandString,
          padding: [0, 2, 0, 2],
          width: maxWidth(commands2, theWrap, `${base$0}${parentCommands}`) + 4
        }, { text: command3[1] });
        const hints = [];
        if (command3[2])
          hints.push(`[${__("default")}]`);
        if (command3[3] && command3[3].length) {
          hints.push(`[${__("aliases:")} ${command3[3].join(", ")}]`);
        }
        if (command3[4]) {
          if (typeof command3[4] === "string") {
            hints.push(`[${__("deprecated: %s", command3[4])}]`);
          } else {
            hints.push(`[${__("deprecated")}]`);
          }
        }
        if (hints.length) {
          ui2.div({
            text: hints.join(" "),
            padding: [0, 0, 0, 2],
            align: "right"
          });
        } else {
          ui2.div();
        }
      });
      ui2.div();
    }
    const aliasKeys = (Object.keys(options2.alias) || []).concat(Object.keys(yargs.parsed.newAliases) || []);
    keys = keys.filter((key) => !yargs.parsed.newAliases[key] && aliasKeys.every((alias) => (options2.alias[alias] || []).indexOf(key) === -1));
    const defaultGroup = __("Options:");
    if (!groups[defaultGroup])
      groups[defaultGroup] = [];
    addUngroupedKeys(keys, options2.alias, groups, defaultGroup);
    const isLongSwitch = (sw) => /^--/.test(getText(sw));
    const displayedGroups = Object.keys(groups).filter((groupName) => groups[groupName].length > 0).map((groupName) => {
      const normalizedKeys = groups[groupName].filter(filterHiddenOptions).map((key) => {
        if (aliasKeys.includes(key))
          return key;
        for (let i = 0, aliasKey; (aliasKey = aliasKeys[i]) !== void 0; i++) {
          if ((options2.alias[aliasKey] || []).includes(key))
            return aliasKey;
        }
        return key;
      });
      return { groupName, normalizedKeys };
    }).filter(({ normalizedKeys }) => normalizedKeys.length > 0).map(({ groupName, normalizedKeys }) => {
      const switches = normalizedKeys.reduce((acc, key) => {
        acc[key] = [key].concat(options2.alias[key] || []).map((sw) => {
          if (groupName === self.getPositionalGroupName())
            return sw;
          else {
            return (/^[0-9]$/.test(sw) ? options2.boolean.includes(key) ? "-" : "--" : sw.length > 1 ? "--" : "-") + sw;
          }
        }).sort((sw1, sw2) => isLongSwitch(sw1) === isLongSwitch(sw2) ? 0 : isLongSwitch(sw1) ? 1 : -1).join(", ");
        return acc;
      }, {});
      return { groupName, normalizedKeys, switches };
    });
    const shortSwitchesUsed = displayedGroups.filter(({ groupName }) => groupName !== self.getPositionalGroupName()).some(({ normalizedKeys, switches }) => !normalizedKeys.every((key) => isLongSwitch(switches[key])));
    if (shortSwitchesUsed) {
      displayedGroups.filter(({ groupName }) => groupName !== self.getPositionalGroupName()).forEach(({ normalizedKeys, switches }) => {
        normalizedKeys.forEach((key) => {
          if (isLongSwitch(switches[key])) {
            switches[key] = addIndentation(switches[key], "-x, ".length);
          }
        });
      });
    }
    displayedGroups.forEach(({ groupName, normalizedKeys, switches }) => {
      ui2.div(groupName);
      normalizedKeys.forEach((key) => {
        const kswitch = switches[key];
        let desc = descriptions[key] || "";
        let type = null;
        if (desc.includes(deferY18nLookupPrefix))
          desc = __(desc.substring(deferY18nLookupPrefix.length));
        if (options2.boolean.includes(key))
          type = `[${__("boolean")}]`;
        if (options2.count.includes(key))
          type = `[${__("count")}]`;
        if (options2.string.includes(key))
          type = `[${__("string")}]`;
        if (options2.normalize.includes(key))
          type = `[${__("string")}]`;
        if (options2.array.includes(key))
          type = `[${__("array")}]`;
        if (options2.number.includes(key))
          type = `[${__("number")}]`;
        const deprecatedExtra = (deprecated) => typeof deprecated === "string" ? `[${__("deprecated: %s", deprecated)}]` : `[${__("deprecated")}]`;
        const extra = [
          key in deprecatedOptions ? deprecatedExtra(deprecatedOptions[key]) : null,
          type,
          key in demandedOptions ? `[${__("required")}]` : null,
          options2.choices && options2.choices[key] ? `[${__("choices:")} ${self.stringifiedValues(options2.choices[key])}]` : null,
          defaultString(options2.default[key], options2.defaultDescription[key])
        ].filter(Boolean).join(" ");
        ui2.span({
          text: getText(kswitch),
          padding: [0, 2, 0, 2 + getIndentation(kswitch)],
          width: maxWidth(switches, theWrap) + 4
        }, desc);
        const shouldHideOptionExtras = yargs.getInternalMethods().getUsageConfiguration()["hide-types"] === true;
        if (extra && !shouldHideOptionExtras)
          ui2.div({ text: extra, padding: [0, 0, 0, 2], align: "right" });
        else
          ui2.div();
      });
      ui2.div();
    });
    if (examples.length) {
      ui2.div(__("Examples:"));
      examples.forEach((example) => {
        example[0] = example[0].replace(/\$0/g, base$0);
      });
      examples.forEach((example) => {
        if (example[1] === "") {
          ui2.div({
            text: example[0],
            padding: [0, 2, 0, 2]
          });
        } else {
          ui2.div({
            text: example[0],
            padding: [0, 2, 0, 2],
            width: maxWidth(examples, theWrap) + 4
          }, {
            text: example[1]
          });
        }
      });
      ui2.div();
    }
    if (epilogs.length > 0) {
      const e = epilogs.map((epilog) => epilog.replace(/\$0/g, base$0)).join("\n");
      ui2.div(`${e}
`);
    }
    return ui2.toString().replace(/\s*$/, "");
  };
  function maxWidth(table, theWrap, modifier) {
    let width = 0;
    if (!Array.isArray(table)) {
      table = Object.values(table).map((v) => [v]);
    }
    table.forEach((v) => {
      width = Math.max(shim2.stringWidth(modifier ? `${modifier} ${getText(v[0])}` : getText(v[0])) + getIndentation(v[0]), width);
    });
    if (theWrap)
      width = Math.min(width, parseInt((theWrap * 0.5).toString(), 10));
    return width;
  }
  function normalizeAliases() {
    const demandedOptions = yargs.getDemandedOptions();
    const options2 = yargs.getOptions();
    (Object.keys(options2.alias) || []).forEach((key) => {
      options2.alias[key].forEach((alias) => {
        if (descriptions[alias])
          self.describe(key, descriptions[alias]);
        if (alias in demandedOptions)
          yargs.demandOption(key, demandedOptions[alias]);
        if (options2.boolean.includes(alias))
          yargs.boolean(key);
        if (options2.count.includes(alias))
          yargs.count(key);
        if (options2.string.includes(alias))
          yargs.string(key);
        if (options2.normalize.includes(alias))
          yargs.normalize(key);
        if (options2.array.includes(alias))
          yargs.array(key);
        if (options2.number.includes(alias))
          yargs.number(key);
      });
    });
  }
  let cachedHelpMessage;
  self.cacheHelpMessage = function() {
    cachedHelpMessage = this.help();
  };
  self.clearCachedHelpMessage = function() {
    cachedHelpMessage = void 0;
  };
  self.hasCachedHelpMessage = function() {
    return !!cachedHelpMessage;
  };
  function addUngroupedKeys(keys, aliases, groups, defaultGroup) {
    let groupedKeys = [];
    let toCheck = null;
    Object.keys(groups).forEach((group) => {
      groupedKeys = groupedKeys.concat(groups[group]);
    });
    keys.forEach((key) => {
      toCheck = [key].concat(aliases[key]);
      if (!toCheck.some((k) => groupedKeys.indexOf(k) !== -1)) {
        groups[defaultGroup].push(key);
      }
    });
    return groupedKeys;
  }
  function filterHiddenOptions(key) {
    return yargs.getOptions().hiddenOptions.indexOf(key) < 0 || yargs.parsed.argv[yargs.getOptions().showHiddenOpt];
  }
  self.showHelp = (level) => {
    const logger = yargs.getInternalMethods().getLoggerInstance();
    if (!level)
      level = "error";
    const emit = typeof level === "function" ? level : logger[level];
    emit(self.help());
  };
  self.functionDescription = (fn) => {
    const description = fn.name ? shim2.Parser.decamelize(fn.name, "-") : __("generated-value");
    return ["(", description, ")"].join("");
  };
  self.stringifiedValues = function stringifiedValues(values, separator) {
    let string2 = "";
    const sep = separator || ", ";
    const array = [].concat(values);
    if (!values || !array.length)
      return string2;
    array.forEach((value) => {
      if (string2.length)
        string2 += sep;
      string2 += JSON.stringify(value);
    });
    return string2;
  };
  function defaultString(value, defaultDescription) {
    let string2 = `[${__("default:")} `;
    if (value === void 0 && !defaultDescription)
      return null;
    if (defaultDescription) {
      string2 += defaultDescription;
    } else {
      switch (typeof value) {
        case "string":
          string2 += `"${value}"`;
          break;
        case "object":
          string2 += JSON.stringify(value);
          break;
        default:
          string2 += value;
      }
    }
    return `${string2}]`;
  }
  function windowWidth() {
    const maxWidth2 = 80;
    if (shim2.process.stdColumns) {
      return Math.min(maxWidth2, shim2.process.stdColumns);
    } else {
      return maxWidth2;
    }
  }
  let version2 = null;
  self.version = (ver) => {
    version2 = ver;
  };
  self.showVersion = (level) => {
    const logger = yargs.getInternalMethods().getLoggerInstance();
    if (!level)
      level = "error";
    const emit = typeof level === "function" ? level : logger[level];
    emit(version2);
  };
  self.reset = function reset(localLookup) {
    failMessage = null;
    failureOutput = false;
    usages = [];
    usageDisabled = false;
    epilogs = [];
    examples = [];
    commands2 = [];
    descriptions = objFilter(descriptions, (k) => !localLookup[k]);
    return self;
  };
  const frozens = [];
  self.freeze = function freeze() {
    frozens.push({
      failMessage,
      failureOutput,
      usages,
      usageDisabled,
      epilogs,
      examples,
      commands: commands2,
      descriptions
    });
  };
  self.unfreeze = function unfreeze(defaultCommand = false) {
    const frozen = frozens.pop();
    if (!frozen)
      return;
    if (defaultCommand) {
      descriptions = { ...frozen.descriptions, ...descriptions };
      commands2 = [...frozen.commands, ...commands2];
      usages = [...frozen.usages, ...usages];
      examples = [...frozen.examples, ...examples];
      epilogs = [...frozen.epilogs, ...epilogs];
    } else {
      ({
        failMessage,
        failureOutput,
        usages,
        usageDisabled,
        epilogs,
        examples,
        commands: commands2,
        descriptions
      } = frozen);
    }
  };
  return self;
}
function isIndentedText(text3) {
  return typeof text3 === "object";
}
function addIndentation(text3, indent2) {
  return isIndentedText(text3) ? { text: text3.text, indentation: text3.indentation + indent2 } : { text: text3, indentation: indent2 };
}
function getIndentation(text3) {
  return isIndentedText(text3) ? text3.indentation : 0;
}
function getText(text3) {
  return isIndentedText(text3) ? text3.text : text3;
}

// node_modules/yargs/build/lib/completion-templates.js
var completionShTemplate = `###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.bashrc
#    or {{app_path}} {{completion_command}} >> ~/.bash_profile on OSX.
#
_{{app_name}}_yargs_completions()
{
    local cur_word args type_list

    cur_word="\${COMP_WORDS[COMP_CWORD]}"
    args=("\${COMP_WORDS[@]}")

    # ask yargs to generate completions.
    # see https://stackoverflow.com/a/40944195/7080036 for the spaces-handling awk
    mapfile -t type_list < <({{app_path}} --get-yargs-completions "\${args[@]}")
    mapfile -t COMPREPLY < <(compgen -W "$( printf '%q ' "\${type_list[@]}" )" -- "\${cur_word}" |
        awk '/ / { print "\\""$0"\\"" } /^[^ ]+$/ { print $0 }')

    # if no match was found, fall back to filename completion
    if [ \${#COMPREPLY[@]} -eq 0 ]; then
      COMPREPLY=()
    fi

    return 0
}
complete -o bashdefault -o default -F _{{app_name}}_yargs_completions {{app_name}}
###-end-{{app_name}}-completions-###
`;
var completionZshTemplate = `#compdef {{app_name}}
###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.zshrc
#    or {{app_path}} {{completion_command}} >> ~/.zprofile on OSX.
#
_{{app_name}}_yargs_completions()
{
  local reply
  local si=$IFS
  IFS=$'
' reply=($(COMP_CWORD="$((CURRENT-1))" COMP_LINE="$BUFFER" COMP_POINT="$CURSOR" {{app_path}} --get-yargs-completions "\${words[@]}"))
  IFS=$si
  if [[ \${#reply} -gt 0 ]]; then
    _describe 'values' reply
  else
    _default
  fi
}
if [[ "\${zsh_eval_context[-1]}" == "loadautofunc" ]]; then
  _{{app_name}}_yargs_completions "$@"
else
  compdef _{{app_name}}_yargs_completions {{app_name}}
fi
###-end-{{app_name}}-completions-###
`;
var completionFishTemplate = `###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} > ~/.config/fish/completions/{{app_name}}.fish
#
complete -f -c {{app_name}} -a '({{app_path}} --get-yargs-completions (commandline -o)[2..-1])'
###-end-{{app_name}}-completions-###
`;

// node_modules/yargs/build/lib/completion.js
var Completion = class {
  constructor(yargs, usage2, command3, shim2) {
    var _a2, _b2, _c2, _d, _e;
    this.yargs = yargs;
    this.usage = usage2;
    this.command = command3;
    this.shim = shim2;
    this.completionKey = "get-yargs-completions";
    this.aliases = null;
    this.customCompletionFunction = null;
    this.indexAfterLastReset = 0;
    this.zshShell = (_c2 = ((_a2 = this.shim.getEnv("SHELL")) === null || _a2 === void 0 ? void 0 : _a2.includes("zsh")) || ((_b2 = this.shim.getEnv("ZSH_NAME")) === null || _b2 === void 0 ? void 0 : _b2.includes("zsh"))) !== null && _c2 !== void 0 ? _c2 : false;
    this.fishShell = (_e = (_d = this.shim.getEnv("SHELL")) === null || _d === void 0 ? void 0 : _d.includes("fish")) !== null && _e !== void 0 ? _e : false;
  }
  defaultCompletion(args, argv, current, done) {
    const handlers = this.command.getCommandHandlers();
    for (let i = 0, ii = args.length; i < ii; ++i) {
      if (handlers[args[i]] && handlers[args[i]].builder) {
        const builder = handlers[args[i]].builder;
        if (isCommandBuilderCallback(builder)) {
          this.indexAfterLastReset = i + 1;
          const y = this.yargs.getInternalMethods().reset();
          builder(y, true);
          return y.argv;
        }
      }
    }
    const completions = [];
    this.commandCompletions(completions, args, current);
    this.optionCompletions(completions, args, argv, current);
    this.choicesFromOptionsCompletions(completions, args, argv, current);
    this.choicesFromPositionalsCompletions(completions, args, argv, current);
    done(null, completions);
  }
  commandCompletions(completions, args, current) {
    const parentCommands = this.yargs.getInternalMethods().getContext().commands;
    if (!current.match(/^-/) && parentCommands[parentCommands.length - 1] !== current && !this.previousArgHasChoices(args)) {
      this.usage.getCommands().forEach((usageCommand) => {
        const commandName = parseCommand(usageCommand[0]).cmd;
        if (args.indexOf(commandName) === -1) {
          const desc = usageCommand[1] || "";
          if (this.fishShell) {
            completions.push(commandName + "	" + desc);
          } else if (this.zshShell) {
            completions.push(commandName.replace(/:/g, "\\:") + ":" + desc);
          } else {
            completions.push(commandName);
          }
        }
      });
    }
  }
  optionCompletions(completions, args, argv, current) {
    if ((current.match(/^-/) || current === "" && completions.length === 0) && !this.previousArgHasChoices(args)) {
      const options2 = this.yargs.getOptions();
      const positionalKeys = this.yargs.getGroups()[this.usage.getPositionalGroupName()] || [];
      Object.keys(options2.key).forEach((key) => {
        const negable = !!options2.configuration["boolean-negation"] && options2.boolean.includes(key);
        const isPositionalKey = positionalKeys.includes(key);
        if (!isPositionalKey && !options2.hiddenOptions.includes(key) && !this.argsContainKey(args, key, negable)) {
          this.completeOptionKey(key, completions, current, negable && !!options2.default[key]);
        }
      });
    }
  }
  choicesFromOptionsCompletions(completions, args, argv, current) {
    if (this.previousArgHasChoices(args)) {
      const choices = this.getPreviousArgChoices(args);
      if (choices && choices.length > 0) {
        if (this.fishShell) {
          completions.push(...choices);
        } else {
          completions.push(...choices.map((c) => c.replace(/:/g, "\\:")));
        }
      }
    }
  }
  choicesFromPositionalsCompletions(completions, args, argv, current) {
    if (current === "" && completions.length > 0 && this.previousArgHasChoices(args)) {
      return;
    }
    const positionalKeys = this.yargs.getGroups()[this.usage.getPositionalGroupName()] || [];
    const offset = Math.max(this.indexAfterLastReset, this.yargs.getInternalMethods().getContext().commands.length + 1);
    const positionalKey = positionalKeys[argv._.length - offset - 1];
    if (!positionalKey) {
      return;
    }
    const choices = this.yargs.getOptions().choices[positionalKey] || [];
    for (const choice of choices) {
      if (choice.startsWith(current)) {
        if (this.fishShell) {
          completions.push(choice);
        } else {
          completions.push(choice.replace(/:/g, "\\:"));
        }
      }
    }
  }
  getPreviousArgChoices(args) {
    if (args.length < 1)
      return;
    let previousArg = args[args.length - 1];
    let filter = "";
    if (!previousArg.startsWith("-") && args.length > 1) {
      filter = previousArg;
      previousArg = args[args.length - 2];
    }
    if (!previousArg.startsWith("-"))
      return;
    const previousArgKey = previousArg.replace(/^-+/, "");
    const options2 = this.yargs.getOptions();
    const possibleAliases = [
      previousArgKey,
      ...this.yargs.getAliases()[previousArgKey] || []
    ];
    let choices;
    for (const possibleAlias of possibleAliases) {
      if (Object.prototype.hasOwnProperty.call(options2.key, possibleAlias) && Array.isArray(options2.choices[possibleAlias])) {
        choices = options2.choices[possibleAlias];
        break;
      }
    }
    if (choices) {
      return choices.filter((choice) => !filter || choice.startsWith(filter));
    }
  }
  previousArgHasChoices(args) {
    const choices = this.getPreviousArgChoices(args);
    return choices !== void 0 && choices.length > 0;
  }
  argsContainKey(args, key, negable) {
    const argsContains = (s) => args.indexOf((/^[^0-9]$/.test(s) ? "-" : "--") + s) !== -1;
    if (argsContains(key))
      return true;
    if (negable && argsContains(`no-${key}`))
      return true;
    if (this.aliases) {
      for (const alias of this.aliases[key]) {
        if (argsContains(alias))
          return true;
      }
    }
    return false;
  }
  completeOptionKey(key, completions, current, negable) {
    var _a2, _b2, _c2, _d;
    let keyWithDesc = key;
    if (this.zshShell || this.fishShell) {
      const descs = this.usage.getDescriptions();
      const aliasKey = (_b2 = (_a2 = this === null || this === void 0 ? void 0 : this.aliases) === null || _a2 === void 0 ? void 0 : _a2[key]) === null || _b2 === void 0 ? void 0 : _b2.find((alias) => {
        const desc2 = descs[alias];
        return typeof desc2 === "string" && desc2.length > 0;
      });
      const descFromAlias = aliasKey ? descs[aliasKey] : void 0;
      const desc = (_d = (_c2 = descs[key]) !== null && _c2 !== void 0 ? _c2 : descFromAlias) !== null && _d !== void 0 ? _d : "";
      const cleanedDesc = desc.replace("__yargsString__:", "").replace(/(\r\n|\n|\r)/gm, " ");
      if (this.fishShell) {
        keyWithDesc = `${key}	${cleanedDesc}`;
      } else {
        keyWithDesc = `${key.replace(/:/g, "\\:")}:${cleanedDesc}`;
      }
    }
    const startsByTwoDashes = (s) => /^--/.test(s);
    const isShortOption = (s) => /^[^0-9]$/.test(s);
    const dashes = !startsByTwoDashes(current) && isShortOption(key) ? "-" : "--";
    completions.push(dashes + keyWithDesc);
    if (negable) {
      completions.push(dashes + "no-" + keyWithDesc);
    }
  }
  customCompletion(args, argv, current, done) {
    assertNotStrictEqual(this.customCompletionFunction, null, this.shim);
    if (isSyncCompletionFunction(this.customCompletionFunction)) {
      const result = this.customCompletionFunction(current, argv);
      if (isPromise(result)) {
        return result.then((list3) => {
          this.shim.process.nextTick(() => {
            done(null, list3);
          });
        }).catch((err) => {
          this.shim.process.nextTick(() => {
            done(err, void 0);
          });
        });
      }
      return done(null, result);
    } else if (isFallbackCompletionFunction(this.customCompletionFunction)) {
      return this.customCompletionFunction(current, argv, (onCompleted = done) => this.defaultCompletion(args, argv, current, onCompleted), (completions) => {
        done(null, completions);
      });
    } else {
      return this.customCompletionFunction(current, argv, (completions) => {
        done(null, completions);
      });
    }
  }
  getCompletion(args, done) {
    const current = args.length ? args[args.length - 1] : "";
    const argv = this.yargs.parse(args, true);
    const completionFunction = this.customCompletionFunction ? (argv2) => this.customCompletion(args, argv2, current, done) : (argv2) => this.defaultCompletion(args, argv2, current, done);
    return isPromise(argv) ? argv.then(completionFunction) : completionFunction(argv);
  }
  generateCompletionScript($0, cmd) {
    let script;
    if (this.zshShell) {
      script = completionZshTemplate;
    } else if (this.fishShell) {
      script = completionFishTemplate;
    } else {
      script = completionShTemplate;
    }
    const name = this.shim.path.basename($0);
    if ($0.match(/\.js$/))
      $0 = `./${$0}`;
    script = script.replace(/{{app_name}}/g, name);
    script = script.replace(/{{completion_command}}/g, cmd);
    return script.replace(/{{app_path}}/g, $0);
  }
  registerFunction(fn) {
    this.customCompletionFunction = fn;
  }
  setParsed(parsed) {
    this.aliases = parsed.aliases;
  }
};
function completion(yargs, usage2, command3, shim2) {
  return new Completion(yargs, usage2, command3, shim2);
}
function isSyncCompletionFunction(completionFunction) {
  return completionFunction.length < 3;
}
function isFallbackCompletionFunction(completionFunction) {
  return completionFunction.length > 3;
}

// node_modules/yargs/build/lib/utils/levenshtein.js
function levenshtein(a, b) {
  if (a.length === 0)
    return b.length;
  if (b.length === 0)
    return a.length;
  const matrix = [];
  let i;
  for (i = 0; i <= b.length; i++) {
    matrix[i] = [i];
  }
  let j;
  for (j = 0; j <= a.length; j++) {
    matrix[0][j] = j;
  }
  for (i = 1; i <= b.length; i++) {
    for (j = 1; j <= a.length; j++) {
      if (b.charAt(i - 1) === a.charAt(j - 1)) {
        matrix[i][j] = matrix[i - 1][j - 1];
      } else {
        if (i > 1 && j > 1 && b.charAt(i - 2) === a.charAt(j - 1) && b.charAt(i - 1) === a.charAt(j - 2)) {
          matrix[i][j] = matrix[i - 2][j - 2] + 1;
        } else {
          matrix[i][j] = Math.min(matrix[i - 1][j - 1] + 1, Math.min(matrix[i][j - 1] + 1, matrix[i - 1][j] + 1));
        }
      }
    }
  }
  return matrix[b.length][a.length];
}

// node_modules/yargs/build/lib/validation.js
var specialKeys = ["$0", "--", "_"];
function validation(yargs, usage2, shim2) {
  const __ = shim2.y18n.__;
  const __n = shim2.y18n.__n;
  const self = {};
  self.nonOptionCount = function nonOptionCount(argv) {
    const demandedCommands = yargs.getDemandedCommands();
    const positionalCount = argv._.length + (argv["--"] ? argv["--"].length : 0);
    const _s = positionalCount - yargs.getInternalMethods().getContext().commands.length;
    if (demandedCommands._ && (_s < demandedCommands._.min || _s > demandedCommands._.max)) {
      if (_s < demandedCommands._.min) {
        if (demandedCommands._.minMsg !== void 0) {
          usage2.fail(demandedCommands._.minMsg ? demandedCommands._.minMsg.replace(/\$0/g, _s.toString()).replace(/\$1/, demandedCommands._.min.toString()) : null);
        } else {
          usage2.fail(__n("Not enough non-option arguments: got %s, need at least %s", "Not enough non-option arguments: got %s, need at least %s", _s, _s.toString(), demandedCommands._.min.toString()));
        }
      } else if (_s > demandedCommands._.max) {
        if (demandedCommands._.maxMsg !== void 0) {
          usage2.fail(demandedCommands._.maxMsg ? demandedCommands._.maxMsg.replace(/\$0/g, _s.toString()).replace(/\$1/, demandedCommands._.max.toString()) : null);
        } else {
          usage2.fail(__n("Too many non-option arguments: got %s, maximum of %s", "Too many non-option arguments: got %s, maximum of %s", _s, _s.toString(), demandedCommands._.max.toString()));
        }
      }
    }
  };
  self.positionalCount = function positionalCount(required2, observed) {
    if (observed < required2) {
      usage2.fail(__n("Not enough non-option arguments: got %s, need at least %s", "Not enough non-option arguments: got %s, need at least %s", observed, observed + "", required2 + ""));
    }
  };
  self.requiredArguments = function requiredArguments(argv, demandedOptions) {
    let missing3 = null;
    for (const key of Object.keys(demandedOptions)) {
      if (!Object.prototype.hasOwnProperty.call(argv, key) || typeof argv[key] === "undefined") {
        missing3 = missing3 || {};
        missing3[key] = demandedOptions[key];
      }
    }
    if (missing3) {
      const customMsgs = [];
      for (const key of Object.keys(missing3)) {
        const msg = missing3[key];
        if (msg && customMsgs.indexOf(msg) < 0) {
          customMsgs.push(msg);
        }
      }
      const customMsg = customMsgs.length ? `
${customMsgs.join("\n")}` : "";
      usage2.fail(__n("Missing required argument: %s", "Missing required arguments: %s", Object.keys(missing3).length, Object.keys(missing3).join(", ") + customMsg));
    }
  };
  self.unknownArguments = function unknownArguments(argv, aliases, positionalMap, isDefaultCommand, checkPositionals = true) {
    var _a2;
    const commandKeys = yargs.getInternalMethods().getCommandInstance().getCommands();
    const unknown2 = [];
    const currentContext = yargs.getInternalMethods().getContext();
    Object.keys(argv).forEach((key) => {
      if (!specialKeys.includes(key) && !Object.prototype.hasOwnProperty.call(positionalMap, key) && !Object.prototype.hasOwnProperty.call(yargs.getInternalMethods().getParseContext(), key) && !self.isValidAndSomeAliasIsNotNew(key, aliases)) {
        unknown2.push(key);
      }
    });
    if (checkPositionals && (currentContext.commands.length > 0 || commandKeys.length > 0 || isDefaultCommand)) {
      argv._.slice(currentContext.commands.length).forEach((key) => {
        if (!commandKeys.includes("" + key)) {
          unknown2.push("" + key);
        }
      });
    }
    if (checkPositionals) {
      const demandedCommands = yargs.getDemandedCommands();
      const maxNonOptDemanded = ((_a2 = demandedCommands._) === null || _a2 === void 0 ? void 0 : _a2.max) || 0;
      const expected = currentContext.commands.length + maxNonOptDemanded;
      if (expected < argv._.length) {
        argv._.slice(expected).forEach((key) => {
          key = String(key);
          if (!currentContext.commands.includes(key) && !unknown2.includes(key)) {
            unknown2.push(key);
          }
        });
      }
    }
    if (unknown2.length) {
      usage2.fail(__n("Unknown argument: %s", "Unknown arguments: %s", unknown2.length, unknown2.map((s) => s.trim() ? s : `"${s}"`).join(", ")));
    }
  };
  self.unknownCommands = function unknownCommands(argv) {
    const commandKeys = yargs.getInternalMethods().getCommandInstance().getCommands();
    const unknown2 = [];
    const currentContext = yargs.getInternalMethods().getContext();
    if (currentContext.commands.length > 0 || commandKeys.length > 0) {
      argv._.slice(currentContext.commands.length).forEach((key) => {
        if (!commandKeys.includes("" + key)) {
          unknown2.push("" + key);
        }
      });
    }
    if (unknown2.length > 0) {
      usage2.fail(__n("Unknown command: %s", "Unknown commands: %s", unknown2.length, unknown2.join(", ")));
      return true;
    } else {
      return false;
    }
  };
  self.isValidAndSomeAliasIsNotNew = function isValidAndSomeAliasIsNotNew(key, aliases) {
    if (!Object.prototype.hasOwnProperty.call(aliases, key)) {
      return false;
    }
    const newAliases = yargs.parsed.newAliases;
    return [key, ...aliases[key]].some((a) => !Object.prototype.hasOwnProperty.call(newAliases, a) || !newAliases[key]);
  };
  self.limitedChoices = function limitedChoices(argv) {
    const options2 = yargs.getOptions();
    const invalid2 = {};
    if (!Object.keys(options2.choices).length)
      return;
    Object.keys(argv).forEach((key) => {
      if (specialKeys.indexOf(key) === -1 && Object.prototype.hasOwnProperty.call(options2.choices, key)) {
        [].concat(argv[key]).forEach((value) => {
          if (options2.choices[key].indexOf(value) === -1 && value !== void 0) {
            invalid2[key] = (invalid2[key] || []).concat(value);
          }
        });
      }
    });
    const invalidKeys = Object.keys(invalid2);
    if (!invalidKeys.length)
      return;
    let msg = __("Invalid values:");
    invalidKeys.forEach((key) => {
      msg += `
  ${__("Argument: %s, Given: %s, Choices: %s", key, usage2.stringifiedValues(invalid2[key]), usage2.stringifiedValues(options2.choices[key]))}`;
    });
    usage2.fail(msg);
  };
  let implied = {};
  self.implies = function implies(key, value) {
    argsert("<string|object> [array|number|string]", [key, value], arguments.length);
    if (typeof key === "object") {
      Object.keys(key).forEach((k) => {
        self.implies(k, key[k]);
      });
    } else {
      yargs.global(key);
      if (!implied[key]) {
        implied[key] = [];
      }
      if (Array.isArray(value)) {
        value.forEach((i) => self.implies(key, i));
      } else {
        assertNotStrictEqual(value, void 0, shim2);
        implied[key].push(value);
      }
    }
  };
  self.getImplied = function getImplied() {
    return implied;
  };
  function keyExists(argv, val) {
    const num2 = Number(val);
    val = isNaN(num2) ? val : num2;
    if (typeof val === "number") {
      val = argv._.length >= val;
    } else if (val.match(/^--no-.+/)) {
      val = val.match(/^--no-(.+)/)[1];
      val = !Object.prototype.hasOwnProperty.call(argv, val);
    } else {
      val = Object.prototype.hasOwnProperty.call(argv, val);
    }
    return val;
  }
  self.implications = function implications(argv) {
    const implyFail = [];
    Object.keys(implied).forEach((key) => {
      const origKey = key;
      (implied[key] || []).forEach((value) => {
        let key2 = origKey;
        const origValue = value;
        key2 = keyExists(argv, key2);
        value = keyExists(argv, value);
        if (key2 && !value) {
          implyFail.push(` ${origKey} -> ${origValue}`);
        }
      });
    });
    if (implyFail.length) {
      let msg = `${__("Implications failed:")}
`;
      implyFail.forEach((value) => {
        msg += value;
      });
      usage2.fail(msg);
    }
  };
  let conflicting = {};
  self.conflicts = function conflicts(key, value) {
    argsert("<string|object> [array|string]", [key, value], arguments.length);
    if (typeof key === "object") {
      Object.keys(key).forEach((k) => {
        self.conflicts(k, key[k]);
      });
    } else {
      yargs.global(key);
      if (!conflicting[key]) {
        conflicting[key] = [];
      }
      if (Array.isArray(value)) {
        value.forEach((i) => self.conflicts(key, i));
      } else {
        conflicting[key].push(value);
      }
    }
  };
  self.getConflicting = () => conflicting;
  self.conflicting = function conflictingFn(argv) {
    Object.keys(argv).forEach((key) => {
      if (conflicting[key]) {
        conflicting[key].forEach((value) => {
          if (value && argv[key] !== void 0 && argv[value] !== void 0) {
            usage2.fail(__("Arguments %s and %s are mutually exclusive", key, value));
          }
        });
      }
    });
    if (yargs.getInternalMethods().getParserConfiguration()["strip-dashed"]) {
      Object.keys(conflicting).forEach((key) => {
        conflicting[key].forEach((value) => {
          if (value && argv[shim2.Parser.camelCase(key)] !== void 0 && argv[shim2.Parser.camelCase(value)] !== void 0) {
            usage2.fail(__("Arguments %s and %s are mutually exclusive", key, value));
          }
        });
      });
    }
  };
  self.recommendCommands = function recommendCommands(cmd, potentialCommands) {
    const threshold = 3;
    potentialCommands = potentialCommands.sort((a, b) => b.length - a.length);
    let recommended = null;
    let bestDistance = Infinity;
    for (let i = 0, candidate; (candidate = potentialCommands[i]) !== void 0; i++) {
      const d = levenshtein(cmd, candidate);
      if (d <= threshold && d < bestDistance) {
        bestDistance = d;
        recommended = candidate;
      }
    }
    if (recommended)
      usage2.fail(__("Did you mean %s?", recommended));
  };
  self.reset = function reset(localLookup) {
    implied = objFilter(implied, (k) => !localLookup[k]);
    conflicting = objFilter(conflicting, (k) => !localLookup[k]);
    return self;
  };
  const frozens = [];
  self.freeze = function freeze() {
    frozens.push({
      implied,
      conflicting
    });
  };
  self.unfreeze = function unfreeze() {
    const frozen = frozens.pop();
    assertNotStrictEqual(frozen, void 0, shim2);
    ({ implied, conflicting } = frozen);
  };
  return self;
}

// node_modules/yargs/build/lib/utils/apply-extends.js
var import_meta = {};
var previouslyVisitedConfigs = [];
var shim;
function applyExtends(config, cwd, mergeExtends, _shim) {
  shim = _shim;
  let defaultConfig = {};
  if (Object.prototype.hasOwnProperty.call(config, "extends")) {
    if (typeof config.extends !== "string")
      return defaultConfig;
    const isPath = /\.json|\..*rc$/.test(config.extends);
    let pathToDefault = null;
    if (!isPath) {
      try {
        pathToDefault = import_meta.resolve(config.extends);
      } catch (_err) {
        return config;
      }
    } else {
      pathToDefault = getPathToDefaultConfig(cwd, config.extends);
    }
    checkForCircularExtends(pathToDefault);
    previouslyVisitedConfigs.push(pathToDefault);
    defaultConfig = isPath ? JSON.parse(shim.readFileSync(pathToDefault, "utf8")) : _shim.require(config.extends);
    delete config.extends;
    defaultConfig = applyExtends(defaultConfig, shim.path.dirname(pathToDefault), mergeExtends, shim);
  }
  previouslyVisitedConfigs = [];
  return mergeExtends ? mergeDeep(defaultConfig, config) : Object.assign({}, defaultConfig, config);
}
function checkForCircularExtends(cfgPath) {
  if (previouslyVisitedConfigs.indexOf(cfgPath) > -1) {
    throw new YError(`Circular extended configurations: '${cfgPath}'.`);
  }
}
function getPathToDefaultConfig(cwd, pathToExtend) {
  return shim.path.resolve(cwd, pathToExtend);
}
function mergeDeep(config1, config2) {
  const target = {};
  function isObject(obj) {
    return obj && typeof obj === "object" && !Array.isArray(obj);
  }
  Object.assign(target, config1);
  for (const key of Object.keys(config2)) {
    if (key === "__proto__")
      continue;
    if (isObject(config2[key]) && isObject(target[key])) {
      target[key] = mergeDeep(config1[key], config2[key]);
    } else {
      target[key] = config2[key];
    }
  }
  return target;
}

// node_modules/yargs/build/lib/yargs-factory.js
var __classPrivateFieldSet = function(receiver, state, value, kind, f) {
  if (kind === "m") throw new TypeError("Private method is not writable");
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
  return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
};
var __classPrivateFieldGet = function(receiver, state, kind, f) {
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
  return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _YargsInstance_command;
var _YargsInstance_cwd;
var _YargsInstance_context;
var _YargsInstance_completion;
var _YargsInstance_completionCommand;
var _YargsInstance_defaultShowHiddenOpt;
var _YargsInstance_exitError;
var _YargsInstance_detectLocale;
var _YargsInstance_emittedWarnings;
var _YargsInstance_exitProcess;
var _YargsInstance_frozens;
var _YargsInstance_globalMiddleware;
var _YargsInstance_groups;
var _YargsInstance_hasOutput;
var _YargsInstance_helpOpt;
var _YargsInstance_isGlobalContext;
var _YargsInstance_logger;
var _YargsInstance_output;
var _YargsInstance_options;
var _YargsInstance_parentRequire;
var _YargsInstance_parserConfig;
var _YargsInstance_parseFn;
var _YargsInstance_parseContext;
var _YargsInstance_pkgs;
var _YargsInstance_preservedGroups;
var _YargsInstance_processArgs;
var _YargsInstance_recommendCommands;
var _YargsInstance_shim;
var _YargsInstance_strict;
var _YargsInstance_strictCommands;
var _YargsInstance_strictOptions;
var _YargsInstance_usage;
var _YargsInstance_usageConfig;
var _YargsInstance_versionOpt;
var _YargsInstance_validation;
function YargsFactory(_shim) {
  return (processArgs = [], cwd = _shim.process.cwd(), parentRequire) => {
    const yargs = new YargsInstance(processArgs, cwd, parentRequire, _shim);
    Object.defineProperty(yargs, "argv", {
      get: () => {
        return yargs.parse();
      },
      enumerable: true
    });
    yargs.help();
    yargs.version();
    return yargs;
  };
}
var kCopyDoubleDash = /* @__PURE__ */ Symbol("copyDoubleDash");
var kCreateLogger = /* @__PURE__ */ Symbol("copyDoubleDash");
var kDeleteFromParserHintObject = /* @__PURE__ */ Symbol("deleteFromParserHintObject");
var kEmitWarning = /* @__PURE__ */ Symbol("emitWarning");
var kFreeze = /* @__PURE__ */ Symbol("freeze");
var kGetDollarZero = /* @__PURE__ */ Symbol("getDollarZero");
var kGetParserConfiguration = /* @__PURE__ */ Symbol("getParserConfiguration");
var kGetUsageConfiguration = /* @__PURE__ */ Symbol("getUsageConfiguration");
var kGuessLocale = /* @__PURE__ */ Symbol("guessLocale");
var kGuessVersion = /* @__PURE__ */ Symbol("guessVersion");
var kParsePositionalNumbers = /* @__PURE__ */ Symbol("parsePositionalNumbers");
var kPkgUp = /* @__PURE__ */ Symbol("pkgUp");
var kPopulateParserHintArray = /* @__PURE__ */ Symbol("populateParserHintArray");
var kPopulateParserHintSingleValueDictionary = /* @__PURE__ */ Symbol("populateParserHintSingleValueDictionary");
var kPopulateParserHintArrayDictionary = /* @__PURE__ */ Symbol("populateParserHintArrayDictionary");
var kPopulateParserHintDictionary = /* @__PURE__ */ Symbol("populateParserHintDictionary");
var kSanitizeKey = /* @__PURE__ */ Symbol("sanitizeKey");
var kSetKey = /* @__PURE__ */ Symbol("setKey");
var kUnfreeze = /* @__PURE__ */ Symbol("unfreeze");
var kValidateAsync = /* @__PURE__ */ Symbol("validateAsync");
var kGetCommandInstance = /* @__PURE__ */ Symbol("getCommandInstance");
var kGetContext = /* @__PURE__ */ Symbol("getContext");
var kGetHasOutput = /* @__PURE__ */ Symbol("getHasOutput");
var kGetLoggerInstance = /* @__PURE__ */ Symbol("getLoggerInstance");
var kGetParseContext = /* @__PURE__ */ Symbol("getParseContext");
var kGetUsageInstance = /* @__PURE__ */ Symbol("getUsageInstance");
var kGetValidationInstance = /* @__PURE__ */ Symbol("getValidationInstance");
var kHasParseCallback = /* @__PURE__ */ Symbol("hasParseCallback");
var kIsGlobalContext = /* @__PURE__ */ Symbol("isGlobalContext");
var kPostProcess = /* @__PURE__ */ Symbol("postProcess");
var kRebase = /* @__PURE__ */ Symbol("rebase");
var kReset = /* @__PURE__ */ Symbol("reset");
var kRunYargsParserAndExecuteCommands = /* @__PURE__ */ Symbol("runYargsParserAndExecuteCommands");
var kRunValidation = /* @__PURE__ */ Symbol("runValidation");
var kSetHasOutput = /* @__PURE__ */ Symbol("setHasOutput");
var kTrackManuallySetKeys = /* @__PURE__ */ Symbol("kTrackManuallySetKeys");
var DEFAULT_LOCALE = "en_US";
var YargsInstance = class {
  constructor(processArgs = [], cwd, parentRequire, shim2) {
    this.customScriptName = false;
    this.parsed = false;
    _YargsInstance_command.set(this, void 0);
    _YargsInstance_cwd.set(this, void 0);
    _YargsInstance_context.set(this, { commands: [], fullCommands: [] });
    _YargsInstance_completion.set(this, null);
    _YargsInstance_completionCommand.set(this, null);
    _YargsInstance_defaultShowHiddenOpt.set(this, "show-hidden");
    _YargsInstance_exitError.set(this, null);
    _YargsInstance_detectLocale.set(this, true);
    _YargsInstance_emittedWarnings.set(this, {});
    _YargsInstance_exitProcess.set(this, true);
    _YargsInstance_frozens.set(this, []);
    _YargsInstance_globalMiddleware.set(this, void 0);
    _YargsInstance_groups.set(this, {});
    _YargsInstance_hasOutput.set(this, false);
    _YargsInstance_helpOpt.set(this, null);
    _YargsInstance_isGlobalContext.set(this, true);
    _YargsInstance_logger.set(this, void 0);
    _YargsInstance_output.set(this, "");
    _YargsInstance_options.set(this, void 0);
    _YargsInstance_parentRequire.set(this, void 0);
    _YargsInstance_parserConfig.set(this, {});
    _YargsInstance_parseFn.set(this, null);
    _YargsInstance_parseContext.set(this, null);
    _YargsInstance_pkgs.set(this, {});
    _YargsInstance_preservedGroups.set(this, {});
    _YargsInstance_processArgs.set(this, void 0);
    _YargsInstance_recommendCommands.set(this, false);
    _YargsInstance_shim.set(this, void 0);
    _YargsInstance_strict.set(this, false);
    _YargsInstance_strictCommands.set(this, false);
    _YargsInstance_strictOptions.set(this, false);
    _YargsInstance_usage.set(this, void 0);
    _YargsInstance_usageConfig.set(this, {});
    _YargsInstance_versionOpt.set(this, null);
    _YargsInstance_validation.set(this, void 0);
    __classPrivateFieldSet(this, _YargsInstance_shim, shim2, "f");
    __classPrivateFieldSet(this, _YargsInstance_processArgs, processArgs, "f");
    __classPrivateFieldSet(this, _YargsInstance_cwd, cwd, "f");
    __classPrivateFieldSet(this, _YargsInstance_parentRequire, parentRequire, "f");
    __classPrivateFieldSet(this, _YargsInstance_globalMiddleware, new GlobalMiddleware(this), "f");
    this.$0 = this[kGetDollarZero]();
    this[kReset]();
    __classPrivateFieldSet(this, _YargsInstance_command, __classPrivateFieldGet(this, _YargsInstance_command, "f"), "f");
    __classPrivateFieldSet(this, _YargsInstance_usage, __classPrivateFieldGet(this, _YargsInstance_usage, "f"), "f");
    __classPrivateFieldSet(this, _YargsInstance_validation, __classPrivateFieldGet(this, _YargsInstance_validation, "f"), "f");
    __classPrivateFieldSet(this, _YargsInstance_options, __classPrivateFieldGet(this, _YargsInstance_options, "f"), "f");
    __classPrivateFieldGet(this, _YargsInstance_options, "f").showHiddenOpt = __classPrivateFieldGet(this, _YargsInstance_defaultShowHiddenOpt, "f");
    __classPrivateFieldSet(this, _YargsInstance_logger, this[kCreateLogger](), "f");
    __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.setLocale(DEFAULT_LOCALE);
  }
  addHelpOpt(opt, msg) {
    const defaultHelpOpt = "help";
    argsert("[string|boolean] [string]", [opt, msg], arguments.length);
    if (__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")) {
      this[kDeleteFromParserHintObject](__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f"));
      __classPrivateFieldSet(this, _YargsInstance_helpOpt, null, "f");
    }
    if (opt === false && msg === void 0)
      return this;
    __classPrivateFieldSet(this, _YargsInstance_helpOpt, typeof opt === "string" ? opt : defaultHelpOpt, "f");
    this.boolean(__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f"));
    this.describe(__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f"), msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Show help"));
    return this;
  }
  help(opt, msg) {
    return this.addHelpOpt(opt, msg);
  }
  addShowHiddenOpt(opt, msg) {
    argsert("[string|boolean] [string]", [opt, msg], arguments.length);
    if (opt === false && msg === void 0)
      return this;
    const showHiddenOpt = typeof opt === "string" ? opt : __classPrivateFieldGet(this, _YargsInstance_defaultShowHiddenOpt, "f");
    this.boolean(showHiddenOpt);
    this.describe(showHiddenOpt, msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Show hidden options"));
    __classPrivateFieldGet(this, _YargsInstance_options, "f").showHiddenOpt = showHiddenOpt;
    return this;
  }
  showHidden(opt, msg) {
    return this.addShowHiddenOpt(opt, msg);
  }
  alias(key, value) {
    argsert("<object|string|array> [string|array]", [key, value], arguments.length);
    this[kPopulateParserHintArrayDictionary](this.alias.bind(this), "alias", key, value);
    return this;
  }
  array(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("array", keys);
    this[kTrackManuallySetKeys](keys);
    return this;
  }
  boolean(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("boolean", keys);
    this[kTrackManuallySetKeys](keys);
    return this;
  }
  check(f, global) {
    argsert("<function> [boolean]", [f, global], arguments.length);
    this.middleware((argv, _yargs) => {
      return maybeAsyncResult(() => {
        return f(argv, _yargs.getOptions());
      }, (result) => {
        if (!result) {
          __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(__classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.__("Argument check failed: %s", f.toString()));
        } else if (typeof result === "string" || result instanceof Error) {
          __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(result.toString(), result);
        }
        return argv;
      }, (err) => {
        __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(err.message ? err.message : err.toString(), err);
        return argv;
      });
    }, false, global);
    return this;
  }
  choices(key, value) {
    argsert("<object|string|array> [string|array]", [key, value], arguments.length);
    this[kPopulateParserHintArrayDictionary](this.choices.bind(this), "choices", key, value);
    return this;
  }
  coerce(keys, value) {
    argsert("<object|string|array> [function]", [keys, value], arguments.length);
    if (Array.isArray(keys)) {
      if (!value) {
        throw new YError("coerce callback must be provided");
      }
      for (const key of keys) {
        this.coerce(key, value);
      }
      return this;
    } else if (typeof keys === "object") {
      for (const key of Object.keys(keys)) {
        this.coerce(key, keys[key]);
      }
      return this;
    }
    if (!value) {
      throw new YError("coerce callback must be provided");
    }
    const coerceKey = keys;
    __classPrivateFieldGet(this, _YargsInstance_options, "f").key[coerceKey] = true;
    __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").addCoerceMiddleware((argv, yargs) => {
      var _a2;
      const coerceKeyAliases = (_a2 = yargs.getAliases()[coerceKey]) !== null && _a2 !== void 0 ? _a2 : [];
      const argvKeys = [coerceKey, ...coerceKeyAliases].filter((key) => Object.prototype.hasOwnProperty.call(argv, key));
      if (argvKeys.length === 0) {
        return argv;
      }
      return maybeAsyncResult(() => {
        return value(argv[argvKeys[0]]);
      }, (result) => {
        argvKeys.forEach((key) => {
          argv[key] = result;
        });
        return argv;
      }, (err) => {
        throw new YError(err.message);
      });
    }, coerceKey);
    return this;
  }
  conflicts(key1, key2) {
    argsert("<string|object> [string|array]", [key1, key2], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_validation, "f").conflicts(key1, key2);
    return this;
  }
  config(key = "config", msg, parseFn) {
    argsert("[object|string] [string|function] [function]", [key, msg, parseFn], arguments.length);
    if (typeof key === "object" && !Array.isArray(key)) {
      key = applyExtends(key, __classPrivateFieldGet(this, _YargsInstance_cwd, "f"), this[kGetParserConfiguration]()["deep-merge-config"] || false, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects = (__classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects || []).concat(key);
      return this;
    }
    if (typeof msg === "function") {
      parseFn = msg;
      msg = void 0;
    }
    this.describe(key, msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Path to JSON config file"));
    (Array.isArray(key) ? key : [key]).forEach((k) => {
      __classPrivateFieldGet(this, _YargsInstance_options, "f").config[k] = parseFn || true;
    });
    return this;
  }
  completion(cmd, desc, fn) {
    argsert("[string] [string|boolean|function] [function]", [cmd, desc, fn], arguments.length);
    if (typeof desc === "function") {
      fn = desc;
      desc = void 0;
    }
    __classPrivateFieldSet(this, _YargsInstance_completionCommand, cmd || __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f") || "completion", "f");
    if (!desc && desc !== false) {
      desc = "generate completion script";
    }
    this.command(__classPrivateFieldGet(this, _YargsInstance_completionCommand, "f"), desc);
    if (fn)
      __classPrivateFieldGet(this, _YargsInstance_completion, "f").registerFunction(fn);
    return this;
  }
  command(cmd, description, builder, handler, middlewares, deprecated) {
    argsert("<string|array|object> [string|boolean] [function|object] [function] [array] [boolean|string]", [cmd, description, builder, handler, middlewares, deprecated], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_command, "f").addHandler(cmd, description, builder, handler, middlewares, deprecated);
    return this;
  }
  commands(cmd, description, builder, handler, middlewares, deprecated) {
    return this.command(cmd, description, builder, handler, middlewares, deprecated);
  }
  commandDir(dir, opts) {
    argsert("<string> [object]", [dir, opts], arguments.length);
    const req = __classPrivateFieldGet(this, _YargsInstance_parentRequire, "f") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").require;
    __classPrivateFieldGet(this, _YargsInstance_command, "f").addDirectory(dir, req, __classPrivateFieldGet(this, _YargsInstance_shim, "f").getCallerFile(), opts);
    return this;
  }
  count(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("count", keys);
    this[kTrackManuallySetKeys](keys);
    return this;
  }
  default(key, value, defaultDescription) {
    argsert("<object|string|array> [*] [string]", [key, value, defaultDescription], arguments.length);
    if (defaultDescription) {
      assertSingleKey(key, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      __classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key] = defaultDescription;
    }
    if (typeof value === "function") {
      assertSingleKey(key, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      if (!__classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key])
        __classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key] = __classPrivateFieldGet(this, _YargsInstance_usage, "f").functionDescription(value);
      value = value.call();
    }
    this[kPopulateParserHintSingleValueDictionary](this.default.bind(this), "default", key, value);
    return this;
  }
  defaults(key, value, defaultDescription) {
    return this.default(key, value, defaultDescription);
  }
  demandCommand(min = 1, max, minMsg, maxMsg) {
    argsert("[number] [number|string] [string|null|undefined] [string|null|undefined]", [min, max, minMsg, maxMsg], arguments.length);
    if (typeof max !== "number") {
      minMsg = max;
      max = Infinity;
    }
    this.global("_", false);
    __classPrivateFieldGet(this, _YargsInstance_options, "f").demandedCommands._ = {
      min,
      max,
      minMsg,
      maxMsg
    };
    return this;
  }
  demand(keys, max, msg) {
    if (Array.isArray(max)) {
      max.forEach((key) => {
        assertNotStrictEqual(msg, true, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
        this.demandOption(key, msg);
      });
      max = Infinity;
    } else if (typeof max !== "number") {
      msg = max;
      max = Infinity;
    }
    if (typeof keys === "number") {
      assertNotStrictEqual(msg, true, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      this.demandCommand(keys, max, msg, msg);
    } else if (Array.isArray(keys)) {
      keys.forEach((key) => {
        assertNotStrictEqual(msg, true, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
        this.demandOption(key, msg);
      });
    } else {
      if (typeof msg === "string") {
        this.demandOption(keys, msg);
      } else if (msg === true || typeof msg === "undefined") {
        this.demandOption(keys);
      }
    }
    return this;
  }
  demandOption(keys, msg) {
    argsert("<object|string|array> [string]", [keys, msg], arguments.length);
    this[kPopulateParserHintSingleValueDictionary](this.demandOption.bind(this), "demandedOptions", keys, msg);
    return this;
  }
  deprecateOption(option, message) {
    argsert("<string> [string|boolean]", [option, message], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_options, "f").deprecatedOptions[option] = message;
    return this;
  }
  describe(keys, description) {
    argsert("<object|string|array> [string]", [keys, description], arguments.length);
    this[kSetKey](keys, true);
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").describe(keys, description);
    return this;
  }
  detectLocale(detect) {
    argsert("<boolean>", [detect], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_detectLocale, detect, "f");
    return this;
  }
  env(prefix) {
    argsert("[string|boolean]", [prefix], arguments.length);
    if (prefix === false)
      delete __classPrivateFieldGet(this, _YargsInstance_options, "f").envPrefix;
    else
      __classPrivateFieldGet(this, _YargsInstance_options, "f").envPrefix = prefix || "";
    return this;
  }
  epilogue(msg) {
    argsert("<string>", [msg], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").epilog(msg);
    return this;
  }
  epilog(msg) {
    return this.epilogue(msg);
  }
  example(cmd, description) {
    argsert("<string|array> [string]", [cmd, description], arguments.length);
    if (Array.isArray(cmd)) {
      cmd.forEach((exampleParams) => this.example(...exampleParams));
    } else {
      __classPrivateFieldGet(this, _YargsInstance_usage, "f").example(cmd, description);
    }
    return this;
  }
  exit(code, err) {
    __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
    __classPrivateFieldSet(this, _YargsInstance_exitError, err, "f");
    if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"))
      __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.exit(code);
  }
  exitProcess(enabled2 = true) {
    argsert("[boolean]", [enabled2], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_exitProcess, enabled2, "f");
    return this;
  }
  fail(f) {
    argsert("<function|boolean>", [f], arguments.length);
    if (typeof f === "boolean" && f !== false) {
      throw new YError("Invalid first argument. Expected function or boolean 'false'");
    }
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").failFn(f);
    return this;
  }
  getAliases() {
    return this.parsed ? this.parsed.aliases : {};
  }
  async getCompletion(args, done) {
    argsert("<array> [function]", [args, done], arguments.length);
    if (!done) {
      return new Promise((resolve4, reject) => {
        __classPrivateFieldGet(this, _YargsInstance_completion, "f").getCompletion(args, (err, completions) => {
          if (err)
            reject(err);
          else
            resolve4(completions);
        });
      });
    } else {
      return __classPrivateFieldGet(this, _YargsInstance_completion, "f").getCompletion(args, done);
    }
  }
  getDemandedOptions() {
    argsert([], 0);
    return __classPrivateFieldGet(this, _YargsInstance_options, "f").demandedOptions;
  }
  getDemandedCommands() {
    argsert([], 0);
    return __classPrivateFieldGet(this, _YargsInstance_options, "f").demandedCommands;
  }
  getDeprecatedOptions() {
    argsert([], 0);
    return __classPrivateFieldGet(this, _YargsInstance_options, "f").deprecatedOptions;
  }
  getDetectLocale() {
    return __classPrivateFieldGet(this, _YargsInstance_detectLocale, "f");
  }
  getExitProcess() {
    return __classPrivateFieldGet(this, _YargsInstance_exitProcess, "f");
  }
  getGroups() {
    return Object.assign({}, __classPrivateFieldGet(this, _YargsInstance_groups, "f"), __classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f"));
  }
  getHelp() {
    __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
    if (!__classPrivateFieldGet(this, _YargsInstance_usage, "f").hasCachedHelpMessage()) {
      if (!this.parsed) {
        const parse4 = this[kRunYargsParserAndExecuteCommands](__classPrivateFieldGet(this, _YargsInstance_processArgs, "f"), void 0, void 0, 0, true);
        if (isPromise(parse4)) {
          return parse4.then(() => {
            return __classPrivateFieldGet(this, _YargsInstance_usage, "f").help();
          });
        }
      }
      const builderResponse = __classPrivateFieldGet(this, _YargsInstance_command, "f").runDefaultBuilderOn(this);
      if (isPromise(builderResponse)) {
        return builderResponse.then(() => {
          return __classPrivateFieldGet(this, _YargsInstance_usage, "f").help();
        });
      }
    }
    return Promise.resolve(__classPrivateFieldGet(this, _YargsInstance_usage, "f").help());
  }
  getOptions() {
    return __classPrivateFieldGet(this, _YargsInstance_options, "f");
  }
  getStrict() {
    return __classPrivateFieldGet(this, _YargsInstance_strict, "f");
  }
  getStrictCommands() {
    return __classPrivateFieldGet(this, _YargsInstance_strictCommands, "f");
  }
  getStrictOptions() {
    return __classPrivateFieldGet(this, _YargsInstance_strictOptions, "f");
  }
  global(globals, global) {
    argsert("<string|array> [boolean]", [globals, global], arguments.length);
    globals = [].concat(globals);
    if (global !== false) {
      __classPrivateFieldGet(this, _YargsInstance_options, "f").local = __classPrivateFieldGet(this, _YargsInstance_options, "f").local.filter((l) => globals.indexOf(l) === -1);
    } else {
      globals.forEach((g) => {
        if (!__classPrivateFieldGet(this, _YargsInstance_options, "f").local.includes(g))
          __classPrivateFieldGet(this, _YargsInstance_options, "f").local.push(g);
      });
    }
    return this;
  }
  group(opts, groupName) {
    argsert("<string|array> <string>", [opts, groupName], arguments.length);
    const existing = __classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f")[groupName] || __classPrivateFieldGet(this, _YargsInstance_groups, "f")[groupName];
    if (__classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f")[groupName]) {
      delete __classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f")[groupName];
    }
    const seen = {};
    __classPrivateFieldGet(this, _YargsInstance_groups, "f")[groupName] = (existing || []).concat(opts).filter((key) => {
      if (seen[key])
        return false;
      return seen[key] = true;
    });
    return this;
  }
  hide(key) {
    argsert("<string>", [key], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_options, "f").hiddenOptions.push(key);
    return this;
  }
  implies(key, value) {
    argsert("<string|object> [number|string|array]", [key, value], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_validation, "f").implies(key, value);
    return this;
  }
  locale(locale) {
    argsert("[string]", [locale], arguments.length);
    if (locale === void 0) {
      this[kGuessLocale]();
      return __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.getLocale();
    }
    __classPrivateFieldSet(this, _YargsInstance_detectLocale, false, "f");
    __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.setLocale(locale);
    return this;
  }
  middleware(callback, applyBeforeValidation, global) {
    return __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").addMiddleware(callback, !!applyBeforeValidation, global);
  }
  nargs(key, value) {
    argsert("<string|object|array> [number]", [key, value], arguments.length);
    this[kPopulateParserHintSingleValueDictionary](this.nargs.bind(this), "narg", key, value);
    return this;
  }
  normalize(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("normalize", keys);
    return this;
  }
  number(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("number", keys);
    this[kTrackManuallySetKeys](keys);
    return this;
  }
  option(key, opt) {
    argsert("<string|object> [object]", [key, opt], arguments.length);
    if (typeof key === "object") {
      Object.keys(key).forEach((k) => {
        this.options(k, key[k]);
      });
    } else {
      if (typeof opt !== "object") {
        opt = {};
      }
      this[kTrackManuallySetKeys](key);
      if (__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f") && (key === "version" || (opt === null || opt === void 0 ? void 0 : opt.alias) === "version")) {
        this[kEmitWarning]([
          '"version" is a reserved word.',
          "Please do one of the following:",
          '- Disable version with `yargs.version(false)` if using "version" as an option',
          "- Use the built-in `yargs.version` method instead (if applicable)",
          "- Use a different option key",
          "https://yargs.js.org/docs/#api-reference-version"
        ].join("\n"), void 0, "versionWarning");
      }
      __classPrivateFieldGet(this, _YargsInstance_options, "f").key[key] = true;
      if (opt.alias)
        this.alias(key, opt.alias);
      const deprecate = opt.deprecate || opt.deprecated;
      if (deprecate) {
        this.deprecateOption(key, deprecate);
      }
      const demand = opt.demand || opt.required || opt.require;
      if (demand) {
        this.demand(key, demand);
      }
      if (opt.demandOption) {
        this.demandOption(key, typeof opt.demandOption === "string" ? opt.demandOption : void 0);
      }
      if (opt.conflicts) {
        this.conflicts(key, opt.conflicts);
      }
      if ("default" in opt) {
        this.default(key, opt.default);
      }
      if (opt.implies !== void 0) {
        this.implies(key, opt.implies);
      }
      if (opt.nargs !== void 0) {
        this.nargs(key, opt.nargs);
      }
      if (opt.config) {
        this.config(key, opt.configParser);
      }
      if (opt.normalize) {
        this.normalize(key);
      }
      if (opt.choices) {
        this.choices(key, opt.choices);
      }
      if (opt.coerce) {
        this.coerce(key, opt.coerce);
      }
      if (opt.group) {
        this.group(key, opt.group);
      }
      if (opt.boolean || opt.type === "boolean") {
        this.boolean(key);
        if (opt.alias)
          this.boolean(opt.alias);
      }
      if (opt.array || opt.type === "array") {
        this.array(key);
        if (opt.alias)
          this.array(opt.alias);
      }
      if (opt.number || opt.type === "number") {
        this.number(key);
        if (opt.alias)
          this.number(opt.alias);
      }
      if (opt.string || opt.type === "string") {
        this.string(key);
        if (opt.alias)
          this.string(opt.alias);
      }
      if (opt.count || opt.type === "count") {
        this.count(key);
      }
      if (typeof opt.global === "boolean") {
        this.global(key, opt.global);
      }
      if (opt.defaultDescription) {
        __classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key] = opt.defaultDescription;
      }
      if (opt.skipValidation) {
        this.skipValidation(key);
      }
      const desc = opt.describe || opt.description || opt.desc;
      const descriptions = __classPrivateFieldGet(this, _YargsInstance_usage, "f").getDescriptions();
      if (!Object.prototype.hasOwnProperty.call(descriptions, key) || typeof desc === "string") {
        this.describe(key, desc);
      }
      if (opt.hidden) {
        this.hide(key);
      }
      if (opt.requiresArg) {
        this.requiresArg(key);
      }
    }
    return this;
  }
  options(key, opt) {
    return this.option(key, opt);
  }
  parse(args, shortCircuit, _parseFn) {
    argsert("[string|array] [function|boolean|object] [function]", [args, shortCircuit, _parseFn], arguments.length);
    this[kFreeze]();
    if (typeof args === "undefined") {
      args = __classPrivateFieldGet(this, _YargsInstance_processArgs, "f");
    }
    if (typeof shortCircuit === "object") {
      __classPrivateFieldSet(this, _YargsInstance_parseContext, shortCircuit, "f");
      shortCircuit = _parseFn;
    }
    if (typeof shortCircuit === "function") {
      __classPrivateFieldSet(this, _YargsInstance_parseFn, shortCircuit, "f");
      shortCircuit = false;
    }
    if (!shortCircuit)
      __classPrivateFieldSet(this, _YargsInstance_processArgs, args, "f");
    if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f"))
      __classPrivateFieldSet(this, _YargsInstance_exitProcess, false, "f");
    const parsed = this[kRunYargsParserAndExecuteCommands](args, !!shortCircuit);
    const tmpParsed = this.parsed;
    __classPrivateFieldGet(this, _YargsInstance_completion, "f").setParsed(this.parsed);
    if (isPromise(parsed)) {
      return parsed.then((argv) => {
        if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f"))
          __classPrivateFieldGet(this, _YargsInstance_parseFn, "f").call(this, __classPrivateFieldGet(this, _YargsInstance_exitError, "f"), argv, __classPrivateFieldGet(this, _YargsInstance_output, "f"));
        return argv;
      }).catch((err) => {
        if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f")) {
          __classPrivateFieldGet(this, _YargsInstance_parseFn, "f")(err, this.parsed.argv, __classPrivateFieldGet(this, _YargsInstance_output, "f"));
        }
        throw err;
      }).finally(() => {
        this[kUnfreeze]();
        this.parsed = tmpParsed;
      });
    } else {
      if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f"))
        __classPrivateFieldGet(this, _YargsInstance_parseFn, "f").call(this, __classPrivateFieldGet(this, _YargsInstance_exitError, "f"), parsed, __classPrivateFieldGet(this, _YargsInstance_output, "f"));
      this[kUnfreeze]();
      this.parsed = tmpParsed;
    }
    return parsed;
  }
  parseAsync(args, shortCircuit, _parseFn) {
    const maybePromise = this.parse(args, shortCircuit, _parseFn);
    return !isPromise(maybePromise) ? Promise.resolve(maybePromise) : maybePromise;
  }
  parseSync(args, shortCircuit, _parseFn) {
    const maybePromise = this.parse(args, shortCircuit, _parseFn);
    if (isPromise(maybePromise)) {
      throw new YError(".parseSync() must not be used with asynchronous builders, handlers, or middleware");
    }
    return maybePromise;
  }
  parserConfiguration(config) {
    argsert("<object>", [config], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_parserConfig, config, "f");
    return this;
  }
  pkgConf(key, rootPath) {
    argsert("<string> [string]", [key, rootPath], arguments.length);
    let conf = null;
    const obj = this[kPkgUp](rootPath || __classPrivateFieldGet(this, _YargsInstance_cwd, "f"));
    if (obj[key] && typeof obj[key] === "object") {
      conf = applyExtends(obj[key], rootPath || __classPrivateFieldGet(this, _YargsInstance_cwd, "f"), this[kGetParserConfiguration]()["deep-merge-config"] || false, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects = (__classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects || []).concat(conf);
    }
    return this;
  }
  positional(key, opts) {
    argsert("<string> <object>", [key, opts], arguments.length);
    const supportedOpts = [
      "default",
      "defaultDescription",
      "implies",
      "normalize",
      "choices",
      "conflicts",
      "coerce",
      "type",
      "describe",
      "desc",
      "description",
      "alias"
    ];
    opts = objFilter(opts, (k, v) => {
      if (k === "type" && !["string", "number", "boolean"].includes(v))
        return false;
      return supportedOpts.includes(k);
    });
    const fullCommand = __classPrivateFieldGet(this, _YargsInstance_context, "f").fullCommands[__classPrivateFieldGet(this, _YargsInstance_context, "f").fullCommands.length - 1];
    const parseOptions = fullCommand ? __classPrivateFieldGet(this, _YargsInstance_command, "f").cmdToParseOptions(fullCommand) : {
      array: [],
      alias: {},
      default: {},
      demand: {}
    };
    objectKeys(parseOptions).forEach((pk) => {
      const parseOption = parseOptions[pk];
      if (Array.isArray(parseOption)) {
        if (parseOption.indexOf(key) !== -1)
          opts[pk] = true;
      } else {
        if (parseOption[key] && !(pk in opts))
          opts[pk] = parseOption[key];
      }
    });
    this.group(key, __classPrivateFieldGet(this, _YargsInstance_usage, "f").getPositionalGroupName());
    return this.option(key, opts);
  }
  recommendCommands(recommend = true) {
    argsert("[boolean]", [recommend], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_recommendCommands, recommend, "f");
    return this;
  }
  required(keys, max, msg) {
    return this.demand(keys, max, msg);
  }
  require(keys, max, msg) {
    return this.demand(keys, max, msg);
  }
  requiresArg(keys) {
    argsert("<array|string|object> [number]", [keys], arguments.length);
    if (typeof keys === "string" && __classPrivateFieldGet(this, _YargsInstance_options, "f").narg[keys]) {
      return this;
    } else {
      this[kPopulateParserHintSingleValueDictionary](this.requiresArg.bind(this), "narg", keys, NaN);
    }
    return this;
  }
  showCompletionScript($0, cmd) {
    argsert("[string] [string]", [$0, cmd], arguments.length);
    $0 = $0 || this.$0;
    __classPrivateFieldGet(this, _YargsInstance_logger, "f").log(__classPrivateFieldGet(this, _YargsInstance_completion, "f").generateCompletionScript($0, cmd || __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f") || "completion"));
    return this;
  }
  showHelp(level) {
    argsert("[string|function]", [level], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
    if (!__classPrivateFieldGet(this, _YargsInstance_usage, "f").hasCachedHelpMessage()) {
      if (!this.parsed) {
        const parse4 = this[kRunYargsParserAndExecuteCommands](__classPrivateFieldGet(this, _YargsInstance_processArgs, "f"), void 0, void 0, 0, true);
        if (isPromise(parse4)) {
          parse4.then(() => {
            __classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelp(level);
          });
          return this;
        }
      }
      const builderResponse = __classPrivateFieldGet(this, _YargsInstance_command, "f").runDefaultBuilderOn(this);
      if (isPromise(builderResponse)) {
        builderResponse.then(() => {
          __classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelp(level);
        });
        return this;
      }
    }
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelp(level);
    return this;
  }
  scriptName(scriptName) {
    this.customScriptName = true;
    this.$0 = scriptName;
    return this;
  }
  showHelpOnFail(enabled2, message) {
    argsert("[boolean|string] [string]", [enabled2, message], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelpOnFail(enabled2, message);
    return this;
  }
  showVersion(level) {
    argsert("[string|function]", [level], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").showVersion(level);
    return this;
  }
  skipValidation(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("skipValidation", keys);
    return this;
  }
  strict(enabled2) {
    argsert("[boolean]", [enabled2], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_strict, enabled2 !== false, "f");
    return this;
  }
  strictCommands(enabled2) {
    argsert("[boolean]", [enabled2], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_strictCommands, enabled2 !== false, "f");
    return this;
  }
  strictOptions(enabled2) {
    argsert("[boolean]", [enabled2], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_strictOptions, enabled2 !== false, "f");
    return this;
  }
  string(keys) {
    argsert("<array|string>", [keys], arguments.length);
    this[kPopulateParserHintArray]("string", keys);
    this[kTrackManuallySetKeys](keys);
    return this;
  }
  terminalWidth() {
    argsert([], 0);
    return __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.stdColumns;
  }
  updateLocale(obj) {
    return this.updateStrings(obj);
  }
  updateStrings(obj) {
    argsert("<object>", [obj], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_detectLocale, false, "f");
    __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.updateLocale(obj);
    return this;
  }
  usage(msg, description, builder, handler) {
    argsert("<string|null|undefined> [string|boolean] [function|object] [function]", [msg, description, builder, handler], arguments.length);
    if (description !== void 0) {
      assertNotStrictEqual(msg, null, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      if ((msg || "").match(/^\$0( |$)/)) {
        return this.command(msg, description, builder, handler);
      } else {
        throw new YError(".usage() description must start with $0 if being used as alias for .command()");
      }
    } else {
      __classPrivateFieldGet(this, _YargsInstance_usage, "f").usage(msg);
      return this;
    }
  }
  usageConfiguration(config) {
    argsert("<object>", [config], arguments.length);
    __classPrivateFieldSet(this, _YargsInstance_usageConfig, config, "f");
    return this;
  }
  version(opt, msg, ver) {
    const defaultVersionOpt = "version";
    argsert("[boolean|string] [string] [string]", [opt, msg, ver], arguments.length);
    if (__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f")) {
      this[kDeleteFromParserHintObject](__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f"));
      __classPrivateFieldGet(this, _YargsInstance_usage, "f").version(void 0);
      __classPrivateFieldSet(this, _YargsInstance_versionOpt, null, "f");
    }
    if (arguments.length === 0) {
      ver = this[kGuessVersion]();
      opt = defaultVersionOpt;
    } else if (arguments.length === 1) {
      if (opt === false) {
        return this;
      }
      ver = opt;
      opt = defaultVersionOpt;
    } else if (arguments.length === 2) {
      ver = msg;
      msg = void 0;
    }
    __classPrivateFieldSet(this, _YargsInstance_versionOpt, typeof opt === "string" ? opt : defaultVersionOpt, "f");
    msg = msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Show version number");
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").version(ver || void 0);
    this.boolean(__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f"));
    this.describe(__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f"), msg);
    return this;
  }
  wrap(cols) {
    argsert("<number|null|undefined>", [cols], arguments.length);
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").wrap(cols);
    return this;
  }
  [(_YargsInstance_command = /* @__PURE__ */ new WeakMap(), _YargsInstance_cwd = /* @__PURE__ */ new WeakMap(), _YargsInstance_context = /* @__PURE__ */ new WeakMap(), _YargsInstance_completion = /* @__PURE__ */ new WeakMap(), _YargsInstance_completionCommand = /* @__PURE__ */ new WeakMap(), _YargsInstance_defaultShowHiddenOpt = /* @__PURE__ */ new WeakMap(), _YargsInstance_exitError = /* @__PURE__ */ new WeakMap(), _YargsInstance_detectLocale = /* @__PURE__ */ new WeakMap(), _YargsInstance_emittedWarnings = /* @__PURE__ */ new WeakMap(), _YargsInstance_exitProcess = /* @__PURE__ */ new WeakMap(), _YargsInstance_frozens = /* @__PURE__ */ new WeakMap(), _YargsInstance_globalMiddleware = /* @__PURE__ */ new WeakMap(), _YargsInstance_groups = /* @__PURE__ */ new WeakMap(), _YargsInstance_hasOutput = /* @__PURE__ */ new WeakMap(), _YargsInstance_helpOpt = /* @__PURE__ */ new WeakMap(), _YargsInstance_isGlobalContext = /* @__PURE__ */ new WeakMap(), _YargsInstance_logger = /* @__PURE__ */ new WeakMap(), _YargsInstance_output = /* @__PURE__ */ new WeakMap(), _YargsInstance_options = /* @__PURE__ */ new WeakMap(), _YargsInstance_parentRequire = /* @__PURE__ */ new WeakMap(), _YargsInstance_parserConfig = /* @__PURE__ */ new WeakMap(), _YargsInstance_parseFn = /* @__PURE__ */ new WeakMap(), _YargsInstance_parseContext = /* @__PURE__ */ new WeakMap(), _YargsInstance_pkgs = /* @__PURE__ */ new WeakMap(), _YargsInstance_preservedGroups = /* @__PURE__ */ new WeakMap(), _YargsInstance_processArgs = /* @__PURE__ */ new WeakMap(), _YargsInstance_recommendCommands = /* @__PURE__ */ new WeakMap(), _YargsInstance_shim = /* @__PURE__ */ new WeakMap(), _YargsInstance_strict = /* @__PURE__ */ new WeakMap(), _YargsInstance_strictCommands = /* @__PURE__ */ new WeakMap(), _YargsInstance_strictOptions = /* @__PURE__ */ new WeakMap(), _YargsInstance_usage = /* @__PURE__ */ new WeakMap(), _YargsInstance_usageConfig = /* @__PURE__ */ new WeakMap(), _YargsInstance_versionOpt = /* @__PURE__ */ new WeakMap(), _YargsInstance_validation = /* @__PURE__ */ new WeakMap(), kCopyDoubleDash)](argv) {
    if (!argv._ || !argv["--"])
      return argv;
    argv._.push.apply(argv._, argv["--"]);
    try {
      delete argv["--"];
    } catch (_err) {
    }
    return argv;
  }
  [kCreateLogger]() {
    return {
      log: (...args) => {
        if (!this[kHasParseCallback]())
          console.log(...args);
        __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
        if (__classPrivateFieldGet(this, _YargsInstance_output, "f").length)
          __classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + "\n", "f");
        __classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + args.join(" "), "f");
      },
      error: (...args) => {
        if (!this[kHasParseCallback]())
          console.error(...args);
        __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
        if (__classPrivateFieldGet(this, _YargsInstance_output, "f").length)
          __classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + "\n", "f");
        __classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + args.join(" "), "f");
      }
    };
  }
  [kDeleteFromParserHintObject](optionKey) {
    objectKeys(__classPrivateFieldGet(this, _YargsInstance_options, "f")).forEach((hintKey) => {
      if (/* @__PURE__ */ ((key) => key === "configObjects")(hintKey))
        return;
      const hint = __classPrivateFieldGet(this, _YargsInstance_options, "f")[hintKey];
      if (Array.isArray(hint)) {
        if (hint.includes(optionKey))
          hint.splice(hint.indexOf(optionKey), 1);
      } else if (typeof hint === "object") {
        delete hint[optionKey];
      }
    });
    delete __classPrivateFieldGet(this, _YargsInstance_usage, "f").getDescriptions()[optionKey];
  }
  [kEmitWarning](warning, type, deduplicationId) {
    if (!__classPrivateFieldGet(this, _YargsInstance_emittedWarnings, "f")[deduplicationId]) {
      __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.emitWarning(warning, type);
      __classPrivateFieldGet(this, _YargsInstance_emittedWarnings, "f")[deduplicationId] = true;
    }
  }
  [kFreeze]() {
    __classPrivateFieldGet(this, _YargsInstance_frozens, "f").push({
      options: __classPrivateFieldGet(this, _YargsInstance_options, "f"),
      configObjects: __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects.slice(0),
      exitProcess: __classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"),
      groups: __classPrivateFieldGet(this, _YargsInstance_groups, "f"),
      strict: __classPrivateFieldGet(this, _YargsInstance_strict, "f"),
      strictCommands: __classPrivateFieldGet(this, _YargsInstance_strictCommands, "f"),
      strictOptions: __classPrivateFieldGet(this, _YargsInstance_strictOptions, "f"),
      completionCommand: __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f"),
      output: __classPrivateFieldGet(this, _YargsInstance_output, "f"),
      exitError: __classPrivateFieldGet(this, _YargsInstance_exitError, "f"),
      hasOutput: __classPrivateFieldGet(this, _YargsInstance_hasOutput, "f"),
      parsed: this.parsed,
      parseFn: __classPrivateFieldGet(this, _YargsInstance_parseFn, "f"),
      parseContext: __classPrivateFieldGet(this, _YargsInstance_parseContext, "f")
    });
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").freeze();
    __classPrivateFieldGet(this, _YargsInstance_validation, "f").freeze();
    __classPrivateFieldGet(this, _YargsInstance_command, "f").freeze();
    __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").freeze();
  }
  [kGetDollarZero]() {
    let $0 = "";
    let default$0;
    if (/\b(node|iojs|electron|bun)(\.exe)?$/.test(__classPrivateFieldGet(this, _YargsInstance_shim, "f").process.argv()[0])) {
      default$0 = __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.argv().slice(1, 2);
    } else {
      default$0 = __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.argv().slice(0, 1);
    }
    $0 = default$0.map((x) => {
      const b = this[kRebase](__classPrivateFieldGet(this, _YargsInstance_cwd, "f"), x);
      return x.match(/^(\/|([a-zA-Z]:)?\\)/) && b.length < x.length ? b : x;
    }).join(" ").trim();
    if (__classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("_") && __classPrivateFieldGet(this, _YargsInstance_shim, "f").getProcessArgvBin() === __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("_")) {
      $0 = __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("_").replace(`${__classPrivateFieldGet(this, _YargsInstance_shim, "f").path.dirname(__classPrivateFieldGet(this, _YargsInstance_shim, "f").process.execPath())}/`, "");
    }
    return $0;
  }
  [kGetParserConfiguration]() {
    return __classPrivateFieldGet(this, _YargsInstance_parserConfig, "f");
  }
  [kGetUsageConfiguration]() {
    return __classPrivateFieldGet(this, _YargsInstance_usageConfig, "f");
  }
  [kGuessLocale]() {
    if (!__classPrivateFieldGet(this, _YargsInstance_detectLocale, "f"))
      return;
    const locale = __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LC_ALL") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LC_MESSAGES") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LANG") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LANGUAGE") || "en_US";
    this.locale(locale.replace(/[.:].*/, ""));
  }
  [kGuessVersion]() {
    const obj = this[kPkgUp]();
    return obj.version || "unknown";
  }
  [kParsePositionalNumbers](argv) {
    const args = argv["--"] ? argv["--"] : argv._;
    for (let i = 0, arg; (arg = args[i]) !== void 0; i++) {
      if (__classPrivateFieldGet(this, _YargsInstance_shim, "f").Parser.looksLikeNumber(arg) && Number.isSafeInteger(Math.floor(parseFloat(`${arg}`)))) {
        args[i] = Number(arg);
      }
    }
    return argv;
  }
  [kPkgUp](rootPath) {
    const npath = rootPath || "*";
    if (__classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath])
      return __classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath];
    let obj = {};
    try {
      let startDir = rootPath || __classPrivateFieldGet(this, _YargsInstance_shim, "f").mainFilename;
      if (__classPrivateFieldGet(this, _YargsInstance_shim, "f").path.extname(startDir)) {
        startDir = __classPrivateFieldGet(this, _YargsInstance_shim, "f").path.dirname(startDir);
      }
      const pkgJsonPath = __classPrivateFieldGet(this, _YargsInstance_shim, "f").findUp(startDir, (dir, names) => {
        if (names.includes("package.json")) {
          return "package.json";
        } else {
          return void 0;
        }
      });
      assertNotStrictEqual(pkgJsonPath, void 0, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
      obj = JSON.parse(__classPrivateFieldGet(this, _YargsInstance_shim, "f").readFileSync(pkgJsonPath, "utf8"));
    } catch (_noop) {
    }
    __classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath] = obj || {};
    return __classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath];
  }
  [kPopulateParserHintArray](type, keys) {
    keys = [].concat(keys);
    keys.forEach((key) => {
      key = this[kSanitizeKey](key);
      __classPrivateFieldGet(this, _YargsInstance_options, "f")[type].push(key);
    });
  }
  [kPopulateParserHintSingleValueDictionary](builder, type, key, value) {
    this[kPopulateParserHintDictionary](builder, type, key, value, (type2, key2, value2) => {
      __classPrivateFieldGet(this, _YargsInstance_options, "f")[type2][key2] = value2;
    });
  }
  [kPopulateParserHintArrayDictionary](builder, type, key, value) {
    this[kPopulateParserHintDictionary](builder, type, key, value, (type2, key2, value2) => {
      __classPrivateFieldGet(this, _YargsInstance_options, "f")[type2][key2] = (__classPrivateFieldGet(this, _YargsInstance_options, "f")[type2][key2] || []).concat(value2);
    });
  }
  [kPopulateParserHintDictionary](builder, type, key, value, singleKeyHandler) {
    if (Array.isArray(key)) {
      key.forEach((k) => {
        builder(k, value);
      });
    } else if (/* @__PURE__ */ ((key2) => typeof key2 === "object")(key)) {
      for (const k of objectKeys(key)) {
        builder(k, key[k]);
      }
    } else {
      singleKeyHandler(type, this[kSanitizeKey](key), value);
    }
  }
  [kSanitizeKey](key) {
    if (key === "__proto__")
      return "___proto___";
    return key;
  }
  [kSetKey](key, set) {
    this[kPopulateParserHintSingleValueDictionary](this[kSetKey].bind(this), "key", key, set);
    return this;
  }
  [kUnfreeze]() {
    var _a2, _b2, _c2, _d, _e, _f, _g, _h, _j, _k, _l, _m;
    const frozen = __classPrivateFieldGet(this, _YargsInstance_frozens, "f").pop();
    assertNotStrictEqual(frozen, void 0, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
    let configObjects;
    _a2 = this, _b2 = this, _c2 = this, _d = this, _e = this, _f = this, _g = this, _h = this, _j = this, _k = this, _l = this, _m = this, {
      options: { set value(_o) {
        __classPrivateFieldSet(_a2, _YargsInstance_options, _o, "f");
      } }.value,
      configObjects,
      exitProcess: { set value(_o) {
        __classPrivateFieldSet(_b2, _YargsInstance_exitProcess, _o, "f");
      } }.value,
      groups: { set value(_o) {
        __classPrivateFieldSet(_c2, _YargsInstance_groups, _o, "f");
      } }.value,
      output: { set value(_o) {
        __classPrivateFieldSet(_d, _YargsInstance_output, _o, "f");
      } }.value,
      exitError: { set value(_o) {
        __classPrivateFieldSet(_e, _YargsInstance_exitError, _o, "f");
      } }.value,
      hasOutput: { set value(_o) {
        __classPrivateFieldSet(_f, _YargsInstance_hasOutput, _o, "f");
      } }.value,
      parsed: this.parsed,
      strict: { set value(_o) {
        __classPrivateFieldSet(_g, _YargsInstance_strict, _o, "f");
      } }.value,
      strictCommands: { set value(_o) {
        __classPrivateFieldSet(_h, _YargsInstance_strictCommands, _o, "f");
      } }.value,
      strictOptions: { set value(_o) {
        __classPrivateFieldSet(_j, _YargsInstance_strictOptions, _o, "f");
      } }.value,
      completionCommand: { set value(_o) {
        __classPrivateFieldSet(_k, _YargsInstance_completionCommand, _o, "f");
      } }.value,
      parseFn: { set value(_o) {
        __classPrivateFieldSet(_l, _YargsInstance_parseFn, _o, "f");
      } }.value,
      parseContext: { set value(_o) {
        __classPrivateFieldSet(_m, _YargsInstance_parseContext, _o, "f");
      } }.value
    } = frozen;
    __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects = configObjects;
    __classPrivateFieldGet(this, _YargsInstance_usage, "f").unfreeze();
    __classPrivateFieldGet(this, _YargsInstance_validation, "f").unfreeze();
    __classPrivateFieldGet(this, _YargsInstance_command, "f").unfreeze();
    __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").unfreeze();
  }
  [kValidateAsync](validation2, argv) {
    return maybeAsyncResult(argv, (result) => {
      validation2(result);
      return result;
    });
  }
  getInternalMethods() {
    return {
      getCommandInstance: this[kGetCommandInstance].bind(this),
      getContext: this[kGetContext].bind(this),
      getHasOutput: this[kGetHasOutput].bind(this),
      getLoggerInstance: this[kGetLoggerInstance].bind(this),
      getParseContext: this[kGetParseContext].bind(this),
      getParserConfiguration: this[kGetParserConfiguration].bind(this),
      getUsageConfiguration: this[kGetUsageConfiguration].bind(this),
      getUsageInstance: this[kGetUsageInstance].bind(this),
      getValidationInstance: this[kGetValidationInstance].bind(this),
      hasParseCallback: this[kHasParseCallback].bind(this),
      isGlobalContext: this[kIsGlobalContext].bind(this),
      postProcess: this[kPostProcess].bind(this),
      reset: this[kReset].bind(this),
      runValidation: this[kRunValidation].bind(this),
      runYargsParserAndExecuteCommands: this[kRunYargsParserAndExecuteCommands].bind(this),
      setHasOutput: this[kSetHasOutput].bind(this)
    };
  }
  [kGetCommandInstance]() {
    return __classPrivateFieldGet(this, _YargsInstance_command, "f");
  }
  [kGetContext]() {
    return __classPrivateFieldGet(this, _YargsInstance_context, "f");
  }
  [kGetHasOutput]() {
    return __classPrivateFieldGet(this, _YargsInstance_hasOutput, "f");
  }
  [kGetLoggerInstance]() {
    return __classPrivateFieldGet(this, _YargsInstance_logger, "f");
  }
  [kGetParseContext]() {
    return __classPrivateFieldGet(this, _YargsInstance_parseContext, "f") || {};
  }
  [kGetUsageInstance]() {
    return __classPrivateFieldGet(this, _YargsInstance_usage, "f");
  }
  [kGetValidationInstance]() {
    return __classPrivateFieldGet(this, _YargsInstance_validation, "f");
  }
  [kHasParseCallback]() {
    return !!__classPrivateFieldGet(this, _YargsInstance_parseFn, "f");
  }
  [kIsGlobalContext]() {
    return __classPrivateFieldGet(this, _YargsInstance_isGlobalContext, "f");
  }
  [kPostProcess](argv, populateDoubleDash, calledFromCommand, runGlobalMiddleware) {
    if (calledFromCommand)
      return argv;
    if (isPromise(argv))
      return argv;
    if (!populateDoubleDash) {
      argv = this[kCopyDoubleDash](argv);
    }
    const parsePositionalNumbers = this[kGetParserConfiguration]()["parse-positional-numbers"] || this[kGetParserConfiguration]()["parse-positional-numbers"] === void 0;
    if (parsePositionalNumbers) {
      argv = this[kParsePositionalNumbers](argv);
    }
    if (runGlobalMiddleware) {
      argv = applyMiddleware(argv, this, __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").getMiddleware(), false);
    }
    return argv;
  }
  [kReset](aliases = {}) {
    __classPrivateFieldSet(this, _YargsInstance_options, __classPrivateFieldGet(this, _YargsInstance_options, "f") || {}, "f");
    const tmpOptions = {};
    tmpOptions.local = __classPrivateFieldGet(this, _YargsInstance_options, "f").local || [];
    tmpOptions.configObjects = __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects || [];
    const localLookup = {};
    tmpOptions.local.forEach((l) => {
      localLookup[l] = true;
      (aliases[l] || []).forEach((a) => {
        localLookup[a] = true;
      });
    });
    Object.assign(__classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f"), Object.keys(__classPrivateFieldGet(this, _YargsInstance_groups, "f")).reduce((acc, groupName) => {
      const keys = __classPrivateFieldGet(this, _YargsInstance_groups, "f")[groupName].filter((key) => !(key in localLookup));
      if (keys.length > 0) {
        acc[groupName] = keys;
      }
      return acc;
    }, {}));
    __classPrivateFieldSet(this, _YargsInstance_groups, {}, "f");
    const arrayOptions = [
      "array",
      "boolean",
      "string",
      "skipValidation",
      "count",
      "normalize",
      "number",
      "hiddenOptions"
    ];
    const objectOptions = [
      "narg",
      "key",
      "alias",
      "default",
      "defaultDescription",
      "config",
      "choices",
      "demandedOptions",
      "demandedCommands",
      "deprecatedOptions"
    ];
    arrayOptions.forEach((k) => {
      tmpOptions[k] = (__classPrivateFieldGet(this, _YargsInstance_options, "f")[k] || []).filter((k2) => !localLookup[k2]);
    });
    objectOptions.forEach((k) => {
      tmpOptions[k] = objFilter(__classPrivateFieldGet(this, _YargsInstance_options, "f")[k], (k2) => !localLookup[k2]);
    });
    tmpOptions.envPrefix = __classPrivateFieldGet(this, _YargsInstance_options, "f").envPrefix;
    __classPrivateFieldSet(this, _YargsInstance_options, tmpOptions, "f");
    __classPrivateFieldSet(this, _YargsInstance_usage, __classPrivateFieldGet(this, _YargsInstance_usage, "f") ? __classPrivateFieldGet(this, _YargsInstance_usage, "f").reset(localLookup) : usage(this, __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
    __classPrivateFieldSet(this, _YargsInstance_validation, __classPrivateFieldGet(this, _YargsInstance_validation, "f") ? __classPrivateFieldGet(this, _YargsInstance_validation, "f").reset(localLookup) : validation(this, __classPrivateFieldGet(this, _YargsInstance_usage, "f"), __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
    __classPrivateFieldSet(this, _YargsInstance_command, __classPrivateFieldGet(this, _YargsInstance_command, "f") ? __classPrivateFieldGet(this, _YargsInstance_command, "f").reset() : command2(__classPrivateFieldGet(this, _YargsInstance_usage, "f"), __classPrivateFieldGet(this, _YargsInstance_validation, "f"), __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f"), __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
    if (!__classPrivateFieldGet(this, _YargsInstance_completion, "f"))
      __classPrivateFieldSet(this, _YargsInstance_completion, completion(this, __classPrivateFieldGet(this, _YargsInstance_usage, "f"), __classPrivateFieldGet(this, _YargsInstance_command, "f"), __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
    __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").reset();
    __classPrivateFieldSet(this, _YargsInstance_completionCommand, null, "f");
    __classPrivateFieldSet(this, _YargsInstance_output, "", "f");
    __classPrivateFieldSet(this, _YargsInstance_exitError, null, "f");
    __classPrivateFieldSet(this, _YargsInstance_hasOutput, false, "f");
    this.parsed = false;
    return this;
  }
  [kRebase](base, dir) {
    return __classPrivateFieldGet(this, _YargsInstance_shim, "f").path.relative(base, dir);
  }
  [kRunYargsParserAndExecuteCommands](args, shortCircuit, calledFromCommand, commandIndex = 0, helpOnly = false) {
    var _a2, _b2, _c2, _d;
    let skipValidation = !!calledFromCommand || helpOnly;
    args = args || __classPrivateFieldGet(this, _YargsInstance_processArgs, "f");
    __classPrivateFieldGet(this, _YargsInstance_options, "f").__ = __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.__;
    __classPrivateFieldGet(this, _YargsInstance_options, "f").configuration = this[kGetParserConfiguration]();
    const populateDoubleDash = !!__classPrivateFieldGet(this, _YargsInstance_options, "f").configuration["populate--"];
    const config = Object.assign({}, __classPrivateFieldGet(this, _YargsInstance_options, "f").configuration, {
      "populate--": true
    });
    const parsed = __classPrivateFieldGet(this, _YargsInstance_shim, "f").Parser.detailed(args, Object.assign({}, __classPrivateFieldGet(this, _YargsInstance_options, "f"), {
      configuration: { "parse-positional-numbers": false, ...config }
    }));
    const argv = Object.assign(parsed.argv, __classPrivateFieldGet(this, _YargsInstance_parseContext, "f"));
    let argvPromise = void 0;
    const aliases = parsed.aliases;
    let helpOptSet = false;
    let versionOptSet = false;
    Object.keys(argv).forEach((key) => {
      if (key === __classPrivateFieldGet(this, _YargsInstance_helpOpt, "f") && argv[key]) {
        helpOptSet = true;
      } else if (key === __classPrivateFieldGet(this, _YargsInstance_versionOpt, "f") && argv[key]) {
        versionOptSet = true;
      }
    });
    argv.$0 = this.$0;
    this.parsed = parsed;
    if (commandIndex === 0) {
      __classPrivateFieldGet(this, _YargsInstance_usage, "f").clearCachedHelpMessage();
    }
    try {
      this[kGuessLocale]();
      if (shortCircuit) {
        return this[kPostProcess](argv, populateDoubleDash, !!calledFromCommand, false);
      }
      if (__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")) {
        const helpCmds = [__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")].concat(aliases[__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")] || []).filter((k) => k.length > 1);
        if (helpCmds.includes("" + argv._[argv._.length - 1])) {
          argv._.pop();
          helpOptSet = true;
        }
      }
      __classPrivateFieldSet(this, _YargsInstance_isGlobalContext, false, "f");
      const handlerKeys = __classPrivateFieldGet(this, _YargsInstance_command, "f").getCommands();
      const requestCompletions = ((_a2 = __classPrivateFieldGet(this, _YargsInstance_completion, "f")) === null || _a2 === void 0 ? void 0 : _a2.completionKey) ? [
        (_b2 = __classPrivateFieldGet(this, _YargsInstance_completion, "f")) === null || _b2 === void 0 ? void 0 : _b2.completionKey,
        ...(_d = this.getAliases()[(_c2 = __classPrivateFieldGet(this, _YargsInstance_completion, "f")) === null || _c2 === void 0 ? void 0 : _c2.completionKey]) !== null && _d !== void 0 ? _d : []
      ].some((key) => Object.prototype.hasOwnProperty.call(argv, key)) : false;
      const skipRecommendation = helpOptSet || requestCompletions || helpOnly;
      if (argv._.length) {
        if (handlerKeys.length) {
          let firstUnknownCommand;
          for (let i = commandIndex || 0, cmd; argv._[i] !== void 0; i++) {
            cmd = String(argv._[i]);
            if (handlerKeys.includes(cmd) && cmd !== __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f")) {
              const innerArgv = __classPrivateFieldGet(this, _YargsInstance_command, "f").runCommand(cmd, this, parsed, i + 1, helpOnly, helpOptSet || versionOptSet || helpOnly);
              return this[kPostProcess](innerArgv, populateDoubleDash, !!calledFromCommand, false);
            } else if (!firstUnknownCommand && cmd !== __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f")) {
              firstUnknownCommand = cmd;
              break;
            }
          }
          if (!__classPrivateFieldGet(this, _YargsInstance_command, "f").hasDefaultCommand() && __classPrivateFieldGet(this, _YargsInstance_recommendCommands, "f") && firstUnknownCommand && !skipRecommendation) {
            __classPrivateFieldGet(this, _YargsInstance_validation, "f").recommendCommands(firstUnknownCommand, handlerKeys);
          }
        }
        if (__classPrivateFieldGet(this, _YargsInstance_completionCommand, "f") && argv._.includes(__classPrivateFieldGet(this, _YargsInstance_completionCommand, "f")) && !requestCompletions) {
          if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"))
            setBlocking(true);
          this.showCompletionScript();
          this.exit(0);
        }
      }
      if (__classPrivateFieldGet(this, _YargsInstance_command, "f").hasDefaultCommand() && !skipRecommendation) {
        const innerArgv = __classPrivateFieldGet(this, _YargsInstance_command, "f").runCommand(null, this, parsed, 0, helpOnly, helpOptSet || versionOptSet || helpOnly);
        return this[kPostProcess](innerArgv, populateDoubleDash, !!calledFromCommand, false);
      }
      if (requestCompletions) {
        if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"))
          setBlocking(true);
        args = [].concat(args);
        const completionArgs = args.slice(args.indexOf(`--${__classPrivateFieldGet(this, _YargsInstance_completion, "f").completionKey}`) + 1);
        __classPrivateFieldGet(this, _YargsInstance_completion, "f").getCompletion(completionArgs, (err, completions) => {
          if (err)
            throw new YError(err.message);
          (completions || []).forEach((completion2) => {
            __classPrivateFieldGet(this, _YargsInstance_logger, "f").log(completion2);
          });
          this.exit(0);
        });
        return this[kPostProcess](argv, !populateDoubleDash, !!calledFromCommand, false);
      }
      if (!__classPrivateFieldGet(this, _YargsInstance_hasOutput, "f")) {
        if (helpOptSet) {
          if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"))
            setBlocking(true);
          skipValidation = true;
          this.showHelp((message) => {
            __classPrivateFieldGet(this, _YargsInstance_logger, "f").log(message);
            this.exit(0);
          });
        } else if (versionOptSet) {
          if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"))
            setBlocking(true);
          skipValidation = true;
          __classPrivateFieldGet(this, _YargsInstance_usage, "f").showVersion("log");
          this.exit(0);
        }
      }
      if (!skipValidation && __classPrivateFieldGet(this, _YargsInstance_options, "f").skipValidation.length > 0) {
        skipValidation = Object.keys(argv).some((key) => __classPrivateFieldGet(this, _YargsInstance_options, "f").skipValidation.indexOf(key) >= 0 && argv[key] === true);
      }
      if (!skipValidation) {
        if (parsed.error)
          throw new YError(parsed.error.message);
        if (!requestCompletions) {
          const validation2 = this[kRunValidation](aliases, {}, parsed.error);
          if (!calledFromCommand) {
            argvPromise = applyMiddleware(argv, this, __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").getMiddleware(), true);
          }
          argvPromise = this[kValidateAsync](validation2, argvPromise !== null && argvPromise !== void 0 ? argvPromise : argv);
          if (isPromise(argvPromise) && !calledFromCommand) {
            argvPromise = argvPromise.then(() => {
              return applyMiddleware(argv, this, __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").getMiddleware(), false);
            });
          }
        }
      }
    } catch (err) {
      if (err instanceof YError)
        __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(err.message, err);
      else
        throw err;
    }
    return this[kPostProcess](argvPromise !== null && argvPromise !== void 0 ? argvPromise : argv, populateDoubleDash, !!calledFromCommand, true);
  }
  [kRunValidation](aliases, positionalMap, parseErrors, isDefaultCommand) {
    const demandedOptions = { ...this.getDemandedOptions() };
    return (argv) => {
      if (parseErrors)
        throw new YError(parseErrors.message);
      __classPrivateFieldGet(this, _YargsInstance_validation, "f").nonOptionCount(argv);
      __classPrivateFieldGet(this, _YargsInstance_validation, "f").requiredArguments(argv, demandedOptions);
      let failedStrictCommands = false;
      if (__classPrivateFieldGet(this, _YargsInstance_strictCommands, "f")) {
        failedStrictCommands = __classPrivateFieldGet(this, _YargsInstance_validation, "f").unknownCommands(argv);
      }
      if (__classPrivateFieldGet(this, _YargsInstance_strict, "f") && !failedStrictCommands) {
        __classPrivateFieldGet(this, _YargsInstance_validation, "f").unknownArguments(argv, aliases, positionalMap, !!isDefaultCommand);
      } else if (__classPrivateFieldGet(this, _YargsInstance_strictOptions, "f")) {
        __classPrivateFieldGet(this, _YargsInstance_validation, "f").unknownArguments(argv, aliases, {}, false, false);
      }
      __classPrivateFieldGet(this, _YargsInstance_validation, "f").limitedChoices(argv);
      __classPrivateFieldGet(this, _YargsInstance_validation, "f").implications(argv);
      __classPrivateFieldGet(this, _YargsInstance_validation, "f").conflicting(argv);
    };
  }
  [kSetHasOutput]() {
    __classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
  }
  [kTrackManuallySetKeys](keys) {
    if (typeof keys === "string") {
      __classPrivateFieldGet(this, _YargsInstance_options, "f").key[keys] = true;
    } else {
      for (const k of keys) {
        __classPrivateFieldGet(this, _YargsInstance_options, "f").key[k] = true;
      }
    }
  }
};
function isYargsInstance(y) {
  return !!y && typeof y.getInternalMethods === "function";
}

// node_modules/yargs/index.mjs
var Yargs = YargsFactory(esm_default);
var yargs_default = Yargs;

// src/cli/options.ts
var common2 = { help: { type: "boolean", alias: "h" }, version: { type: "boolean" } };
var input = {
  var: { type: "string" },
  "var-file": { type: "string" },
  workspace: { type: "string" },
  source: { type: "string" },
  root: { type: "string" },
  now: { type: "string" }
};
var options = {
  check: {
    ...common2,
    ...input,
    format: { type: "string" },
    "fail-on": { type: "string" },
    evidence: { type: "boolean" }
  },
  graph: { ...common2, ...input, json: { type: "boolean" } },
  explain: common2,
  rules: common2
};
var inputHelp = `Input:
  --var NAME=VALUE    a root variable; repeatable
  --var-file FILE     a file of root variables, as for terraform; repeatable
  --workspace NAME    the value of terraform.workspace
  --source DIR        the configuration a plan was made from (default: this
                      directory, if it fits); --no-source looks for none
  --root DIR          the directory all files must lie in (default: the git
                      root)
  --now YYYY-MM-DD    the day to judge certificates by (default: today)
`;
var help = {
  check: `Usage: dmslint [options] [paths...]
       dmslint explain <rule>
       dmslint rules
       dmslint graph --json [options] [paths...]

Checks the AWS DMS endpoints in Terraform and OpenTofu: is the connection to
the database encrypted, and is the server verified? Paths are directories (which
are searched), files, plans or states as JSON (only when named), or - for
standard input. Without a path, the current directory is checked.

${inputHelp}
Report:
  --format NAME[=FILE]  pretty (default), compact, sarif, json, github, gitlab
                        or markdown, to standard output or into FILE; repeatable
  --fail-on LEVEL       exit with 1 from this level on: error (default),
                        warning, note or never
  --evidence            report what passed, is open or does not apply as well

Commands:
  explain <rule>      print the page of a rule
  rules               list the rules
  graph --json        print the resources as dmslint sees them

  -h, --help          print this help, or that of a command
  --version           print the version

Examples:
  dmslint                                        check all below this directory
  dmslint prod --var-file prod.tfvars            check one root as it is applied
  terraform show -json tfplan | dmslint -        check a plan
  dmslint --format pretty --format sarif=d.sarif print, and write SARIF

Exit code: 0 clean; 1 findings at or above --fail-on; 2 something could not be
read, so the job was not done in whole.
`,
  graph: `Usage: dmslint graph --json [options] [paths...]

Prints the resources of the configurations, plans or states as dmslint sees
them, evaluated: known values plainly, what is unknown with its reason, the
sensitive as "(sensitive)".

${inputHelp}
Example:
  dmslint graph --json prod --var-file prod.tfvars
`,
  explain: `Usage: dmslint explain <rule>

Prints the page of a rule: what it finds, why it matters, how to fix it.

Example:
  dmslint explain endpoint-plaintext
`,
  rules: `Usage: dmslint rules

Lists the rules with their levels.
`
};

// src/cli/suggest.ts
function nearest2(written, names) {
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const far = written.length >= 3 && name.startsWith(written) ? 0.5 : distance(written, name);
    if (far < least && far <= Math.max(1, name.length / 3)) {
      best = name;
      least = far;
    }
  }
  return best;
}
function distance(a, b) {
  if (Math.abs(a.length - b.length) > 10) return Number.POSITIVE_INFINITY;
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row3 = [i];
    for (let j = 1; j <= b.length; j++) {
      const same2 = a[i - 1] === b[j - 1] ? 0 : 1;
      row3[j] = Math.min(rows[i - 1][j] + 1, row3[j - 1] + 1, rows[i - 1][j - 1] + same2);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row3[j] = Math.min(row3[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row3);
  }
  return rows[a.length][b.length];
}

// src/cli/arguments.ts
var UsageError = class extends Error {
  hint;
  constructor(sentence3, hint = "Run dmslint --help for the options.") {
    super(sentence3);
    this.hint = hint;
  }
};
function parseArguments(argv, version2, formatNames) {
  let request = { kind: "print", text: "" };
  const take2 = (command3, make) => (parsed) => {
    if (parsed.help === true) request = { kind: "print", text: help[command3] };
    else if (parsed.version === true) request = { kind: "print", text: `${version2}
` };
    else {
      refuseUnknown(parsed, options[command3]);
      request = make(parsed);
    }
  };
  yargs_default().scriptName("dmslint").parserConfiguration({
    "camel-case-expansion": false,
    "dot-notation": false,
    "greedy-arrays": false,
    "parse-numbers": false,
    "parse-positional-numbers": false,
    "populate--": true,
    "short-option-groups": false
  }).detectLocale(false).help(false).version(false).exitProcess(false).fail((message, error2) => {
    throw error2 ?? new UsageError(`${message}.`);
  }).command(
    "$0",
    false,
    options.check,
    take2("check", (parsed) => checkRequest(parsed, formatNames))
  ).command("graph", false, options.graph, take2("graph", graphRequest)).command("explain", false, options.explain, take2("explain", explainRequest)).command("rules", false, options.rules, take2("rules", rulesRequest)).parseSync([...argv]);
  return request;
}
function checkRequest(parsed, formatNames) {
  return {
    kind: "check",
    input: inputOf(parsed, wordsOf(parsed)),
    formats: targetsOf(parsed, formatNames),
    evidence: parsed.evidence === true
  };
}
function graphRequest(parsed) {
  return { kind: "graph", input: inputOf(parsed, wordsOf(parsed).slice(1)) };
}
function explainRequest(parsed) {
  const [, rule, ...more] = wordsOf(parsed);
  if (rule === void 0 || more.length > 0)
    throw new UsageError("explain takes one rule.", "Write dmslint explain <rule>; dmslint rules lists them.");
  return { kind: "explain", rule };
}
function rulesRequest(parsed) {
  if (wordsOf(parsed).length > 1)
    throw new UsageError("rules takes nothing more.", "To check a directory of that name, write dmslint ./rules.");
  return { kind: "rules" };
}
function wordsOf(parsed) {
  return [...many(parsed, "_"), ...many(parsed, "--")];
}
function inputOf(parsed, paths) {
  const failOn = one2(parsed, "fail-on") ?? "error";
  if (failOn !== "error" && failOn !== "warning" && failOn !== "note" && failOn !== "never") {
    throw new UsageError(`--fail-on can't be "${failOn}".`, "It is one of error, warning, note, never.");
  }
  const variables2 = many(parsed, "var");
  if (!variables2.every((variable) => /^[^=\s]+=/.test(variable)))
    throw new UsageError("--var needs a name and a value.", "Write --var 'name=value'.");
  const now = one2(parsed, "now");
  if (now !== void 0 && !isDay(now))
    throw new UsageError(`--now can't be "${now}".`, "Write a day such as --now 2026-01-31.");
  return {
    paths,
    failOn,
    variables: variables2,
    varFiles: many(parsed, "var-file"),
    workspace: one2(parsed, "workspace"),
    source: lastOf(parsed.source) === false ? false : one2(parsed, "source"),
    root: one2(parsed, "root"),
    now
  };
}
var documents = /* @__PURE__ */ new Set(["sarif", "json", "gitlab"]);
function targetsOf(parsed, formatNames) {
  const targets = many(parsed, "format").map((text3) => {
    const [, format6, file] = /^([^=]*)(?:=(.*))?$/s.exec(text3);
    if (!formatNames.includes(format6)) {
      const meant = nearest2(format6, formatNames);
      throw new UsageError(
        `There is no format "${format6}".`,
        `${meant === void 0 ? "" : `Did you mean ${meant}? `}The formats are ${formatNames.join(", ")}.`
      );
    }
    if (file === "")
      throw new UsageError(
        `--format ${format6}= needs a file.`,
        `Write --format ${format6}=FILE, or --format ${format6} for standard output.`
      );
    return { format: format6, file: file === "-" ? void 0 : file };
  });
  const printed = targets.filter(({ file }) => file === void 0).map(({ format: format6 }) => format6);
  const alone = printed.find((format6) => documents.has(format6));
  if (alone !== void 0 && printed.length > 1) {
    throw new UsageError(
      `Standard output can't take ${alone} beside another format.`,
      `Give one a file, such as --format ${alone}=FILE.`
    );
  }
  return targets.length === 0 ? [{ format: "pretty", file: void 0 }] : targets;
}
function isDay(text3) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text3) ? Date.parse(`${text3}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text3);
}
function refuseUnknown(parsed, known) {
  for (const [key, value] of Object.entries(parsed)) {
    if (key === "_" || key === "$0" || key === "--" || key === "h") continue;
    if (known[key] === void 0) {
      const meant = key.length === 1 ? void 0 : nearest2(key, Object.keys(known));
      throw new UsageError(
        `There is no option ${key.length === 1 ? "-" : "--"}${key}.`,
        meant === void 0 ? void 0 : `Did you mean --${meant}?`
      );
    }
    if (lastOf(value) === false && known[key].type === "string" && key !== "source")
      throw new UsageError(`There is no option --no-${key}.`);
  }
}
function many(parsed, name) {
  const given = parsed[name];
  const values = given === void 0 ? [] : Array.isArray(given) ? given : [given];
  return values.map((value) => {
    if (typeof value !== "string" || value === "" && name !== "_" && name !== "--")
      throw new UsageError(`--${name} needs a value.`);
    return value;
  });
}
function one2(parsed, name) {
  return many({ [name]: lastOf(parsed[name]) }, name)[0];
}
function lastOf(value) {
  return Array.isArray(value) ? value.at(-1) : value;
}

// src/cli/graph-json.ts
function graphJson(graph) {
  const written = { format: 1, roots: graph.roots.map(rootOf) };
  return `${toJson(written)}
`;
}
function rootOf(root) {
  const { path: path4, environment, acceptedByTerraform, lifecycleKnown, awsProviderVersion, gaps } = root;
  const resources = [...root.resources.values()].sort((a, b) => order(a.address, b.address)).map(resourceOf);
  return { path: path4, environment, acceptedByTerraform, lifecycleKnown, awsProviderVersion, gaps, resources };
}
function resourceOf(resource2) {
  const { address, mode, type, name, module: module2, region, incomplete: incomplete2, lifecycle: lifecycle2, change: change2 } = resource2;
  return {
    address,
    mode,
    type,
    name,
    module: module2,
    key: keyOf4(resource2),
    exists: valueJson(resource2.exists),
    region,
    at: placeJson(resource2.at),
    values: sorted(resource2.values, valueJson),
    references: referencesOf(resource2.values),
    places: sorted(resource2.places, placeJson),
    incomplete: incomplete2,
    lifecycle: lifecycle2,
    change: change2 && changeOf(change2)
  };
}
function keyOf4({ key }) {
  switch (key?.kind) {
    case void 0:
      return void 0;
    case "string":
      return key.key;
    case "number":
      return key.index;
    case "unknown":
      return null;
  }
}
function changeOf({ actions, before, replacePaths, inherited }) {
  return { actions, before: before && sorted(before, valueJson), replacePaths, inherited: [...inherited].sort(order) };
}
function valueJson(value) {
  if (value.sensitive && value.kind !== "unknown" && value.kind !== "choice" && value.kind !== "absent" && value.kind !== "null")
    return "(sensitive)";
  switch (value.kind) {
    case "string":
    case "bool":
      return value.value;
    case "number":
      return numberJson(value.digits);
    case "null":
      return value.missed === void 0 ? null : missedJson(value.missed);
    case "list":
      return value.items.map(valueJson);
    case "object": {
      const entries = sorted(value.entries, valueJson);
      return [...value.entries.keys()].some((key) => key.startsWith("$")) ? { $object: entries } : entries;
    }
    case "unknown": {
      const { subject: subject2, type, prefix, suffix, notNull, sensitive } = value;
      const references = [...value.reference ? [value.reference] : [], ...value.madeFrom ?? []].map(referenceText);
      return {
        $unknown: describeReason(value.reason),
        subject: subject2,
        type,
        references: references.length === 0 ? void 0 : references,
        prefix: sensitive ? void 0 : prefix,
        suffix: sensitive ? void 0 : suffix,
        notNull,
        sensitive
      };
    }
    case "choice":
      return {
        $choice: conditionText(value.condition),
        then: branch(value.then, value),
        else: branch(value.else, value)
      };
    case "absent":
      return { $absent: true };
    case "error":
      return { $error: value.problem.code, message: value.problem.message };
  }
}
function branch(value, { sensitive }) {
  return valueJson(sensitive && !value.sensitive ? { ...value, sensitive } : value);
}
function numberJson(digits2) {
  if (toInteger(digits2) !== void 0) return Number(digits2);
  return String(Number(digits2)) === digits2 ? Number(digits2) : { $number: digits2 };
}
function missedJson({ kind, in: within2, wanted, exists }) {
  return { $missed: kind, in: within2, wanted, exists };
}
function conditionText({ subject: subject2, type, equals, sensitive }) {
  if (sensitive) return `${subject2} == (sensitive)`;
  return `${subject2} == ${type === "string" ? JSON.stringify(equals) : equals}`;
}
function referenceText({ address, attribute }) {
  return attribute === "" ? address : `${address}.${attribute}`;
}
function referencesOf(values) {
  const found = /* @__PURE__ */ new Map();
  const visit2 = (from, value) => {
    switch (value.kind) {
      case "unknown": {
        const all3 = [
          ...value.reference ? [[value.reference, true]] : [],
          ...(value.madeFrom ?? []).map((reference) => [reference, false])
        ];
        for (const [{ address, attribute }, exact2] of all3) {
          found.set(JSON.stringify([from, address, attribute]), { from, to: address, attribute, exact: exact2 });
        }
        return;
      }
      case "choice":
        visit2(from, value.then);
        visit2(from, value.else);
        return;
      case "list":
        value.items.forEach((item) => {
          visit2(from, item);
        });
        return;
      case "object":
        value.entries.forEach((entry) => {
          visit2(from, entry);
        });
    }
  };
  for (const [name, value] of values) visit2(name, value);
  return [...found.entries()].sort(([a], [b]) => order(a, b)).map(([, reference]) => reference);
}
function placeJson({ source, start, end }) {
  return { path: source.path, start: positionAt(source, start), end: positionAt(source, end) };
}
function sorted(entries, make) {
  const made3 = /* @__PURE__ */ Object.create(null);
  for (const name of [...entries.keys()].sort(order)) made3[name] = make(entries.get(name));
  return made3;
}
function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/cli/page.ts
function pageText(markdown2, { color, width }) {
  const columns2 = Math.min(width ?? 80, 80);
  const lines = [];
  let paragraph = [];
  let fence;
  const flush = () => {
    if (paragraph.length > 0) lines.push(...wrapped(paragraph, columns2));
    paragraph = [];
  };
  for (const line of markdown2.replace(/<!--[\s\S]*?-->/g, "").split(/\r?\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== void 0) {
      if (mark?.startsWith(fence)) fence = void 0;
      else lines.push(line === "" ? "" : `    ${line}`);
    } else if (mark !== void 0) {
      flush();
      fence = mark;
    } else if (line.trim() === "") {
      flush();
      lines.push("");
    } else if (/^#{1,6} /.test(line)) {
      flush();
      const heading = inline2(line.replace(/^#+ /, ""));
      lines.push(color ? `\x1B[1m${heading}\x1B[22m` : line.startsWith("# ") ? heading : heading.toUpperCase());
    } else if (/^\|/.test(line)) {
      flush();
      if (!/^[|\s:-]+$/.test(line)) lines.push(row2(line));
    } else {
      if (/^\s*([-*+]|\d+\.) /.test(line)) flush();
      paragraph.push(line);
    }
  }
  flush();
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n").replace(/^\n+|\n+$/g, "")}
`;
}
function row2(line) {
  const cells = line.replace(/^\||\|$/g, "").split(/(?<!\\)\|/);
  return cells.map((cell) => inline2(cell.trim())).join("  ");
}
function inline2(text3) {
  return text3.replace(
    /!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g,
    (_, label, target) => /^https?:/.test(target) && target !== label ? `${label} (${target})` : label
  ).replace(/<(https?:[^>]*)>/g, "$1").replace(/\*\*([^*]+)\*\*/g, "$1").replace(/(?<![\w`])([*_])(?!\s)([^*_`]+)(?<!\s)\1(?!\w)/g, "$2").replace(/`([^`]+)`/g, "$1").replace(/\\([\\`*_{}[\]()#+\-.!|<>])/g, "$1");
}
function wrapped(paragraph, columns2) {
  const [, lead, start] = /^((?:\s*(?:[-*+]|\d+\.) )?)(.*)$/s.exec(paragraph[0].trimEnd());
  const indent2 = " ".repeat(lead.length);
  const lines = [];
  let line = lead;
  for (const word2 of inline2([start, ...paragraph.slice(1)].map((part) => part.trim()).join(" ")).split(/\s+/)) {
    if (line.trim() !== "" && line !== lead && line.length + word2.length >= columns2) {
      lines.push(line);
      line = indent2;
    }
    line += line === lead || line === indent2 ? word2 : ` ${word2}`;
  }
  return [...lines, line];
}

// src/cli/progress.ts
function progressLine(stderr, clock = () => performance.now()) {
  let next = clock() + 1e3;
  let shown = false;
  return {
    tell(doing) {
      if (!stderr.isTTY) return;
      const now = clock();
      if (now < next) return;
      next = now + 100;
      shown = true;
      stderr.write(`\r\x1B[2K${doing.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown) stderr.write("\r\x1B[2K");
      shown = false;
    }
  };
}

// src/cli/main.ts
function main(argv, io, parts) {
  try {
    return run2(argv, io, parts);
  } catch (error2) {
    if (error2 instanceof UsageError) return complain(io, `${plain2(error2.message)} ${plain2(error2.hint)}`);
    return bug(io, error2);
  }
}
function run2(argv, io, parts) {
  const request = parseArguments(argv, parts.version, Object.keys(parts.formats));
  switch (request.kind) {
    case "print":
      io.stdout.write(request.text);
      return 0;
    case "rules":
      io.stdout.write(rulesTable(parts.rules));
      return 0;
    case "explain":
      io.stdout.write(pageText(pageOf(request.rule, parts), outputOf(io)));
      return 0;
    case "graph": {
      const { graph, report } = checked2(request.input, false, io, parts);
      io.stdout.write(graphJson(graph));
      return report.diagnostics.some(({ severity }) => severity === "error") ? 2 : 0;
    }
    case "check": {
      const { report } = checked2(request.input, request.evidence, io, parts);
      return Math.max(report.exitCode, ...request.formats.map((target) => write2(report, target, io, parts)));
    }
  }
}
function checked2(input2, evidence, io, parts) {
  const { now, workspace, ...rest } = input2;
  const progress = progressLine(io.stderr);
  const outcome = parts.check({
    ...rest,
    evidence,
    workspace: workspace ?? (io.env.TF_WORKSPACE || void 0),
    now: now === void 0 ? /* @__PURE__ */ new Date() : /* @__PURE__ */ new Date(`${now}T00:00:00Z`),
    cwd: io.cwd,
    env: io.env,
    stdin: input2.paths.includes("-") ? readStdin(io) : void 0,
    progress: progress.tell
  });
  progress.clear();
  io.stderr.write(outcome.report.diagnostics.map((diagnostic) => `${diagnosticLine(diagnostic)}
`).join(""));
  return outcome;
}
function readStdin(io) {
  try {
    return io.stdin();
  } catch (error2) {
    throw new UsageError(`Standard input can't be read (${codeOf(error2)}).`, "Pipe a file into dmslint -.");
  }
}
function write2(report, { format: format6, file }, io, parts) {
  const reporter = parts.formats[format6];
  if (reporter === void 0) throw new UsageError(`There is no format "${format6}".`);
  try {
    if (file === void 0) {
      io.stdout.write(reporter(report, outputOf(io)));
      return 0;
    }
    const text3 = reporter(report, { color: false, width: void 0 });
    const target = import_node_path3.default.resolve(io.cwd, file);
    try {
      (0, import_node_fs7.mkdirSync)(import_node_path3.default.dirname(target), { recursive: true });
      (0, import_node_fs7.writeFileSync)(target, text3);
      return 0;
    } catch (error2) {
      return complain(io, `${plain2(file)} can't be written: ${reasonOf3(error2)}.`);
    }
  } catch (error2) {
    return bug(io, error2);
  }
}
function outputOf({ stdout, env: env2 }) {
  const forced = env2.FORCE_COLOR === void 0 || env2.FORCE_COLOR === "" ? void 0 : env2.FORCE_COLOR !== "0" && env2.FORCE_COLOR !== "false";
  const color = forced ?? (!env2.NO_COLOR && stdout.isTTY && env2.TERM !== "dumb");
  return { color, width: stdout.columns };
}
function rulesTable(rules2) {
  const width = Math.max(...rules2.map(({ id }) => id.length));
  return rules2.map(({ id, level, title: title2 }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${title2}
`).join("");
}
function pageOf(id, { rules: rules2, page: page2 }) {
  const ids = rules2.map((rule) => rule.id);
  if (ids.includes(id)) return page2(id);
  const meant = nearest2(id, ids);
  throw new UsageError(
    `There is no rule "${id}".`,
    meant === void 0 ? "dmslint rules lists them." : `Did you mean ${meant}?`
  );
}
function complain(io, sentence3) {
  io.stderr.write(`dmslint: ${sentence3}
`);
  return 2;
}
function bug(io, error2) {
  const name = error2 instanceof Error ? error2.name : typeof error2;
  complain(
    io,
    `this is a bug in dmslint (${plain2(name)}), not in what it read. DMSLINT_DEBUG=1 shows where; please report it: https://github.com/dmslint/dmslint/issues`
  );
  if (io.env.DMSLINT_DEBUG === "1") io.stderr.write(`${error2 instanceof Error ? error2.stack : String(error2)}
`);
  return 2;
}
function codeOf(error2) {
  return error2.code ?? "unknown error";
}
function reasonOf3(error2) {
  const code = codeOf(error2);
  return reasons[code] === void 0 ? code : `${reasons[code]} (${code})`;
}
var reasons = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a directory",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "a part of its path is a file",
  ENOSPC: "the disk is full",
  EROFS: "the file system is read-only"
};

// src/cli/bin.ts
process.exitCode = main(process.argv.slice(2), processIo(), { check: check13, formats, rules, page, version });
