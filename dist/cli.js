#!/usr/bin/env node
const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var bw=Object.create;var Ou=Object.defineProperty;var _w=Object.getOwnPropertyDescriptor;var ww=Object.getOwnPropertyNames;var kw=Object.getPrototypeOf,vw=Object.prototype.hasOwnProperty;var qs=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(n){throw t=0,n}};var xw=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of ww(t))!vw.call(e,i)&&i!==n&&Ou(e,i,{get:()=>t[i],enumerable:!(r=_w(t,i))||r.enumerable});return e};var Bi=(e,t,n)=>(n=e!=null?bw(kw(e)):{},xw(t||!e||!e.__esModule?Ou(n,"default",{value:e,enumerable:!0}):n,e));var Uh=qs((Wh,qo)=>{(function(e){"use strict";let t="(0?\\d+|0x[a-f0-9]+)",n={fourOctet:new RegExp(`^${t}\\.${t}\\.${t}\\.${t}$`,"i"),threeOctet:new RegExp(`^${t}\\.${t}\\.${t}$`,"i"),twoOctet:new RegExp(`^${t}\\.${t}$`,"i"),longValue:new RegExp(`^${t}$`,"i")},r=new RegExp("^0[0-7]+$","i"),i=new RegExp("^0x[a-f0-9]+$","i"),s="%[0-9a-z]{1,}",o="(?:[0-9a-f]+::?)+",a={zoneIndex:new RegExp(s,"i"),native:new RegExp(`^(::)?(${o})?([0-9a-f]+)?(::)?(${s})?$`,"i"),deprecatedTransitional:new RegExp(`^(?:::)(${t}\\.${t}\\.${t}\\.${t}(${s})?)$`,"i"),transitional:new RegExp(`^((?:${o})|(?:::)(?:${o})?)${t}\\.${t}\\.${t}\\.${t}(${s})?$`,"i")};function c(u,m){if(u.indexOf("::")!==u.lastIndexOf("::"))return null;let g=0,h=-1,b=(u.match(a.zoneIndex)||[])[0],v,x;for(b&&(b=b.substring(1),u=u.replace(/%.+$/,""));(h=u.indexOf(":",h+1))>=0;)g++;if(u.substr(0,2)==="::"&&g--,u.substr(-2,2)==="::"&&g--,g>=m)return null;for(x=m-g,v=":";x--;)v+="0:";return u=u.replace("::",v),u[0]===":"&&(u=u.slice(1)),u[u.length-1]===":"&&(u=u.slice(0,-1)),m=(function(){let N=u.split(":"),j=[];for(let M=0;M<N.length;M++)j.push(N[M].length>4?NaN:parseInt(N[M],16));return j})(),{parts:m,zoneId:b}}function l(u,m,g,h){if(u.length!==m.length)throw new Error("ipaddr: cannot match CIDR for objects with different lengths");let b=0,v;for(;h>0;){if(v=g-h,v<0&&(v=0),u[b]>>v!==m[b]>>v)return!1;h-=g,b+=1}return!0}function f(u){if(i.test(u))return parseInt(u,16);if(u[0]==="0"&&!isNaN(parseInt(u[1],10))){if(r.test(u))return parseInt(u,8);throw new Error(`ipaddr: cannot parse ${u} as octal`)}return parseInt(u,10)}function d(u,m){for(;u.length<m;)u=`0${u}`;return u}let p={};p.IPv4=(function(){function u(m){if(m.length!==4)throw new Error("ipaddr: ipv4 octet count should be 4");let g,h;for(g=0;g<m.length;g++)if(h=m[g],!(0<=h&&h<=255))throw new Error("ipaddr: ipv4 octet should fit in 8 bits");this.octets=m}return u.prototype.SpecialRanges={unspecified:[[new u([0,0,0,0]),8]],broadcast:[[new u([255,255,255,255]),32]],multicast:[[new u([224,0,0,0]),4]],linkLocal:[[new u([169,254,0,0]),16]],loopback:[[new u([127,0,0,0]),8]],carrierGradeNat:[[new u([100,64,0,0]),10]],private:[[new u([10,0,0,0]),8],[new u([172,16,0,0]),12],[new u([192,168,0,0]),16]],reserved:[[new u([192,0,0,0]),24],[new u([192,0,2,0]),24],[new u([192,88,99,0]),24],[new u([198,18,0,0]),15],[new u([198,51,100,0]),24],[new u([203,0,113,0]),24],[new u([240,0,0,0]),4]],as112:[[new u([192,175,48,0]),24],[new u([192,31,196,0]),24]],amt:[[new u([192,52,193,0]),24]]},u.prototype.kind=function(){return"ipv4"},u.prototype.match=function(m,g){let h;if(g===void 0&&(h=m,m=h[0],g=h[1]),m.kind()!=="ipv4")throw new Error("ipaddr: cannot match ipv4 address with non-ipv4 one");return l(this.octets,m.octets,8,g)},u.prototype.prefixLengthFromSubnetMask=function(){let m=0,g=!1,h={0:8,128:7,192:6,224:5,240:4,248:3,252:2,254:1,255:0},b,v,x;for(b=3;b>=0;b-=1)if(v=this.octets[b],v in h){if(x=h[v],g&&x!==0)return null;x!==8&&(g=!0),m+=x}else return null;return 32-m},u.prototype.range=function(){return p.subnetMatch(this,this.SpecialRanges)},u.prototype.toByteArray=function(){return this.octets.slice(0)},u.prototype.toIPv4MappedAddress=function(){return p.IPv6.parse(`::ffff:${this.toString()}`)},u.prototype.toNormalizedString=function(){return this.toString()},u.prototype.toString=function(){return this.octets.join(".")},u})(),p.IPv4.broadcastAddressFromCIDR=function(u){try{let m=this.parseCIDR(u),g=m[0].toByteArray(),h=this.subnetMaskFromPrefixLength(m[1]).toByteArray(),b=[],v=0;for(;v<4;)b.push(parseInt(g[v],10)|parseInt(h[v],10)^255),v++;return new this(b)}catch(m){throw new Error("ipaddr: the address does not have IPv4 CIDR format",{cause:m})}},p.IPv4.isIPv4=function(u){return this.parser(u)!==null},p.IPv4.isValid=function(u){try{return new this(this.parser(u)),!0}catch{return!1}},p.IPv4.isValidCIDR=function(u){try{return this.parseCIDR(u),!0}catch{return!1}},p.IPv4.isValidFourPartDecimal=function(u){return!!(p.IPv4.isValid(u)&&u.match(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/))},p.IPv4.isValidCIDRFourPartDecimal=function(u){let m=u.match(/^(.+)\/(\d+)$/);return!p.IPv4.isValidCIDR(u)||!m?!1:p.IPv4.isValidFourPartDecimal(m[1])},p.IPv4.networkAddressFromCIDR=function(u){let m,g,h,b,v;try{for(m=this.parseCIDR(u),h=m[0].toByteArray(),v=this.subnetMaskFromPrefixLength(m[1]).toByteArray(),b=[],g=0;g<4;)b.push(parseInt(h[g],10)&parseInt(v[g],10)),g++;return new this(b)}catch(x){throw new Error("ipaddr: the address does not have IPv4 CIDR format",{cause:x})}},p.IPv4.parse=function(u){let m=this.parser(u);if(m===null)throw new Error("ipaddr: string is not formatted like an IPv4 Address");return new this(m)},p.IPv4.parseCIDR=function(u){let m;if(m=u.match(/^(.+)\/(\d+)$/)){let g=parseInt(m[2]);if(g>=0&&g<=32){let h=[this.parse(m[1]),g];return Object.defineProperty(h,"toString",{value:function(){return this.join("/")}}),h}}throw new Error("ipaddr: string is not formatted like an IPv4 CIDR range")},p.IPv4.parser=function(u){let m,g,h;if(m=u.match(n.fourOctet))return(function(){let b=m.slice(1,6),v=[];for(let x=0;x<b.length;x++)g=b[x],v.push(f(g));return v})();if(m=u.match(n.longValue)){if(h=f(m[1]),h>4294967295||h<0)throw new Error("ipaddr: address outside defined range");return(function(){let b=[],v;for(v=0;v<=24;v+=8)b.push(h>>v&255);return b})().reverse()}else return(m=u.match(n.twoOctet))?(function(){let b=m.slice(1,4),v=[];if(h=f(b[1]),h>16777215||h<0)throw new Error("ipaddr: address outside defined range");return v.push(f(b[0])),v.push(h>>16&255),v.push(h>>8&255),v.push(h&255),v})():(m=u.match(n.threeOctet))?(function(){let b=m.slice(1,5),v=[];if(h=f(b[2]),h>65535||h<0)throw new Error("ipaddr: address outside defined range");return v.push(f(b[0])),v.push(f(b[1])),v.push(h>>8&255),v.push(h&255),v})():null},p.IPv4.subnetMaskFromPrefixLength=function(u){if(u=parseInt(u),Number.isNaN(u)||u<0||u>32)throw new Error("ipaddr: invalid IPv4 prefix length");let m=[0,0,0,0],g=0,h=Math.floor(u/8);for(;g<h;)m[g]=255,g++;return h<4&&(m[h]=Math.pow(2,u%8)-1<<8-u%8),new this(m)},p.IPv6=(function(){function u(m,g){let h,b;if(m.length===16)for(this.parts=[],h=0;h<=14;h+=2)this.parts.push(m[h]<<8|m[h+1]);else if(m.length===8)this.parts=m;else throw new Error("ipaddr: ipv6 part count should be 8 or 16");for(h=0;h<this.parts.length;h++)if(b=this.parts[h],!(0<=b&&b<=65535))throw new Error("ipaddr: ipv6 part should fit in 16 bits");g&&(this.zoneId=g)}return u.prototype.SpecialRanges={unspecified:[new u([0,0,0,0,0,0,0,0]),128],linkLocal:[new u([65152,0,0,0,0,0,0,0]),10],multicast:[new u([65280,0,0,0,0,0,0,0]),8],loopback:[new u([0,0,0,0,0,0,0,1]),128],uniqueLocal:[new u([64512,0,0,0,0,0,0,0]),7],ipv4Mapped:[new u([0,0,0,0,0,65535,0,0]),96],deprecatedSiteLocal:[new u([65216,0,0,0,0,0,0,0]),10],discard:[new u([256,0,0,0,0,0,0,0]),64],rfc6145:[new u([0,0,0,0,65535,0,0,0]),96],rfc6052:[[new u([100,65435,0,0,0,0,0,0]),96],[new u([100,65435,1,0,0,0,0,0]),48]],"6to4":[new u([8194,0,0,0,0,0,0,0]),16],teredo:[new u([8193,0,0,0,0,0,0,0]),32],benchmarking:[new u([8193,2,0,0,0,0,0,0]),48],amt:[new u([8193,3,0,0,0,0,0,0]),32],as112v6:[[new u([8193,4,274,0,0,0,0,0]),48],[new u([9760,79,32768,0,0,0,0,0]),48]],deprecatedOrchid:[new u([8193,16,0,0,0,0,0,0]),28],orchid2:[new u([8193,32,0,0,0,0,0,0]),28],droneRemoteIdProtocolEntityTags:[new u([8193,48,0,0,0,0,0,0]),28],segmentRouting:[new u([24320,0,0,0,0,0,0,0]),16],reserved:[[new u([8193,0,0,0,0,0,0,0]),23],[new u([8193,3512,0,0,0,0,0,0]),32],[new u([16383,0,0,0,0,0,0,0]),20]]},u.prototype.isIPv4MappedAddress=function(){return this.range()==="ipv4Mapped"},u.prototype.kind=function(){return"ipv6"},u.prototype.match=function(m,g){let h;if(g===void 0&&(h=m,m=h[0],g=h[1]),m.kind()!=="ipv6")throw new Error("ipaddr: cannot match ipv6 address with non-ipv6 one");return l(this.parts,m.parts,16,g)},u.prototype.prefixLengthFromSubnetMask=function(){let m=0,g=!1,h={0:16,32768:15,49152:14,57344:13,61440:12,63488:11,64512:10,65024:9,65280:8,65408:7,65472:6,65504:5,65520:4,65528:3,65532:2,65534:1,65535:0},b,v;for(let x=7;x>=0;x-=1)if(b=this.parts[x],b in h){if(v=h[b],g&&v!==0)return null;v!==16&&(g=!0),m+=v}else return null;return 128-m},u.prototype.range=function(){return p.subnetMatch(this,this.SpecialRanges)},u.prototype.toByteArray=function(){let m,g=[],h=this.parts;for(let b=0;b<h.length;b++)m=h[b],g.push(m>>8),g.push(m&255);return g},u.prototype.toFixedLengthString=function(){let m=(function(){let h=[];for(let b=0;b<this.parts.length;b++)h.push(d(this.parts[b].toString(16),4));return h}).call(this).join(":"),g="";return this.zoneId&&(g=`%${this.zoneId}`),m+g},u.prototype.toIPv4Address=function(){if(!this.isIPv4MappedAddress())throw new Error("ipaddr: trying to convert a generic ipv6 address to ipv4");let m=this.parts.slice(-2),g=m[0],h=m[1];return new p.IPv4([g>>8,g&255,h>>8,h&255])},u.prototype.toNormalizedString=function(){let m=(function(){let h=[];for(let b=0;b<this.parts.length;b++)h.push(this.parts[b].toString(16));return h}).call(this).join(":"),g="";return this.zoneId&&(g=`%${this.zoneId}`),m+g},u.prototype.toRFC5952String=function(){let m=/((^|:)(0(:|$)){2,})/g,g="";this.zoneId&&(g=`%${this.zoneId}`);let h=this.toNormalizedString(),b=h.slice(0,h.length-g.length),v=0,x=-1,N=-1,j;for(;j=m.exec(b);){let M=(j[0].match(/0/g)||[]).length;M>N&&(N=M,v=j.index,x=j[0].length)}return x<0?b+g:`${b.substring(0,v)}::${b.substring(v+x)}${g}`},u.prototype.toString=function(){return this.toRFC5952String()},u})(),p.IPv6.broadcastAddressFromCIDR=function(u){try{let m=this.parseCIDR(u),g=m[0].toByteArray(),h=this.subnetMaskFromPrefixLength(m[1]).toByteArray(),b=[],v=0;for(;v<16;)b.push(parseInt(g[v],10)|parseInt(h[v],10)^255),v++;return new this(b)}catch(m){throw new Error("ipaddr: the address does not have IPv6 CIDR format",{cause:m})}},p.IPv6.isIPv6=function(u){return this.parser(u)!==null},p.IPv6.isValid=function(u){if(typeof u=="string"&&u.indexOf(":")===-1)return!1;try{let m=this.parser(u);return new this(m.parts,m.zoneId),!0}catch{return!1}},p.IPv6.isValidCIDR=function(u){if(typeof u=="string"&&u.indexOf(":")===-1)return!1;try{return this.parseCIDR(u),!0}catch{return!1}},p.IPv6.networkAddressFromCIDR=function(u){let m,g,h,b,v;try{for(m=this.parseCIDR(u),h=m[0].toByteArray(),v=this.subnetMaskFromPrefixLength(m[1]).toByteArray(),b=[],g=0;g<16;)b.push(parseInt(h[g],10)&parseInt(v[g],10)),g++;return new this(b)}catch(x){throw new Error("ipaddr: the address does not have IPv6 CIDR format",{cause:x})}},p.IPv6.parse=function(u){let m=this.parser(u);if(m===null)throw new Error("ipaddr: string is not formatted like an IPv6 Address");return new this(m.parts,m.zoneId)},p.IPv6.parseCIDR=function(u){let m,g,h;if((g=u.match(/^(.+)\/(\d+)$/))&&(m=parseInt(g[2]),m>=0&&m<=128))return h=[this.parse(g[1]),m],Object.defineProperty(h,"toString",{value:function(){return this.join("/")}}),h;throw new Error("ipaddr: string is not formatted like an IPv6 CIDR range")},p.IPv6.parser=function(u){let m,g,h,b,v,x;if(h=u.match(a.deprecatedTransitional))return this.parser(`::ffff:${h[1]}`);if(a.native.test(u))return c(u,8);if((h=u.match(a.transitional))&&(x=h[6]||"",m=h[1],h[1].endsWith("::")||(m=m.slice(0,-1)),m=c(m+x,6),m&&m.parts)){for(v=[parseInt(h[2]),parseInt(h[3]),parseInt(h[4]),parseInt(h[5])],g=0;g<v.length;g++)if(b=v[g],!(0<=b&&b<=255))return null;return m.parts.push(v[0]<<8|v[1]),m.parts.push(v[2]<<8|v[3]),{parts:m.parts,zoneId:m.zoneId}}return null},p.IPv6.subnetMaskFromPrefixLength=function(u){if(u=parseInt(u),Number.isNaN(u)||u<0||u>128)throw new Error("ipaddr: invalid IPv6 prefix length");let m=[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],g=0,h=Math.floor(u/8);for(;g<h;)m[g]=255,g++;return h<16&&(m[h]=Math.pow(2,u%8)-1<<8-u%8),new this(m)},p.fromByteArray=function(u){let m=u.length;if(m===4)return new p.IPv4(u);if(m===16)return new p.IPv6(u);throw new Error("ipaddr: the binary input is neither an IPv6 nor IPv4 address")},p.isValid=function(u){return p.IPv6.isValid(u)||p.IPv4.isValid(u)},p.isValidCIDR=function(u){return p.IPv6.isValidCIDR(u)||p.IPv4.isValidCIDR(u)},p.parse=function(u){if(p.IPv6.isValid(u))return p.IPv6.parse(u);if(p.IPv4.isValid(u))return p.IPv4.parse(u);throw new Error("ipaddr: the address has neither IPv6 nor IPv4 format")},p.parseCIDR=function(u){try{return p.IPv6.parseCIDR(u)}catch{try{return p.IPv4.parseCIDR(u)}catch(m){throw new Error("ipaddr: the address has neither IPv6 nor IPv4 CIDR format",{cause:m})}}},p.process=function(u){let m=this.parse(u);return m.kind()==="ipv6"&&m.isIPv4MappedAddress()?m.toIPv4Address():m},p.subnetMatch=function(u,m,g){let h,b,v,x;g==null&&(g="unicast");for(b in m)if(Object.prototype.hasOwnProperty.call(m,b)){for(v=m[b],v[0]&&!(v[0]instanceof Array)&&(v=[v]),h=0;h<v.length;h++)if(x=v[h],u.kind()===x[0].kind()&&u.match.apply(u,x))return b}return g},typeof qo<"u"&&qo.exports?qo.exports=p:e.ipaddr=p})(Wh)});var Ug=qs(()=>{"use strict";(()=>{let e=()=>{let r=new Error("not implemented");return r.code="ENOSYS",r};if(!globalThis.fs){let r="";globalThis.fs={constants:{O_WRONLY:-1,O_RDWR:-1,O_CREAT:-1,O_TRUNC:-1,O_APPEND:-1,O_EXCL:-1},writeSync(i,s){r+=n.decode(s);let o=r.lastIndexOf(`
`);return o!=-1&&(console.log(r.substr(0,o)),r=r.substr(o+1)),s.length},write(i,s,o,a,c,l){if(o!==0||a!==s.length||c!==null){l(e());return}let f=this.writeSync(i,s);l(null,f)},chmod(i,s,o){o(e())},chown(i,s,o,a){a(e())},close(i,s){s(e())},fchmod(i,s,o){o(e())},fchown(i,s,o,a){a(e())},fstat(i,s){s(e())},fsync(i,s){s(null)},ftruncate(i,s,o){o(e())},lchown(i,s,o,a){a(e())},link(i,s,o){o(e())},lstat(i,s){s(e())},mkdir(i,s,o){o(e())},open(i,s,o,a){a(e())},read(i,s,o,a,c,l){l(e())},readdir(i,s){s(e())},readlink(i,s){s(e())},rename(i,s,o){o(e())},rmdir(i,s){s(e())},stat(i,s){s(e())},symlink(i,s,o){o(e())},truncate(i,s,o){o(e())},unlink(i,s){s(e())},utimes(i,s,o,a){a(e())}}}if(globalThis.process||(globalThis.process={getuid(){return-1},getgid(){return-1},geteuid(){return-1},getegid(){return-1},getgroups(){throw e()},pid:-1,ppid:-1,umask(){throw e()},cwd(){throw e()},chdir(){throw e()}}),!globalThis.crypto)throw new Error("globalThis.crypto is not available, polyfill required (crypto.getRandomValues only)");if(!globalThis.performance)throw new Error("globalThis.performance is not available, polyfill required (performance.now only)");if(!globalThis.TextEncoder)throw new Error("globalThis.TextEncoder is not available, polyfill required");if(!globalThis.TextDecoder)throw new Error("globalThis.TextDecoder is not available, polyfill required");let t=new TextEncoder("utf-8"),n=new TextDecoder("utf-8");globalThis.Go=class{constructor(){this.argv=["js"],this.env={},this.exit=d=>{d!==0&&console.warn("exit code:",d)},this._exitPromise=new Promise(d=>{this._resolveExitPromise=d}),this._pendingEvent=null,this._scheduledTimeouts=new Map,this._nextCallbackTimeoutID=1;let r=(d,p)=>{this.mem.setUint32(d+0,p,!0),this.mem.setUint32(d+4,Math.floor(p/4294967296),!0)},i=d=>{let p=this.mem.getUint32(d+0,!0),u=this.mem.getInt32(d+4,!0);return p+u*4294967296},s=d=>{let p=this.mem.getFloat64(d,!0);if(p===0)return;if(!isNaN(p))return p;let u=this.mem.getUint32(d,!0);return this._values[u]},o=(d,p)=>{if(typeof p=="number"&&p!==0){if(isNaN(p)){this.mem.setUint32(d+4,2146959360,!0),this.mem.setUint32(d,0,!0);return}this.mem.setFloat64(d,p,!0);return}if(p===void 0){this.mem.setFloat64(d,0,!0);return}let m=this._ids.get(p);m===void 0&&(m=this._idPool.pop(),m===void 0&&(m=this._values.length),this._values[m]=p,this._goRefCounts[m]=0,this._ids.set(p,m)),this._goRefCounts[m]++;let g=0;switch(typeof p){case"object":p!==null&&(g=1);break;case"string":g=2;break;case"symbol":g=3;break;case"function":g=4;break}this.mem.setUint32(d+4,2146959360|g,!0),this.mem.setUint32(d,m,!0)},a=d=>{let p=i(d+0),u=i(d+8);return new Uint8Array(this._inst.exports.mem.buffer,p,u)},c=d=>{let p=i(d+0),u=i(d+8),m=new Array(u);for(let g=0;g<u;g++)m[g]=s(p+g*8);return m},l=d=>{let p=i(d+0),u=i(d+8);return n.decode(new DataView(this._inst.exports.mem.buffer,p,u))},f=Date.now()-performance.now();this.importObject={go:{"runtime.wasmExit":d=>{d>>>=0;let p=this.mem.getInt32(d+8,!0);this.exited=!0,delete this._inst,delete this._values,delete this._goRefCounts,delete this._ids,delete this._idPool,this.exit(p)},"runtime.wasmWrite":d=>{d>>>=0;let p=i(d+8),u=i(d+16),m=this.mem.getInt32(d+24,!0);fs.writeSync(p,new Uint8Array(this._inst.exports.mem.buffer,u,m))},"runtime.resetMemoryDataView":d=>{d>>>=0,this.mem=new DataView(this._inst.exports.mem.buffer)},"runtime.nanotime1":d=>{d>>>=0,r(d+8,(f+performance.now())*1e6)},"runtime.walltime":d=>{d>>>=0;let p=new Date().getTime();r(d+8,p/1e3),this.mem.setInt32(d+16,p%1e3*1e6,!0)},"runtime.scheduleTimeoutEvent":d=>{d>>>=0;let p=this._nextCallbackTimeoutID;this._nextCallbackTimeoutID++,this._scheduledTimeouts.set(p,setTimeout(()=>{for(this._resume();this._scheduledTimeouts.has(p);)console.warn("scheduleTimeoutEvent: missed timeout event"),this._resume()},i(d+8)+1)),this.mem.setInt32(d+16,p,!0)},"runtime.clearTimeoutEvent":d=>{d>>>=0;let p=this.mem.getInt32(d+8,!0);clearTimeout(this._scheduledTimeouts.get(p)),this._scheduledTimeouts.delete(p)},"runtime.getRandomData":d=>{d>>>=0,crypto.getRandomValues(a(d+8))},"syscall/js.finalizeRef":d=>{d>>>=0;let p=this.mem.getUint32(d+8,!0);if(this._goRefCounts[p]--,this._goRefCounts[p]===0){let u=this._values[p];this._values[p]=null,this._ids.delete(u),this._idPool.push(p)}},"syscall/js.stringVal":d=>{d>>>=0,o(d+24,l(d+8))},"syscall/js.valueGet":d=>{d>>>=0;let p=Reflect.get(s(d+8),l(d+16));d=this._inst.exports.getsp()>>>0,o(d+32,p)},"syscall/js.valueSet":d=>{d>>>=0,Reflect.set(s(d+8),l(d+16),s(d+32))},"syscall/js.valueDelete":d=>{d>>>=0,Reflect.deleteProperty(s(d+8),l(d+16))},"syscall/js.valueIndex":d=>{d>>>=0,o(d+24,Reflect.get(s(d+8),i(d+16)))},"syscall/js.valueSetIndex":d=>{d>>>=0,Reflect.set(s(d+8),i(d+16),s(d+24))},"syscall/js.valueCall":d=>{d>>>=0;try{let p=s(d+8),u=Reflect.get(p,l(d+16)),m=c(d+32),g=Reflect.apply(u,p,m);d=this._inst.exports.getsp()>>>0,o(d+56,g),this.mem.setUint8(d+64,1)}catch(p){d=this._inst.exports.getsp()>>>0,o(d+56,p),this.mem.setUint8(d+64,0)}},"syscall/js.valueInvoke":d=>{d>>>=0;try{let p=s(d+8),u=c(d+16),m=Reflect.apply(p,void 0,u);d=this._inst.exports.getsp()>>>0,o(d+40,m),this.mem.setUint8(d+48,1)}catch(p){d=this._inst.exports.getsp()>>>0,o(d+40,p),this.mem.setUint8(d+48,0)}},"syscall/js.valueNew":d=>{d>>>=0;try{let p=s(d+8),u=c(d+16),m=Reflect.construct(p,u);d=this._inst.exports.getsp()>>>0,o(d+40,m),this.mem.setUint8(d+48,1)}catch(p){d=this._inst.exports.getsp()>>>0,o(d+40,p),this.mem.setUint8(d+48,0)}},"syscall/js.valueLength":d=>{d>>>=0,r(d+16,parseInt(s(d+8).length))},"syscall/js.valuePrepareString":d=>{d>>>=0;let p=t.encode(String(s(d+8)));o(d+16,p),r(d+24,p.length)},"syscall/js.valueLoadString":d=>{d>>>=0;let p=s(d+8);a(d+16).set(p)},"syscall/js.valueInstanceOf":d=>{d>>>=0,this.mem.setUint8(d+24,s(d+8)instanceof s(d+16)?1:0)},"syscall/js.copyBytesToGo":d=>{d>>>=0;let p=a(d+8),u=s(d+32);if(!(u instanceof Uint8Array||u instanceof Uint8ClampedArray)){this.mem.setUint8(d+48,0);return}let m=u.subarray(0,p.length);p.set(m),r(d+40,m.length),this.mem.setUint8(d+48,1)},"syscall/js.copyBytesToJS":d=>{d>>>=0;let p=s(d+8),u=a(d+16);if(!(p instanceof Uint8Array||p instanceof Uint8ClampedArray)){this.mem.setUint8(d+48,0);return}let m=u.subarray(0,p.length);p.set(m),r(d+40,m.length),this.mem.setUint8(d+48,1)},debug:d=>{console.log(d)}}}}async run(r){if(!(r instanceof WebAssembly.Instance))throw new Error("Go.run: WebAssembly.Instance expected");this._inst=r,this.mem=new DataView(this._inst.exports.mem.buffer),this._values=[NaN,0,null,!0,!1,globalThis,this],this._goRefCounts=new Array(this._values.length).fill(1/0),this._ids=new Map([[0,1],[null,2],[!0,3],[!1,4],[globalThis,5],[this,6]]),this._idPool=[],this.exited=!1;let i=4096,s=d=>{let p=i,u=t.encode(d+"\0");return new Uint8Array(this.mem.buffer,i,u.length).set(u),i+=u.length,i%8!==0&&(i+=8-i%8),p},o=this.argv.length,a=[];this.argv.forEach(d=>{a.push(s(d))}),a.push(0),Object.keys(this.env).sort().forEach(d=>{a.push(s(`${d}=${this.env[d]}`))}),a.push(0);let l=i;if(a.forEach(d=>{this.mem.setUint32(i,d,!0),this.mem.setUint32(i+4,0,!0),i+=8}),i>=12288)throw new Error("total length of command line and environment variables exceeds limit");this._inst.exports.run(o,l),this.exited&&this._resolveExitPromise(),await this._exitPromise}_resume(){if(this.exited)throw new Error("Go program has already exited");this._inst.exports.resume(),this.exited&&this._resolveExitPromise()}_makeFuncWrapper(r){let i=this;return function(){let s={id:r,this:this,args:arguments};return i._pendingEvent=s,i._resume(),s.result}}}})()});var xb=qs((bD,Fd)=>{var Ca=process||{},kb=Ca.argv||[],ja=Ca.env||{},IO=!(ja.NO_COLOR||kb.includes("--no-color"))&&(!!ja.FORCE_COLOR||kb.includes("--color")||Ca.platform==="win32"||(Ca.stdout||{}).isTTY&&ja.TERM!=="dumb"||!!ja.CI),jO=(e,t,n=e)=>r=>{let i=""+r,s=i.indexOf(t,e.length);return~s?e+CO(i,t,n,s)+t:e+i+t},CO=(e,t,n,r)=>{let i="",s=0;do i+=e.substring(s,r)+n,s=r+t.length,r=e.indexOf(t,s);while(~r);return i+e.substring(s)},vb=(e=IO)=>{let t=e?jO:()=>String;return{isColorSupported:e,reset:t("\x1B[0m","\x1B[0m"),bold:t("\x1B[1m","\x1B[22m","\x1B[22m\x1B[1m"),dim:t("\x1B[2m","\x1B[22m","\x1B[22m\x1B[2m"),italic:t("\x1B[3m","\x1B[23m"),underline:t("\x1B[4m","\x1B[24m"),inverse:t("\x1B[7m","\x1B[27m"),hidden:t("\x1B[8m","\x1B[28m"),strikethrough:t("\x1B[9m","\x1B[29m"),black:t("\x1B[30m","\x1B[39m"),red:t("\x1B[31m","\x1B[39m"),green:t("\x1B[32m","\x1B[39m"),yellow:t("\x1B[33m","\x1B[39m"),blue:t("\x1B[34m","\x1B[39m"),magenta:t("\x1B[35m","\x1B[39m"),cyan:t("\x1B[36m","\x1B[39m"),white:t("\x1B[37m","\x1B[39m"),gray:t("\x1B[90m","\x1B[39m"),bgBlack:t("\x1B[40m","\x1B[49m"),bgRed:t("\x1B[41m","\x1B[49m"),bgGreen:t("\x1B[42m","\x1B[49m"),bgYellow:t("\x1B[43m","\x1B[49m"),bgBlue:t("\x1B[44m","\x1B[49m"),bgMagenta:t("\x1B[45m","\x1B[49m"),bgCyan:t("\x1B[46m","\x1B[49m"),bgWhite:t("\x1B[47m","\x1B[49m"),blackBright:t("\x1B[90m","\x1B[39m"),redBright:t("\x1B[91m","\x1B[39m"),greenBright:t("\x1B[92m","\x1B[39m"),yellowBright:t("\x1B[93m","\x1B[39m"),blueBright:t("\x1B[94m","\x1B[39m"),magentaBright:t("\x1B[95m","\x1B[39m"),cyanBright:t("\x1B[96m","\x1B[39m"),whiteBright:t("\x1B[97m","\x1B[39m"),bgBlackBright:t("\x1B[100m","\x1B[49m"),bgRedBright:t("\x1B[101m","\x1B[49m"),bgGreenBright:t("\x1B[102m","\x1B[49m"),bgYellowBright:t("\x1B[103m","\x1B[49m"),bgBlueBright:t("\x1B[104m","\x1B[49m"),bgMagentaBright:t("\x1B[105m","\x1B[49m"),bgCyanBright:t("\x1B[106m","\x1B[49m"),bgWhiteBright:t("\x1B[107m","\x1B[49m")}};Fd.exports=vb();Fd.exports.createColors=vb});var m_=qs((xL,p_)=>{"use strict";p_.exports=function(t){if(t===void 0&&(t=2),t>=Error.stackTraceLimit)throw new TypeError("getCallerFile(position) requires position be less then Error.stackTraceLimit but position was: `"+t+"` and Error.stackTraceLimit was: `"+Error.stackTraceLimit+"`");var n=Error.prepareStackTrace;Error.prepareStackTrace=function(i,s){return s};var r=new Error().stack;if(Error.prepareStackTrace=n,r!==null&&typeof r=="object")return r[t]?r[t].getFileName():void 0}});var Sw=20,Ow=1,ur=1e6,Au=1e6,Aw=-7,$w=21,Ew=!1,Wi="[big.js] ",fr=Wi+"Invalid ",Js=fr+"decimal places",Tw=fr+"rounding mode",$u=Wi+"Division by zero",we={},on=void 0,Rw=/^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;function Eu(){function e(t){var n=this;if(!(n instanceof e))return t===on&&arguments.length===0?Eu():new e(t);if(t instanceof e)n.s=t.s,n.e=t.e,n.c=t.c.slice();else{if(typeof t!="string"){if(e.strict===!0&&typeof t!="bigint")throw TypeError(fr+"value");t=t===0&&1/t<0?"-0":String(t)}Mw(n,t)}n.constructor=e}return e.prototype=we,e.DP=Sw,e.RM=Ow,e.NE=Aw,e.PE=$w,e.strict=Ew,e.roundDown=0,e.roundHalfUp=1,e.roundHalfEven=2,e.roundUp=3,e}function Mw(e,t){var n,r,i;if(!Rw.test(t))throw Error(fr+"number");for(e.s=t.charAt(0)=="-"?(t=t.slice(1),-1):1,(n=t.indexOf("."))>-1&&(t=t.replace(".","")),(r=t.search(/e/i))>0?(n<0&&(n=r),n+=+t.slice(r+1),t=t.substring(0,r)):n<0&&(n=t.length),i=t.length,r=0;r<i&&t.charAt(r)=="0";)++r;if(r==i)e.c=[e.e=0];else{for(;i>0&&t.charAt(--i)=="0";);for(e.e=n-r-1,e.c=[],n=0;r<=i;)e.c[n++]=+t.charAt(r++)}return e}function pr(e,t,n,r){var i=e.c;if(n===on&&(n=e.constructor.RM),n!==0&&n!==1&&n!==2&&n!==3)throw Error(Tw);if(t<1)r=n===3&&(r||!!i[0])||t===0&&(n===1&&i[0]>=5||n===2&&(i[0]>5||i[0]===5&&(r||i[1]!==on))),i.length=1,r?(e.e=e.e-t+1,i[0]=1):i[0]=e.e=0;else if(t<i.length){if(r=n===1&&i[t]>=5||n===2&&(i[t]>5||i[t]===5&&(r||i[t+1]!==on||i[t-1]&1))||n===3&&(r||!!i[0]),i.length=t,r){for(;++i[--t]>9;)if(i[t]=0,t===0){++e.e,i.unshift(1);break}}for(t=i.length;!i[--t];)i.pop()}return e}function mr(e,t,n){var r=e.e,i=e.c.join(""),s=i.length;if(t)i=i.charAt(0)+(s>1?"."+i.slice(1):"")+(r<0?"e":"e+")+r;else if(r<0){for(;++r;)i="0"+i;i="0."+i}else if(r>0)if(++r>s)for(r-=s;r--;)i+="0";else r<s&&(i=i.slice(0,r)+"."+i.slice(r));else s>1&&(i=i.charAt(0)+"."+i.slice(1));return e.s<0&&n?"-"+i:i}we.abs=function(){var e=new this.constructor(this);return e.s=1,e};we.cmp=function(e){var t,n=this,r=n.c,i=(e=new n.constructor(e)).c,s=n.s,o=e.s,a=n.e,c=e.e;if(!r[0]||!i[0])return r[0]?s:i[0]?-o:0;if(s!=o)return s;if(t=s<0,a!=c)return a>c^t?1:-1;for(o=(a=r.length)<(c=i.length)?a:c,s=-1;++s<o;)if(r[s]!=i[s])return r[s]>i[s]^t?1:-1;return a==c?0:a>c^t?1:-1};we.div=function(e){var t=this,n=t.constructor,r=t.c,i=(e=new n(e)).c,s=t.s==e.s?1:-1,o=n.DP;if(o!==~~o||o<0||o>ur)throw Error(Js);if(!i[0])throw Error($u);if(!r[0])return e.s=s,e.c=[e.e=0],e;var a,c,l,f,d,p=i.slice(),u=a=i.length,m=r.length,g=r.slice(0,a),h=g.length,b=e,v=b.c=[],x=0,N=o+(b.e=t.e-e.e)+1;for(b.s=s,s=N<0?0:N,p.unshift(0);h++<a;)g.push(0);do{for(l=0;l<10;l++){if(a!=(h=g.length))f=a>h?1:-1;else for(d=-1,f=0;++d<a;)if(i[d]!=g[d]){f=i[d]>g[d]?1:-1;break}if(f<0){for(c=h==a?i:p;h;){if(g[--h]<c[h]){for(d=h;d&&!g[--d];)g[d]=9;--g[d],g[h]+=10}g[h]-=c[h]}for(;!g[0];)g.shift()}else break}v[x++]=f?l:++l,g[0]&&f?g[h]=r[u]||0:g=[r[u]]}while((u++<m||g[0]!==on)&&s--);return!v[0]&&x!=1&&(v.shift(),b.e--,N--),x>N&&pr(b,N,n.RM,g[0]!==on),b};we.eq=function(e){return this.cmp(e)===0};we.gt=function(e){return this.cmp(e)>0};we.gte=function(e){return this.cmp(e)>-1};we.lt=function(e){return this.cmp(e)<0};we.lte=function(e){return this.cmp(e)<1};we.minus=we.sub=function(e){var t,n,r,i,s=this,o=s.constructor,a=s.s,c=(e=new o(e)).s;if(a!=c)return e.s=-c,s.plus(e);var l=s.c.slice(),f=s.e,d=e.c,p=e.e;if(!l[0]||!d[0])return d[0]?e.s=-c:l[0]?e=new o(s):e.s=1,e;if(a=f-p){for((i=a<0)?(a=-a,r=l):(p=f,r=d),r.reverse(),c=a;c--;)r.push(0);r.reverse()}else for(n=((i=l.length<d.length)?l:d).length,a=c=0;c<n;c++)if(l[c]!=d[c]){i=l[c]<d[c];break}if(i&&(r=l,l=d,d=r,e.s=-e.s),(c=(n=d.length)-(t=l.length))>0)for(;c--;)l[t++]=0;for(c=t;n>a;){if(l[--n]<d[n]){for(t=n;t&&!l[--t];)l[t]=9;--l[t],l[n]+=10}l[n]-=d[n]}for(;l[--c]===0;)l.pop();for(;l[0]===0;)l.shift(),--p;return l[0]||(e.s=1,l=[p=0]),e.c=l,e.e=p,e};we.mod=function(e){var t,n=this,r=n.constructor,i=n.s,s=(e=new r(e)).s;if(!e.c[0])throw Error($u);return n.s=e.s=1,t=e.cmp(n)==1,n.s=i,e.s=s,t?new r(n):(i=r.DP,s=r.RM,r.DP=r.RM=0,n=n.div(e),r.DP=i,r.RM=s,this.minus(n.times(e)))};we.neg=function(){var e=new this.constructor(this);return e.s=-e.s,e};we.plus=we.add=function(e){var t,n,r,i=this,s=i.constructor;if(e=new s(e),i.s!=e.s)return e.s=-e.s,i.minus(e);var o=i.e,a=i.c,c=e.e,l=e.c;if(!a[0]||!l[0])return l[0]||(a[0]?e=new s(i):e.s=i.s),e;if(a=a.slice(),t=o-c){for(t>0?(c=o,r=l):(t=-t,r=a),r.reverse();t--;)r.push(0);r.reverse()}for(a.length-l.length<0&&(r=l,l=a,a=r),t=l.length,n=0;t;a[t]%=10)n=(a[--t]=a[t]+l[t]+n)/10|0;for(n&&(a.unshift(n),++c),t=a.length;a[--t]===0;)a.pop();return e.c=a,e.e=c,e};we.pow=function(e){var t=this,n=new t.constructor("1"),r=n,i=e<0;if(e!==~~e||e<-Au||e>Au)throw Error(fr+"exponent");for(i&&(e=-e);e&1&&(r=r.times(t)),e>>=1,!!e;)t=t.times(t);return i?n.div(r):r};we.prec=function(e,t){if(e!==~~e||e<1||e>ur)throw Error(fr+"precision");return pr(new this.constructor(this),e,t)};we.round=function(e,t){if(e===on)e=0;else if(e!==~~e||e<-ur||e>ur)throw Error(Js);return pr(new this.constructor(this),e+this.e+1,t)};we.sqrt=function(){var e,t,n,r=this,i=r.constructor,s=r.s,o=r.e,a=new i("0.5");if(!r.c[0])return new i(r);if(s<0)throw Error(Wi+"No square root");s=Math.sqrt(+mr(r,!0,!0)),s===0||s===1/0?(t=r.c.join(""),t.length+o&1||(t+="0"),s=Math.sqrt(t),o=((o+1)/2|0)-(o<0||o&1),e=new i((s==1/0?"5e":(s=s.toExponential()).slice(0,s.indexOf("e")+1))+o)):e=new i(s+""),o=e.e+(i.DP+=4);do n=e,e=a.times(n.plus(r.div(n)));while(n.c.slice(0,o).join("")!==e.c.slice(0,o).join(""));return pr(e,(i.DP-=4)+e.e+1,i.RM)};we.times=we.mul=function(e){var t,n=this,r=n.constructor,i=n.c,s=(e=new r(e)).c,o=i.length,a=s.length,c=n.e,l=e.e;if(e.s=n.s==e.s?1:-1,!i[0]||!s[0])return e.c=[e.e=0],e;for(e.e=c+l,o<a&&(t=i,i=s,s=t,l=o,o=a,a=l),t=new Array(l=o+a);l--;)t[l]=0;for(c=a;c--;){for(a=0,l=o+c;l>c;)a=t[l]+s[c]*i[l-c-1]+a,t[l--]=a%10,a=a/10|0;t[l]=a}for(a?++e.e:t.shift(),c=t.length;!t[--c];)t.pop();return e.c=t,e};we.toExponential=function(e,t){var n=this,r=n.c[0];if(e!==on){if(e!==~~e||e<0||e>ur)throw Error(Js);for(n=pr(new n.constructor(n),++e,t);n.c.length<e;)n.c.push(0)}return mr(n,!0,!!r)};we.toFixed=function(e,t){var n=this,r=n.c[0];if(e!==on){if(e!==~~e||e<0||e>ur)throw Error(Js);for(n=pr(new n.constructor(n),e+n.e+1,t),e=e+n.e+1;n.c.length<e;)n.c.push(0)}return mr(n,!1,!!r)};we.toJSON=we.toString=function(){var e=this,t=e.constructor;return mr(e,e.e<=t.NE||e.e>=t.PE,!!e.c[0])};typeof Symbol<"u"&&(we[Symbol.for("nodejs.util.inspect.custom")]=we.toJSON);we.toNumber=function(){var e=+mr(this,!0,!0);if(this.constructor.strict===!0&&!this.eq(e.toString()))throw Error(Wi+"Imprecise conversion");return e};we.toPrecision=function(e,t){var n=this,r=n.constructor,i=n.c[0];if(e!==on){if(e!==~~e||e<1||e>ur)throw Error(fr+"precision");for(n=pr(new r(n),e,t);n.c.length<e;)n.c.push(0)}return mr(n,e<=n.e||n.e<=r.NE||n.e>=r.PE,!!i)};we.valueOf=function(){var e=this,t=e.constructor;if(t.strict===!0)throw Error(Wi+"valueOf disallowed");return mr(e,e.e<=t.NE||e.e>=t.PE,!0)};var Vw=Eu(),hr=Vw;hr.DP=154;hr.NE=-1e6;hr.PE=1e6;hr.strict=!1;function Tu(e){return/^(0|-?[1-9][0-9]{0,14})$/.test(e)?e:Iw(new hr(e))}function Dn(e){return new hr(e)}function Iw(e){let t=e.toFixed();return t==="-0"?"0":t}function Qt(e){let t=Number(e);return Number.isSafeInteger(t)&&String(t)===e?t:void 0}var Z=(e,t)=>({kind:"string",value:e,...t}),ne=(e,t)=>({kind:"number",digits:Tu(String(e)),...t}),V=(e,t)=>({kind:"bool",value:e,...t}),Be=e=>({kind:"null",...e}),J=(e,t="tuple",n)=>({kind:"list",type:t,items:e,...n}),ce=(e,t="object",n)=>({kind:"object",type:t,entries:e instanceof Map?e:new Map(e),...n}),A=(e,t)=>({kind:"unknown",reason:e,...t}),Oe=(e,t)=>({kind:"error",problem:e,...t});function ke(e,t){return t&&!e.sensitive?{...e,sensitive:!0}:e}function Hs(e,t){return{...e,origin:e.origin===void 0?t:{...t,from:e.origin}}}function oi(e,t){if(e==null)return Be(t);switch(typeof e){case"string":return Z(e,t);case"number":return ne(e,t);case"boolean":return V(e,t);default:return Array.isArray(e)?J(e.map(n=>oi(n,t)),"tuple",t):ce(Object.entries(e).map(([n,r])=>[n,oi(r,t)]),"object",t)}}var at=64;function hc(e,t){return e===t||e.subject===t.subject&&e.type===t.type&&e.equals===t.equals}function W(e,t,n){return jw(t,n)?t:{kind:"choice",condition:e,then:t,else:n,...t.sensitive||n.sensitive?{sensitive:!0}:{}}}function jw(e,t){if(e===t)return!0;if(e.origin!==t.origin)return!1;switch(e.kind){case"string":case"bool":return e.kind===t.kind&&e.value===t.value;case"number":return t.kind==="number"&&e.digits===t.digits;case"null":return t.kind==="null"&&e.missed===t.missed;case"absent":return t.kind==="absent";default:return!1}}var Ru=new WeakMap,Iu=[];function Ze(e){switch(e.kind){case"choice":case"list":case"object":case"unknown":{let t=Ru.get(e);return t===void 0&&(t=Cw(e),Ru.set(e,t)),t}default:return Iu}}function Cw(e){let t=e.kind==="choice"?[e.then,e.else]:e.kind==="list"?e.items:e.kind==="object"?[...e.entries.values()]:e.kind==="unknown"?e.derived?.operands??[]:[],n=e.kind==="choice"?[e.condition]:[];for(let r of t)for(let i of Ze(r))n.some(s=>hc(s,i))||n.push(i);return n.length===0?Iu:n}var Mu=new WeakMap,Vu=new Set;function ju(e){if(e.kind!=="choice"&&e.kind!=="list"&&e.kind!=="object"&&e.kind!=="unknown")return Vu;let t=Mu.get(e);if(t===void 0){let n=new Set,r=i=>{for(let s of ju(i))n.add(s)};switch(e.kind){case"choice":n.add(e.condition.subject),r(e.then),r(e.else);break;case"list":e.items.forEach(r);break;case"object":e.entries.forEach(r);break;case"unknown":e.subject!==void 0&&n.add(e.subject),e.derived?.operands.forEach(r)}t=n.size===0?Vu:n,Mu.set(e,t)}return t}function pe(e,t,n){if(!ju(e).has(t.subject))return e;switch(e.kind){case"choice":{let r=Pw(e.condition,t,n),i=r!==void 0?pe(r?e.then:e.else,t,n):W(e.condition,pe(e.then,t,n),pe(e.else,t,n));return i.origin===void 0&&e.origin!==void 0&&i.kind!=="absent"?{...i,origin:e.origin}:i}case"list":return{...e,items:e.items.map(r=>pe(r,t,n)).filter(r=>r.kind!=="absent")};case"object":{let r=new Map;for(let[i,s]of e.entries){let o=pe(s,t,n);o.kind!=="absent"&&r.set(i,o)}return{...e,entries:r}}case"unknown":{if(e.subject===t.subject)return n?{...Nw(t),...e.sensitive?{sensitive:!0}:{},...e.origin?{origin:e.origin}:{}}:e;if(e.derived===void 0)return e;let r=e.derived.operands.map(s=>pe(s,t,n));return{...e.derived.make(r),...e.sensitive?{sensitive:!0}:{},...e.origin?{origin:e.origin}:{}}}default:return e}}function Pw(e,t,n){if(e.subject===t.subject)return hc(e,t)?n:n?!1:void 0}function Nw(e){switch(e.type){case"string":return Z(e.equals);case"number":return ne(e.equals);case"bool":return V(e.equals==="true");case"null":return Be()}}function ai(e,t){let n=new Map;for(let i of e){let s=n.get(i.subject)??[];s.some(o=>hc(o,i))||n.set(i.subject,[...s,i])}let r=[[]];for(let[i,s]of n){let o=[...s,void 0];if(s.length===2&&s.every(({type:a})=>a==="bool")&&o.pop(),r.length*o.length>t)return;r=r.flatMap(a=>o.map(c=>[...a,{subject:i,conditions:s,holds:c}]))}return r}function vn(e,t){let n=e;for(let{conditions:r,holds:i}of t)if(i!==void 0)n=pe(n,i,!0);else for(let s of r)n=pe(n,s,!1);return n}function Dw({subject:e,conditions:t,holds:n}){let r=({type:o,equals:a,sensitive:c})=>c?"(sensitive)":o==="string"?JSON.stringify(a):a;if(n!==void 0)return`${e} is ${r(n)}`;let[i,...s]=t;return i===void 0?"":s.length===0&&i.type==="bool"?`${e} is ${i.equals==="true"?"false":"true"}`:s.length===0?`${e} is not ${r(i)}`:`${e} is none of ${t.map(r).join(", ")}`}function Cu(e,t){if(e.length===t.length)return;let n=new Set(t[0]?.map(({subject:c})=>c)),r=c=>c.filter(({subject:l})=>n.has(l)),i=c=>r(c).map(Dw).join(" and "),s=()=>{let c=new Set(e.map(i));return!t.some(l=>!e.includes(l)&&c.has(i(l)))};for(let c of[...n])n.delete(c),s()||n.add(c);let o=[...new Set(e.map(i))],a=o.slice(0,3).join(", or ");return o.length>3?`${a}, or in ${o.length-3} more cases`:a}var Pu=new WeakMap;function Nu(e){let t=Pu.get(e);if(t===void 0){t=[0];for(let n=e.text.indexOf(`
`);n>=0;n=e.text.indexOf(`
`,n+1))t.push(n+1);Pu.set(e,t)}return t}function Ge(e,t){let n=Nu(e),r=0,i=n.length-1;for(;r<i;){let s=r+i+1>>1;n[s]<=t?r=s:i=s-1}return{line:r+1,column:t-n[r]+1}}function Du(e,t){let n=Nu(e),r=n[t-1]??e.text.length,i=n[t]??e.text.length;return e.text.slice(r,i).replace(/\r?\n$/,"")}function Lu(e,t){return{source:e.source,start:Math.min(e.start,t.start),end:Math.max(e.end,t.end)}}function Gs(e){return{source:e,start:0,end:0}}function Ui(e){let t=[];for(let n=e;n!==void 0&&t.length<100;n=n.from)t.push(n);return t}function Ys(e){return!e.source.installed}function gc(e){return e.key&&e.key.source===e.range.source?Lu(e.key,e.range):e.range}function Pt(e,t,n){let r=Ui(e.origin).filter(c=>c.range.source.text!==""||c.role==="plan"),i=n.places.get(t),s=[...r].reverse().map(c=>({range:gc(c),label:yc(c)}));i&&s.push({range:i,label:`${t} of ${n.address}`});let o=Bu(n),a=s.find(({range:c})=>Ys(c))??o[0]??{range:n.at,label:n.address};return{at:a.range,related:Wu(a.range,[...s,...o])}}function bc(e,t,n){let r=Bu(n),i=n.places.get(t),s={range:n.at,label:n.address},o=i?[{range:i,label:`${t} of ${n.address}`}]:[],a=e?.kind==="null"?e.missed:void 0,c=Ui(a?.of).reverse().flatMap(h=>h.key&&Ys(h.key)?[{range:h.key,label:`the entry without ${t}`}]:[]),l=a?.resource?Ui(a.key).reverse().map(h=>({range:gc(h),label:yc(h)})):[],f=Ui(e?.origin),d=f.at(-1),p=[...f].reverse().map(h=>({range:gc(h),label:yc(h)})),u=d?.role==="default"&&r.length>0,m=l.length>0?[...l,...o,...r,s]:a?.of?[...c,...o,...r,s]:u?[...r,...p,...o,s]:e===void 0?[s,...r]:[...p,...o,s,...r],g=m.find(({range:h})=>Ys(h))??s;return{at:g.range,related:Wu(g.range,m)}}function Bu(e){return Ui(e.origin).filter(t=>t.role==="call").map(t=>({range:t.range,label:`called as ${t.name}`}))}function yc(e){switch(e.role){case"variable":case"local":case"default":case"output":return e.name;case"argument":return`the argument ${e.name}`;case"attribute":return`the attribute ${e.name}`;case"entry":return`the entry ${e.name}`;case"command-line":case"environment":return`given by ${e.name}`;case"call":return`called as ${e.name}`;case"plan":return"the plan";case"literal":case"expression":return"written here"}}function Wu(e,t){let n=new Set([Fu(e)]);return t.filter(({range:r})=>{let i=Fu(r);return n.has(i)||!Ys(r)?!1:(n.add(i),!0)})}function Fu({source:e,start:t,end:n}){return`${e.path}:${t}:${n}`}function ht(e,t,n){if(e===void 0){let r=bc(void 0,t,n);return n.incomplete!==void 0?{state:"open",reason:{kind:"invalid",what:n.incomplete},place:r,madeFrom:[],prefix:"",suffix:""}:{state:"absent",written:!1,place:r}}switch(e.kind){case"string":return{state:"set",value:e.value,place:Pt(e,t,n),sensitive:e.sensitive===!0};case"number":return{state:"set",value:e.digits,place:Pt(e,t,n),sensitive:e.sensitive===!0};case"bool":return{state:"set",value:String(e.value),place:Pt(e,t,n),sensitive:e.sensitive===!0};case"null":case"absent":return{state:"absent",written:!0,place:bc(e,t,n),...e.kind==="null"&&e.missed?{missed:e.missed}:{}};case"unknown":return{state:"open",reason:e.reason,place:Pt(e,t,n),...e.reference?{reference:e.reference}:{},madeFrom:e.madeFrom??[],prefix:e.prefix??"",suffix:e.suffix??""};case"error":{let r=Pt(e,t,n);return{state:"error",reason:{kind:"error",problem:e.problem},place:r,...e.problem.missed?{missed:e.problem.missed}:{}}}case"choice":return Uu({kind:"limit",what:"more than 16 cases to tell apart"},Pt(e,t,n));case"list":case"object":return Uu({kind:"invalid",what:`${t} is no plain value`},Pt(e,t,n))}}function Uu(e,t){return{state:"open",reason:e,place:t,madeFrom:[],prefix:"",suffix:""}}var Ju=require("node:crypto"),zi=class{constructor(t){this.der=t;this.#e=new Ju.X509Certificate(t)}der;#e;get name(){return qu(this.#e.subject)}get issuer(){return qu(this.#e.issuer)}get validTo(){let t=Date.parse(this.#e.validTo);return Number.isNaN(t)?void 0:new Date(t)}get fingerprint(){return this.#e.fingerprint256}get isSelfSigned(){return this.#e.subject===this.#e.issuer}get isAuthority(){return this.#e.ca||this.isSelfSigned}get rsaBits(){try{let{asymmetricKeyType:t,asymmetricKeyDetails:n}=this.#e.publicKey;return t?.startsWith("rsa")?n?.modulusLength:void 0}catch{return}}get weakHash(){let t=Fw(this.der);return t&&Lw[t]}},zu=100;function qu(e){let t=(e??"").split(`
`),n=t.find(i=>i.startsWith("CN="))?.slice(3)??t.join(", "),r=[...n];return r.length>zu?`${r.slice(0,zu).join("")}\u2026`:n||"(no name)"}var Lw={"2a864886f70d010102":"MD2","2a864886f70d010104":"MD5","2a864886f70d010105":"SHA-1","2a8648ce380403":"SHA-1","2a8648ce3d0401":"SHA-1"};function Fw(e){let t=Ks(e,0),n=t&&Ks(e,t.start),r=n&&Ks(e,n.end),i=r&&Ks(e,r.start);return i&&e.subarray(i.start,i.end).toString("hex")}function Ks(e,t){let n=e[t+1];if(n===void 0)return;if(n<128)return{start:t+2,end:t+2+n};let r=n&127;if(r===0||r>4||t+2+r>e.length)return;let i=t+2+r;return{start:i,end:i+e.readUIntBE(t+2,r)}}function Hu(e){let t=[],n=!1,r,i=Uw(e);for(let[o,{label:a,body:c}]of i.entries()){if(a.endsWith("PRIVATE KEY")&&(n=!0),!Bw.has(a))continue;let l=c===void 0?void 0:zw(c);l!==void 0?t.push(l):r??=o+1}let s=t.length>0||n;return{certificates:t,hasPrivateKey:n,flaw:qw(e,i,r,s)}}function Gu(e){if(e.includes(gr))return"pem";let t=_c(e);return t===void 0?"no-base64":t.includes(gr)?"base64-of-pem":"wallet"}var gr="-----BEGIN ",Bw=new Set(["CERTIFICATE","X509 CERTIFICATE","TRUSTED CERTIFICATE"]),Ww=new Set(["CERTIFICATE REQUEST","NEW CERTIFICATE REQUEST","PUBLIC KEY","RSA PUBLIC KEY","PKCS7","CMS","X509 CRL"]);function Uw(e){let t=[];for(let n=e.indexOf(gr);n>=0;){let r=e.indexOf(gr,n+gr.length),i=e.slice(n+gr.length,r<0?void 0:r),[,s="",o=""]=/^([A-Z0-9 ]{1,40})-----([\s\S]*)$/.exec(i)??[],a=o.indexOf(`-----END ${s}-----`);t.push({label:s,body:a<0?void 0:o.slice(0,a)}),n=r}return t}function zw(e){let t=_c(e);if(t!==void 0)try{return new zi(t)}catch{return}}function _c(e){let t=e.replace(/\s+/g,"");return/^[A-Za-z0-9+/]+={0,2}$/.test(t)&&t.length%4!==1?Buffer.from(t,"base64"):void 0}function qw(e,t,n,r){let[i]=t;if(i===void 0)return Jw(e.trim());if(!(n===void 0&&r))return t.some(({label:s,body:o})=>s===""||(o??"\\n").includes("\\n"))&&e.includes("\\n")?{kind:"literal-newlines"}:n!==void 0||i.label===""?{kind:"block",number:n??1}:{kind:"other",label:Ww.has(i.label)?i.label:void 0}}function Jw(e){if(/^[^\s]{1,300}\.(pem|crt|cer|der|p7b|sso)$/i.test(e))return{kind:"file-name"};let t=e.length<100?void 0:_c(e);return t===void 0?{kind:"no-pem"}:{kind:"base64",of:t.includes(gr)?"pem":Hw(t)?"der":"other"}}function Hw(e){try{return new zi(e).der.length>0}catch{return!1}}var Qu=["aws_dms_certificate"],Gw=16;function Zu(e,t,n,r){let i=[...Ze(e.exists)];for(let s of["certificate_id","certificate_pem","certificate_wallet"]){let o=e.values.get(s);o!==void 0&&i.push(...Ze(o))}return(ai(i,Gw)??[[]]).flatMap(s=>{let o=vn(e.exists,s);if(o.kind==="bool"&&!o.value)return[];let{pem:a,wallet:c}=Yw(e,s);return[{certificate:{resource:e,root:t,address:e.address,id:wc(e,"certificate_id",s),pem:a,wallet:c,content:Kw(a,t),uses:n.of(e),usesKnown:n.isKnown(e,t),now:r},world:s}]})}function Yw(e,t){return{pem:Yu(wc(e,"certificate_pem",t)),wallet:Yu(wc(e,"certificate_wallet",t))}}function wc(e,t,n){let r=e.values.get(t);return ht(r===void 0?void 0:vn(r,n),t,e)}function Yu(e){return e.state==="set"&&e.value===""?{state:"absent",written:!0,place:e.place}:e}var Ku=new WeakMap;function Kw(e,t){if(e.state!=="set")return;let n=Ku.get(t)??new Map;Ku.set(t,n);let r=n.get(e.value)??Hu(e.value);return n.set(e.value,r),r}function Qw({uses:e}){return e.length>0&&e.every(({argument:t})=>t.endsWith("ssl_client_certificate_arn"))}function Xu({uses:e}){return e.length>0&&e.every(({argument:t})=>t.endsWith("ssl_client_key_arn"))}function ef(e){let t=e.content?.certificates??[],n=Qw(e)?[]:t.filter(({isAuthority:r})=>r);return n.length>0?n:t}function tf({name:e,issuer:t,validTo:n,fingerprint:r,isSelfSigned:i}){return{name:e,issuer:i?"itself":t,until:n?.toISOString().slice(0,10),fingerprint:r}}function me(e){return{...e,about:"endpoint",message:sf(e.message)}}function ci(e){return{...e,about:"certificate",message:sf(e.message)}}function nf(e){return{...e,about:"replication-instance"}}function rf(e){return{...e,about:"replication-config"}}function sf(e){return(t,n)=>e(t,t.subject?`${n} (${t.subject})`:n)}var X=(e,t,n)=>({kind:"fail",place:e,args:t,...n?{fix:n}:{}}),ae=e=>({kind:"pass",place:e}),Ae=(e,t,n)=>({kind:"open",place:e,reason:t,what:n}),D=e=>({kind:"not-applicable",why:e});var of=ci({id:"certificate-expired",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-298"],title:"No certificate in it is valid any more",check:Zw,message:({name:e,issuer:t,until:n,fingerprint:r,others:i},s)=>({fact:`${s} holds no certificate that is still valid: ${JSON.stringify(e)}, issued by ${t==="itself"?t:JSON.stringify(t)}, ended on ${n} (SHA-256 ${r})${i?`, and the other ${i} before it`:""}.`,remedy:"Give the present certificate of the authority.",lines:['certificate_pem = file("${path.module}/ca.pem")']})});function Zw(e){let t=ef(e);if(t.length===0)return D("it has no certificate that can be read");let n=t.map(i=>i.validTo?.getTime()??1/0),r=Math.max(...n);return r>=e.now.getTime()?ae(e.pem.place):X(e.pem.place,{...tf(t[n.indexOf(r)]),others:t.length>1?t.length-1:void 0})}var cf=ci({id:"certificate-invalid",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295","correctness"],title:"The certificate has no content that DMS can read",check:Xw,message:({what:e,wallet:t,both:n},r)=>({fact:`${r} ${e}.`,remedy:n?"Keep certificate_pem, or for an Oracle endpoint certificate_wallet.":t?"Give the Oracle wallet as base64; a PEM belongs into certificate_pem.":"Give the certificate of the authority as PEM, or for Oracle a wallet as certificate_wallet.",lines:n?[]:[t?'certificate_wallet = filebase64("cwallet.sso")':'certificate_pem = file("${path.module}/ca.pem")']})});function Xw({resource:e,pem:t,wallet:n,content:r}){if(t.state==="absent"&&n.state==="absent"){let{ignoreChanges:s}=e.lifecycle;return s==="all"||s.some(o=>/^certificate_(pem|wallet)$/.test(o))?D("lifecycle.ignore_changes covers its content"):X(t.written?t.place:n.place,{what:"has neither certificate_pem nor certificate_wallet"})}if(af(t)&&af(n))return X(t.place,{what:"has both certificate_pem and certificate_wallet",both:!0});if(r!==void 0)return r.flaw===void 0?ae(t.place):X(t.place,{what:tk(r.flaw)});if(n.state!=="set")return D("its content can't be known");let i=ek[Gu(n.value)];return i===void 0?ae(n.place):X(n.place,{what:i,wallet:!0})}function af(e){return e.state==="set"||e.state==="open"&&e.reason.kind==="file-missing"}var ek={wallet:void 0,pem:"has a PEM in certificate_wallet, which takes an Oracle wallet as base64","base64-of-pem":"has the base64 of a PEM in certificate_wallet, which takes an Oracle wallet","no-base64":"has a certificate_wallet that is not base64"};function tk(e){switch(e.kind){case"literal-newlines":return"has a certificate_pem in which the lines end with the two characters \\n instead of a new line";case"file-name":return"has the name of a file as its certificate_pem, not what is in the file";case"base64":return`has ${nk[e.of]} as its certificate_pem, which takes the PEM itself`;case"block":return`has a certificate_pem whose ${e.number===1?"first block":`block ${e.number}`} can't be read as a certificate`;case"other":return`has no certificate in its certificate_pem${e.label?`, but a ${e.label}`:""}`;case"no-pem":return"has no PEM in its certificate_pem: there is no -----BEGIN CERTIFICATE-----"}}var nk={pem:"the base64 of a PEM",der:"the base64 of a certificate without its PEM lines",other:"base64 that is no certificate (an Oracle wallet goes into certificate_wallet)"};var lf=ci({id:"certificate-private-key",level:"error",securitySeverity:"8.0",precision:"very-high",tags:["security","external/cwe/cwe-321"],title:"A private key stands in certificate_pem",check:rk,message:({alone:e},t)=>({fact:`${t} has a private key in its certificate_pem: it is imported into DMS and kept in the state${e?"":", and verifying a server needs no key"}.`,remedy:"Leave the key out, and replace it where it was used: it counts as published.",lines:['certificate_pem = file("${path.module}/ca.pem")']})});function rk(e){let{content:t,pem:n,uses:r,usesKnown:i}=e;if(t===void 0)return D("certificate_pem is not set, or can't be known");if(!t.hasPrivateKey)return ae(n.place);if(Xu(e))return D("it is the key of a Kafka client");let s=t.certificates.length===0;return s&&r.length===0&&!i?D("it may be the key of a Kafka client elsewhere"):X(n.place,{alone:s})}var yr=["none","require","verify-ca","verify-full"],ik="AWS DMS user guide, Using SSL with AWS DMS",Qs=["none","verify-ca","verify-full"],kc=yr;function Se(e,t,n,r,i,s,o=ik){return{name:e,title:t,switch:n,modes:r,certificate:i,basis:s,source:o}}var li=new Map([Se("mysql","MySQL","mode",Qs,"pem","documented"),Se("mariadb","MariaDB","mode",Qs,"pem","documented"),Se("aurora","Aurora MySQL","mode",Qs,"pem","documented"),Se("aurora-serverless","Aurora Serverless (MySQL)","mode",Qs,"pem","inferred"),Se("postgres","PostgreSQL","mode",kc,"pem","documented"),Se("aurora-postgresql","Aurora PostgreSQL","mode",kc,"pem","inferred"),Se("aurora-postgresql-serverless","Aurora Serverless (PostgreSQL)","mode",kc,"pem","inferred"),Se("sqlserver","SQL Server","mode",["none","require","verify-full"],"pem","documented"),Se("babelfish","Babelfish","undocumented",void 0,"pem","unconfirmed"),Se("azuredb","Azure SQL Database","undocumented",void 0,"pem","unconfirmed"),Se("azure-sql-managed-instance","Azure SQL Managed Instance","undocumented",void 0,"pem","unconfirmed"),Se("oracle","Oracle","mode",["none","verify-ca"],"wallet","documented"),Se("sybase","SAP ASE","mode",["none","verify-full"],"pem","documented"),Se("mongodb","MongoDB","mode",["none","require","verify-full"],"pem","documented"),Se("docdb","Amazon DocumentDB","mode",void 0,"pem","documented","AWS DMS user guide, Using Amazon DocumentDB as a source and as a target"),Se("db2","Db2 LUW","mode",["none","verify-ca"],"pem","documented"),Se("db2-zos","Db2 for z/OS","mode",["none","verify-ca"],"pem","documented"),Se("redshift","Amazon Redshift","always",["none"],"none","documented"),Se("redshift-serverless","Amazon Redshift Serverless","always",["none"],"none","inferred"),Se("neptune","Amazon Neptune","always",["none"],"none","inferred"),Se("s3","Amazon S3","always",["none"],"none","documented","hashicorp/terraform-provider-aws issue 31821"),Se("dynamodb","Amazon DynamoDB","always",["none"],"none","documented"),Se("kinesis","Amazon Kinesis","always",["none"],"none","documented"),Se("elasticsearch","Elasticsearch","settings",void 0,"none","documented","AWS DMS API reference, ElasticsearchSettings"),Se("opensearch","OpenSearch","settings",void 0,"none","documented","AWS DMS API reference, ElasticsearchSettings"),Se("kafka","Kafka","settings",void 0,"none","documented","AWS DMS API reference, KafkaSettings"),Se("redis","Redis","settings",void 0,"none","documented","AWS DMS API reference, RedisSettings"),Se("dms-transfer","DMS transfer","undocumented",void 0,"undocumented","unconfirmed")].map(e=>[e.name,e]));function Zs(e){return e.switch==="settings"?"none":e.modes?.at(-1)??"verify-full"}var uf=[...li.values()].filter(e=>e.switch!=="mode").map(({name:e})=>e);function br(e,t){let n=df(e),r,i=1/0;for(let s of t){let o=df(s),a=n.length>=4&&o.length>=4&&(n.startsWith(o)||o.startsWith(n))?.5+Math.abs(n.length-o.length)/100:1/0,c=Math.min(sk(n,o),a);c<i&&(r=s,i=c)}return i<=Math.max(1,Math.floor(n.length/4))?r:void 0}function df(e){return e.toLowerCase().replace(/[^a-z0-9]/g,"")}function sk(e,t){if(Math.abs(e.length-t.length)>8||e.length>60)return 1/0;let n=Array.from({length:t.length+1},(r,i)=>i);for(let r=1;r<=e.length;r++){let i=[r];for(let s=1;s<=t.length;s++)i.push(Math.min(n[s]+1,i[s-1]+1,n[s-1]+(e[r-1]===t[s-1]?0:1)));n=i}return n[t.length]}var ok=/^arn:aws[a-z-]*:dms:([a-z0-9-]+):\d{12}:cert:[A-Za-z0-9-]+$/;function Xs(e,t,n){switch(e.state){case"absent":return ff(e.missed)?{state:"dangling",missed:e.missed,place:e.place,none:!0}:{state:"none",place:e.place,missed:e.missed};case"set":return ak(e.value,e.place,t,n,e.sensitive);case"error":return ff(e.missed)||e.missed?.resource?{state:"dangling",missed:e.missed,place:e.place,none:!1}:{state:"open",reason:e.reason,place:e.place};case"open":{let{reference:r,place:i}=e;if(r===void 0)return lk(e,t);if(r.type!=="aws_dms_certificate")return uk(r.type,r.attribute,e);if(r.attribute!=="certificate_arn")return{state:"foreign",what:`${r.attribute==="id"?"the certificate's id":`the certificate's ${r.attribute}`}, not its ARN`,place:i};let s=n.resources.get(r.address);return vc(s?.region,t.region)?xc(s.region,t.region,i):{state:"linked",certificate:s,address:r.address,place:i}}}}function ff(e){return e?.resource?.type==="aws_dms_certificate"&&e.wanted!=="null"}function eo({kind:e,in:t,wanted:n}){return e==="undeclared"?`${n} is not declared`:e==="attribute"?`${t} has no attribute ${n}`:n.startsWith(".")?`${t} has several instances, and none is named`:`${t} has no ${t.startsWith("local.")||t.startsWith("var.")?"key":"instance"} ${n}`}function ak(e,t,n,r,i){if(e.trim()==="")return{state:"none",place:t};let s=ok.exec(e);if(s===null)return{state:"foreign",what:i?"no ARN of a DMS certificate":mf(e),place:t};if(vc(s[1],n.region))return xc(s[1],n.region,t);let o=ck(r).get(e);return o===void 0?{state:"literal",arn:e,place:t}:{state:"linked",certificate:o,address:o.address,place:t}}var pf=new WeakMap;function ck(e){let t=pf.get(e);return t===void 0&&(t=new Map([...e.resources.values()].flatMap(n=>{let r=n.type==="aws_dms_certificate"?n.values.get("certificate_arn"):void 0;return r?.kind==="string"?[[r.value,n]]:[]})),pf.set(e,t)),t}function lk({prefix:e,suffix:t,place:n,reason:r},i){let[,s,o]=/^arn:aws[a-z-]*:([a-z0-9-]+):(?:([a-z0-9-]+):)?/.exec(e)??[];return s===void 0?{state:"open",reason:r,place:n}:s!=="dms"?{state:"foreign",what:mf(e),place:n}:vc(o,i.region)?xc(o,i.region,n):e.includes(":cert:")||/:cert:[A-Za-z0-9-]+$/.test(t)?{state:"literal",arn:`${e}\u2026${t}`,place:n}:{state:"open",reason:r,place:n}}function vc(e,t){let n=r=>r!==void 0&&/^[a-z]{2}(-[a-z]+)+-\d$/.test(r);return n(e)&&n(t)&&e!==t}function xc(e,t,n){return{state:"foreign",what:`a certificate of the region ${e} (the endpoint is in ${t})`,place:n}}function mf(e){let t=/^arn:aws[a-z-]*:([a-z0-9-]+):/.exec(e)?.[1];return t==="acm"?"the ARN of an ACM certificate":t==="iam"?"the ARN of an IAM server certificate":t==="dms"?"the ARN of another kind of DMS resource, or a malformed one":t===void 0?"no ARN":`an ARN of the service ${t}`}var dk={aws_acm_certificate:"an ACM certificate",aws_acm_certificate_validation:"an ACM certificate",aws_iam_server_certificate:"an IAM server certificate",aws_acmpca_certificate:"a certificate of AWS Private CA",aws_acmpca_certificate_authority:"an authority of AWS Private CA",aws_iot_certificate:"a certificate of AWS IoT",aws_rds_certificate:"an RDS certificate",aws_secretsmanager_secret:"a secret",aws_s3_object:"an S3 object",aws_s3_bucket_object:"an S3 object"};function uk(e,t,n){let r=dk[e];return r!==void 0&&/(^|_)(arn|id)$/.test(t)?{state:"foreign",what:`the ${t} of ${r}`,place:n.place}:{state:"open",reason:n.reason,place:n.place}}var hf=me({id:"endpoint-certificate-dangling",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295","correctness"],title:"The link to the certificate leads nowhere",check:pk,message:({argument:e,kind:t,in:n,wanted:r,instead:i,exists:s,none:o},a)=>({fact:`${a} links ${e} to nothing: ${eo({kind:String(t),in:String(n),wanted:String(r)})}${o?", so the look-up falls back and the endpoint has no certificate":""}.${fk(s)}`,remedy:i?`Write ${t==="key"?JSON.stringify(i):i}.`:"Link a certificate that is declared.",lines:i&&t==="attribute"?[`${String(e).replace(/^.*\./,"")} = ${n}.${i}`]:[]})});function fk(e){let t=Array.isArray(e)?e:[];return t.length===0?"":` There ${t.length===1?"is":"are"}: ${t.join(", ")}.`}function pk(e){let t=e.links.flatMap(({argument:n,link:r})=>r.state==="dangling"?[X(r.place,mk(n,r),hk(e,n,r))]:r.state==="none"||r.state==="open"?[]:[ae(r.place)]);return t.length>0?t:D("no certificate is linked")}function mk(e,{missed:t,none:n}){let r=t.kind==="attribute"?t.wanted==="arn"?"certificate_arn":br(t.wanted,t.exists):br(t.wanted,t.exists);return{argument:e,kind:t.kind,in:t.in,wanted:t.wanted,instead:r,none:n,exists:t.kind==="attribute"?[]:t.exists}}function hk(e,t,{missed:n}){if(!(n.kind!=="attribute"||n.wanted!=="arn"))return{address:e.address,attribute:t,value:`${n.in}.certificate_arn`,safe:!0}}var gf=me({id:"endpoint-certificate-foreign",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295","correctness"],title:"The linked certificate is none that DMS can use",silences:["endpoint-certificate-unused"],check:gk,message:({argument:e,what:t},n)=>({fact:`${n} has as its ${e} ${t}; DMS takes only certificates that were imported into it, of the same region.`,remedy:"Import the certificate of the authority with aws_dms_certificate and link that.",lines:[`${String(e).replace(/^.*\./,"")} = aws_dms_certificate.NAME.certificate_arn`]})});function gk(e){let t=e.links.flatMap(({argument:n,link:r})=>r.state==="foreign"?[X(r.place,{argument:n,what:r.what})]:r.state==="linked"||r.state==="literal"?[ae(r.place)]:[]);return t.length>0?t:D("no certificate is linked")}var yf=me({id:"endpoint-certificate-missing",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295"],title:"A verifying mode has no certificate to verify with",check:yk,message:({mode:e,argument:t,missed:n},r)=>({fact:`${r} has ${e}, which AWS documents as needing a certificate, but ${t} is not set${n?` (${n})`:""}.`,remedy:t==="certificate_arn"?"Import the certificate of the authority and link it.":"Import the client certificate and its key, and link both.",lines:[t==="certificate_arn"?"certificate_arn = aws_dms_certificate.NAME.certificate_arn":`${String(t).replace(/^.*\./,"")} = aws_dms_certificate.NAME.certificate_arn`]})});function yk(e){let{engine:t,mode:n,certificate:r}=e;if(t.state==="known"&&t.engine.name==="kafka")return bk(e);if(t.state==="unknown"||t.state==="open")return D("the engine is not known");if(t.state==="known"&&(t.engine.certificate==="none"||t.engine.certificate==="undocumented"))return D("the engine takes no certificate");if(n.state!=="set"||n.mode!=="verify-ca"&&n.mode!=="verify-full")return D("no mode that verifies");let i={mode:`ssl_mode = "${n.shown}"`,argument:"certificate_arn"};switch(r.state){case"none":return X(r.place,i);case"dangling":return r.none?X(r.place,{...i,missed:eo(r.missed)}):D("the link leads nowhere");case"open":return Ae(r.place,r.reason,"Whether the certificate that this mode needs is linked can't be known");default:return ae(r.place)}}function bk(e){let t=e.settings.kafka,n=t.state==="there"?t.get("security_protocol"):void 0;return n?.state!=="set"||n.value!=="ssl-authentication"?D("Kafka needs client certificates only with ssl-authentication"):e.settings.links.filter(({argument:r})=>r.includes("client")).map(({argument:r,link:i})=>i.state==="none"||i.state==="dangling"&&i.none?X(i.place,{mode:'security_protocol = "ssl-authentication"',argument:r}):i.state==="open"?Ae(i.place,i.reason,`Whether ${r} is linked can't be known`):ae(i.place))}function bf(e){let t=e.engine.state==="known"?e.engine.engine.title:"",n=e.role.state==="set"&&/^(source|target)$/.test(e.role.value)?e.role.value:"";return[t,n].filter(Boolean).join(" ")}function Zt(e){return e.engine.state==="known"?Zs(e.engine.engine):"verify-full"}function Ln(e){return[`ssl_mode        = "${e}"`,"certificate_arn = aws_dms_certificate.NAME.certificate_arn"]}var _f=me({id:"endpoint-certificate-unused",level:"note",securitySeverity:"3.0",precision:"high",tags:["security","external/cwe/cwe-295"],title:"The linked certificate has no effect",check:_k,message:({why:e,strongest:t},n)=>({fact:`${n} links a certificate that has no effect: ${e}.`,remedy:t?`Set ssl_mode = "${t}", so that the server is verified with it.`:"Leave certificate_arn out.",lines:t?[`ssl_mode = "${t}"`]:[]})});function _k(e){let{certificate:t,engine:n,mode:r}=e;if(t.state!=="linked"&&t.state!=="literal")return D("no certificate is linked");if(n.state==="unknown"||n.state==="open")return D("the engine is not known");if(n.state==="known"&&n.engine.certificate==="none")return X(t.place,{why:`${n.engine.title} endpoints take no certificate_arn`});if(n.state==="known"&&n.engine.certificate==="undocumented")return D(`AWS does not say whether ${n.engine.title} takes a certificate`);if(r.state==="open"||r.state==="invalid")return D("the mode is not known");if(r.state==="set"&&(r.mode==="verify-ca"||r.mode==="verify-full"))return ae(t.place);let s=r.state==="set"?`ssl_mode = "${r.shown}" verifies no certificate`:"ssl_mode is not set";return X(t.place,{why:s,strongest:Zt(e)})}var wf=me({id:"endpoint-engine-unknown",level:"error",securitySeverity:"3.0",precision:"high",tags:["security","correctness"],title:"engine_name is no engine of DMS",check:kk,message:({name:e,instead:t,removed:n},r)=>({fact:n?`${r} has engine_name = "s3", which version 6 of the AWS provider no longer has.`:`${r} has engine_name = ${JSON.stringify(e)}, which is no engine of DMS.`,remedy:n?"Use the resource aws_dms_s3_endpoint.":`Write "${t}".`,lines:n?[]:[`engine_name = "${t}"`]})}),wk={postgresql:"postgres",pgsql:"postgres","aurora-mysql":"aurora","aurora-postgres":"aurora-postgresql",mssql:"sqlserver","sql-server":"sqlserver",documentdb:"docdb","sqlserver-ex":"sqlserver","sqlserver-se":"sqlserver","sqlserver-ee":"sqlserver","sqlserver-web":"sqlserver","oracle-ee":"oracle","oracle-se2":"oracle","oracle-se":"oracle",msk:"kafka",mongo:"mongodb"};function kk(e){let{engine:t}=e;if(t.state==="known")return ae(t.place);if(t.state!=="unknown")return D("the engine can't be known");if(t.name==="s3")return X(t.place,{name:t.name,removed:!0});let n=wk[t.name.toLowerCase()]??br(t.name,li.keys());return n===void 0||e.root.acceptedByTerraform?Ae(t.place,{kind:"invalid",what:`dmslint does not know the engine ${JSON.stringify(t.name)}`,advice:"Write the name of a DMS engine; a new one needs a newer dmslint."},"Where its TLS switch is can't be known"):X(t.place,{name:t.name,instead:n},{address:e.address,attribute:"engine_name",value:JSON.stringify(n),safe:n==="postgres"})}var kf=require("node:net");function vf(e){if(e.state==="set"){let n=e.value.trim().replace(/^\[(.*)\]$/,"$1");return n===""?"unknown":(0,kf.isIP)(n)!==0?"address":"name"}if(e.state!=="open")return"unknown";if(/[g-z_-]/i.test(e.prefix+e.suffix)||/[a-z]\.|\.[a-z]/i.test(`${e.prefix} ${e.suffix}`))return"name";let{reference:t}=e;return t===void 0?"unknown":vk[t.type]?.includes(t.attribute)?"name":"unknown"}var vk={aws_db_instance:["address","endpoint"],aws_rds_cluster:["endpoint","reader_endpoint"],aws_rds_cluster_instance:["endpoint"],aws_rds_cluster_endpoint:["endpoint"],aws_db_proxy:["endpoint"],aws_docdb_cluster:["endpoint","reader_endpoint"],aws_redshift_cluster:["endpoint","dns_name"],aws_route53_record:["fqdn","name"],aws_lb:["dns_name"]};var xf=me({id:"endpoint-hostname-unverified",level:"note",securitySeverity:"3.0",precision:"high",tags:["security","external/cwe/cwe-297"],title:"The certificate is verified, but not the host name",check:xk,message:({mode:e},t)=>({fact:`${t} verifies the authority of the server's certificate, but not the host name: ssl_mode is "${e}", and server_name is a host name.`,remedy:'Set ssl_mode = "verify-full".',lines:['ssl_mode = "verify-full"']})});function xk(e){let{engine:t,mode:n}=e;return t.state!=="known"||t.engine.switch!=="mode"?D("no engine that has verify-full"):n.state!=="set"||n.mode!=="verify-ca"&&n.mode!=="verify-full"?D("no certificate is verified"):n.mode==="verify-full"?ae(n.place):Zs(t.engine)!=="verify-full"?D(`${t.engine.title} has no verify-full`):vf(e.serverName)!=="name"?D("server_name is not known to be a host name"):X(n.place,{mode:n.shown})}var Sf=me({id:"endpoint-mode-inherited",level:"note",securitySeverity:"3.0",precision:"high",tags:["security","DMS.9"],title:"The mode is not written; the state supplies it",check:Sk,message:({mode:e,strongest:t},n)=>({fact:`${n} has no ssl_mode in its configuration: the mode "${e}" comes from the state, and a new endpoint of this configuration would use "none".`,remedy:`Write the mode: ssl_mode = "${e==="none"?t:e}".`,lines:e==="none"?Ln(String(t)):[`ssl_mode = "${e}"`]})});function Sk(e){let{engine:t,mode:n,resource:r}=e;return r.change?.inherited.has("ssl_mode")?t.state==="known"&&t.engine.switch!=="mode"&&t.engine.switch!=="undocumented"?D("ssl_mode is not the TLS switch of this engine"):n.state!=="set"?D("the state holds no mode"):X(n.place,{mode:n.mode,strongest:Zt(e)}):D("ssl_mode does not come from a state")}var Of=me({id:"endpoint-mode-unsupported",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-1188"],title:"AWS documents no such ssl_mode for the engine",silences:["endpoint-server-unverified","endpoint-hostname-unverified","endpoint-certificate-unused"],check:Ok,message:({engine:e,mode:t,modes:n,instead:r},i)=>({fact:n===void 0?`${i} has ssl_mode = ${JSON.stringify(t)}, which is no mode; DMS has "none", "require", "verify-ca" and "verify-full".`:`${i} has ssl_mode = ${JSON.stringify(t)}, and AWS documents no such mode for ${e}: only ${n.join(", ")}.`,remedy:r==="none"?"Leave ssl_mode out: it is not what switches TLS on for this engine.":`Write ssl_mode = "${r}".`,lines:r==="none"?['ssl_mode = "none"']:r==="require"?['ssl_mode = "require"']:Ln(String(r))})});function Ok(e){let{engine:t,mode:n}=e;if(n.state==="absent")return D("ssl_mode is not set");if(n.state==="open")return t.state==="known"&&t.engine.switch==="always"?Ae(n.field.place,n.field.reason,"Whether this engine has the mode can't be known"):D("ssl_mode can't be known");if(n.state==="invalid"){let o=t.state==="known"&&t.engine.modes||yr,a=Zt(e),c=br(n.value,o.filter(f=>f!=="none")),l=a==="none"?a:c??a;return X(n.place,{mode:n.value,instead:l},{address:e.address,attribute:"ssl_mode",value:JSON.stringify(l),safe:c===l})}if(t.state==="relational")return n.mode==="require"||n.mode==="verify-ca"?Ae(n.place,{kind:"invalid",what:"the engine is read from the database"},"Whether the engine has this mode can't be known"):ae(n.place);if(t.state==="open"){if(n.mode==="none")return D("the engine can't be known");let o=t.field.state==="absent"?{kind:"invalid",what:"engine_name is not set",advice:"Set engine_name."}:t.field.reason;return Ae(t.field.place,o,`Whether the engine has the mode ${n.shown} can't be known`)}if(t.state==="unknown")return D("engine_name is no DMS engine");let{modes:r,title:i}=t.engine;if(r===void 0)return D(`AWS documents no list of modes for ${i}`);if(r.includes(n.mode))return ae(n.place);let s=Zt(e);return X(n.place,{engine:i,mode:n.shown,modes:r,instead:s},{address:e.address,attribute:"ssl_mode",value:JSON.stringify(s),safe:!0})}function $f(e,t,n){let r=c=>Ak(e(c),c,t),[i,s,o]=[r("kafka_settings"),r("redis_settings"),r("elasticsearch_settings")],a=(c,l,f)=>l.state==="there"?f.map(d=>({argument:`${c}.${d}`,link:Xs(l.get(d),t,n)})):[];return{kafka:i,redis:s,elasticsearch:o,links:[...a("kafka_settings",i,["ssl_ca_certificate_arn","ssl_client_certificate_arn","ssl_client_key_arn"]),...a("redis_settings",s,["ssl_ca_certificate_arn"])]}}function Ak(e,t,n){if(e===void 0)return n.incomplete===void 0?{state:"absent"}:Af(ht(void 0,t,n));let r=e.kind==="list"?e.items[0]:e;switch(r?.kind){case void 0:case"null":case"absent":return{state:"absent"};case"object":return{state:"there",get:i=>$k(r,i,t,n)};default:return Af(ht(r,t,n))}}function Af(e){return e.state==="open"||e.state==="error"?{state:"open",field:e}:{state:"absent"}}function $k(e,t,n,r){let i=e.entries.get(t),s=i!==void 0&&i.origin===void 0?{...i,origin:e.origin}:i,o=ht(s,t,r);return s!==void 0||o.state!=="absent"?o:{...o,place:Pt(e,n,r)}}var Sc=["aws_dms_endpoint","aws_dms_s3_endpoint"],Ek=16,Tk=["engine_name","ssl_mode","certificate_arn","extra_connection_attributes","kafka_settings","redis_settings","elasticsearch_settings","s3_settings","server_name","endpoint_type"];function Oc(e,t){let n=[...Ze(e.exists)];for(let i of Tk){let s=e.values.get(i);s!==void 0&&n.push(...Ze(s))}return(ai(n,Ek)??[[]]).flatMap(i=>{let s=vn(e.exists,i);return s.kind==="bool"&&!s.value?[]:[{world:i,endpoint:Rk(e,t,i)}]})}function to({resource:e},t){let{ignoreChanges:n}=e.lifecycle;return n==="all"||n.some(r=>r.split(/[.[]/)[0]===t)}function Rk(e,t,n){let r=l=>{let f=e.values.get(l);return f===void 0?void 0:vn(f,n)},i=l=>ht(r(l),l,e),s=i("certificate_arn"),o=i("ssl_mode"),a=Xs(s,e,t),c=$f(r,e,t);return{resource:e,root:t,address:e.address,role:i("endpoint_type"),engine:e.type==="aws_dms_s3_endpoint"?Mk(e):Ik(i("engine_name"),t),mode:Ck(o),modeField:o,certificate:a,certificateField:s,serverName:i("server_name"),extraAttributes:i("extra_connection_attributes"),settings:c,field:i,valueOf:r,world:n,links:[{argument:"certificate_arn",link:a},...c.links]}}function Mk(e){return{state:"known",engine:li.get("s3"),place:Pt({kind:"string",value:"s3"},"engine_name",e)}}var Vk=new Set(["aws_db_instance","aws_rds_cluster","aws_rds_cluster_instance","aws_rds_global_cluster"]);function Ik(e,t){if(e.state==="set"){let n=li.get(e.value),r=e.value==="s3"&&jk(t.awsProviderVersion);return n!==void 0&&!r?{state:"known",engine:n,place:e.place}:{state:"unknown",name:e.value,place:e.place}}return e.state==="open"&&e.reference?.attribute==="engine"&&Vk.has(e.reference.type)?{state:"relational",place:e.place}:{state:"open",field:e}}function jk(e){return e?.split(",").some(t=>Number(/^\s*(?:>=|~>|=|>)?\s*v?(\d+)/.exec(t)?.[1]??0)>=6)??!1}function Ck(e){switch(e.state){case"set":{let t=yr.find(n=>n===e.value);return t===void 0?{state:"invalid",value:e.sensitive?"(sensitive)":e.value,place:e.place}:{state:"set",mode:t,shown:e.sensitive?"(sensitive)":t,place:e.place}}case"absent":return{state:"absent",place:e.place,field:e};default:return{state:"open",field:e}}}var Ef=me({id:"endpoint-plaintext",level:"error",securitySeverity:"7.5",precision:"very-high",tags:["security","external/cwe/cwe-319","DMS.9","CT.DMS.PR.2"],title:"The endpoint connects to its database in clear text",check:Pk,message:({mode:e,strongest:t},n)=>({fact:`${n} sends its traffic in clear text: ${e===void 0?'ssl_mode is not set, and DMS then uses "none"':`ssl_mode is "${e}"`}.`,remedy:`Set ssl_mode = "${t}" and link the certificate of the authority.`,lines:Ln(String(t))})});function Pk(e){let{engine:t,mode:n}=e;if(t.state==="unknown")return D("engine_name is no DMS engine");if(t.state==="known"&&(t.engine.switch==="always"||t.engine.switch==="settings"))return D(`ssl_mode is not the TLS switch of ${t.engine.title}`);if(n.state==="open")return Ae(n.field.place,n.field.reason,"Whether the connection is encrypted can't be known from ssl_mode");let r=n.place;if(n.state==="invalid")return D("ssl_mode is no mode at all");let i=n.state==="absent"||n.mode==="none";return t.state==="known"&&t.engine.switch==="undocumented"?n.state==="set"&&n.mode.startsWith("verify")&&t.engine.certificate!=="undocumented"?ae(r):Ae(r,{kind:"invalid",what:`AWS does not say whether ssl_mode is the TLS switch of ${t.engine.title}`,advice:"Set the strongest mode that DMS takes here, and let the server refuse connections without TLS."},"Whether the connection is encrypted can't be known"):i?t.state==="open"?Ae(t.field.place,Nk(t.field),`The connection is in clear text unless the engine is one of ${uf.join(", ")}`):X(r,{mode:n.state==="absent"?void 0:n.shown,strongest:Zt(e)}):to(e,"ssl_mode")?Ae(r,{kind:"ignored-changes",attribute:"ssl_mode"},"Whether the endpoint really uses this mode can't be known"):ae(r)}function Nk(e){return e.state==="absent"?{kind:"invalid",what:"engine_name is not set",advice:"Set engine_name."}:e.reason}var Tf=me({id:"endpoint-server-unverified",level:"warning",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295"],title:"The connection is encrypted, but the server is not verified",check:Dk,message:({mode:e,strongest:t},n)=>({fact:`${n} encrypts its connection, but verifies no certificate: ssl_mode is "${e}", so anyone in between can pose as the server.`,remedy:`Set ssl_mode = "${t}", the strongest mode that this engine has, and link the certificate of the authority.`,lines:Ln(String(t))})});function Dk(e){let{engine:t,mode:n}=e;return t.state==="relational"||t.state==="known"&&t.engine.switch==="mode"?n.state!=="set"?D("no mode is known"):n.mode==="none"?D("the connection is in clear text"):n.mode==="require"?X(n.place,{mode:n.shown,strongest:Zt(e)}):ae(n.place):D("ssl_mode is not the TLS switch of this engine")}function Rf(e){let t=new Map;for(let n of e.split(";")){let r=n.indexOf("=");r>0&&t.set(n.slice(0,r).trim().toLowerCase(),n.slice(r+1).trim())}return t}function no(e,t){if(e.state==="set")return Rf(e.value).get(t.toLowerCase());if(e.state==="open")return Rf(e.prefix.slice(0,e.prefix.lastIndexOf(";")+1)).get(t.toLowerCase())}var If=me({id:"endpoint-settings-plaintext",level:"error",securitySeverity:"7.5",precision:"very-high",tags:["security","external/cwe/cwe-319","DMS.12"],title:"The settings of the endpoint ask for clear text",check:Lk,message:({argument:e,value:t,lines:n},r)=>({fact:`${r} sends its traffic in clear text: ${e} is ${t}.`,remedy:String(e).includes("extra_connection_attributes")?"Take it out there, and ask for encryption in the settings block.":"Ask for encryption there.",lines:n??[]})}),_r="Whether the connection is encrypted can't be known from the settings of the endpoint",Mf={redis:["ssl-encryption"],kafka:["ssl-encryption","ssl-authentication","sasl-ssl",""]};function Lk(e){if(e.engine.state!=="known")return D("the engine is not known");switch(e.engine.engine.name){case"redis":return Vf(e,"redis","ssl_security_protocol","sslSecurityProtocol",'ssl_security_protocol = "ssl-encryption"');case"kafka":return Vf(e,"kafka","security_protocol","securityProtocol",'security_protocol = "ssl-encryption"');case"elasticsearch":case"opensearch":return Fk(e);default:return D("the TLS switch of this engine is not in settings")}}function Vf(e,t,n,r,i){let s=`${t}_settings.${n}`,o=no(e.extraAttributes,r);if(o?.toLowerCase()==="plaintext")return X(e.extraAttributes.place,{argument:`${r} in extra_connection_attributes`,value:'"plaintext"',lines:[`${t}_settings {`,`  ${i}`,"}"]});let a=e.settings[t];if(a.state==="open")return Ae(a.field.place,a.field.reason,_r);let c=a.state==="there"?a.get(n):void 0;if(c?.state==="set"&&c.value.toLowerCase()==="plaintext")return X(c.place,{argument:s,value:c.sensitive?"(sensitive)":'"plaintext"',lines:[`${t}_settings {`,`  ${i}`,"}"]});if(c?.state==="open"||c?.state==="error")return Ae(c.place,c.reason,_r);if(c?.state==="set"&&!Mf[t].includes(c.value)){let f=Mf[t].filter(p=>p!=="").join(", "),d={kind:"invalid",what:`${s} is no protocol of DMS`,advice:`Write one of ${f}.`};return Ae(c.place,d,_r)}let l=e.extraAttributes;return o===void 0&&l.state==="open"?Ae(l.place,l.reason,"extra_connection_attributes may ask for clear text"):jf(e,`${t}_settings`,c?.place??l.place)}function Fk(e){let t=e.settings.elasticsearch;if(t.state==="open")return Ae(t.field.place,t.field.reason,_r);let n=t.state==="there"?t.get("endpoint_uri"):void 0;if(n===void 0||n.state==="absent")return D("endpoint_uri is not set");if(n.state==="error")return Ae(n.place,n.reason,_r);let r=n.state==="set"?n.value:n.prefix;return/^http:\/\//i.test(r)?X(n.place,{argument:"elasticsearch_settings.endpoint_uri",value:"an http:// address",lines:["elasticsearch_settings {",'  endpoint_uri = "https://\u2026"',"}"]}):n.state==="set"||/^https:\/\//i.test(r)||Bk(n)?jf(e,"elasticsearch_settings",n.place):Ae(n.place,n.reason,_r)}function jf(e,t,n){return to(e,t)?Ae(n,{kind:"ignored-changes",attribute:t},_r):ae(n)}function Bk(e){return/^aws_(opensearch|elasticsearch)_domain$/.test(e.reference?.type??"")&&e.reference?.attribute==="endpoint"}var qi=me({id:"endpoint-undetermined",level:"note",securitySeverity:"3.0",precision:"high",tags:["security","DMS.9"],title:"What the endpoint does can't be known from this input",check:()=>D("the other rules say what is open"),message:({what:e,because:t,advice:n},r)=>({fact:`${r} is undetermined: ${Wk(String(e))}, because ${t}.`,remedy:String(n??"Write the value itself, or check the plan."),lines:[]})});function Wk(e){return e.charAt(0).toLowerCase()+e.slice(1)}var Cf=me({id:"kafka-protocol-unset",level:"warning",securitySeverity:"5.9",precision:"high",tags:["security","external/cwe/cwe-319"],title:"A Kafka endpoint names no security protocol",check:Uk,message:(e,t)=>({fact:`${t} names no security_protocol; the API documents only secure protocols as something to set, so what is left is clear text.`,remedy:"Set security_protocol in kafka_settings.",lines:["kafka_settings {",'  security_protocol = "ssl-encryption"',"}"]})});function Uk(e){if(e.engine.state!=="known"||e.engine.engine.name!=="kafka")return D("the engine is not Kafka");let t=e.settings.kafka;if(t.state==="open")return D("kafka_settings can't be known");let n=t.state==="there"?t.get("security_protocol"):void 0;return n===void 0?D("there is no kafka_settings block, and the provider refuses the endpoint without it"):!(n.state==="absent"||n.state==="set"&&n.value==="")||no(e.extraAttributes,"securityProtocol")!==void 0?ae(n.place):e.extraAttributes.state==="open"?Ae(e.extraAttributes.place,e.extraAttributes.reason,"Whether a security protocol is set can't be known"):X(n.place,{})}function io(e){let t=e.resource.change?.before;if(t===void 0||!e.resource.change?.actions.some(o=>o==="update"||o==="create"))return[];let{kafka:n,redis:r}=e.settings,i=e.modeField;return[ro("ssl_mode",t.get("ssl_mode"),e.modeField,qk),ro("certificate_arn",t.get("certificate_arn"),e.certificateField,()=>{}),ro("kafka_settings.security_protocol",Nf(t.get("kafka_settings"),"security_protocol"),n.state==="there"?n.get("security_protocol"):Pf(i,n.state),Df),ro("redis_settings.ssl_security_protocol",Nf(t.get("redis_settings"),"ssl_security_protocol"),r.state==="there"?r.get("ssl_security_protocol"):Pf(i,r.state),Df)].filter(o=>o!==void 0)}function Pf(e,t){return t==="absent"?{state:"absent",written:!1,place:e.place}:void 0}function ro(e,t,n,r){if(n===void 0||n.state!=="set"&&n.state!=="absent")return;let i=zk(t),s=n.state==="set"&&n.value!==""?n.value:void 0;if(i===s)return;let[o,a]=[r(i),r(s)];return{argument:e,before:i,after:s,field:n,weaker:o===void 0||a===void 0?void 0:a<o}}function zk(e){return e?.kind==="string"&&e.value!==""?e.value:void 0}function Nf(e,t){let n=e?.kind==="list"?e.items[0]:void 0;return n?.kind==="object"?n.entries.get(t):void 0}function qk(e){let t=yr.findIndex(n=>n===(e??"none"));return t<0?void 0:t}function Df(e){return e===void 0||e==="plaintext"?0:1}var Jk=16;function Lf(e,t,n){let r=t.flatMap(s=>e.values.get(s)??[]),i=[e.exists,...r].flatMap(Ze);return(ai(i,Jk)??[[]]).flatMap(s=>{let o=vn(e.exists,s);return o.kind==="bool"&&!o.value?[]:[{world:s,view:n(c=>{let l=e.values.get(c);return ht(l===void 0?void 0:vn(l,s),c,e)})}]})}function Ff(e){return Lf(e,["publicly_accessible"],t=>({resource:e,address:e.address,publiclyAccessible:t("publicly_accessible")}))}function Bf(e,t){let n=["source_endpoint_arn","target_endpoint_arn"];return Lf(e,n,r=>({resource:e,address:e.address,endpoints:n.flatMap(i=>{let s=r(i);return t().filter(({endpoint:o})=>Ac(s,o.resource)).map(({endpoint:o})=>({argument:i,endpoint:o,field:s}))})}))}function Ac(e,t){return e.state==="open"?e.reference?.address===t.address:e.state!=="set"?!1:[t.values.get("endpoint_arn"),t.change?.before?.get("endpoint_arn")].some(r=>r?.kind==="string"&&r.value===e.value)}function Wf(e){return[...e.root.resources.values()].filter(t=>t.mode==="managed"&&t.type==="aws_dms_replication_task"&&t.change?.before!==void 0&&["source_endpoint_arn","target_endpoint_arn"].some(n=>Ac(ht(t.values.get(n)??t.change?.before?.get(n),n,t),e.resource)||Ac(ht(t.change?.before?.get(n),n,t),e.resource)))}var zf=me({id:"plan-task-interrupted",level:"warning",securitySeverity:"3.0",precision:"high",tags:["security","availability"],title:"The plan interrupts replication tasks",check:Hk,message:({how:e,tasks:t},n)=>({fact:e==="replace"?`${n} is replaced by this plan while it is used by ${Uf(t)}; a replaced endpoint replaces its tasks, and they lose their position in the changes of the source.`:`${n} gets other TLS settings by this plan while it is used by ${Uf(t)}; an endpoint can't be modified while its tasks run.`,remedy:e==="replace"?"Keep endpoint_id and kms_key_arn as they are, or plan for a new full load.":"Set pause_replication_tasks = true, or stop the tasks before the apply.",lines:e==="replace"?[]:["pause_replication_tasks = true"]})});function Uf(e){return e.join(", ")}function Hk(e){let{change:t,values:n}=e.resource;if(t?.before===void 0)return D("the endpoint does not exist yet, or this is no plan");let r=Wf(e).map(({address:a})=>a).sort();if(r.length===0)return D("no existing task of this plan uses it");let{place:i}=e.modeField;if(t.actions.includes("delete")&&t.actions.includes("create"))return X(i,{how:"replace",tasks:r});if(!t.actions.includes("update"))return ae(i);let[s]=io(e),o=ht(n.get("pause_replication_tasks"),"pause_replication_tasks",e.resource);return s===void 0||o.state==="set"&&o.value==="true"?ae(i):X(s.field.place,{how:"update",tasks:r})}var qf=me({id:"plan-tls-downgrade",level:"error",securitySeverity:"7.5",precision:"very-high",tags:["security","external/cwe/cwe-757","DMS.9","DMS.12"],title:"The plan makes a connection weaker",check:Gk,message:({argument:e,before:t,after:n},r)=>({fact:`${r} gets a weaker connection by this plan: ${e} goes from ${JSON.stringify(t)} to ${n===void 0?"nothing":JSON.stringify(n)}.`,remedy:"Keep what is there.",lines:[`${String(e).replace(/^.*\./,"")} = ${JSON.stringify(t)}`]})});function Gk(e){let{engine:t,resource:n}=e;if(n.change?.before===void 0)return D("the endpoint does not exist yet, or this is no plan");let r=t.state!=="known"||t.engine.switch==="mode"||t.engine.switch==="undocumented",i=io(e).filter(s=>s.weaker&&(r||s.argument!=="ssl_mode"));return i.length===0?ae(e.modeField.place):i.map(({argument:s,before:o,after:a,field:c})=>X(c.place,{argument:s,before:o,after:a}))}var Jf=rf({id:"replication-config-tls-unsupported",level:"error",securitySeverity:"3.0",precision:"high",tags:["security","correctness"],title:"Serverless replication does not support TLS for Db2",check:Yk,message:({endpoint:e,mode:t,argument:n},r)=>({fact:`${r} has ${e} as its ${n}, a Db2 endpoint with ssl_mode = "${t}"; AWS DMS Serverless supports no SSL connections for Db2 endpoints.`,remedy:"Use a replication instance and a replication task for it.",lines:[]})});function Yk({endpoints:e}){return e.length===0?D("its endpoints are not of this configuration"):e.map(({endpoint:t,argument:n,field:r})=>{if(!(t.engine.state==="known"&&t.engine.engine.name.startsWith("db2")))return D("no Db2 endpoint");let{mode:s}=t;return s.state==="set"&&s.mode!=="none"?X(r.place,{endpoint:t.address,mode:s.mode,argument:n}):ae(r.place)})}var Hf=nf({id:"replication-instance-public",level:"error",securitySeverity:"9.0",precision:"very-high",tags:["security","external/cwe/cwe-668","DMS.1"],title:"The replication instance has a public address",check:Kk,message:(e,t)=>({fact:`${t} is reachable from the internet: publicly_accessible is true.`,remedy:"Set publicly_accessible = false. That replaces the instance, and moves its tasks first.",lines:["publicly_accessible = false"]})});function Kk({publiclyAccessible:e}){switch(e.state){case"set":return e.value==="true"?X(e.place,{}):ae(e.place);case"absent":return ae(e.place);default:return Ae(e.place,e.reason,"Whether the replication instance is public can't be known")}}var so=me({id:"suppression-expired",level:"warning",securitySeverity:"3.0",precision:"very-high",tags:["security","maintainability"],title:"A suppression is past its day",check:()=>D("the runner looks at suppressions"),message:({rules:e,until:t})=>({fact:`The suppression of ${e} held until ${t} and does so no longer.`,remedy:"Mend what it was for, or set a new day with a new reason.",lines:[]})});var oo=me({id:"suppression-unused",level:"note",securitySeverity:"0.0",precision:"very-high",tags:["security","maintainability"],title:"A suppression matched nothing in this run",check:()=>D("the runner looks at suppressions"),message:({rules:e})=>({fact:`The suppression of ${e} matched no finding in this run.`,remedy:"Remove it.",lines:[]})});var Nt=[Ef,If,Cf,Of,wf,qi,Sf,Tf,xf,yf,hf,gf,_f,cf,lf,of,Hf,Jf,so,oo,qf,zf];var Gf={"endpoint-certificate-dangling":`# endpoint-certificate-dangling

The link to the certificate leads nowhere.

- Level: error
- Controls: none
- Weakness: CWE-295

## What it means

\`certificate_arn\`, or a certificate of \`kafka_settings\` or \`redis_settings\`,
refers to a resource that is not declared, to an attribute that it does not
have, or to a key or index that does not exist. \`aws_dms_certificate\` exports
its ARN as \`certificate_arn\`: there is no \`arn\`.

## Why it matters

Without \`try()\` Terraform refuses the plan. With \`try(..., null)\` nothing is
said: the look-up falls back, and the endpoint is made without the certificate
that was meant for it.

## Fails

There is no \`.arn\`, though many examples write it:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.arn
}
\`\`\`

The key is mistyped, and \`try()\` hides it:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "endpoints" {
  type = any
  default = {
    orders = { certificate_key = "rds-ca" }
  }
}

resource "aws_dms_certificate" "this" {
  for_each = { rds = "eu-west-1-bundle.pem" }

  certificate_id  = each.key
  certificate_pem = file("\${path.module}/\${each.value}")
}

resource "aws_dms_endpoint" "this" {
  for_each = var.endpoints

  endpoint_id     = each.key
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = try(aws_dms_certificate.this[each.value.certificate_key].certificate_arn, null)
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "endpoints" {
  type = any
  default = {
    orders = { certificate_key = "rds" }
  }
}

resource "aws_dms_certificate" "this" {
  for_each = { rds = "eu-west-1-bundle.pem" }

  certificate_id  = each.key
  certificate_pem = file("\${path.module}/\${each.value}")
}

resource "aws_dms_endpoint" "this" {
  for_each = var.endpoints

  endpoint_id     = each.key
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.this[each.value.certificate_key].certificate_arn
}
\`\`\`

## How to fix

### Terraform

Write \`.certificate_arn\`, and the name, key or index of a certificate that is
declared. Leave out \`try()\` where the certificate is needed: Terraform then
reports a wrong key itself.

### AWS CLI

List what exists:

\`\`\`sh
aws dms describe-certificates --query \\
  'Certificates[].[CertificateIdentifier,CertificateArn]'
\`\`\`

### Console

DMS, Certificates shows what is imported. The link itself is in Terraform.

## Controls

- No control of Security Hub looks at the link.
- CWE-295, improper certificate validation.

Documented: the attributes that \`aws_dms_certificate\` exports (provider), and
that Terraform refuses the others.
`,"endpoint-certificate-foreign":`# endpoint-certificate-foreign

The linked certificate is none that DMS can use.

- Level: error
- Controls: none
- Weakness: CWE-295

## What it means

\`certificate_arn\`, or a certificate of \`kafka_settings\` or \`redis_settings\`, is
not the ARN of a DMS certificate of the endpoint's region. It belongs to ACM or
IAM, is an id instead of an ARN, is malformed, or names another region.

## Why it matters

DMS knows only the certificates that were imported into it; the API answers
"Invalid certificate ARN" to one of ACM, though an example in the provider's
documentation shows one. What is wanted is not the server's own certificate but
that of the authority which signed it.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/12345678"
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_acm_certificate" "orders" {
  domain_name       = "orders.example.com"
  validation_method = "DNS"
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.example.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_acm_certificate.orders.arn
}
\`\`\`

Certificates belong to one region:

\`\`\`hcl
provider "aws" {
  region = "eu-west-1"
}

variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = "arn:aws:dms:us-east-1:123456789012:cert:RDSCA"
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
provider "aws" {
  region = "eu-west-1"
}

variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:RDSCA"
}
\`\`\`

## How to fix

### Terraform

Import the certificate of the authority with \`aws_dms_certificate\` in the
endpoint's region, and link its \`certificate_arn\`.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Certificates, "Import certificate"; then Endpoints, choose the endpoint,
Actions, Modify, and choose it under "CA certificate".

## Controls

- No control of Security Hub looks at the link.
- CWE-295, improper certificate validation.

Documented: the form of the ARN, that certificates are regional, and that ACM
certificates are refused (issue 27380 of the provider). Inferred: what the API
answers to a certificate of another region.
`,"endpoint-certificate-missing":`# endpoint-certificate-missing

A verifying mode has no certificate to verify with.

- Level: error
- Controls: none
- Weakness: CWE-295

## What it means

\`ssl_mode\` is \`verify-ca\` or \`verify-full\`, and \`certificate_arn\` is null, empty
or not written, or the look-up that should find it falls back to null. Or a
Kafka endpoint uses \`ssl-authentication\` without the client certificate or its
key.

## Why it matters

DMS needs the certificate of the authority to verify the server with. AWS
documents it as required: the endpoint can't do what its mode says.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 5432
  database_name = "orders"
  username      = "dms"
  password      = var.password
  ssl_mode      = "verify-full"
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "endpoints" {
  type = any
  default = {
    orders = { engine_name = "mysql", ssl_mode = "verify-full" }
  }
}

resource "aws_dms_endpoint" "this" {
  for_each = var.endpoints

  endpoint_id     = each.key
  endpoint_type   = "source"
  engine_name     = each.value.engine_name
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 3306
  username        = "dms"
  password        = var.password
  ssl_mode        = each.value.ssl_mode
  certificate_arn = try(each.value.certificate_arn, null)
}
\`\`\`

\`\`\`hcl
resource "aws_dms_certificate" "client" {
  certificate_id  = "kafka-client"
  certificate_pem = file("\${path.module}/client.pem")
}

resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker                     = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"
    security_protocol          = "ssl-authentication"
    ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn
  }
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "client_key" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "client" {
  certificate_id  = "kafka-client"
  certificate_pem = file("\${path.module}/client.pem")
}

resource "aws_dms_certificate" "client_key" {
  certificate_id  = "kafka-client-key"
  certificate_pem = var.client_key
}

resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker                     = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"
    security_protocol          = "ssl-authentication"
    ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn
    ssl_client_key_arn         = aws_dms_certificate.client_key.certificate_arn
  }
}
\`\`\`

## How to fix

### Terraform

Import the certificate of the authority with \`aws_dms_certificate\` and set
\`certificate_arn = aws_dms_certificate.NAME.certificate_arn\`. For RDS and Aurora
it is the bundle of the region, from truststore.pki.rds.amazonaws.com. Oracle
takes a wallet: \`certificate_wallet = filebase64("cwallet.sso")\`.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Under "CA certificate"
choose one, or "Add new CA certificate" and upload the file. Save, then run
"Test endpoint connection".

## Controls

- No control of Security Hub asks for it: DMS.9 looks at the mode alone.
- CWE-295, improper certificate validation.

Documented: that the verifying modes need a certificate, and that
\`ssl-authentication\` needs the client's certificate and key. Inferred: that an
empty \`certificate_arn\` counts as not set. Whether the API refuses an endpoint
without one is not confirmed; the console asks for it.
`,"endpoint-certificate-unused":`# endpoint-certificate-unused

The linked certificate has no effect.

- Level: note
- Controls: none
- Weakness: CWE-295

## What it means

A certificate is linked, but \`ssl_mode\` is \`none\`, not written, or \`require\`,
and none of these verifies a certificate. Or the engine takes no
\`certificate_arn\`: S3, Redshift, DynamoDB, Kinesis and Neptune use TLS without
one, Kafka and Redis take theirs in their settings.

## Why it matters

The link looks like verification and is none. Whoever wrote it meant the server
to be verified.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "require"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "cache" {
  endpoint_id     = "cache"
  endpoint_type   = "target"
  engine_name     = "redis"
  certificate_arn = aws_dms_certificate.rds.certificate_arn

  redis_settings {
    server_name = "cache.example.com"
    port        = 6379
    auth_type   = "none"
  }
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "cache" {
  endpoint_id   = "cache"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name            = "cache.example.com"
    port                   = 6379
    auth_type              = "none"
    ssl_security_protocol  = "ssl-encryption"
    ssl_ca_certificate_arn = aws_dms_certificate.rds.certificate_arn
  }
}
\`\`\`

## How to fix

### Terraform

Set the strongest mode of the engine, so that the certificate is used. For
Kafka and Redis move it to \`ssl_ca_certificate_arn\` of the settings block. For
engines that take none, take the line out.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint
configuration set "Secure Socket Layer (SSL) mode" to verify-full. Save, then
run "Test endpoint connection".

## Controls

- No control of Security Hub looks at the certificate.
- CWE-295, improper certificate validation.

Inferred: that a certificate beside \`require\` has no effect, from what AWS says
that the mode does. That S3 endpoints ignore a certificate is not confirmed.
`,"endpoint-engine-unknown":`# endpoint-engine-unknown

engine_name is no engine of DMS.

- Level: error
- Controls: none
- Weakness: none

## What it means

\`engine_name\` is not among the names that the AWS provider accepts, and it is
near one of them. DMS has its own names: PostgreSQL is \`postgres\`, Aurora MySQL
is \`aurora\`, SQL Server is \`sqlserver\`, DocumentDB is \`docdb\`. They are not
those of \`aws_db_instance\`.

\`s3\` was an engine of \`aws_dms_endpoint\` up to version 5 of the provider. It is
reported only where \`required_providers\` excludes version 5.

A name that is far from every known one may be a new engine; it is
endpoint-undetermined, and so is any unknown name in a plan, since Terraform
has accepted it.

## Why it matters

Terraform refuses the plan. Until then nothing else can be said of the
endpoint: where its TLS switch is depends on the engine.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgresql"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0"
    }
  }
}

resource "aws_dms_endpoint" "lake" {
  endpoint_id   = "lake"
  endpoint_type = "target"
  engine_name   = "s3"
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0"
    }
  }
}

resource "aws_dms_s3_endpoint" "lake" {
  endpoint_id             = "lake"
  endpoint_type           = "target"
  bucket_name             = "lake"
  service_access_role_arn = "arn:aws:iam::123456789012:role/dms-s3"
}
\`\`\`

## How to fix

### Terraform

Write the name that the finding gives. For S3 use the resource
\`aws_dms_s3_endpoint\`.

### AWS CLI

\`\`\`sh
aws dms describe-endpoint-types \\
  --query 'SupportedEndpointTypes[].EngineName'
\`\`\`

### Console

The names are those of the API; the console shows titles instead. Nothing is to
be done there: no endpoint with such an engine exists.

## Controls

- None. The rule keeps the others from being silent for the wrong reason.

Documented: the provider's list of engines (version 6, and \`s3\` before).
`,"endpoint-hostname-unverified":`# endpoint-hostname-unverified

The certificate is verified, but not the host name.

- Level: note
- Controls: none
- Weakness: CWE-297

## What it means

\`ssl_mode\` is \`verify-ca\`, the engine has \`verify-full\`, and \`server_name\` is a
host name, so that it could be compared with the certificate.

## Why it matters

With \`verify-ca\` every certificate of the authority will do. The authority of
RDS signs for all databases of a region, those of other accounts too: another
database can pose as this one.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "target"
  engine_name     = "mysql"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 3306
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

Oracle has no mode that verifies the name:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 2484
  database_name   = "ORCL"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.oracle.certificate_arn
}

resource "aws_dms_certificate" "oracle" {
  certificate_id     = "oracle-wallet"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}
\`\`\`

An IP address can't be compared with the names of the usual certificate:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "10.0.12.7"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Set \`ssl_mode = "verify-full"\`. Where the server is reached under a name of your
own (a CNAME), write the name that its certificate holds into \`server_name\`.

DMS does not change an endpoint while a task runs on it: stop the tasks first
and resume them after, or set \`pause_replication_tasks = true\` in Terraform.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint
configuration set "Secure Socket Layer (SSL) mode" to verify-full. Save, then
run "Test endpoint connection".

## Controls

- No control of Security Hub asks for it.
- CWE-297, improper validation of certificate with host mismatch.

Documented: what the two modes verify, and which engines have both. Inferred:
the row of Aurora PostgreSQL and both Aurora Serverless engines.
`,"endpoint-mode-inherited":`# endpoint-mode-inherited

The mode is not written; the state supplies it.

- Level: note
- Controls: DMS.9
- Weakness: none

## What it means

The plan shows a mode that the configuration does not hold: the endpoint got it
earlier, and the provider keeps what AWS reports. Only plans can show this; in
the sources alone the same endpoint is endpoint-plaintext.

## Why it matters

The connection is as the plan says, for now. But the configuration does not say
so: the same code in another account, or after the endpoint is replaced, makes
an endpoint with \`none\`. Removing the line did not switch TLS off, and Terraform
showed no difference when it was removed.

## Fails

The endpoint was created with \`ssl_mode = "verify-full"\`, and the line was
removed after that. The plan still shows verify-full:

<!-- plan: mode-inherited -->
\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

<!-- plan: mode-written -->
\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Write the mode that the finding names. The plan then shows no difference.

### AWS CLI

See what is in force:

\`\`\`sh
aws dms describe-endpoints --query \\
  'Endpoints[].[EndpointIdentifier,SslMode,CertificateArn]'
\`\`\`

### Console

DMS, Endpoints, choose the endpoint: the details show the mode. There is nothing
to change there.

## Controls

- Security Hub DMS.9 looks at the endpoint, and passes with any mode but \`none\`.

Documented: \`ssl_mode\` is optional and computed in the provider, so an omitted
mode keeps the old value; seen in real plans.
`,"endpoint-mode-unsupported":`# endpoint-mode-unsupported

AWS documents no such ssl_mode for the engine.

- Level: error
- Controls: none
- Weakness: CWE-1188

## What it means

Each engine has its own modes. AWS lists them in "Using SSL with AWS DMS":

- MySQL, MariaDB, Aurora MySQL: none, verify-ca, verify-full
- PostgreSQL, Aurora PostgreSQL: none, require, verify-ca, verify-full
- SQL Server, MongoDB: none, require, verify-full
- SAP ASE: none, verify-full
- Oracle, Db2: none, verify-ca
- Redshift, S3, DynamoDB, Kinesis, Neptune: none (they use TLS in any case)

The mode is not in the engine's list, or it is no mode at all: \`verify_full\`,
\`Verify-Full\`, an empty text.

## Why it matters

An endpoint with a mode that its engine lacks is not known to be encrypted: the
API refuses it (S3), or what it does is not documented. \`require\` on MySQL is
the most usual slip.

## Fails

MySQL has no \`require\`:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 3306
  username      = "dms"
  password      = var.password
  ssl_mode      = "require"
}
\`\`\`

Oracle has no \`verify-full\`:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 2484
  database_name   = "ORCL"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.oracle.certificate_arn
}

resource "aws_dms_certificate" "oracle" {
  certificate_id     = "oracle-wallet"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}
\`\`\`

It is spelt with a hyphen:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify_full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

S3 uses HTTPS in any case and takes no mode:

\`\`\`hcl
resource "aws_dms_s3_endpoint" "lake" {
  endpoint_id             = "lake"
  endpoint_type           = "target"
  bucket_name             = "lake"
  service_access_role_arn = "arn:aws:iam::123456789012:role/dms-s3"
  ssl_mode                = "require"
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "mysql"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 3306
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 2484
  database_name   = "ORCL"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.oracle.certificate_arn
}

resource "aws_dms_certificate" "oracle" {
  certificate_id     = "oracle-wallet"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}
\`\`\`

\`\`\`hcl
resource "aws_dms_s3_endpoint" "lake" {
  endpoint_id             = "lake"
  endpoint_type           = "target"
  bucket_name             = "lake"
  service_access_role_arn = "arn:aws:iam::123456789012:role/dms-s3"
  ssl_mode                = "none"
}
\`\`\`

## How to fix

### Terraform

Write the strongest mode of the engine and link the certificate that it needs:
\`verify-ca\` with a wallet for Oracle, \`verify-ca\` with a PEM for Db2,
\`verify-full\` with a PEM for the others. For engines that use TLS in any case
take the line out, or write \`none\`.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. The list "Secure Socket
Layer (SSL) mode" offers the modes of the engine: choose the strongest, choose
the CA certificate, save, then run "Test endpoint connection".

## Controls

- No control of Security Hub looks at the pair of mode and engine. DMS.9 passes
  any mode but \`none\`, also one that the engine lacks.
- CWE-1188, initialization with an insecure default: what is in force is not
  what was written.

Documented: the table, and that S3 refuses every other mode. Inferred: the rows
of Aurora PostgreSQL, both Aurora Serverless engines, Redshift Serverless and
Neptune, and that an empty text is no mode. AWS documents no list for
DocumentDB, Kafka, Redis, OpenSearch, Babelfish, Azure SQL and DMS transfer;
for these only a mode that is none at all is reported. What the API does with a
documented mode of another engine is not confirmed, S3 apart.
`,"endpoint-plaintext":`# endpoint-plaintext

The endpoint connects to its database in clear text.

- Level: error
- Controls: DMS.9, CT.DMS.PR.2
- Weakness: CWE-319

## What it means

The engine of the endpoint switches TLS with \`ssl_mode\`, and the mode is
\`none\`, null or not written. AWS DMS uses \`none\` for an endpoint that says
nothing, so leaving the line out is the same as asking for clear text.

## Why it matters

Everything that the replication reads or writes, and the login of the database
user, crosses the network readable and changeable for anyone on the way.
A line that was removed changes nothing: Terraform sees no difference and AWS
keeps the old mode. Only a written mode is a decision.

## Fails

The mode is not written:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 3306
  username      = "dms"
  password      = var.password
}
\`\`\`

The mode is \`none\`:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "target"
  engine_name   = "postgres"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 5432
  database_name = "orders"
  username      = "dms"
  password      = var.password
  ssl_mode      = "none"
}
\`\`\`

An entry of the map leaves it out:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "endpoints" {
  type = any
  default = {
    orders = { engine_name = "mysql", server_name = "orders.example.com" }
  }
}

resource "aws_dms_endpoint" "this" {
  for_each = var.endpoints

  endpoint_id   = each.key
  endpoint_type = "source"
  engine_name   = each.value.engine_name
  server_name   = each.value.server_name
  port          = 3306
  username      = "dms"
  password      = var.password
  ssl_mode      = try(each.value.ssl_mode, null)
}
\`\`\`

## Passes

The server is verified by its certificate and its name:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "mysql"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 3306
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

Engines that use TLS in any case have no such switch, and \`none\` is right:

\`\`\`hcl
resource "aws_dms_endpoint" "lake" {
  endpoint_id   = "lake"
  endpoint_type = "target"
  engine_name   = "kinesis"

  kinesis_settings {
    stream_arn              = "arn:aws:kinesis:eu-west-1:123456789012:stream/lake"
    service_access_role_arn = "arn:aws:iam::123456789012:role/dms-kinesis"
  }
}
\`\`\`

## How to fix

### Terraform

Write the strongest mode of the engine, import the certificate of the authority
and link it, as in the first example under Passes. The strongest mode is
\`verify-full\` for MySQL, MariaDB, Aurora, PostgreSQL, SQL Server, SAP ASE,
MongoDB and DocumentDB, and \`verify-ca\` for Oracle and Db2. Oracle takes a
wallet (\`certificate_wallet\`), all others a PEM.

DMS does not change an endpoint while a task runs on it: stop the tasks first
and resume them after, or set \`pause_replication_tasks = true\` in Terraform.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint
configuration set "Secure Socket Layer (SSL) mode" to verify-full, and choose or
add the CA certificate. Save, then run "Test endpoint connection".

## Controls

- Security Hub DMS.9, "DMS endpoints should use SSL" (Medium): NIST 800-53r5
  AC-4, SC-7(4), SC-8, SC-8(1), SC-8(2), SC-13, SC-23, SC-23(3); PCI DSS 4.0.1
  4.2.1. Which engines it exempts is not documented: Security Hub may still
  fail S3 or Kinesis endpoints, which this rule leaves alone.
- Control Tower CT.DMS.PR.2: the mode is present and not \`none\`, for 11 engines.
- CWE-319, cleartext transmission of sensitive information.

Documented: the default \`none\`, and the modes of MySQL, MariaDB, Aurora MySQL,
PostgreSQL, SQL Server, Oracle, SAP ASE, MongoDB, DocumentDB and Db2. Inferred:
that Aurora PostgreSQL and both Aurora Serverless engines work as their base
engine does. For Babelfish, Azure SQL and DMS transfer AWS does not say whether
\`ssl_mode\` is the switch; these are endpoint-undetermined.
`,"endpoint-server-unverified":`# endpoint-server-unverified

The connection is encrypted, but the server is not verified.

- Level: warning
- Controls: none
- Weakness: CWE-295

## What it means

\`ssl_mode\` is \`require\`: DMS encrypts, and accepts any certificate.

## Why it matters

Encryption without verification keeps out those who listen, not those who stand
in between: whoever can redirect the connection (DNS, routing, a proxy) shows a
certificate of his own, and gets the login and the data.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 5432
  database_name = "orders"
  username      = "dms"
  password      = var.password
  ssl_mode      = "require"
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "target"
  engine_name   = "sqlserver"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 1433
  database_name = "orders"
  username      = "dms"
  password      = var.password
  ssl_mode      = "require"
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "target"
  engine_name     = "sqlserver"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 1433
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Set \`ssl_mode = "verify-full"\`, import the certificate of the authority and link
it. All engines that have \`require\` have \`verify-full\` too. Its name check needs
the host name of the certificate as \`server_name\`, not an IP address.

DMS does not change an endpoint while a task runs on it: stop the tasks first
and resume them after, or set \`pause_replication_tasks = true\` in Terraform.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint
configuration set "Secure Socket Layer (SSL) mode" to verify-full, and choose or
add the CA certificate. Save, then run "Test endpoint connection".

## Controls

- No control of Security Hub asks for it: DMS.9 passes \`require\`.
- CWE-295, improper certificate validation.

Documented: that \`require\` verifies nothing, and the modes of PostgreSQL, SQL
Server and MongoDB. For DocumentDB AWS prescribes verify-full; that it accepts
\`require\` is not confirmed. Inferred: that Aurora PostgreSQL works as PostgreSQL
does.
`,"endpoint-settings-plaintext":`# endpoint-settings-plaintext

The settings of the endpoint ask for clear text.

- Level: error
- Controls: DMS.12
- Weakness: CWE-319

## What it means

Redis, Kafka, Elasticsearch and OpenSearch endpoints do not switch TLS with
\`ssl_mode\` but in their settings: \`ssl_security_protocol\` of \`redis_settings\`,
\`security_protocol\` of \`kafka_settings\`, and the scheme of \`endpoint_uri\` in
\`elasticsearch_settings\`. Here one of them says plaintext. The same switch can
stand in \`extra_connection_attributes\` (\`sslSecurityProtocol=\`,
\`securityProtocol=\`); where the two differ, the weaker counts.

## Why it matters

The migrated data, and the password or token of the target, cross the network
readable and changeable for anyone on the way.

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "cache" {
  endpoint_id   = "cache"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name           = "cache.example.com"
    port                  = 6379
    auth_type             = "none"
    ssl_security_protocol = "plaintext"
  }
}
\`\`\`

\`\`\`hcl
resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9092"
    security_protocol = "plaintext"
  }
}
\`\`\`

\`\`\`hcl
resource "aws_dms_endpoint" "search" {
  endpoint_id   = "search"
  endpoint_type = "target"
  engine_name   = "opensearch"

  elasticsearch_settings {
    endpoint_uri            = "http://search.example.com"
    service_access_role_arn = "arn:aws:iam::123456789012:role/dms-search"
  }
}
\`\`\`

## Passes

Without the argument Redis endpoints use TLS:

\`\`\`hcl
resource "aws_dms_endpoint" "cache" {
  endpoint_id   = "cache"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name = "cache.example.com"
    port        = 6379
    auth_type   = "none"
  }
}
\`\`\`

\`\`\`hcl
resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"
    security_protocol = "ssl-encryption"
  }
}
\`\`\`

\`\`\`hcl
resource "aws_dms_endpoint" "search" {
  endpoint_id   = "search"
  endpoint_type = "target"
  engine_name   = "opensearch"

  elasticsearch_settings {
    endpoint_uri            = "https://search.example.com"
    service_access_role_arn = "arn:aws:iam::123456789012:role/dms-search"
  }
}
\`\`\`

## How to fix

### Terraform

Set \`ssl_security_protocol = "ssl-encryption"\` (Redis), \`security_protocol =
"ssl-encryption"\`, \`"ssl-authentication"\` or \`"sasl-ssl"\` (Kafka), or write
\`https://\` (Elasticsearch, OpenSearch), and take the contrary out of
\`extra_connection_attributes\`. The server must listen for TLS: Amazon MSK does
so on port 9094, not on 9092.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --redis-settings \\
  ServerName=HOST,Port=6379,SslSecurityProtocol=ssl-encryption
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --kafka-settings \\
  SecurityProtocol=ssl-encryption
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --elasticsearch-settings \\
  ServiceAccessRoleArn=ROLE_ARN,EndpointUri=https://HOST
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Change the security
protocol (Redis, Kafka) or the endpoint URI, save, then run "Test endpoint
connection".

## Controls

- Security Hub DMS.12, "DMS endpoints for Redis OSS should have TLS enabled"
  (Medium), for Redis only: NIST 800-53r5 SC-8, SC-13; PCI DSS 4.0.1 4.2.1.
- CWE-319, cleartext transmission of sensitive information.

Documented: the values of the three arguments, and that Redis without one uses
\`ssl-encryption\`. Inferred: that the extra connection attributes take the same
switches, and that the weaker of two counts.
`,"endpoint-undetermined":`# endpoint-undetermined

What the endpoint does can't be known from this input.

- Level: note
- Controls: DMS.9
- Weakness: none

## What it means

A rule needs a value that this input does not hold: a variable without a value,
an attribute that AWS fills in, a data source, a module that is not installed.
Or AWS does not say whether \`ssl_mode\` is the TLS switch of this engine. Or
\`ignore_changes\` covers the attribute, so that the endpoint may differ from what
is written. The finding names what is missing, says what would follow, and how
to give it.

## Why it matters

A check that can't be done is not passed. dmslint does not guess: it counts the
endpoint as open, not as clean.

## Fails

The mode depends on a variable that has no value:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "mode" {
  type = string
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = var.mode
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

AWS documents no modes for Babelfish:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "target"
  engine_name   = "babelfish"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 1433
  database_name = "orders"
  username      = "dms"
  password      = var.password
  ssl_mode      = "none"
}
\`\`\`

Terraform does not change the mode of an endpoint that exists already:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn

  lifecycle {
    ignore_changes = [ssl_mode]
  }
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "mode" {
  type    = string
  default = "verify-full"
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = var.mode
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

A condition is no obstacle, as long as each of its outcomes is known:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "env" {
  type = string
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = var.env == "prod" ? "verify-full" : "verify-ca"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Give what is missing: \`--var mode=verify-full\`, \`--var-file prod.tfvars\`,
\`--workspace prod\`, or run \`terraform init\` for modules. What only AWS knows
stands in the plan:

\`\`\`sh
terraform plan -out=plan.bin
terraform show -json plan.bin > plan.json
dmslint plan.json
\`\`\`

### AWS CLI

Look at the endpoint itself:

\`\`\`sh
aws dms describe-endpoints --query \\
  'Endpoints[].[EndpointIdentifier,EngineName,SslMode,CertificateArn]'
\`\`\`

### Console

DMS, Endpoints, choose the endpoint: the details show SSL mode and certificate.

## Controls

- Security Hub DMS.9 can't be judged from this input.

Documented: the provider's treatment of unknown values. Not documented by AWS:
whether \`ssl_mode\` is the switch of Babelfish, Azure SQL and DMS transfer.
`,"kafka-protocol-unset":`# kafka-protocol-unset

A Kafka endpoint names no security protocol.

- Level: warning
- Controls: none
- Weakness: CWE-319

## What it means

\`kafka_settings\` has no \`security_protocol\`. The provider has no default and
sends nothing then.

## Why it matters

The API documents only secure protocols as something to set, so what is left
is clear text. AWS does not write that down in so many words; this is why the
rule is a warning, while an explicit \`plaintext\` is an error
(endpoint-settings-plaintext).

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker = "b-1.example.kafka.eu-west-1.amazonaws.com:9092"
    topic  = "orders"
  }
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"
    topic             = "orders"
    security_protocol = "ssl-encryption"
  }
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9096"
    topic             = "orders"
    security_protocol = "sasl-ssl"
    sasl_username     = "dms"
    sasl_password     = var.password
  }
}
\`\`\`

## How to fix

### Terraform

Set \`security_protocol\` to \`ssl-encryption\` (TLS), \`ssl-authentication\` (TLS
with a client certificate) or \`sasl-ssl\` (TLS with a login), and name the port
on which the brokers speak it. Amazon MSK: 9094 for TLS, 9096 for SASL/SCRAM.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --kafka-settings \\
  SecurityProtocol=ssl-encryption,Broker=HOST:9094
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Choose the security
protocol, save, then run "Test endpoint connection".

## Controls

- No control of Security Hub looks at Kafka endpoints.
- CWE-319, cleartext transmission of sensitive information.

Inferred: that an endpoint without a protocol connects in clear text.
Documented: the protocols that can be set, and that the provider sends none by
itself.
`,"plan-task-interrupted":`# plan-task-interrupted

The plan interrupts replication tasks.

- Level: warning
- Controls: none
- Weakness: none

## What it means

The plan changes the TLS settings of an endpoint that existing replication
tasks use, without \`pause_replication_tasks = true\`; or it replaces the
endpoint. Only plans can show this.

## Why it matters

An endpoint can't be modified while its tasks run: the apply fails half way. A
replaced endpoint replaces its tasks, since a task's endpoints can't be
changed, and the new task does not know how far the old one had read.

## Fails

The endpoint has \`require\` in the state, and the task exists:

<!-- plan: task-interrupted -->
\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}

resource "aws_dms_replication_task" "orders" {
  replication_task_id      = "orders"
  migration_type           = "full-load-and-cdc"
  table_mappings           = jsonencode({ rules = [] })
  replication_instance_arn = "arn:aws:dms:eu-west-1:123456789012:rep:MAIN"
  source_endpoint_arn      = aws_dms_endpoint.orders.endpoint_arn
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"
}
\`\`\`

## Passes

<!-- plan: task-paused -->
\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn

  pause_replication_tasks = true
}

resource "aws_dms_replication_task" "orders" {
  replication_task_id      = "orders"
  migration_type           = "full-load-and-cdc"
  table_mappings           = jsonencode({ rules = [] })
  replication_instance_arn = "arn:aws:dms:eu-west-1:123456789012:rep:MAIN"
  source_endpoint_arn      = aws_dms_endpoint.orders.endpoint_arn
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"
}
\`\`\`

## How to fix

### Terraform

Set \`pause_replication_tasks = true\` on the endpoint: the provider stops its
tasks, modifies it and starts them again. An endpoint is replaced when its
\`endpoint_id\` or \`kms_key_arn\` changes: keep them.

### AWS CLI

Before the apply and after it:

\`\`\`sh
aws dms stop-replication-task --replication-task-arn TASK_ARN
aws dms start-replication-task --replication-task-arn TASK_ARN \\
  --start-replication-task-type resume-processing
\`\`\`

### Console

DMS, Database migration tasks, choose the task, Actions, Stop; after the apply
Actions, Restart/Resume, Resume.

## Controls

No control names this.

Documented: \`pause_replication_tasks\` in Terraform's provider, and that a
task's endpoints can't be changed. Inferred: that a new task starts without the
position of the old one.
`,"plan-tls-downgrade":`# plan-tls-downgrade

The plan makes a connection weaker.

- Level: error
- Controls: DMS.9, DMS.12
- Weakness: CWE-757

## What it means

The endpoint exists, and this plan takes it to a weaker mode
(\`verify-full\`, \`verify-ca\`, \`require\`, \`none\`, from strong to weak), or its
settings from an encrypted protocol to \`plaintext\`. Only plans can show this.

## Why it matters

A weaker mode in a change of many lines is easily read over, and from the next
task on the data cross the network with less protection than yesterday.

## Fails

The endpoint has \`verify-full\` in the state:

<!-- plan: tls-downgrade -->
\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  ssl_mode        = "require"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

<!-- plan: tls-kept -->
\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Keep the mode. Where the database's certificate is the trouble, import the
right authority and link it (see endpoint-certificate-missing); where the host
name is, connect by the name in the certificate.

### AWS CLI

To see what the endpoint has today:

\`\`\`sh
aws dms describe-endpoints --filters Name=endpoint-arn,Values=ENDPOINT_ARN \\
  --query 'Endpoints[].[SslMode,CertificateArn]'
\`\`\`

### Console

DMS, Endpoints, choose the endpoint: "SSL mode" is what it has today.

## Controls

- Security Hub DMS.9 for modes, DMS.12 for Redis.
- CWE-757, selection of a less secure algorithm during negotiation.

Documented: what each mode verifies, and so their order.
`,"replication-config-tls-unsupported":`# replication-config-tls-unsupported

Serverless replication does not support TLS for Db2.

- Level: error
- Controls: none
- Weakness: none

## What it means

An \`aws_dms_replication_config\` names a Db2 endpoint whose \`ssl_mode\` asks for
TLS. The user guide's limitations of AWS DMS Serverless say that it does not
support SSL connections for Db2 endpoints.

## Why it matters

The choice that is left with serverless replication is a connection in clear
text. A replication instance can do better.

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "ledger" {
  endpoint_id     = "ledger"
  endpoint_type   = "source"
  engine_name     = "db2"
  server_name     = "ledger.example.com"
  ssl_mode        = "verify-ca"
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:LEDGERCA"
}

resource "aws_dms_replication_config" "ledger" {
  replication_config_identifier = "ledger"
  replication_type              = "full-load"
  table_mappings                = jsonencode({ rules = [] })
  source_endpoint_arn           = aws_dms_endpoint.ledger.endpoint_arn
  target_endpoint_arn           = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"

  compute_config {
    replication_subnet_group_id = "dms"
  }
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_endpoint" "ledger" {
  endpoint_id     = "ledger"
  endpoint_type   = "source"
  engine_name     = "db2"
  server_name     = "ledger.example.com"
  ssl_mode        = "verify-ca"
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:LEDGERCA"
}

resource "aws_dms_replication_task" "ledger" {
  replication_task_id      = "ledger"
  migration_type           = "full-load"
  table_mappings           = jsonencode({ rules = [] })
  replication_instance_arn = "arn:aws:dms:eu-west-1:123456789012:rep:MAIN"
  source_endpoint_arn      = aws_dms_endpoint.ledger.endpoint_arn
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"
}
\`\`\`

## How to fix

### Terraform

Use an \`aws_dms_replication_instance\` and an \`aws_dms_replication_task\` for this
endpoint. Don't switch TLS off to make serverless replication work.

### AWS CLI

\`\`\`sh
aws dms create-replication-task --replication-task-identifier ledger \\
  --replication-instance-arn INSTANCE_ARN --migration-type full-load \\
  --source-endpoint-arn SOURCE_ARN --target-endpoint-arn TARGET_ARN \\
  --table-mappings file://mappings.json
\`\`\`

### Console

DMS, Database migration tasks, Create database migration task, with a
replication instance and the Db2 endpoint.

## Controls

No control names this.

Documented: the limitation, in the user guide's chapter on AWS DMS Serverless.
Inferred: that it holds for Db2 LUW and for Db2 for z/OS alike.
`,"replication-instance-public":`# replication-instance-public

The replication instance has a public address.

- Level: error
- Controls: DMS.1
- Weakness: CWE-668

## What it means

\`publicly_accessible = true\` gives the replication instance a public address.
When it is left out, Terraform's provider makes it false (the default of the
API itself is true).

## Why it matters

The instance holds the credentials and, for a while, the data of both
databases. It needs no public address to reach them: databases outside are
reached through VPN, Direct Connect or a NAT gateway.

## Fails

\`\`\`hcl
resource "aws_dms_replication_instance" "main" {
  replication_instance_id    = "main"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = true
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_replication_instance" "main" {
  replication_instance_id    = "main"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = false
}
\`\`\`

## How to fix

### Terraform

Set \`publicly_accessible = false\`, or leave it out. It can't be changed in
place: the instance is replaced. Make the private instance first and move the
tasks to it.

### AWS CLI

\`\`\`sh
aws dms create-replication-instance --no-publicly-accessible \\
  --replication-instance-identifier main-private \\
  --replication-instance-class dms.t3.medium
aws dms move-replication-task --replication-task-arn TASK_ARN \\
  --target-replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Replication instances, Create replication instance, and clear "Publicly
accessible". Then choose each task, Actions, Move, and the new instance.

## Controls

- Security Hub DMS.1, "DMS replication instances should not be public"
  (Critical): NIST 800-53r5 AC-3, AC-4, AC-6, AC-21, SC-7; PCI DSS 4.0.1 1.4.4.
- CWE-668, exposure of a resource to the wrong sphere.

Documented: the meaning of the setting, and that Terraform's provider makes
false of an omitted value while the API's own default is true.
`,"suppression-expired":`# suppression-expired

A suppression is past its day, so it holds no longer.

- Level: warning
- Controls: none
- Weakness: none

## What it means

A comment \`# dmslint:ignore RULE -- reason until=YYYY-MM-DD\` answers for a
finding up to and including its day. After that the finding is back, and this
one says why.

## Why it matters

A day is set where somebody means to come back. This is the reminder.

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "orders" {
  # dmslint:ignore endpoint-plaintext -- waits for the new driver until=2020-01-31
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "orders.example.com"
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_endpoint" "orders" {
  # dmslint:ignore endpoint-plaintext -- waits for the new driver until=2999-01-31
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "orders.example.com"
}
\`\`\`

## How to fix

Mend what the suppression was for and remove it. If it is still needed, write
a new day and a reason that is true today.
`,"suppression-unused":`# suppression-unused

A suppression matched nothing in this run.

- Level: note
- Controls: none
- Weakness: none

## What it means

A comment \`# dmslint:ignore RULE -- reason\` stands where the rule finds
nothing. Comments for other tools (\`#checkov:skip=\u2026\`) are never told.

## Why it matters

A suppression that is left behind hides the next finding at its place.

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "lake" {
  # dmslint:ignore endpoint-plaintext -- S3 has no ssl_mode
  endpoint_id   = "lake"
  endpoint_type = "target"
  engine_name   = "kinesis"
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_endpoint" "orders" {
  # dmslint:ignore endpoint-plaintext -- test data only, in a private subnet
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "orders.example.com"
}
\`\`\`

## How to fix

Remove the comment.
`};function ao(e){if(!Object.hasOwn(Gf,e))throw new Error("no such page");return Gf[e]}var Ri=require("node:fs"),Wr=Bi(require("node:path"),1);var ep=require("node:fs");var lo=require("node:fs");var vt=require("node:fs"),Xe=Bi(require("node:path"),1);function Kf(e,t,n){if(n!==void 0)return{root:(0,vt.realpathSync)(Xe.default.resolve(e,n)),git:(0,vt.existsSync)(Xe.default.resolve(e,n,".git"))};let r=(t.length>0?t:["."]).map(o=>$c(Xe.default.resolve(e,o))),i=r.map(Zk),s=r.reduce(Yf,$c(e));if(i.every(o=>o!==void 0)){let o=i.reduce(Yf);if(i.includes(o))return{root:o,git:!0}}return{root:Qk(s)?s:Xe.default.dirname(s),git:!1}}function $c(e){try{return(0,vt.realpathSync)(e)}catch{return e}}function Qk(e){return(0,vt.statSync)(e,{throwIfNoEntry:!1})?.isDirectory()??!1}function Zk(e){for(let t=e;;t=Xe.default.dirname(t)){if((0,vt.existsSync)(Xe.default.join(t,".git")))return t;if(Xe.default.dirname(t)===t)return}}function Yf(e,t){let n=e;for(;n!==t&&!t.startsWith(n.endsWith(Xe.default.sep)?n:n+Xe.default.sep);)n=Xe.default.dirname(n);return n}function xt(e,t){let n=$c(t),r=Xe.default.relative(e.root,n);if(r==="")return".";if(!(r===".."||r.startsWith(`..${Xe.default.sep}`)||Xe.default.isAbsolute(r)))return r.split(Xe.default.sep).join("/")}function ct(e,t){return Xe.default.join(e.root,t)}function Xt(e,t){let n=ct(e,t);if(xt(e,n)!==void 0)try{return(0,vt.statSync)(n).isFile()?(0,vt.readFileSync)(n):void 0}catch{return}}function co(e,t){let n=ct(e,t);if(xt(e,n)!==void 0)try{return(0,vt.readdirSync)(n,{withFileTypes:!0}).filter(r=>r.isFile()||r.isSymbolicLink()).map(r=>r.name).sort((r,i)=>r<i?-1:1)}catch{return}}function Ye(e,t){return Xe.default.posix.join(e,t).replace(/\/$/,"")||"."}var Xk=new Set([".terraform",".git","node_modules",".terragrunt-cache"]);function Ec(e,t,n=new Map){let r=[t];for(let i=r.pop();i!==void 0;i=r.pop()){if(n.has(i))continue;let s=Zf(e,i);for(let a of s)a.isDirectory()&&!Xk.has(a.name)&&r.push(Ye(i,a.name));let o=Xf(e,i,s);o!==void 0&&n.set(i,o)}return n}function Qf(e,t){return Xf(e,t,Zf(e,t))}function Zf(e,t){try{return(0,lo.readdirSync)(ct(e,t),{withFileTypes:!0})}catch{return[]}}function Xf(e,t,n){let r=!1,i=!1,s=!1,o=!1,a=[],c=[];for(let l of n){if(l.isDirectory())continue;let{name:f}=l;if(f==="terragrunt.hcl"&&(o=!0),/^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(f)&&(s=!0),!/\.(tf|tofu)(\.json)?$/.test(f))continue;r=!0;let d=t0(ct(e,Ye(t,f)));if(d===void 0)continue;i||=d.includes("aws_dms_");let p=d.includes("module"),u=d.includes("backend")||d.includes("cloud");if(!p&&!u)continue;let m=d.toString("latin1");if(u&&/^\s*(backend\s+"?\w+"?|cloud)\s*\{|"(backend|cloud)"\s*:/m.test(m)&&(s=!0),!!p)for(let g of m.matchAll(/(?:^|[\s{,])"?source"?\s*[=:]\s*"([^"\n]*)"/g)){if(e0(m,g.index))continue;let h=g[1];/^\.\.?(\/|$)/.test(h)?a.push(Ye(t,h)):c.push(h)}}return r||o?{path:t,dms:i,calls:a,foreign:c,rootlike:s,terragrunt:o}:void 0}function e0(e,t){let n=s=>e.slice(e.lastIndexOf(`
`,s)+1);if(/^[^\S\n]*(#|\/\/)/.test(n(t)))return!0;let r=e.lastIndexOf("/*",t);for(;r>0&&!/^[^\S\n]*\/\*/.test(n(r-1));)r=e.lastIndexOf("/*",r-1);if(r<0)return!1;let i=e.indexOf("*/",r);return i<0||i>t}function t0(e){try{return(0,lo.readFileSync)(e)}catch{return}}function tp(e,t){let n=new Map;for(let a of t)Ec(e,a,n);let r=new Set([...n.values()].flatMap(({calls:a})=>a)),i=[...n.values()].filter(({path:a,rootlike:c})=>!r.has(a)||c||t.includes(a)),s=new Map(n),o=a=>(s.has(a)||s.set(a,a.startsWith("..")?void 0:Qf(e,a)),s.get(a));return{roots:i.filter(a=>n0(e,a,o)).map(({path:a})=>a).sort(),rootCount:i.length,any:a=>a==="."?n.size>0:[...n.keys()].some(c=>c===a||c.startsWith(`${a}/`)),terragrunt:[...n.values()].filter(({terragrunt:a})=>a).map(({path:a})=>a)}}function n0(e,t,n){let r=new Set,i=[t.path],s=!1;for(let o=i.pop();o!==void 0;o=i.pop()){if(r.has(o))continue;r.add(o);let a=n(o);if(a===void 0){if(/dms/i.test(o))return!0;continue}if(a.dms||a.foreign.some(c=>/dms/i.test(c)))return!0;s||=a.foreign.length>0,i.push(...a.calls)}return s&&r0(e,t.path)}function r0(e,t){let n=Ye(t,".terraform/modules");return(0,ep.existsSync)(ct(e,n))?[...Ec(e,n).values()].some(({dms:r})=>r):!1}function Ji(e){switch(e.kind){case"after-apply":return`${e.of} is known only after apply`;case"no-value":return`${e.variable} has no default and no value`;case"data-source":return`${e.of} is read from a data source`;case"module-not-installed":return`${e.module} is not installed`;case"workspace":return"terraform.workspace is not given";case"impure":return`${e.function} has another result in every run`;case"file-missing":return`the file ${e.path} is not there`;case"unsupported":return`${e.what} is not understood`;case"invalid":return e.what;case"limit":return`there are ${e.what}`;case"plan":return`the plan does not tell ${e.what}`;case"ignored-changes":return`lifecycle.ignore_changes covers ${e.attribute}`;case"error":return i0(e.problem.message)}}function i0(e){return e.replace(/\.$/,"").replace(/^[A-Z](?![A-Z])/,t=>t.toLowerCase())}function np(e,t){if(e.kind==="ignored-changes")return"Take it out of ignore_changes, or look at the endpoint itself.";if(e.kind==="invalid"&&e.advice!==void 0)return e.advice;if(t==="plan")return"Name the sources that the plan was made from: --source DIR.";switch(e.kind){case"no-value":return`Give it a value: --var ${e.variable.replace(/^.*var\./,"")}=\u2026 or --var-file FILE.`;case"workspace":return"Name the workspace: --workspace NAME.";case"module-not-installed":return"Run terraform init, then check again.";case"data-source":case"after-apply":return t!=="sources"?"Write the value itself, or look at the endpoint after the apply.":"Check the plan instead: terraform show -json PLANFILE > plan.json, then dmslint plan.json.";case"plan":return"Write the value itself, or look at the endpoint after the apply.";case"file-missing":return"Put the file in its place before the check.";case"error":return"Terraform refuses this; correct the expression.";default:return}}var uo=class{#e;#t;#n=!1;#r=!1;constructor(t){this.#e=t}of(t){let n=this.#s(),r=Tc(t.address);return(t.key?.kind==="unknown"?[n.get(`${r} *`)]:[n.get(t.address),t.key&&n.get(`${r}[?]`)]).flatMap(s=>s?[...s.values()]:[])}isKnown({address:t},{passedOn:n}){return this.#s(),this.#n&&!this.#r&&n!==void 0&&!n.has(Tc(t))}#s(){if(this.#t!==void 0)return this.#t;let t=new Map;for(let{endpoint:n}of this.#e()){this.#n=!0;for(let{argument:r,link:i}of n.links)if((i.state==="open"||i.state==="literal")&&(this.#r=!0),i.state==="linked")for(let s of[i.address,`${Tc(i.address)} *`]){let o=t.get(s)??new Map;t.set(s,o);let a=`${n.address} ${r}`;o.has(a)||o.set(a,{endpoint:n,argument:r})}}return this.#t=t,t}};function Tc(e){return e.endsWith("]")?e.replace(/\[(?:\d+|\?|"(?:[^"\\]|\\.)*")\]$/,""):e}var s0=Nt.filter(e=>e.about==="endpoint"),rp=Nt.filter(e=>e.about==="certificate"),o0=Nt.filter(e=>e.about==="replication-instance"),a0=Nt.filter(e=>e.about==="replication-config");function ip(e,t){let n=new Map,r=o=>{let a=n.get(o)??Oc(o,e);return n.set(o,a),a},i=()=>[...e.resources.values()].filter(({mode:o,type:a})=>o==="managed"&&Sc.includes(a)).flatMap(r),s=new uo(i);return[{about:"endpoint",types:Sc,worlds:o=>r(o).map(({endpoint:a,world:c})=>({world:c,named:bf(a),check:()=>fo(s0,a)}))},{about:"replication-instance",types:["aws_dms_replication_instance"],worlds:o=>Ff(o).map(({view:a,world:c})=>({world:c,named:"",check:()=>fo(o0,a)}))},{about:"replication-config",types:["aws_dms_replication_config"],worlds:o=>Bf(o,i).map(({view:a,world:c})=>({world:c,named:"",check:()=>fo(a0,a)}))},{about:"certificate",types:Qu,worlds:o=>rp.length===0?[]:Zu(o,e,s,t).map(({certificate:a,world:c})=>({world:c,named:"",check:()=>fo(rp,a)}))}]}function fo(e,t){return e.map(n=>[n,[n.check(t)].flat()])}function sp(e,t){return Oc(e,t).flatMap(({endpoint:n})=>c0(n))}function c0({links:e}){return e.flatMap(({link:t})=>t.state==="linked"?[t.address]:[])}var po=class{#e=new Map;add(t,n,r){let i=JSON.stringify([t.rule.id,Mc(t.place.at),t.args,r]),s=this.#e.get(i);s===void 0?this.#e.set(i,{rule:t.rule,level:t.rule.level,subjects:[n],args:t.args,at:t.place.at,related:t.place.related,...r?{when:r}:{},...t.fix?{fix:t.fix}:{}}):s.subjects.some(o=>o.root===n.root&&o.address===n.address&&o.environment===n.environment)||s.subjects.push(n)}findings(){return[...this.#e.values()].sort(Vc)}};function Mc({source:e,start:t,end:n}){return`${e.path}:${t}:${n}`}var op=new Map(Nt.map(({id:e},t)=>[e,t]));function Vc(e,t){let[n,r]=[Ge(e.at.source,e.at.start),Ge(t.at.source,t.at.start)];return Rc(e.at.source.path,t.at.source.path)||n.line-r.line||n.column-r.column||(op.get(e.rule.id)??0)-(op.get(t.rule.id)??0)||Rc(e.subjects[0]?.address??"",t.subjects[0]?.address??"")||Rc(JSON.stringify(e.args),JSON.stringify(t.args))}function Rc(e,t){return e<t?-1:e>t?1:0}function cp(e,t){let n=new po,r=[],i=0,s=0,o=0;for(let a of e.roots){let c=ip(a,t),l=new Set,f=[];for(let d of a.resources.values()){let p=d.mode==="managed"?c.find(({types:b})=>b.includes(d.type)):void 0,u=p?.worlds(d)??[];if(p===void 0||u.length===0)continue;let m={root:a.path,address:d.address,...a.environment?{environment:a.environment}:{}},g=d0(u,m,d,r,l0(a)),h=u.map(({world:b})=>b);for(let b of g)n.add(b,m,Cu(b.worlds,h));p.about==="endpoint"?f.push({resource:d,said:g}):g.some(ap)&&l.add(d.address)}for(let{resource:d,said:p}of f)i++,p.some(({rule:u})=>u.id===qi.id)?o++:!p.some(ap)&&(l.size===0||!sp(d,a).some(u=>l.has(u)))&&s++}return{findings:n.findings(),evidence:r,endpoints:i,clean:s,open:o}}function l0({acceptedByTerraform:e,lifecycleKnown:t}){return e?t?"plan-with-sources":"plan":"sources"}function ap({rule:e}){return e.level!=="note"}function d0(e,t,n,r,i){let s=new Map,o=new Map;for(let{world:a,named:c,check:l}of e){let f=l(),d=new Set(f.flatMap(([p,u])=>u.some(({kind:m})=>m==="fail")?p.silences??[]:[]));for(let[p,u]of f)if(!d.has(p.id)){o.set(p,[...o.get(p)??[],...u]);for(let m of u)(m.kind==="fail"||m.kind==="open"&&p.about==="endpoint")&&u0(s,p,m,a,c,i)}}for(let[a,c]of o)r.push(f0(a,c,t,n));return[...s.values()]}function u0(e,t,n,r,i,s){let o=n.kind==="open",a={...o?{what:n.what,because:Ji(n.reason),advice:np(n.reason,s)}:n.args,subject:i},c=o?qi:t,l=o?`${c.id} ${a.because}`:`${c.id} ${Mc(n.place.at)} ${JSON.stringify(a)}`,f=e.get(l);f===void 0?e.set(l,{rule:c,args:a,place:n.place,worlds:[r],...n.kind==="fail"&&n.fix?{fix:n.fix}:{}}):f.worlds.includes(r)||f.worlds.push(r)}function f0(e,t,n,r){let i=["fail","open","pass","not-applicable"].map(a=>t.find(c=>c.kind===a)).find(a=>a!==void 0);if(i===void 0)return{rule:e,subject:n,outcome:"not-applicable",why:"another rule says it",at:r.at};let s="place"in i?i.place.at:r.at,o=i.kind==="open"?`${i.what}, because ${Ji(i.reason)}`:i.kind==="not-applicable"?i.why:void 0;return{rule:e,subject:n,outcome:i.kind,at:s,...o?{why:o}:{}}}function lp(e,t){let n={error:3,warning:2,note:1,never:4};return e.some(r=>n[r.level]>=n[t])}var p0=/\bdmslint:ignore\s+([\s\S]*)$/,m0=/\bcheckov\s*:\s*skip\s*=\s*CKV2_AWS_49\b\s*(?::\s*([\s\S]*))?/;function up(e,t,n,r){let i=[],s=new Map;for(let f of t){let d=h0(f,n,i);d.length>0&&s.set(f.source.path,d)}let o=r.toISOString().slice(0,10),a=new Set,c=[],l=[];for(let f of e){let d=new Map;for(let p of f.subjects){let u=s.size===0?void 0:y0(f,p,s);u!==void 0&&a.add(u);let m=u?.until!==void 0&&u.until<o?void 0:u;d.set(m,[...d.get(m)??[],p])}for(let[p,u]of d)p===void 0?c.push({...f,subjects:u}):l.push({...f,subjects:u,reason:p.reason,by:p.at})}for(let f of[...s.values()].flat()){let d=f.targets.map(({rule:p})=>p).join(", ");f.until!==void 0&&f.until<o?c.push(dp(so,f,{rules:d,until:f.until})):!a.has(f)&&!f.foreign&&c.push(dp(oo,f,{rules:d}))}return{findings:c,suppressed:l,diagnostics:i}}function dp(e,{at:t},n){return{rule:e,level:e.level,subjects:[],args:n,at:t,related:[]}}function h0({source:e,comments:t,blocks:n},r,i){let s=[];for(let o of t){if(!o.text.includes("dmslint:ignore")&&!o.text.includes("checkov"))continue;let a={source:e,start:o.start,end:o.end},c=o.text.replace(/\*\/\s*$/,"").trim(),l=g0(c,r,a,i);if(l===void 0)continue;let f=e.text.lastIndexOf(`
`,o.start-1)+1,d=e.text.slice(f,o.start).trim()==="",p=n.find(({start:m,end:g})=>m<=o.start&&o.end<=g),u=n.find(({start:m})=>m>=o.end&&/^(\s|#[^\n]*\n|\/\/[^\n]*\n)*$/.test(e.text.slice(o.end,m)));s.push({...l,at:a,own:d,line:Ge(e,o.end-(o.text.endsWith(`
`)?1:0)).line,...d?{block:p??u}:{}})}return s}function g0(e,t,n,r){let i=m0.exec(e);if(i!==null)return{targets:[{rule:"endpoint-plaintext"}],reason:i[1]?.trim()||"skipped for Checkov, without a reason",foreign:!0};let s=p0.exec(e)?.[1];if(s===void 0)return;let o=m=>{r.push({severity:"note",code:"suppression-invalid",message:m,at:n})},[a="",...c]=s.split(/\s+--\s+/),l=c.join(" -- "),f=/\buntil=(\S+)/.exec(l)?.[1],d=l.replace(/\[?\buntil=\S+\]?/,"").trim();if(d==="")return o("This suppression has no reason and does not hold. Write it behind two dashes: # dmslint:ignore RULE -- why.");if(f!==void 0&&!/^\d{4}-\d\d-\d\d$/.test(f.replace(/\]$/,"")))return o("The day of this suppression can't be read, so it does not hold. Write until=YYYY-MM-DD.");let p=a.split(/\s*,\s*/).map(m=>{let[,g=m.trim(),h]=/^([\w-]+)(?:\[\s*"?(.*?)"?\s*\])?$/.exec(m.trim())??[];return{rule:g,...h===void 0?{}:{key:h}}});return p.find(({rule:m})=>!t.has(m))!==void 0?o("This suppression names a rule that does not exist, so it does not hold. dmslint rules lists them."):{targets:p,reason:d,foreign:!1,...f===void 0?{}:{until:f.replace(/\]$/,"")}}}function y0(e,{address:t},n){let r=i=>i===void 0||t.includes(`["${i}"]`)||t.includes(`[${i}]`);for(let i of[e.at,...e.related.map(s=>s.range)])for(let s of n.get(i.source.path)??[])if(s.targets.some(({rule:o,key:a})=>o===e.rule.id&&r(a))&&b0(s,i))return s}function b0({line:e,own:t,block:n},r){let i=Ge(r.source,r.start).line;return e===i||t&&e===i-1?!0:n!==void 0&&n.start<=r.start&&r.end<=n.end}var cn=class extends Error{kind;offset;constructor(t,n){super(`${t} at byte ${n}`),this.kind=t,this.offset=n}},Hi=34,Ic=44,Cc=58,fp=91,Pc=92,pp=93,mp=123,mo=125,hp=1e4,Nc=new Uint8Array(256).fill(1,32);Nc[Hi]=0;Nc[Pc]=0;var _0=Dc(` 
\r	`),w0=Dc('"\\/bfnrtu'),k0=Dc("0123456789-+.eE"),v0=Buffer.from("null"),x0=Buffer.from("true"),S0=Buffer.from("false");function Dc(e){let t=new Uint8Array(256);for(let n of Buffer.from(e))t[n]=1;return t}var Gi=class{bytes;position=0;kinds=new Uint8Array(hp);constructor(t){this.bytes=t}peek(){let t=wr(this.bytes,this.position);if(this.position=t,t>=this.bytes.length)throw an(this.bytes,t);return this.bytes[t]}object(t){return this.members((n,r)=>t(this.textOf(n,r)))}someMembers(t,n){return this.members((r,i)=>{for(let s of t)if(this.isText(r,i,s))return n(s);this.skip()})}members(t){if(this.peek()!==mp)return!1;if(this.position++,this.peek()===mo)return this.position++,!0;for(;;){this.peek();let n=this.position,r=ho(this.bytes,n);if(this.position=r,this.take(Cc),t(n,r),this.peek()===mo)return this.position++,!0;this.take(Ic)}}isText(t,n,r){if(n-t-2!==r.length)return!1;for(let i=0;i<r.length;i++)if(this.bytes[t+1+i]!==r.charCodeAt(i))return!1;return!0}list(t){if(this.peek()!==fp)return!1;if(this.position++,this.peek()===pp)return this.position++,!0;for(;;){if(t(),this.peek()===pp)return this.position++,!0;this.take(Ic)}}string(){if(this.peek()!==Hi)return;let t=this.position;return this.position=ho(this.bytes,t),this.textOf(t,this.position)}value(){let t=this.piece();return this.skip(),t()}piece(){this.peek();let t=this.position;return()=>this.parse(t,this.position)}finish(){if(this.position=wr(this.bytes,this.position),this.position<this.bytes.length)throw an(this.bytes,this.position)}textOf(t,n){let r=this.bytes.toString("utf8",t+1,n-1);return r.includes("\\")?this.parse(t,n):r}parse(t,n){try{return JSON.parse(this.bytes.toString("utf8",t,n))}catch{throw new cn("malformed",t)}}skip(){let{bytes:t,kinds:n}=this,r=0,i=this.position;for(;;){i=wr(t,i);let s=t[i];if(s===Hi)i=ho(t,i);else if(s===mp||s===fp){let o=s+2;if(i=wr(t,i+1),t[i]===o)i++;else{if(r===hp)throw new cn("malformed",i);n[r++]=o,o===mo&&(i=gp(t,i));continue}}else i=O0(t,i);for(;;){if(r===0){this.position=i;return}i=wr(t,i);let o=t[i];if(o===Ic){i=n[r-1]===mo?gp(t,i+1):i+1;break}if(o!==n[r-1])throw an(t,i);i++,r--}}}take(t){if(this.peek()!==t)throw an(this.bytes,this.position);this.position++}};function an(e,t){return t>=e.length?new cn("truncated",e.length):new cn("malformed",t)}function wr(e,t){let n=t;for(;_0[e[n]]===1;)n++;return n}function gp(e,t){let n=ho(e,wr(e,t));if(e[n]===Cc)return n+1;if(n=wr(e,n),e[n]!==Cc)throw an(e,n);return n+1}function ho(e,t){if(e[t]!==Hi)throw an(e,t);let n=t+1;for(;;){for(;Nc[e[n]]===1;)n++;let r=e[n];if(r===Hi)return n+1;if(r!==Pc||w0[e[n+1]]!==1)throw an(e,r===Pc?n+1:n);n+=2}}function O0(e,t){switch(e[t]){case 110:return jc(e,t,v0);case 116:return jc(e,t,x0);case 102:return jc(e,t,S0)}let n=t;for(;k0[e[n]]===1;)n++;if(n===t||n>=e.length)throw an(e,n);let r=e[t];if(!(n-t===1?r>=48&&r<=57:/^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$/.test(e.toString("latin1",t,n))))throw an(e,t);return n}function jc(e,t,n){for(let r=1;r<n.length;r++)if(e[t+r]!==n[r])throw an(e,t+r);return t+n.length}var A0=24e6;function bp(e){if(e.length>A0)return new Gi(e);try{return new Lc(JSON.parse(e.toString("utf8")))}catch{return new Gi(e)}}var Lc=class{current;constructor(t){this.current=t}object(t){let{current:n}=this;if(!yp(n))return!1;for(let r of Object.keys(n))this.current=n[r],t(r);return!0}someMembers(t,n){let{current:r}=this;if(!yp(r))return!1;for(let i of t)Object.hasOwn(r,i)&&(this.current=r[i],n(i));return!0}list(t){let{current:n}=this;if(!Array.isArray(n))return!1;for(let r of n)this.current=r,t();return!0}string(){return typeof this.current=="string"?this.current:void 0}value(){return this.current}skip(){}piece(){let{current:t}=this;return()=>t}finish(){}};function yp(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function go(e){let t=Buffer.from(e.buffer,e.byteOffset,e.byteLength);if(t[0]===239&&t[1]===187&&t[2]===191)return t.subarray(3);let n=$0(t);if(n===void 0)return t;let r=Buffer.from(t.subarray(0,t.length&-2));n==="big-endian"&&r.swap16();let i=r.toString("utf16le");return Buffer.from(i.charCodeAt(0)===65279?i.slice(1):i)}function $0(e){if(e[0]===255&&e[1]===254||e[0]===123&&e[1]===0)return"little-endian";if(e[0]===254&&e[1]===255||e[0]===0&&e[1]===123)return"big-endian"}var xn=class extends Error{path;problem;constructor(t,n){super(`${t} ${n}`),this.path=t,this.problem=n}};function en(e,t,n){if(e(t))return t;let r=e.errors?.[0];throw new xn(n+(r?.instancePath??"").replaceAll("/","."),r?.message??"is not as expected")}function Sn(e,t,n){e.object(n)||yo(e,t,"must be an object")}function di(e,t,n){let r=0;e.list(()=>n(`${t}[${r++}]`))||yo(e,t,"must be a list")}function E0(e,t){let n=e.string();if(n===void 0)throw new xn(t,"must be a string");return n}function yo(e,t,n){if(e.value()!==null)throw new xn(t,n)}var T0=["address","mode","type","deposed","deposed_key","change"],R0=["actions"];function Yi(e,t){let n={address:"",mode:"",type:"",deposed:!1,actions:[]};return e.someMembers(T0,i=>{switch(i){case"address":case"mode":case"type":n[i]=E0(e,`${t}.${i}`);return;case"deposed":case"deposed_key":n.deposed=!0,e.skip();return;case"change":e.someMembers(R0,()=>{let o=e.value();Array.isArray(o)&&(n.actions=o)})||yo(e,`${t}.change`,"must be an object")}})||yo(e,t,"must be an object"),n}function kr(e){let t=[],n=0;for(;n<e.length;)if(e[n]==="["){let r=e[n+1]==='"'?M0(e,n+1):e.indexOf("]",n);if(r<0||e[r]!=="]")return;let i=V0(e.slice(n+1,r));if(i===void 0)return;t.push({key:i}),n=r+1}else{if(e[n]===".")n++;else if(n>0)return;let r=/[^.[\]]+/y;r.lastIndex=n;let i=r.exec(e);if(i===null)return;t.push({name:i[0]}),n+=i[0].length}return t.length>0?t:void 0}function M0(e,t){for(let n=t+1;n<e.length;n++)if(e[n]==="\\")n++;else if(e[n]==='"')return n+1;return-1}function V0(e){if(!e.startsWith('"'))return/^\d+$/.test(e)?Number(e):void 0;try{return JSON.parse(e).replaceAll("$${","${").replaceAll("%%{","%{")}catch{return}}function On(e){return typeof e=="number"?`[${e}]`:`[${JSON.stringify(e).replaceAll("${",()=>"$${").replaceAll("%{","%%{")}]`}function Bc(e){let t=new Set,n="",r="";for(let i of e)n!==r&&n.startsWith(i)&&/^[.[]/.test(n.slice(i.length))||(t.add(i),r=I0(i)),n=i;return[...t]}function I0(e){let t=kr(e)??[],[n]=t;if(n===void 0||!("name"in n))return e;switch(n.name){case"module":return Fc(t.slice(0,t.length>3&&"key"in t[2]?3:2));case"data":return Fc(t.slice(0,3));default:return Fc(t.slice(0,2))}}function Fc(e){return e.map((t,n)=>"key"in t?On(t.key):n===0?t.name:`.${t.name}`).join("")}var bo=class{slices;changes=new Map;root;instances;constructor(t){this.slices=t;for(let n of t.changes)this.changes.set(n.address,n);this.root=t.configuration&&{address:"",module:t.configuration}}scopeOf(t){let n=this.root,r=t===""?[]:kr(t);for(let i=0;r!==void 0&&n!==void 0&&i<r.length;){let s=St(r,i+1),o=_o(r,i+2);n=s===void 0||St(r,i)!=="module"?void 0:Uc(n,s,o),i+=o===void 0?2:3}return r===void 0?void 0:n}configurationOf(t,n){return t.module.resources.get(`${n.mode==="data"?"data.":""}${n.type}.${n.name}`)}keysOf(t){if(this.instances===void 0){this.instances=new Map;for(let n of[...this.slices.managed,...this.slices.data]){let r=n.endsWith("]")?kr(n)?.at(-1):void 0,i=r!==void 0&&"key"in r?r.key:void 0,s=i===void 0?n:n.slice(0,-On(i).length),o=this.instances.get(s);o===void 0?this.instances.set(s,[i]):o.includes(i)||o.push(i)}}return this.instances.get(t)??[]}knows(t,n){if(this.slices.settled.has(t))return!0;let r=this.changes.get(t)?.change,i=r?.after_unknown;return r===void 0||typeof i!="object"?!1:n===""?!Wc(i):r.after?.[n]!==void 0&&!Wc(i[n])}knowsAll(t,n){let r=this.keysOf(t);return r.length===0?n==="":r.every(i=>this.knows(i===void 0?t:t+On(i),n))}variable(t){return this.slices.variables[t]?.value}};function Wc(e){return typeof e=="object"&&e!==null?Object.values(e).some(Wc):e===!0}function Uc(e,t,n){let r=e.module.calls.get(t);if(r!==void 0)return{address:zc(e.address,`module.${t}${n===void 0?"":On(n)}`),module:r.module,parent:{scope:e,call:r,key:n}}}function zc(e,t){return e===""?t:`${e}.${t}`}function St(e,t){let n=e[t];return n!==void 0&&"name"in n?n.name:void 0}function _o(e,t){let n=e[t];return n!==void 0&&"key"in n?n.key:void 0}function wo(e){let t={},n=new Set(e.sensitive?.split(" ")),r=(i,s)=>{for(let[o,a]of Object.entries(s??{}))for(let c of a.split(" ")){let l=e.defaults?.[c];t[c]={type:o,use:i,...n.has(c)?{sensitive:!0}:{},...l===void 0?{}:{default:l}}}};return r("required",e.required),r("optional",e.optional),r("optional-computed",e.filled),r("computed",e.computed),t}var _p=wo({optional:{map:"tags"},filled:{string:"region",map:"tags_all"},computed:{string:"id"}}),wp={timeouts:ve({optional:{string:"create read update delete"}},{occurs:"once"})};function Dt(e,t={}){return{complete:!0,attributes:{..._p,...wo(e)},blocks:{...wp,...t}}}function Te(e,t={}){return{complete:!1,attributes:{..._p,...wo(e)},blocks:{...wp,...t}}}function ve(e,t={}){return{attributes:wo(e),...t.blocks?{blocks:t.blocks}:{},...t.occurs==="often"?{}:{single:!0},...t.omitted==="computed"?{computed:!0}:{}}}var kp=()=>Te({required:{string:"instance_class"},optional:{string:"password replicate_source_db",bool:"manage_master_user_password publicly_accessible storage_encrypted"},filled:{string:"availability_zone ca_cert_identifier db_name db_subnet_group_name engine engine_version identifier identifier_prefix kms_key_id option_group_name parameter_group_name snapshot_identifier username",number:"allocated_storage port",bool:"multi_az",set:"vpc_security_group_ids"},computed:{string:"address arn endpoint engine_version_actual hosted_zone_id resource_id status",list:"listener_endpoint master_user_secret replicas"},sensitive:"password"}),vp=()=>Te({required:{string:"engine"},optional:{string:"engine_mode master_password snapshot_identifier",bool:"manage_master_user_password"},filled:{string:"ca_certificate_identifier cluster_identifier cluster_identifier_prefix database_name db_cluster_parameter_group_name db_subnet_group_name engine_version kms_key_id master_username network_type",number:"port",bool:"storage_encrypted",set:"availability_zones cluster_members iam_roles vpc_security_group_ids"},computed:{string:"arn ca_certificate_valid_till cluster_resource_id endpoint engine_version_actual hosted_zone_id reader_endpoint",list:"master_user_secret"},sensitive:"master_password"}),xp=()=>Te({required:{string:"cluster_identifier engine instance_class"},filled:{string:"availability_zone ca_cert_identifier db_parameter_group_name db_subnet_group_name engine_version identifier identifier_prefix",bool:"publicly_accessible"},computed:{string:"arn dbi_resource_id endpoint engine_version_actual kms_key_id network_type",number:"port",bool:"storage_encrypted writer"}}),Sp=()=>Te({filled:{string:"db_instance_identifier",map:"tags"},computed:{string:"address ca_cert_identifier db_instance_arn db_name endpoint engine engine_version master_username option_group_memberships resource_id",number:"db_instance_port port",bool:"publicly_accessible",list:"db_parameter_groups vpc_security_groups master_user_secret"}}),Op=()=>Te({required:{string:"cluster_identifier"},computed:{string:"arn cluster_resource_id database_name db_cluster_parameter_group_name db_subnet_group_name endpoint engine engine_mode engine_version hosted_zone_id master_username reader_endpoint",number:"port",set:"cluster_members vpc_security_group_ids",list:"master_user_secret"}}),Ap=()=>Te({required:{string:"engine_family name role_arn",set:"vpc_subnet_ids"},optional:{bool:"debug_logging require_tls"},filled:{string:"default_auth_scheme endpoint_network_type target_connection_network_type",number:"idle_client_timeout",set:"vpc_security_group_ids"},computed:{string:"arn endpoint"}},{auth:ve({optional:{string:"auth_scheme description iam_auth secret_arn username"},filled:{string:"client_password_auth_type"}},{occurs:"often"})}),$p=()=>Te({optional:{string:"engine master_password snapshot_identifier",number:"port",bool:"manage_master_user_password storage_encrypted"},filled:{string:"cluster_identifier cluster_identifier_prefix db_cluster_parameter_group_name db_subnet_group_name engine_version kms_key_id master_username",set:"cluster_members vpc_security_group_ids"},computed:{string:"arn cluster_resource_id endpoint hosted_zone_id reader_endpoint"},sensitive:"master_password"}),Ep=()=>Te({required:{string:"cluster_identifier node_type"},optional:{string:"master_password master_username",number:"port",bool:"publicly_accessible manage_master_password"},filled:{string:"availability_zone cluster_parameter_group_name cluster_subnet_group_name cluster_type database_name kms_key_id",set:"iam_roles vpc_security_group_ids"},computed:{string:"arn dns_name endpoint"},sensitive:"master_password",defaults:{port:5439}}),Tp=()=>Te({required:{string:"description replication_group_id"},optional:{string:"auth_token",number:"port",set:"user_group_ids"},filled:{string:"engine engine_version node_type parameter_group_name subnet_group_name transit_encryption_mode",bool:"transit_encryption_enabled",set:"security_group_ids"},computed:{string:"arn configuration_endpoint_address engine_version_actual primary_endpoint_address reader_endpoint_address",bool:"cluster_enabled"},sensitive:"auth_token"}),Rp=()=>Te({required:{string:"cluster_name kafka_version",number:"number_of_broker_nodes"},computed:{string:"arn bootstrap_brokers bootstrap_brokers_public_sasl_iam bootstrap_brokers_public_sasl_scram bootstrap_brokers_public_tls bootstrap_brokers_sasl_iam bootstrap_brokers_sasl_scram bootstrap_brokers_tls bootstrap_brokers_vpc_connectivity_sasl_iam bootstrap_brokers_vpc_connectivity_sasl_scram bootstrap_brokers_vpc_connectivity_tls zookeeper_connect_string zookeeper_connect_string_tls"}},{broker_node_group_info:ve({required:{string:"instance_type",set:"client_subnets security_groups"},optional:{string:"az_distribution"}}),client_authentication:ve({filled:{bool:"unauthenticated"}},{blocks:{sasl:ve({optional:{bool:"iam scram"}}),tls:ve({optional:{set:"certificate_authority_arns"}})}}),encryption_info:ve({filled:{string:"encryption_at_rest_kms_key_arn"}},{blocks:{encryption_in_transit:ve({optional:{string:"client_broker",bool:"in_cluster"},defaults:{client_broker:"TLS",in_cluster:!0}})}})}),qc=e=>Te({required:{string:"family"},optional:{string:"description",bool:"skip_destroy"},filled:{string:"name name_prefix"},computed:{string:"arn"}},{parameter:ve({required:{string:"name value"},...e?{optional:{string:"apply_method"},defaults:{apply_method:e}}:{}},{occurs:"often"})}),Jc=()=>qc("immediate"),Mp=()=>qc("pending-reboot"),Vp=()=>qc(void 0);var Ip=()=>Dt({required:{string:"certificate_id"},optional:{string:"certificate_pem certificate_wallet"},computed:{string:"certificate_arn"},sensitive:"certificate_pem certificate_wallet"}),jp=()=>Dt({required:{string:"certificate_id"},computed:{number:"key_length",string:"certificate_arn certificate_creation_date certificate_owner certificate_pem certificate_wallet signing_algorithm valid_from_date valid_to_date"},sensitive:"certificate_pem certificate_wallet"}),Cp=()=>Dt({required:{string:"replication_instance_class replication_instance_id"},optional:{bool:"allow_major_version_upgrade apply_immediately",string:"dns_name_servers"},filled:{bool:"auto_minor_version_upgrade multi_az publicly_accessible",number:"allocated_storage",string:"availability_zone engine_version kms_key_arn network_type preferred_maintenance_window replication_subnet_group_id",set:"vpc_security_group_ids"},computed:{string:"replication_instance_arn",list:"replication_instance_private_ips replication_instance_public_ips"}},{kerberos_authentication_settings:ve({required:{string:"key_cache_secret_iam_arn key_cache_secret_id krb5_file_contents"}})}),Pp=()=>Dt({required:{string:"migration_type replication_instance_arn replication_task_id source_endpoint_arn table_mappings target_endpoint_arn"},optional:{bool:"start_replication_task",string:"cdc_start_time resource_identifier"},filled:{string:"cdc_start_position replication_task_settings"},computed:{string:"replication_task_arn status"}}),Np=()=>Dt({required:{string:"replication_config_identifier replication_type source_endpoint_arn table_mappings target_endpoint_arn"},optional:{bool:"start_replication",string:"supplemental_settings"},filled:{string:"replication_settings resource_identifier"},computed:{string:"arn"}},{compute_config:ve({required:{string:"replication_subnet_group_id"},optional:{number:"max_capacity_units min_capacity_units",string:"dns_name_servers"},filled:{bool:"multi_az",string:"availability_zone kms_key_id preferred_maintenance_window",set:"vpc_security_group_ids"}})}),Dp=()=>Dt({required:{string:"replication_subnet_group_description replication_subnet_group_id",set:"subnet_ids"},computed:{string:"replication_subnet_group_arn vpc_id"}});function ln(e){return ve({optional:{number:"port",string:`certificate_arn server_name${e.optional?` ${e.optional}`:""}`},filled:{string:`ssl_mode${e.filled?` ${e.filled}`:""}`,...e.numbers?{number:e.numbers}:{},...e.bools?{bool:e.bools}:{}}})}var Fn="s3_access_role_arn s3_path",Lp=()=>Dt({required:{string:"engine"},optional:{string:"description"},filled:{bool:"virtual",string:"name"},computed:{string:"arn creation_time"},defaults:{virtual:!1}},{settings:ve({},{blocks:{doc_db_settings:ln({optional:"database_name"}),ibm_db2_luw_settings:ln({optional:`database_name ${Fn}`,numbers:"encryption_algorithm security_mechanism"}),ibm_db2_zos_settings:ln({optional:`database_name ${Fn}`}),maria_db_settings:ln({optional:Fn}),microsoft_sql_server_settings:ln({optional:`database_name ${Fn}`}),mongo_db_settings:ln({optional:"database_name",filled:"auth_mechanism auth_source auth_type"}),mysql_settings:ln({optional:Fn}),oracle_settings:ln({optional:`asm_server database_name ${Fn} secrets_manager_oracle_asm_access_role_arn secrets_manager_oracle_asm_secret_id secrets_manager_security_db_encryption_access_role_arn secrets_manager_security_db_encryption_secret_id`}),postgresql_settings:ln({optional:`database_name ${Fn}`}),redshift_settings:ve({optional:{number:"port",string:`database_name ${Fn} server_name`}}),sybase_ase_settings:ln({optional:"database_name",bools:"encrypt_password"})}})});var Fp="include_control_details include_null_and_empty include_partition_value include_table_alter_operations include_transaction_details partition_include_schema_table",Bp={include_control_details:!1,include_null_and_empty:!1,include_partition_value:!1,include_table_alter_operations:!1,include_transaction_details:!1,partition_include_schema_table:!1,message_format:"json"},j0=ve({required:{string:"endpoint_uri service_access_role_arn"},optional:{bool:"use_new_mapping_type",number:"error_retry_duration full_load_error_percentage"},defaults:{error_retry_duration:300,full_load_error_percentage:10}}),C0=ve({required:{string:"broker"},optional:{bool:`${Fp} no_hex_prefix`,number:"message_max_bytes",string:"message_format sasl_mechanism sasl_password sasl_username security_protocol ssl_ca_certificate_arn ssl_client_certificate_arn ssl_client_key_arn ssl_client_key_password ssl_endpoint_identification_algorithm topic"},sensitive:"sasl_password ssl_client_key_password",defaults:{...Bp,message_max_bytes:1e6,topic:"kafka-default-topic"}}),P0=ve({optional:{bool:`${Fp} use_large_integer_value`,string:"message_format service_access_role_arn stream_arn"},defaults:Bp}),N0=ve({optional:{bool:"use_update_lookup",string:"auth_mechanism auth_source auth_type docs_to_investigate extract_doc_id nesting_level"},defaults:{auth_mechanism:"default",auth_source:"admin",auth_type:"password",docs_to_investigate:"1000",extract_doc_id:"false",nesting_level:"none"}}),D0=ve({filled:{bool:"clean_source_metadata_on_mismatch",number:"events_poll_interval execute_timeout max_file_size parallel_load_threads",string:"after_connect_script authentication_method server_timezone service_access_role_arn target_db_type"}}),L0=ve({filled:{bool:"access_alternate_directly add_supplemental_logging allow_selected_nested_tables archived_logs_only convert_timestamp_with_zone_to_utc direct_path_no_log direct_path_parallel_load enable_homogenous_tablespace fail_task_on_lob_truncation read_table_space_name replace_path_prefix trim_space_in_char use_alternate_folder_for_online use_bfile use_direct_path_full_load use_logminer_reader",number:"additional_archived_log_dest_id archived_log_dest_id number_datatype_scale open_transaction_window parallel_asm_read_threads read_ahead_blocks retry_interval standby_delay_time",list:"extra_archived_log_dest_ids",string:"asm_password asm_server asm_user authentication_method char_length_semantics oracle_path_prefix secrets_manager_oracle_asm_access_role_arn secrets_manager_oracle_asm_secret_id security_db_encryption security_db_encryption_name spatial_data_option_to_geo_json_function_name use_path_prefix"},sensitive:"asm_password security_db_encryption"}),F0=ve({optional:{bool:"capture_ddls fail_tasks_on_lob_truncation heartbeat_enable map_boolean_as_boolean map_jsonb_as_clob",number:"execute_timeout heartbeat_frequency max_file_size",string:"after_connect_script babelfish_database_name database_mode ddl_artifacts_schema heartbeat_schema map_long_varchar_as plugin_name service_access_role_arn slot_name"},filled:{string:"authentication_method"}}),B0=ve({required:{number:"port",string:"auth_type server_name"},optional:{string:"auth_password auth_user_name ssl_ca_certificate_arn ssl_security_protocol"},sensitive:"auth_password",defaults:{ssl_security_protocol:"ssl-encryption"}}),W0=ve({optional:{string:"bucket_folder bucket_name encryption_mode server_side_encryption_kms_key_id service_access_role_arn"},defaults:{encryption_mode:"SSE_S3"}},{omitted:"computed"}),U0=ve({optional:{bool:"add_column_name add_trailing_padding_character cdc_inserts_and_updates cdc_inserts_only date_partition_enabled enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp",number:"cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows ignore_headers_row max_file_size row_group_length",string:"bucket_folder bucket_name canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence encoding_type encryption_mode external_table_definition parquet_version server_side_encryption_kms_key_id service_access_role_arn timestamp_column_name"}}),Wp={elasticsearch_settings:j0,kafka_settings:C0,kinesis_settings:P0,mongodb_settings:N0,mysql_settings:D0,oracle_settings:L0,postgres_settings:F0,redis_settings:B0,redshift_settings:W0,s3_settings:U0},Up=()=>Dt({required:{string:"endpoint_id endpoint_type engine_name"},optional:{bool:"pause_replication_tasks",number:"port",string:"database_name password secrets_manager_access_role_arn secrets_manager_arn server_name service_access_role username"},filled:{string:"certificate_arn extra_connection_attributes kms_key_arn ssl_mode"},computed:{string:"endpoint_arn"},sensitive:"password"},Wp),zp=()=>Dt({required:{string:"bucket_name endpoint_id endpoint_type service_access_role_arn"},optional:{bool:"add_column_name add_trailing_padding_character cdc_inserts_and_updates cdc_inserts_only date_partition_enabled detach_target_on_lob_lookup_failure_parquet enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp",number:"cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows max_file_size row_group_length",string:"bucket_folder canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence date_partition_timezone encoding_type encryption_mode expected_bucket_owner external_table_definition parquet_version server_side_encryption_kms_key_id timestamp_column_name"},filled:{string:"certificate_arn kms_key_arn ssl_mode"},computed:{string:"endpoint_arn engine_display_name external_id status"}}),qp=()=>Dt({required:{string:"endpoint_id"},computed:{number:"port",string:"certificate_arn database_name endpoint_arn endpoint_type engine_name extra_connection_attributes kms_key_arn password secrets_manager_access_role_arn secrets_manager_arn server_name service_access_role ssl_mode username"},sensitive:"password"},Wp);var Jp=ve({required:{number:"from_port to_port",string:"protocol"},optional:{list:"cidr_blocks ipv6_cidr_blocks prefix_list_ids",set:"security_groups",string:"description",bool:"self"}},{occurs:"often",omitted:"computed"}),Hp=()=>Te({optional:{string:"description",bool:"revoke_rules_on_delete"},filled:{string:"name name_prefix vpc_id"},computed:{string:"arn owner_id"}},{ingress:Jp,egress:Jp}),Gp=()=>Te({required:{number:"from_port to_port",string:"protocol security_group_id type"},optional:{list:"cidr_blocks ipv6_cidr_blocks prefix_list_ids",string:"description",bool:"self"},filled:{string:"source_security_group_id"},computed:{string:"security_group_rule_id"}}),Hc=()=>Te({required:{string:"ip_protocol security_group_id"},optional:{string:"cidr_ipv4 cidr_ipv6 description prefix_list_id referenced_security_group_id",number:"from_port to_port"},computed:{string:"arn security_group_rule_id"}}),Yp=()=>Te({optional:{string:"description kms_key_id",number:"recovery_window_in_days"},filled:{string:"name name_prefix policy"},computed:{string:"arn"}}),Kp=()=>Te({required:{string:"secret_id"},optional:{string:"secret_binary secret_string"},filled:{set:"version_stages"},computed:{string:"arn version_id"},sensitive:"secret_binary secret_string"}),Qp=()=>Te({required:{string:"secret_id"},filled:{string:"version_id version_stage"},computed:{string:"arn created_date secret_binary secret_string",set:"version_stages"},sensitive:"secret_binary secret_string"}),Zp=()=>Te({optional:{string:"certificate_authority_arn certificate_body certificate_chain private_key"},filled:{string:"domain_name key_algorithm validation_method",set:"subject_alternative_names"},computed:{string:"arn not_after not_before renewal_eligibility status type",bool:"pending_renewal",set:"domain_validation_options"},sensitive:"private_key"}),Xp=()=>Te({required:{string:"certificate_body private_key"},optional:{string:"certificate_chain path"},filled:{string:"name name_prefix"},computed:{string:"arn expiration upload_date"},sensitive:"private_key"}),em=()=>Te({optional:{bool:"enable_key_rotation is_enabled",number:"deletion_window_in_days"},filled:{string:"description policy"},computed:{string:"arn key_id"}}),tm=()=>Te({optional:{bool:"force_destroy"},filled:{string:"bucket bucket_prefix policy"},computed:{string:"arn bucket_domain_name bucket_regional_domain_name hosted_zone_id"}}),nm=()=>Te({required:{string:"assume_role_policy"},optional:{string:"description path permissions_boundary",bool:"force_detach_policies",number:"max_session_duration"},filled:{string:"name name_prefix",set:"managed_policy_arns"},computed:{string:"arn create_date unique_id"}}),rm=()=>Te({required:{number:"length"},optional:{bool:"lower numeric special upper",number:"min_lower min_numeric min_special min_upper",string:"override_special",map:"keepers"},computed:{string:"bcrypt_hash result"},sensitive:"bcrypt_hash result"});var z0={aws_dms_certificate:Ip,aws_dms_data_provider:Lp,aws_dms_endpoint:Up,aws_dms_replication_config:Np,aws_dms_replication_instance:Cp,aws_dms_replication_subnet_group:Dp,aws_dms_replication_task:Pp,aws_dms_s3_endpoint:zp,aws_db_instance:kp,aws_db_parameter_group:Jc,aws_db_proxy:Ap,aws_docdb_cluster:$p,aws_docdb_cluster_parameter_group:Mp,aws_elasticache_replication_group:Tp,aws_msk_cluster:Rp,aws_rds_cluster:vp,aws_rds_cluster_instance:xp,aws_rds_cluster_parameter_group:Jc,aws_redshift_cluster:Ep,aws_redshift_parameter_group:Vp,aws_acm_certificate:Zp,aws_iam_role:nm,aws_iam_server_certificate:Xp,aws_kms_key:em,aws_s3_bucket:tm,aws_secretsmanager_secret:Yp,aws_secretsmanager_secret_version:Kp,aws_security_group:Hp,aws_security_group_rule:Gp,aws_vpc_security_group_egress_rule:Hc,aws_vpc_security_group_ingress_rule:Hc,random_password:rm},q0={aws_dms_certificate:jp,aws_dms_endpoint:qp,aws_db_instance:Sp,aws_rds_cluster:Op,aws_secretsmanager_secret_version:Qp},im=new Map;function An(e,t){let n=e==="managed"?z0:q0,r=Object.hasOwn(n,t)?n[t]:void 0;if(r===void 0)return;let i=im.get(r);return i===void 0&&(i=r(),im.set(r,i)),i}function ui(e,t,n,r={}){let i=An(t,e);return i===void 0?new Map(n):om(i,n,r)}function om(e,t,n){let r=new Map;for(let[i,s]of t){let o=sm(e.attributes,i),a=sm(e.blocks,i);o!==void 0?r.set(i,Gc(o,s,n)):a!==void 0?r.set(i,Yc(a,s,n)):r.set(i,s)}if(n.defaults==="leave")return r;for(let[i,s]of Object.entries(e.attributes))s.default!==void 0&&!r.has(i)&&r.set(i,ke(am(s.default),s.sensitive));return r}function sm(e,t){return e!==void 0&&Object.hasOwn(e,t)?e[t]:void 0}function am(e,t){return typeof e=="string"?Z(e,t):typeof e=="number"?ne(e,t):V(e,t)}function vr(e){return{...e.sensitive?{sensitive:!0}:{},...e.origin?{origin:e.origin}:{}}}function Gc(e,t,n){if(t.kind==="choice"){let r=Gc(e,t.then,n),i=Gc(e,t.else,n);return r===t.then&&i===t.else?ke(t,e.sensitive):Kc(t,W(t.condition,r,i))}return t.kind==="null"&&e.default!==void 0&&n.defaults!=="leave"?ke(am(e.default,vr(t)),e.sensitive):ke(cm(e.type,t),e.sensitive)}function Kc(e,t){return{...t,...vr(e)}}function cm(e,t){switch(e){case"string":return t.kind==="number"?Z(t.digits,vr(t)):t.kind==="bool"?Z(String(t.value),vr(t)):t;case"number":return t.kind==="string"&&/^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$/.test(t.value)?ne(t.value,vr(t)):t;case"bool":return t.kind==="string"&&(t.value==="true"||t.value==="false")?V(t.value==="true",vr(t)):t;case"list":return t.kind==="list"&&t.type!=="list"?{...t,type:"list"}:t;case"set":return t.kind==="list"&&t.type!=="set"?H0(t):t;case"map":return t.kind==="object"?J0(t):t;case"any":return t}}function J0(e){let t=new Map([...e.entries].map(([n,r])=>[n,cm("string",r)]));return{...e,type:"map",entries:t}}function H0(e){let t=new Map;for(let r of e.items){if(r.kind!=="string")return{...e,type:"set"};t.has(r.value)||t.set(r.value,r)}let n=[...t].sort(([r],[i])=>Buffer.compare(Buffer.from(r),Buffer.from(i))).map(([,r])=>r);return{...e,type:"set",items:n}}function Yc(e,t,n){switch(t.kind){case"choice":return Kc(t,W(t.condition,Yc(e,t.then,n),Yc(e,t.else,n)));case"object":return J([ko(e,t,n)],"list",vr(t));case"list":return{...t,type:"list",items:t.items.map(r=>ko(e,r,n))};default:return t}}function ko(e,t,n){switch(t.kind){case"choice":return Kc(t,W(t.condition,ko(e,t.then,n),ko(e,t.else,n)));case"object":return{...t,entries:om(e,t.entries,n)};default:return t}}var dm=64;function Qc(e,t,n){let r={plan:e,attributes:new Map,open:new Set,depth:0};return vo(r,t,n,[],!0),{attributes:[...r.attributes.values()],open:[...r.open]}}function vo(e,t,n,r,i){if(t===void 0||xo(t))return;if(t.references===void 0||t.references.length===0){e.open.add("the result of a function call");return}if(e.depth===dm){e.open.add("where so many references lead");return}e.depth++;let s=Bc(t.references);for(let o of s){let a=kr(o);a===void 0?e.open.add(o):G0(e,o,[...a,...r],n,i&&s.length===1)}e.depth--}function G0(e,t,n,r,i){let{scope:s}=r;switch(St(n,0)){case"count":case"path":case"self":case"terraform":return;case"var":{let o=St(n,1);if(o===void 0||s.parent===void 0)return;let{call:a,key:c}=s.parent;vo(e,a.expressions[o],{scope:s.parent.scope,forEach:a.forEach,key:c},n.slice(2),i);return}case"each":St(n,1)==="value"&&r.key!==void 0&&vo(e,r.forEach,{scope:s},[{key:r.key},...n.slice(2)],i);return;case"module":{let o=St(n,1),a=_o(n,2),c=St(n,a===void 0?2:3),l=o===void 0?void 0:Uc(s,o,a),f=c===void 0?void 0:l?.module.outputs[c]?.expression;l===void 0||f===void 0||a===void 0&&l.parent?.call.repeated?e.open.add(t):vo(e,f,{scope:l},n.slice(a===void 0?3:4),i);return}case"data":lm(e,"data",n.slice(1),r,i);return;case"local":case"ephemeral":case void 0:e.open.add(t);return;default:lm(e,"managed",n,r,i)}}function lm(e,t,n,r,i){let s=St(n,0),o=St(n,1);if(s===void 0||o===void 0){e.open.add("where so many references lead");return}let{plan:a}=e,c=`${t==="data"?"data.":""}${s}.${o}`,l=zc(r.scope.address,c),f=a.keysOf(l),d=_o(n,2),p=n.slice(d===void 0?2:3),u=St(p,0)??"",m=d??(f.length===1?f[0]:void 0),g=d!==void 0||f.length<2,h=l+(g?m===void 0?"":On(m):"[?]");if(d===void 0?a.knowsAll(l,u):a.knows(h,u))return;let b={address:h,type:s,mode:t,attribute:u},v=i&&g&&u!==""&&p.length===1,x=v?Y0(b,m,f,{local:c,module:r.scope.address,name:o}):void 0;e.attributes.set(`${h} ${u}`,{reference:b,alone:v,...x?{missed:x}:{}})}function Y0({type:e,mode:t,attribute:n},r,i,s){let o={in:s.local,resource:{type:e,name:s.name,module:s.module}};if(!i.includes(r)){let c=i.filter(l=>l!==void 0).map(String);return{kind:"key",wanted:r===void 0?"":String(r),exists:c.sort().slice(0,20),...o}}let a=An(t,e);if(a?.complete&&!Object.hasOwn(a.attributes,n)&&!Object.hasOwn(a.blocks,n))return{kind:"attribute",wanted:n,exists:Object.keys(a.attributes).sort().slice(0,20),...o}}function Ki(e,t,n,r=0){if(t===void 0||r>dm)return;if(xo(t))return um(t.constant_value)?void 0:t.constant_value;let i=Bc(t.references??[]),s=i.length===1?kr(i[0]):void 0,o=s?.length===2&&St(s,0)==="var"?St(s,1):void 0;if(o===void 0)return;if(n.parent===void 0)return e.variable(o);let a=n.module.variables[o]?.default,c=n.parent.call.expressions[o];if(c===void 0)return a;let l=Ki(e,c,n.parent.scope,r+1);return l===null&&a!==void 0&&a!==null?void 0:l}function xo({constant_value:e,references:t}){return e!==void 0&&(t===void 0||t.length===0)}function um(e){return typeof e=="string"?/[$%]\{/.test(e):typeof e=="object"&&e!==null&&Object.values(e).some(um)}var fm={},K0={attributes:{}};function Oo(e,t,n,r){return pm(e,An(t,n)??K0,r)}function pm(e,t,n){let r=new Map;for(let i of new Set([...Object.keys(n.planned??fm),...Object.keys(Xc(n.unknown))])){let s=So(t.blocks,i),o=s===void 0?X0(e,So(t.attributes,i),n,i):Z0(e,s,n,i);o!==void 0&&r.set(i,o)}return r}function mm(e,t,n,r){let i=new Set,{context:s}=e;if(s===void 0||r.expressions===void 0||r.state===void 0)return i;for(let[o,a]of Object.entries(An(t,n)?.attributes??{})){let c=r.planned?.[o];if(a.use!=="optional-computed"||c===void 0||c===null||!Q0(r.state[o],c))continue;let l=el(r,o);(l===void 0||Ki(e.plan,l,s.scope)===null)&&i.add(o)}return i}function Xc(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)?e:fm}function So(e,t){return e!==void 0&&Object.hasOwn(e,t)?e[t]:void 0}function el(e,t){let n=So(e.expressions,t);return Array.isArray(n)?void 0:n}function Q0(e,t){return e===t||JSON.stringify(e)===JSON.stringify(t)}function Zc(e,t,n){return{origin:{role:"plan",name:t,range:e.at},...n===!0?{sensitive:!0}:{}}}function Z0(e,t,n,r){let i=n.planned?.[r],s=xr(n.unknown,r),o=xr(n.sensitive,r),a=So(n.expressions,r),c=Zc(e,r,o);if(s===!0)return t.computed&&a===void 0?void 0:A(fi(`the ${r} blocks`),{type:"list",...c});if(i==null)return;let l=Array.isArray(i)?i:[i];if(l.length===0)return;let[f,d]=Array.isArray(a)?a:[a],p=t.single&&d===void 0&&l.length===1?f:void 0,u=(m,g)=>{let h=Array.isArray(s)?s[g]:s,b=Array.isArray(o)?o[g]:o,v=Zc(e,r,b);return h===!0?A(fi(`a ${r} block`),{type:"object",...v}):ce(pm(e,t,{planned:Xc(m),unknown:h,sensitive:b,expressions:p}),"object",v)};return J(l.map(u),"list",c)}function X0(e,t,n,r){let i=xr(n.unknown,r),s=xr(n.sensitive,r),o=el(n,r),a=Zc(e,r,s);if(i===!0)return ev(e,t,n,r,a);let c=n.planned?.[r];if(c!=null)return hm(c,i,s,a);if(o===void 0||e.context===void 0)return;let l=gm(Qc(e.plan,o,e.context).attributes)?.missed;return Be({...a,...l?{missed:l}:{}})}function hm(e,t,n,r){if(typeof e!="object"||e===null)return oi(e,r);let i=o=>{let a=xr(t,o),c=xr(n,o),l=c===!0?{...r,sensitive:!0}:r;return a===!0?A(fi(`an element of ${r.origin?.name}`),l):hm(xr(e,o)??null,a,c,l)};if(Array.isArray(e))return J(e.map((o,a)=>i(a)),"tuple",r);let s=new Set([...Object.keys(e),...Object.keys(Xc(t))]);return ce([...s].map(o=>[o,i(o)]),"object",r)}function xr(e,t){return e===!0?!0:typeof e=="object"&&e!==null&&Object.hasOwn(e,t)?e[t]:void 0}function ev(e,t,n,r,i){let{plan:s,context:o}=e,a=t===void 0||t.use==="optional-computed"||t.use==="computed";if(o===void 0||n.expressions===void 0)return A(fi(r),i);let c=a?void 0:A(fi(r),i),l=el(n,r);if(l===void 0||xo(l))return c;let{attributes:f,open:d}=Qc(s,l,o),p=f.length>0?{madeFrom:f.map(g=>g.reference)}:{};if(d.length>0)return A(fi(d[0]),{...i,...p});let[u]=f;if(u===void 0)return c;let m=gm(f);return m?.missed!==void 0?a?Be({...i,missed:m.missed}):c:m!==void 0||!a&&f.length===1&&tv(r,u.reference)?nv(u.reference,i):A(ym(u.reference),{...i,...p})}function gm(e){let[t,n]=e;return n===void 0&&t?.alone?t:void 0}function tv(e,t){return/(^|_)arn$/.test(e)&&/(^|_)arn$/.test(t.attribute)}function nv(e,t){return A(ym(e),{...t,subject:`${e.address}.${e.attribute}`,reference:e})}function ym({address:e,attribute:t}){return{kind:"after-apply",of:t===""?e:`${e}.${t}`}}function fi(e){return{kind:"plan",what:e}}var rv={ignoreChanges:[],createBeforeDestroy:!1};function bm(e,t,n){let{change:r}=t,i=t.module_address??"",s=e.scopeOf(i),o=s&&e.configurationOf(s,t),a=s&&{scope:s,forEach:o?.for_each_expression,key:t.index},c={plan:e,at:n,context:a},l=r.actions.length===1&&(r.actions[0]==="update"||r.actions[0]==="no-op"),f={planned:r.after,unknown:r.after_unknown,sensitive:r.after_sensitive,expressions:o&&(o.expressions??{}),state:l?r.before??void 0:void 0},d=Oo(c,t.mode,t.type,f);return{...wm(t,i,n),values:ui(t.type,t.mode,d,{defaults:"fill"}),change:{actions:r.actions,before:r.before?ov(e,t,n):void 0,replacePaths:(r.replace_paths??[]).map(av),inherited:mm(c,t.mode,t.type,f)},...km(e,s,o,d)}}function _m(e,t,n){let r=sv(t),i=e.scopeOf(r),s={planned:t.values,unknown:void 0,sensitive:t.sensitive_values,expressions:void 0},o=Oo({plan:e,at:n,context:void 0},t.mode,t.type,s);return{...wm(t,r,n),values:ui(t.type,t.mode,o,{defaults:"leave"}),...km(e,i,i&&e.configurationOf(i,t),o)}}function wm(e,t,n){let{address:r,mode:i,type:s,name:o,index:a}=e;return{address:r,mode:i,type:s,name:o,module:t,key:iv(a),places:new Map,at:n,origin:{role:"plan",name:r,range:n},exists:V(!0),lifecycle:rv}}function iv(e){if(e!==void 0)return typeof e=="string"?{kind:"string",key:e}:{kind:"number",index:e}}function sv({address:e,mode:t,type:n,name:r,index:i}){let s=`${t==="data"?"data.":""}${n}.${r}${i===void 0?"":On(i)}`;return e.length>s.length?e.slice(0,e.length-s.length-1):""}function ov(e,t,n){let{before:r,before_sensitive:i}=t.change,s={planned:r,unknown:void 0,sensitive:i,expressions:void 0};return ui(t.type,t.mode,Oo({plan:e,at:n,context:void 0},t.mode,t.type,s),{defaults:"leave"})}function av(e){return e.map((t,n)=>typeof t=="number"?`[${t}]`:n===0?t:`.${t}`).join("")}function km(e,t,n,r){let i=r.get("region");if(i?.kind==="string")return{region:i.value};let s=e.slices.providers[n?.provider_config_key??""],o=s?.expressions?.region,a=s?.module_address===void 0?e.scopeOf(""):void 0,c=a&&t?Ki(e,o,a):void 0;return typeof c=="string"?{region:c}:{}}var vm=Ao;function Ao(e,{instancePath:t="",parentData:n,parentDataProperty:r,rootData:i=e}={}){let s=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e))for(let c in e){let l=e[c],f=o;if(!(l&&typeof l=="object"&&!Array.isArray(l)))return Ao.errors=[{instancePath:t+"/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=f===o;if(!a)break}else return Ao.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Ao.errors=s,o===0}var xm=Ce,$n={type:"object",required:["address","mode","type","name","change"],properties:{address:{type:"string"},module_address:{type:"string"},mode:{enum:["managed","data"]},type:{type:"string"},name:{type:"string"},index:{type:["string","number"]},deposed:{type:"string"},change:{type:"object",required:["actions"],properties:{actions:{type:"array",items:{enum:["create","read","update","delete","no-op","forget"]}},before:{type:["object","null"]},after:{type:["object","null"]},after_unknown:{type:["object","boolean"]},before_sensitive:{type:["object","boolean"]},after_sensitive:{type:["object","boolean"]},replace_paths:{type:"array",items:{type:"array",items:{type:["string","number"]}}}}}}};function Ce(e,{instancePath:t="",parentData:n,parentDataProperty:r,rootData:i=e}={}){let s=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e)){let p;if(e.address===void 0&&(p="address")||e.mode===void 0&&(p="mode")||e.type===void 0&&(p="type")||e.name===void 0&&(p="name")||e.change===void 0&&(p="change"))return Ce.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;if(e.address!==void 0){let u=o;if(typeof e.address!="string")return Ce.errors=[{instancePath:t+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=u===o}else var a=!0;if(a){if(e.module_address!==void 0){let u=o;if(typeof e.module_address!="string")return Ce.errors=[{instancePath:t+"/module_address",schemaPath:"#/properties/module_address/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=u===o}else var a=!0;if(a){if(e.mode!==void 0){let u=e.mode,m=o;if(!(u==="managed"||u==="data"))return Ce.errors=[{instancePath:t+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues:$n.properties.mode.enum},message:"must be equal to one of the allowed values"}],!1;var a=m===o}else var a=!0;if(a){if(e.type!==void 0){let u=o;if(typeof e.type!="string")return Ce.errors=[{instancePath:t+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=u===o}else var a=!0;if(a){if(e.name!==void 0){let u=o;if(typeof e.name!="string")return Ce.errors=[{instancePath:t+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=u===o}else var a=!0;if(a){if(e.index!==void 0){let u=e.index,m=o;if(typeof u!="string"&&!(typeof u=="number"&&isFinite(u)))return Ce.errors=[{instancePath:t+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type:$n.properties.index.type},message:"must be string,number"}],!1;var a=m===o}else var a=!0;if(a){if(e.deposed!==void 0){let u=o;if(typeof e.deposed!="string")return Ce.errors=[{instancePath:t+"/deposed",schemaPath:"#/properties/deposed/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=u===o}else var a=!0;if(a)if(e.change!==void 0){let u=e.change,m=o;if(o===m)if(u&&typeof u=="object"&&!Array.isArray(u)){let h;if(u.actions===void 0&&(h="actions"))return Ce.errors=[{instancePath:t+"/change",schemaPath:"#/properties/change/required",keyword:"required",params:{missingProperty:h},message:"must have required property '"+h+"'"}],!1;if(u.actions!==void 0){let b=u.actions,v=o;if(o===v)if(Array.isArray(b)){var c=!0;let x=b.length;for(let N=0;N<x;N++){let j=b[N],M=o;if(!(j==="create"||j==="read"||j==="update"||j==="delete"||j==="no-op"||j==="forget"))return Ce.errors=[{instancePath:t+"/change/actions/"+N,schemaPath:"#/properties/change/properties/actions/items/enum",keyword:"enum",params:{allowedValues:$n.properties.change.properties.actions.items.enum},message:"must be equal to one of the allowed values"}],!1;var c=M===o;if(!c)break}}else return Ce.errors=[{instancePath:t+"/change/actions",schemaPath:"#/properties/change/properties/actions/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var l=v===o}else var l=!0;if(l){if(u.before!==void 0){let b=u.before,v=o;if(!(b&&typeof b=="object"&&!Array.isArray(b))&&b!==null)return Ce.errors=[{instancePath:t+"/change/before",schemaPath:"#/properties/change/properties/before/type",keyword:"type",params:{type:$n.properties.change.properties.before.type},message:"must be object,null"}],!1;var l=v===o}else var l=!0;if(l){if(u.after!==void 0){let b=u.after,v=o;if(!(b&&typeof b=="object"&&!Array.isArray(b))&&b!==null)return Ce.errors=[{instancePath:t+"/change/after",schemaPath:"#/properties/change/properties/after/type",keyword:"type",params:{type:$n.properties.change.properties.after.type},message:"must be object,null"}],!1;var l=v===o}else var l=!0;if(l){if(u.after_unknown!==void 0){let b=u.after_unknown,v=o;if(!(b&&typeof b=="object"&&!Array.isArray(b))&&typeof b!="boolean")return Ce.errors=[{instancePath:t+"/change/after_unknown",schemaPath:"#/properties/change/properties/after_unknown/type",keyword:"type",params:{type:$n.properties.change.properties.after_unknown.type},message:"must be object,boolean"}],!1;var l=v===o}else var l=!0;if(l){if(u.before_sensitive!==void 0){let b=u.before_sensitive,v=o;if(!(b&&typeof b=="object"&&!Array.isArray(b))&&typeof b!="boolean")return Ce.errors=[{instancePath:t+"/change/before_sensitive",schemaPath:"#/properties/change/properties/before_sensitive/type",keyword:"type",params:{type:$n.properties.change.properties.before_sensitive.type},message:"must be object,boolean"}],!1;var l=v===o}else var l=!0;if(l){if(u.after_sensitive!==void 0){let b=u.after_sensitive,v=o;if(!(b&&typeof b=="object"&&!Array.isArray(b))&&typeof b!="boolean")return Ce.errors=[{instancePath:t+"/change/after_sensitive",schemaPath:"#/properties/change/properties/after_sensitive/type",keyword:"type",params:{type:$n.properties.change.properties.after_sensitive.type},message:"must be object,boolean"}],!1;var l=v===o}else var l=!0;if(l)if(u.replace_paths!==void 0){let b=u.replace_paths,v=o;if(o===v)if(Array.isArray(b)){var f=!0;let N=b.length;for(let j=0;j<N;j++){let M=b[j],F=o;if(o===F)if(Array.isArray(M)){var d=!0;let tt=M.length;for(let oe=0;oe<tt;oe++){let C=M[oe],E=o;if(typeof C!="string"&&!(typeof C=="number"&&isFinite(C)))return Ce.errors=[{instancePath:t+"/change/replace_paths/"+j+"/"+oe,schemaPath:"#/properties/change/properties/replace_paths/items/items/type",keyword:"type",params:{type:$n.properties.change.properties.replace_paths.items.items.type},message:"must be string,number"}],!1;var d=E===o;if(!d)break}}else return Ce.errors=[{instancePath:t+"/change/replace_paths/"+j,schemaPath:"#/properties/change/properties/replace_paths/items/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var f=F===o;if(!f)break}}else return Ce.errors=[{instancePath:t+"/change/replace_paths",schemaPath:"#/properties/change/properties/replace_paths/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var l=v===o}else var l=!0}}}}}}else return Ce.errors=[{instancePath:t+"/change",schemaPath:"#/properties/change/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=m===o}else var a=!0}}}}}}}else return Ce.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Ce.errors=s,o===0}var Sm=tn,tl={type:"object",required:["address","mode","type","name"],properties:{address:{type:"string"},mode:{enum:["managed","data"]},type:{type:"string"},name:{type:"string"},index:{type:["string","number"]},values:{type:["object","null"]},sensitive_values:{type:"object"}}};function tn(e,{instancePath:t="",parentData:n,parentDataProperty:r,rootData:i=e}={}){let s=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e)){let c;if(e.address===void 0&&(c="address")||e.mode===void 0&&(c="mode")||e.type===void 0&&(c="type")||e.name===void 0&&(c="name"))return tn.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:c},message:"must have required property '"+c+"'"}],!1;if(e.address!==void 0){let l=o;if(typeof e.address!="string")return tn.errors=[{instancePath:t+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=l===o}else var a=!0;if(a){if(e.mode!==void 0){let l=e.mode,f=o;if(!(l==="managed"||l==="data"))return tn.errors=[{instancePath:t+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues:tl.properties.mode.enum},message:"must be equal to one of the allowed values"}],!1;var a=f===o}else var a=!0;if(a){if(e.type!==void 0){let l=o;if(typeof e.type!="string")return tn.errors=[{instancePath:t+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=l===o}else var a=!0;if(a){if(e.name!==void 0){let l=o;if(typeof e.name!="string")return tn.errors=[{instancePath:t+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=l===o}else var a=!0;if(a){if(e.index!==void 0){let l=e.index,f=o;if(typeof l!="string"&&!(typeof l=="number"&&isFinite(l)))return tn.errors=[{instancePath:t+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type:tl.properties.index.type},message:"must be string,number"}],!1;var a=f===o}else var a=!0;if(a){if(e.values!==void 0){let l=e.values,f=o;if(!(l&&typeof l=="object"&&!Array.isArray(l))&&l!==null)return tn.errors=[{instancePath:t+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type:tl.properties.values.type},message:"must be object,null"}],!1;var a=f===o}else var a=!0;if(a)if(e.sensitive_values!==void 0){let l=e.sensitive_values,f=o;if(!(l&&typeof l=="object"&&!Array.isArray(l)))return tn.errors=[{instancePath:t+"/sensitive_values",schemaPath:"#/properties/sensitive_values/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=f===o}else var a=!0}}}}}}else return tn.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return tn.errors=s,o===0}var Om=nt,cv={type:"object",required:["mode","type","name"],properties:{mode:{enum:["managed","data"]},type:{type:"string"},name:{type:"string"},provider_config_key:{type:"string"},expressions:{type:"object",additionalProperties:{anyOf:[{type:"object",properties:{references:{type:"array",items:{type:"string"}}}},{type:"array",items:{type:"object"}}]}},count_expression:{type:"object",properties:{references:{type:"array",items:{type:"string"}}}},for_each_expression:{type:"object",properties:{references:{type:"array",items:{type:"string"}}}}}};function nt(e,{instancePath:t="",parentData:n,parentDataProperty:r,rootData:i=e}={}){let s=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e)){let m;if(e.mode===void 0&&(m="mode")||e.type===void 0&&(m="type")||e.name===void 0&&(m="name"))return nt.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],!1;if(e.mode!==void 0){let g=e.mode,h=o;if(!(g==="managed"||g==="data"))return nt.errors=[{instancePath:t+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues:cv.properties.mode.enum},message:"must be equal to one of the allowed values"}],!1;var a=h===o}else var a=!0;if(a){if(e.type!==void 0){let g=o;if(typeof e.type!="string")return nt.errors=[{instancePath:t+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=g===o}else var a=!0;if(a){if(e.name!==void 0){let g=o;if(typeof e.name!="string")return nt.errors=[{instancePath:t+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=g===o}else var a=!0;if(a){if(e.provider_config_key!==void 0){let g=o;if(typeof e.provider_config_key!="string")return nt.errors=[{instancePath:t+"/provider_config_key",schemaPath:"#/properties/provider_config_key/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=g===o}else var a=!0;if(a){if(e.expressions!==void 0){let g=e.expressions,h=o;if(o===h)if(g&&typeof g=="object"&&!Array.isArray(g))for(let v in g){let x=g[v],N=o,j=o,M=!1,F=o;if(o===F)if(x&&typeof x=="object"&&!Array.isArray(x)){if(x.references!==void 0){let ye=x.references;if(o===o)if(Array.isArray(ye)){var c=!0;let oe=ye.length;for(let C=0;C<oe;C++){let E=o;if(typeof ye[C]!="string"){let T={instancePath:t+"/expressions/"+v.replace(/~/g,"~0").replace(/\//g,"~1")+"/references/"+C,schemaPath:"#/properties/expressions/additionalProperties/anyOf/0/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"};s===null?s=[T]:s.push(T),o++}var c=E===o;if(!c)break}}else{let oe={instancePath:t+"/expressions/"+v.replace(/~/g,"~0").replace(/\//g,"~1")+"/references",schemaPath:"#/properties/expressions/additionalProperties/anyOf/0/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"};s===null?s=[oe]:s.push(oe),o++}}}else{let ye={instancePath:t+"/expressions/"+v.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/expressions/additionalProperties/anyOf/0/type",keyword:"type",params:{type:"object"},message:"must be object"};s===null?s=[ye]:s.push(ye),o++}var l=F===o;if(M=M||l,!M){let ye=o;if(o===ye)if(Array.isArray(x)){var f=!0;let oe=x.length;for(let C=0;C<oe;C++){let E=x[C],B=o;if(!(E&&typeof E=="object"&&!Array.isArray(E))){let Y={instancePath:t+"/expressions/"+v.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+C,schemaPath:"#/properties/expressions/additionalProperties/anyOf/1/items/type",keyword:"type",params:{type:"object"},message:"must be object"};s===null?s=[Y]:s.push(Y),o++}var f=B===o;if(!f)break}}else{let oe={instancePath:t+"/expressions/"+v.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/expressions/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};s===null?s=[oe]:s.push(oe),o++}var l=ye===o;M=M||l}if(M)o=j,s!==null&&(j?s.length=j:s=null);else{let ye={instancePath:t+"/expressions/"+v.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/expressions/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};return s===null?s=[ye]:s.push(ye),o++,nt.errors=s,!1}var d=N===o;if(!d)break}else return nt.errors=[{instancePath:t+"/expressions",schemaPath:"#/properties/expressions/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=h===o}else var a=!0;if(a){if(e.count_expression!==void 0){let g=e.count_expression,h=o;if(o===h)if(g&&typeof g=="object"&&!Array.isArray(g)){if(g.references!==void 0){let v=g.references;if(o===o)if(Array.isArray(v)){var p=!0;let N=v.length;for(let j=0;j<N;j++){let M=o;if(typeof v[j]!="string")return nt.errors=[{instancePath:t+"/count_expression/references/"+j,schemaPath:"#/properties/count_expression/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=M===o;if(!p)break}}else return nt.errors=[{instancePath:t+"/count_expression/references",schemaPath:"#/properties/count_expression/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1}}else return nt.errors=[{instancePath:t+"/count_expression",schemaPath:"#/properties/count_expression/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=h===o}else var a=!0;if(a)if(e.for_each_expression!==void 0){let g=e.for_each_expression,h=o;if(o===h)if(g&&typeof g=="object"&&!Array.isArray(g)){if(g.references!==void 0){let v=g.references;if(o===o)if(Array.isArray(v)){var u=!0;let N=v.length;for(let j=0;j<N;j++){let M=o;if(typeof v[j]!="string")return nt.errors=[{instancePath:t+"/for_each_expression/references/"+j,schemaPath:"#/properties/for_each_expression/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var u=M===o;if(!u)break}}else return nt.errors=[{instancePath:t+"/for_each_expression/references",schemaPath:"#/properties/for_each_expression/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1}}else return nt.errors=[{instancePath:t+"/for_each_expression",schemaPath:"#/properties/for_each_expression/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=h===o}else var a=!0}}}}}}else return nt.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return nt.errors=s,o===0}var Am=pi;function pi(e,{instancePath:t="",parentData:n,parentDataProperty:r,rootData:i=e}={}){let s=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e))for(let l in e){let f=e[l],d=o;if(o===d)if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.references!==void 0){let p=f.references;if(o===o)if(Array.isArray(p)){var a=!0;let m=p.length;for(let g=0;g<m;g++){let h=o;if(typeof p[g]!="string")return pi.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/references/"+g,schemaPath:"#/additionalProperties/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=h===o;if(!a)break}}else return pi.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/references",schemaPath:"#/additionalProperties/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1}}else return pi.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var c=d===o;if(!c)break}else return pi.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return pi.errors=s,o===0}var $m=Sr;function Sr(e,{instancePath:t="",parentData:n,parentDataProperty:r,rootData:i=e}={}){let s=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e))for(let l in e){let f=e[l],d=o;if(o===d)if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.expression!==void 0){let p=f.expression;if(o===o)if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.references!==void 0){let m=p.references;if(o===o)if(Array.isArray(m)){var a=!0;let h=m.length;for(let b=0;b<h;b++){let v=o;if(typeof m[b]!="string")return Sr.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/expression/references/"+b,schemaPath:"#/additionalProperties/properties/expression/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=v===o;if(!a)break}}else return Sr.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/expression/references",schemaPath:"#/additionalProperties/properties/expression/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1}}else return Sr.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/expression",schemaPath:"#/additionalProperties/properties/expression/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Sr.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var c=d===o;if(!c)break}else return Sr.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Sr.errors=s,o===0}var Em=$o;function $o(e,{instancePath:t="",parentData:n,parentDataProperty:r,rootData:i=e}={}){let s=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e))for(let c in e){let l=e[c],f=o;if(!(l&&typeof l=="object"&&!Array.isArray(l)))return $o.errors=[{instancePath:t+"/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=f===o;if(!a)break}else return $o.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return $o.errors=s,o===0}var Tm=Qi;function Qi(e,{instancePath:t="",parentData:n,parentDataProperty:r,rootData:i=e}={}){let s=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e)){if(e.references!==void 0){let c=e.references;if(o===o)if(Array.isArray(c)){var a=!0;let f=c.length;for(let d=0;d<f;d++){let p=o;if(typeof c[d]!="string")return Qi.errors=[{instancePath:t+"/references/"+d,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=p===o;if(!a)break}}else return Qi.errors=[{instancePath:t+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1}}else return Qi.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Qi.errors=s,o===0}var Rm=Or;function Or(e,{instancePath:t="",parentData:n,parentDataProperty:r,rootData:i=e}={}){let s=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e))for(let l in e){let f=e[l],d=o;if(o===d)if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.name!==void 0){let p=o;if(typeof f.name!="string")return Or.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/name",schemaPath:"#/additionalProperties/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=p===o}else var a=!0;if(a){if(f.version_constraint!==void 0){let p=o;if(typeof f.version_constraint!="string")return Or.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/version_constraint",schemaPath:"#/additionalProperties/properties/version_constraint/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=p===o}else var a=!0;if(a)if(f.expressions!==void 0){let p=f.expressions,u=o;if(!(p&&typeof p=="object"&&!Array.isArray(p)))return Or.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/expressions",schemaPath:"#/additionalProperties/properties/expressions/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=u===o}else var a=!0}}else return Or.errors=[{instancePath:t+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var c=d===o;if(!c)break}else return Or.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Or.errors=s,o===0}var Vm={resources:new Map,calls:new Map,outputs:{},variables:{}};function nl(e,t,n){let r=new Map,i=new Map,{outputs:s,variables:o}=Vm;return Sn(e,n,a=>{switch(a){case"resources":di(e,`${n}.resources`,c=>{let l=e.piece();if(!t(Yi(e,c).type))return;let f=en(Om,l(),c);r.set(`${f.mode==="data"?"data.":""}${f.type}.${f.name}`,f)});return;case"module_calls":Sn(e,`${n}.module_calls`,c=>i.set(c,lv(e,t,`${n}.module_calls.${c}`)));return;case"outputs":s=en($m,e.value(),`${n}.outputs`);return;case"variables":o=en(Em,e.value(),`${n}.variables`);return;default:e.skip()}}),{resources:r,calls:i,outputs:s,variables:o}}function lv(e,t,n){let r={},i,s=!1,o=Vm;return Sn(e,n,a=>{switch(a){case"expressions":r=en(Am,e.value(),`${n}.expressions`);return;case"for_each_expression":i=en(Tm,e.value(),`${n}.for_each_expression`),s=!0;return;case"count_expression":s=!0,e.skip();return;case"module":o=nl(e,t,`${n}.module`);return;default:e.skip()}}),{expressions:r,repeated:s,forEach:i,module:o}}var Zi=class extends Error{version;constructor(t){super(t),this.version=t}};function jm(e,t){let n=new Set,r={slices:[],managed:[],data:[]},i={slices:[],managed:[],data:[]},s=new Set,o,a=!1,c=!0,l={},f,d={};if(!e.object(g=>{switch(n.add(g),g){case"format_version":o=dv(e.value());return;case"errored":a=e.value()===!0;return;case"complete":c=e.value()!==!1;return;case"variables":l=en(vm,e.value(),g);return;case"resource_changes":uv(e,t,r,s);return;case"values":Im(e,t,i);return;case"prior_state":Sn(e,g,h=>{h==="values"?Im(e,t,i):e.skip()});return;case"configuration":Sn(e,g,h=>{let b=`${g}.${h}`;h==="root_module"?f=nl(e,t,b):h==="provider_config"?d=en(Rm,e.value(),b):e.skip()});return;default:e.skip()}}))throw new cn("malformed",0);e.finish();let u=new Set(r.data);for(let g of i.data)u.has(g)||s.add(g);let m=n.has("resource_changes");return{sections:n,formatVersion:o,errored:a,complete:c,variables:l,changes:r.slices,managed:m?r.managed:i.managed,data:[...new Set([...r.data,...i.data])],settled:s,state:m?i.slices.filter(g=>g.mode==="data"):i.slices,configuration:f,providers:d}}function dv(e){if(typeof e!="string")throw new xn("format_version","must be a string");if(!/^1\.\d+$/.test(e))throw new Zi(e);return e}function uv(e,t,n,r){di(e,"resource_changes",i=>{let s=e.piece(),{address:o,mode:a,type:c,deposed:l,actions:f}=Yi(e,i),d=l||f.length===1&&(f[0]==="delete"||f[0]==="forget");if(d||(a==="data"?n.data:n.managed).push(o),f[0]==="no-op"&&r.add(o),!t(c))return;let p=en(xm,s(),i);d||n.slices.push(p)})}function Im(e,t,n){let r=s=>{let o=e.piece(),{address:a,mode:c,type:l,deposed:f}=Yi(e,s);f||((c==="data"?n.data:n.managed).push(a),t(l)&&n.slices.push(en(Sm,o(),s)))},i=s=>Sn(e,s,o=>{o==="child_modules"?di(e,`${s}.${o}`,i):o==="resources"?di(e,`${s}.${o}`,r):e.skip()});Sn(e,"values",s=>{s==="root_module"?i("values.root_module"):e.skip()})}function Cm(e,t,n=fv){let r=bv(e,t);if(r!==void 0)return rl(r);let i=go(e);try{let s=jm(bp(i),n),o=_v(s,t);return o===void 0?pv(s,t):rl(o)}catch(s){let o=wv(s,i,t);if(o===void 0)throw s;return rl(o)}}function fv(e){return e.startsWith("aws_dms_")}function rl(e){return{root:void 0,kind:void 0,diagnostics:[e],variables:new Map,managedAddresses:[]}}function pv(e,t){let r=Gs({path:t,text:"",installed:!1}),i=new bo(e),s=new Map;for(let l of e.state)s.set(l.address,_m(i,l,r));for(let l of e.changes)s.set(l.address,bm(i,l,r));let o=e.sections.has("values")||!e.sections.has("configuration")?"state":"plan",a=mv(e);return{root:{path:t,resources:s,gaps:hv(e),acceptedByTerraform:!0,lifecycleKnown:!1,...a===void 0?{}:{awsProviderVersion:a}},kind:o,diagnostics:[],variables:gv(e),managedAddresses:e.managed}}function mv({providers:e}){let t=Object.values(e).filter(n=>n.name==="aws");return(e.aws??t.find(n=>n.version_constraint!==void 0))?.version_constraint}function hv(e){return e.errored?["Terraform stopped with an error while it planned, so that resources may be missing."]:e.complete?[]:["The plan is not complete: resources were left out (-target) or deferred."]}function gv(e){let t=new Map;for(let[n,{value:r}]of Object.entries(e.variables)){let i=e.configuration?.variables[n]?.sensitive===!0;t.set(n,oi(r,i?{sensitive:!0}:{}))}return t}var Xi="Write it again with `terraform show -json PLAN > plan.json`.";function yv(e){return e[0]===80&&e[1]===75}function bv(e,t){if(yv(e))return dn("plan-binary",`${t} is a binary plan. Run \`terraform show -json ${t} > plan.json\` and check plan.json.`);let n=go(e.subarray(0,4096)).toString("utf8").trimStart();if(n===""&&go(e).toString("utf8").trim()==="")return dn("plan-empty",`${t} is empty: the command that should have written it failed. ${Xi}`);if(/^\{[^\n]*"@level"/.test(n))return dn("plan-log",`${t} holds the log lines of \`terraform plan -json\`, which do not show the planned values. Write the plan to a file (\`terraform plan -out=tfplan\`), then \`terraform show -json tfplan > plan.json\`.`);if(!n.startsWith("{"))return dn("plan-not-json",`${t} is not JSON. A plan is read from the output of \`terraform show -json PLAN\`, not from what \`terraform plan\` prints.`)}function _v({sections:e,formatVersion:t},n){if(e.has("lineage")||e.has("serial")&&e.has("version"))return dn("plan-raw-state",`${n} is Terraform's own state file, whose format is not for other tools. Run \`terraform show -json ${n} > state.json\` and check state.json.`);if(t===void 0)return dn("plan-unknown-json",`${n} is JSON, but neither a plan nor a state: it has no format_version. ${Xi}`)}function wv(e,t,n){if(e instanceof Zi){let i=/^0\./.test(e.version);return dn("plan-version",`${n} has the format version ${JSON.stringify(e.version)}; this program reads versions 1.x. ${i?"Write it with Terraform 1.1 or newer, or OpenTofu.":"A newer dmslint may read it."}`)}if(e instanceof xn)return dn("plan-malformed",`${n} is not what \`terraform show -json\` writes: ${e.path} ${e.problem}. ${Xi}`);if(!(e instanceof cn))return;if(e.kind==="truncated")return dn("plan-truncated",`${n} ends in the middle of its JSON, after ${t.length} bytes: it was not written to the end. ${Xi}`);let r=kv(t,e.offset);return dn("plan-not-json",`${n} is not JSON: line ${r.number}, byte ${r.column}, is not as JSON has it. ${Xi}`)}function kv(e,t){let n=1,r=0;for(let i=e.indexOf(10);i>=0&&i<t;i=e.indexOf(10,i+1))n++,r=i+1;return{number:n,column:t-r+1}}function dn(e,t){return{severity:"error",code:e,message:t}}function Pm(e,t,n){let r=e.root,i=[...r.resources.values()].map(a=>[a,vv(a,t)]),s=i.find(([a,c])=>c===void 0&&a.mode==="managed");if(s!==void 0){let a=`The sources in ${t.path} do not declare ${s[0].address} of the plan ${r.path}, so they were not used and findings are placed at the plan. Name the sources with --source DIR.`;return{root:r,diagnostics:n?[{severity:"note",code:"source-differs",message:a}]:[]}}let o=new Map(i.map(([a,c])=>[a.address,c===void 0?a:Sv(a,c)]));return{root:{...r,resources:o,lifecycleKnown:!0,passedOn:t.passedOn,awsProviderVersion:t.awsProviderVersion},diagnostics:[]}}function vv(e,t){let n=t.resources.get(e.address);return n!==void 0?n:[...t.resources.values()].find(r=>r.type===e.type&&r.name===e.name&&xv(r.address,e.address))}function xv(e,t){if(!e.includes("[?]"))return!1;let n=e.split("[?]").map(r=>r.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"));return new RegExp(`^${n.join('\\[(?:\\d+|"(?:[^"\\\\]|\\\\.)*")\\]')}$`).test(t)}function Sv(e,t){let n=new Map;for(let r of new Set([...e.values.keys(),...t.values.keys()])){let i=il(e.values.get(r),t.values.get(r),e.change?.inherited.has(r)===!0);i!==void 0&&n.set(r,i)}return{...e,values:n,places:t.places,at:t.at,origin:t.origin,incomplete:t.incomplete,lifecycle:t.lifecycle,region:e.region??t.region}}function il(e,t,n){if(e===void 0)return t===void 0||t.kind==="null"||Av(t)?t:Ov(t);if(t===void 0||n)return Nm(e);switch(e.kind){case"unknown":return t.kind==="error"?t:t.kind==="unknown"&&t.reference===void 0&&e.reference!==void 0?Eo(e,t.origin):t;case"list":return t.kind!=="list"||t.items.length!==e.items.length?Eo(e,t.origin):{...Eo(e,t.origin),items:e.items.map((r,i)=>il(r,t.items[i],!1)??r)};case"object":{let r=t.kind==="object"?t.entries:new Map,i=new Map;for(let s of new Set([...e.entries.keys(),...r.keys()])){let o=il(e.entries.get(s),r.get(s),!1);o!==void 0&&i.set(s,o)}return{...e,entries:i,origin:t.origin}}default:return Eo(e,sl(t))}}function Ov(e){return e.kind==="choice"?void 0:e}function Av(e){return e.kind==="list"&&e.items.length===0}function sl(e){return e.origin??(e.kind==="choice"?sl(e.then)??sl(e.else):void 0)}function Eo(e,t){return t===void 0?Nm(e):{...e,origin:t}}function Nm(e){return e.origin===void 0?e:{...e,origin:void 0}}function be(e,t){return ol(e,t,{left:at})}function ol(e,t,n){for(let o of t)if(o.kind==="error")return o;let r=Ev(t,e.need);if(r!==void 0){if(n.left-=1,n.left<0)return A({kind:"limit",what:`more than ${at} alternatives`});let o=ol(e,t.map(c=>pe(c,r,!0)),n),a=ol(e,t.map(c=>pe(c,r,!1)),n);return W(r,o,a)}let i=t.map(o=>Dm(o,e.need)).find(o=>o!==void 0);if(i?.kind==="error")return i;let s=t.some(o=>e.need==="deep"?gt(o):o.sensitive);return i!==void 0?ke($v(e,t,i),s):ke(e.make(t),s)}function $v(e,t,n){let r=t.map(Tv),s=r.every(a=>a!==void 0)?e.text(r):void 0,o=t.flatMap(Ar);return A(n.reason,{...s!==void 0&&s.length<=200?{subject:s}:{},...e.type?{type:e.type}:{},...o.length>0?{madeFrom:o}:{},derived:{operands:t,make:a=>be(e,a)}})}function Ev(e,t){for(let n of e){if(n.kind==="choice")return n.condition;if(t==="deep"&&n.kind!=="unknown"){let r=Ze(n);if(r.length>0)return r[0]}else if(t==="shallow"){let r=n.kind==="list"?n.items:n.kind==="object"?n.entries.values():[];for(let i of r)if(i.kind==="choice"&&Bn(i))return i.condition}}}function Bn(e){return e.kind==="absent"||e.kind==="choice"&&(Bn(e.then)||Bn(e.else))}function Dm(e,t){if(e.kind==="unknown"||e.kind==="error")return e;if(t!=="deep")return;let n=e.kind==="list"?e.items:e.kind==="object"?e.entries.values():[];for(let r of n){let i=Dm(r,t);if(i!==void 0)return i}}function gt(e){if(e.sensitive)return!0;if(e.kind==="list")return e.items.some(gt);if(e.kind==="object"){for(let t of e.entries.values())if(gt(t))return!0}return!1}function Tv(e){if(!e.sensitive)switch(e.kind){case"unknown":return e.subject;case"string":return e.value.length<=60?JSON.stringify(e.value):void 0;case"number":return e.digits;case"bool":return String(e.value);case"null":return"null";default:return}}function Ar(e){switch(e.kind){case"unknown":return e.reference?[e.reference]:e.madeFrom??[];case"list":return e.items.flatMap(Ar).slice(0,20);case"object":return[...e.entries.values()].flatMap(Ar).slice(0,20);case"choice":return[...Ar(e.then),...Ar(e.else)].slice(0,20);default:return[]}}function le(e){return Oe({code:"wrong-type",message:e})}var Fm=20;function $r(e,t,n){switch(e.kind){case"error":case"absent":return e;case"choice":return W(e.condition,$r(e.then,t,n),$r(e.else,t,n));case"unknown":return Rv(e,t,`.${t}`);case"object":return ke(Bm(e,t,"attribute",n),e.sensitive);case"null":return Oe({code:"null-access",message:`${n.text} is null, so it has no attribute ${t}.`,at:n.at,missed:e.missed});default:return Oe({code:"no-such-attribute",message:`${n.text} is no object, so it has no attribute ${t}.`,at:n.at})}}function Rv(e,t,n){let r=e.reference&&e.reference.attribute===""?{...e.reference,attribute:t}:void 0;return A(e.reason,{...e.subject!==void 0&&e.subject.length<200?{subject:`${e.subject}${n}`}:{},...e.sensitive?{sensitive:!0}:{},...r?{reference:r}:e.reference||e.madeFrom?{madeFrom:e.reference?[e.reference]:e.madeFrom}:{},derived:{operands:[e],make:([i])=>$r(i,t,{text:"the value"})},...e.origin?{origin:e.origin}:{}})}function Bm(e,t,n,r){let i=e.entries.get(t);return i!==void 0?al(i,()=>Lm(e,t,n,r)):e.rest?e.rest(t):Lm(e,t,n,r)}function al(e,t){return e.kind==="absent"?t():e.kind==="choice"?W(e.condition,al(e.then,t),al(e.else,t)):e}function Lm(e,t,n,r){let i=e.sensitive?[]:[...e.entries.keys()].sort().slice(0,Fm),s=n==="key"?cl(e):void 0,o={kind:n,in:r.text,wanted:t,exists:i,of:e.origin,at:r.at,...s?{resource:s}:{}};return Oe({code:n==="attribute"?"no-such-attribute":"no-such-key",message:`${r.text} has no ${n} ${JSON.stringify(t)}.`,missed:o,at:r.at})}function cl({entries:e}){let t;for(let n of e.values()){let r=n.kind==="unknown"?n.reference:void 0;if(r===void 0||t!==void 0&&t.type!==r.type)return;t??={type:r.type,name:r.address,module:""}}return t}function To(e,t,n){return be({text:([r,i])=>`${r}[${i}]`,need:"raw",make:([r,i])=>Vv(r,i,n)},[e,t])}function Mv(e,t){return e.kind!=="error"||!e.problem.missed?.resource||!t.origin?e:{...e,problem:{...e.problem,missed:{...e.problem.missed,key:t.origin}}}}function Vv(e,t,n){if(t.kind==="null"){let i={kind:"key",in:n.text,wanted:"null",exists:[],at:n.at};return Oe({code:"null-access",message:`The key to ${n.text} is null.`,missed:t.missed??i,at:n.at})}let r=t.kind==="string"?t.value:t.kind==="number"?t.digits:t.kind==="bool"?String(t.value):void 0;if(r===void 0)return le(`${n.text} can't be indexed with this kind of value.`);if(e.kind==="object")return ke(Mv(Bm(e,r,"key",n),t),e.sensitive);if(e.kind==="list"&&e.type!=="set"){let i=Qt(r);if(i===void 0)return le(`${n.text} is a list and needs a whole number as its index.`);let s=e.items[i];if(s!==void 0)return ke(s,e.sensitive);let o=e.items.slice(0,Fm).map((c,l)=>String(l)),a={kind:"key",in:n.text,wanted:r,exists:o,of:e.origin,at:n.at};return Oe({code:"no-such-key",message:`${n.text} has ${e.items.length} items, none with index ${r}.`,missed:a,at:n.at})}return e.kind==="null"?Oe({code:"null-access",message:`${n.text} is null and can't be indexed.`,missed:e.missed,at:n.at}):le(`${n.text} is no list or map and can't be indexed.`)}function Wn(e,t){let n=(r,i)=>{if(r.kind!=="choice")return t(r,i);n(r.then,s=>i(W(r.condition,s,{kind:"absent"}))),n(r.else,s=>i(W(r.condition,{kind:"absent"},s)))};n(e,r=>r)}function Er(e){if(e.kind==="list")return e.type==="set"?e.items.map(t=>[t,t]):e.items.map((t,n)=>[ne(n),t]);if(e.kind==="object")return[...e.entries.keys()].sort((t,n)=>t<n?-1:1).map(t=>{let n=e.entries.get(t),r=n.origin;return[Z(t,r?.key?{origin:{role:"entry",name:t,range:r.key}}:void 0),n]})}function mi(e,t){let n=Math.min(e.length,t.length);for(let r=0;r<n;r++){let i=e.charCodeAt(r),s=t.charCodeAt(r);if(i!==s){let o=i>=55296&&i<57344,a=s>=55296&&s<57344;return o===a?i-s:o?1:-1}}return e.length-t.length}function un(e){return[...e].sort(([t],[n])=>mi(t,n))}function En(e,t){return ll(e,t,{left:at})}function ll(e,t,n){let r=e.find(o=>o.kind==="choice");if(r?.kind!=="choice")return Iv(e,t);if(n.left-=1,n.left<0)return A({kind:"limit",what:`more than ${at} alternatives`});let{condition:i}=r,s=o=>e.map(a=>pe(a,i,o)).filter(a=>a.kind!=="absent");return W(i,ll(s(!0),t,n),ll(s(!1),t,n))}function Iv(e,t){let n=new Map;for(let i of e){let s=rt(i)??i;n.has(s)||n.set(s,i)}let r=[...n.values()].map(i=>({item:i,rank:jv(i),hash:i.kind==="string"?i.value:Ro(i)})).sort((i,s)=>i.rank-s.rank||Cv(i.item,s.item)||mi(i.hash,s.hash)).map(({item:i})=>i);return ke(J(r,"set",t),e.some(gt))}function rt(e){switch(e.kind){case"string":return JSON.stringify(e.value);case"number":return e.digits;case"bool":return String(e.value);case"null":return"null";case"unknown":return e.subject===void 0?void 0:`?${e.subject}`;case"list":{let t=e.items.map(rt);return t.includes(void 0)?void 0:`${e.type}[${t.join(",")}]`}case"object":{let t=un(e.entries).map(([n,r])=>[n,rt(r)]);return e.rest!==void 0||t.some(([,n])=>n===void 0)?void 0:`${e.type}{${t.map(([n,r])=>`${JSON.stringify(n)}:${r}`).join(",")}}`}default:return}}function jv(e){return e.kind==="null"?2:e.kind==="unknown"||Ze(e).length>0?1:0}function Cv(e,t){return e.kind==="number"&&t.kind==="number"?Dn(e.digits).cmp(Dn(t.digits)):e.kind==="bool"&&t.kind==="bool"?Number(e.value)-Number(t.value):0}function Ro(e){switch(e.kind){case"string":return JSON.stringify(e.value);case"number":return Pv(e.digits);case"bool":return e.value?"T":"F";case"null":return"~";case"list":{let t=e.items.map(n=>`${Ro(n)};`).join("");return e.type==="tuple"?`<${t}>`:`[${t}]`}case"object":{let t=un(e.entries);return e.type==="map"?`{${t.map(([n,r])=>`${JSON.stringify(n)}:${Ro(r)};`).join("")}}`:`<${t.map(([,n])=>`${Ro(n)};`).join("")}>`}default:return"?"}}function Pv(e){let t=Number(e);if(t===0)return"0";let[n="0",r="0"]=t.toExponential(9).split("e"),i=Number(r);if(i<-4||i>=10)return`${n.includes(".")?n.replace(/\.?0+$/,""):n}e${i<0?"-":"+"}${String(Math.abs(i)).padStart(2,"0")}`;let s=t.toFixed(Math.max(0,9-i));return s.includes(".")?s.replace(/\.?0+$/,""):s}var We={kind:"string"},Tn={kind:"number"},nn={kind:"bool"},ie={kind:"any"},Ot=e=>({kind:"list",of:e}),rn=e=>({kind:"set",of:e}),Un=e=>({kind:"map",of:e});function Tr(e,t){if(e===t)return!0;switch(e.kind){case"list":case"set":case"map":return e.kind===t.kind&&Tr(e.of,t.of);case"tuple":return t.kind==="tuple"&&e.items.length===t.items.length&&e.items.every((n,r)=>Tr(n,t.items[r]));case"object":if(t.kind!=="object"||e.attributes.size!==t.attributes.size)return!1;for(let[n,r]of e.attributes){let i=t.attributes.get(n);if(i===void 0||i.optional!==r.optional||!Tr(r.type,i.type))return!1}return!0;default:return e.kind===t.kind}}function Wm(e,t){try{return{type:Nv(e)??hi(e,t)}}catch(n){if(n instanceof lt)return{problem:{code:"invalid",message:n.message}};throw n}}var lt=class extends Error{};function Nv(e){let t=e.kind==="variable"?e.name:e.kind==="literal"&&typeof e.value=="string"?e.value:void 0;if(t==="list")return Ot(ie);if(t==="map")return Un(ie);if(t==="string"&&e.kind==="literal")return We}function hi(e,t){switch(e.kind){case"parentheses":return hi(e.inner,t);case"variable":return Dv(e.name);case"call":return Lv(e.name,e.args,t);default:throw new lt("This is no type: a type is a keyword such as string, or a constructor such as list(string).")}}function Dv(e){switch(e){case"string":return We;case"number":return Tn;case"bool":return nn;case"any":return ie;case"list":case"set":case"map":throw new lt(`The type ${e} needs its element type, such as ${e}(string).`);case"object":case"tuple":throw new lt(`The type ${e} needs to say what it holds, such as ${e==="object"?"object({ name = string })":"tuple([string, number])"}.`);default:throw new lt(`There is no type "${e}".`)}}function Lv(e,t,n){if(e==="optional")throw new lt("optional() is only for attributes of an object type.");if(!["list","set","map","tuple","object"].includes(e))throw new lt(`There is no type constructor "${e}".`);let r=t[0];if(r===void 0||t.length>1)throw new lt(`The type ${e}() takes exactly one argument.`);switch(e){case"tuple":if(r.kind!=="tuple")throw new lt("tuple() takes a list of types, such as tuple([string, number]).");return{kind:"tuple",items:r.items.map(i=>hi(i,n))};case"object":if(r.kind!=="object")throw new lt("object() takes attributes, such as object({ name = string }).");return{kind:"object",attributes:Fv(r,n)};default:return{kind:e,of:hi(r,n)}}}function Fv(e,t){let n=new Map;for(let{key:r,value:i}of e.items){let s=r.kind==="variable"?r.name:r.kind==="literal"&&typeof r.value=="string"?r.value:void 0;if(s===void 0)throw new lt("An attribute of an object type needs a plain name.");if(n.has(s))throw new lt(`The object type has the attribute "${s}" twice.`);n.set(s,Bv(s,i,t))}return n}function Bv(e,t,n){if(t.kind!=="call"||t.name!=="optional")return{type:hi(t,n),optional:!1};let[r,i]=t.args;if(r===void 0||t.args.length>2)throw new lt(`optional() of the attribute "${e}" takes a type and, if need be, a default.`);return{type:hi(r,n),optional:!0,...i?{default:n(i)}:{}}}function et(e){switch(e.kind){case"string":return We;case"number":return Tn;case"bool":return nn;case"unknown":return e.type==="string"||e.type==="number"||e.type==="bool"?{kind:e.type}:ie;case"choice":return yt([et(e.then),et(e.else)])??ie;case"list":{if(e.type==="tuple")return{kind:"tuple",items:e.items.map(et)};let t=yt(e.items.map(et))??ie;return e.type==="list"?Ot(t):rn(t)}case"object":{if(e.rest!==void 0)return ie;if(e.type==="map")return Un(yt([...e.entries.values()].map(et))??ie);let t=new Map;for(let[n,r]of e.entries)t.set(n,{type:et(r),optional:!1});return{kind:"object",attributes:t}}default:return ie}}function yt(e){let t=e.filter(s=>s.kind!=="any"),n=t[0];if(n===void 0)return ie;if(t.every(s=>Tr(s,n)))return n;let r=new Set(t.map(s=>s.kind)),i=(...s)=>[...r].every(o=>s.includes(o));if(i("string","number","bool"))return r.has("string")?We:void 0;if(i("object"))return Wv(t)??Um(t);if(i("map","object"))return Um(t);if(i("tuple"))return Uv(t)??dl(Ot,t);if(i("list","tuple"))return dl(Ot,t);if(i("list","tuple","set"))return dl(rn,t)}function Wv(e){let t=e.filter(i=>i.kind==="object"),n=t[0],r=new Map;for(let i of t){if(i.attributes.size!==n.attributes.size)return;for(let s of i.attributes.keys())if(!n.attributes.has(s))return}for(let i of n.attributes.keys()){let s=yt(t.map(o=>o.attributes.get(i).type));if(s===void 0)return;r.set(i,{type:s,optional:!1})}return{kind:"object",attributes:r}}function Um(e){let t=e.flatMap(r=>r.kind==="map"?[r.of]:r.kind==="object"?[...r.attributes.values()].map(i=>i.type):[]),n=yt(t);return n&&Un(n)}function Uv(e){let t=e.filter(i=>i.kind==="tuple"),n=t[0].items.length;if(t.some(i=>i.items.length!==n))return;let r=[];for(let i=0;i<n;i++){let s=yt(t.map(o=>o.items[i]));if(s===void 0)return;r.push(s)}return{kind:"tuple",items:r}}function dl(e,t){let n=t.flatMap(i=>i.kind==="tuple"?i.items:i.kind==="list"||i.kind==="set"?[i.of]:[]),r=yt(n);return r&&e(r)}function At(e,t){return Ft(e,t,void 0)}var Bt=e=>Ft(e,We,void 0),fn=e=>Ft(e,Tn,void 0),Rr=e=>Ft(e,nn,void 0);function zn(e){let t=yt(e.map(et));return t===void 0?e.map(()=>le("These values must have one type, and have none in common.")):e.map(n=>At(n,t))}function Ke(e,t){if(e.kind!=="choice")return t(e);let n=Ke(e.then,t),r=Ke(e.else,t);return n===e.then&&r===e.else?e:{...e,then:n,else:r}}function Lt(e){return{...e.sensitive?{sensitive:!0}:{},...e.origin?{origin:e.origin}:{}}}function Ft(e,t,n){if(t.kind==="any")return e;switch(e.kind){case"error":case"absent":case"null":return e;case"choice":return Ke(e,r=>Ft(r,t,n));case"unknown":return qv(e,t,n);case"list":return Jv(e,t,n);case"object":return Hv(e,t,n);case"string":return zv(e.value,e,t,n);case"number":return t.kind==="number"?e:t.kind==="string"?Z(e.digits,Lt(e)):Rn(t,n);case"bool":return t.kind==="bool"?e:t.kind==="string"?Z(String(e.value),Lt(e)):Rn(t,n)}}function zv(e,t,n,r){switch(n.kind){case"string":return t;case"number":{let i=es(e);return i==="huge"?A({kind:"limit",what:"a number with thousands of digits"},Lt(t)):i===void 0?Rn(n,r):ne(i,Lt(t))}case"bool":return e==="true"||e==="1"?V(!0,Lt(t)):e==="false"||e==="0"?V(!1,Lt(t)):Rn(n,r);default:return Rn(n,r)}}function es(e){let t=/^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?$/.exec(e);if(!t)return;let n=Number(t[3]??0);if(e.length>4096||Math.abs(n)>4096)return/[1-9]/.test(t[2])?"huge":"0";let r=t[2].replace(/^\./,"0.").replace(/\.$/,"");return`${t[1]==="-"?"-":""}${r}${n===0?"":`e${n}`}`}function qv(e,t,n){let r=t.kind==="string"||t.kind==="number"||t.kind==="bool"?t.kind:void 0;if(e.type===void 0||r===e.type){let f=r??(t.kind==="list"||t.kind==="set"||t.kind==="tuple"?"list":"object");if(e.derived===void 0&&e.type===f)return e;let d=e.derived&&{operands:[e],make:([p])=>Ft(p,t,n)};return{...e,type:f,...d?{derived:d}:{}}}if(!(e.type==="list"||e.type==="object"?r===void 0:r!==void 0&&(r==="string"||e.type==="string")))return Rn(t,n);if(r===void 0)return e;let{prefix:o,suffix:a,subject:c,...l}=e;return{...l,type:r,...c===void 0?{}:{subject:`to${r}(${c})`},derived:{operands:[e],make:([f])=>Ft(f,t,n)}}}function Jv(e,t,n){switch(t.kind){case"list":case"set":{let r=Jm(e.items,t.of,i=>e.sensitive?n:{up:n,step:`item ${i}`});return Array.isArray(r)?t.kind==="set"?e.type==="set"&&ul(r,e.items)?e:En(r,Lt(e)):e.type==="list"&&ul(r,e.items)?e:J(r,"list",Lt(e)):r}case"tuple":{if(e.type==="set"||e.items.length!==t.items.length)return Rn(t,n);let r=e.items.map((i,s)=>Ft(i,t.items[s],{up:n,step:`item ${s}`}));return Hm(r,e.items)??J(r,"tuple",Lt(e))}default:return Rn(t,n)}}function Jm(e,t,n){let r=t.kind==="any"?yt(e.map(et)):t;if(r===void 0)return le("All items of a collection must have one type, and these have no type in common.");let i=e.map((s,o)=>Ft(s,r,n(o)));return Hm(i,e)??i}function Hm(e,t){return e.find((n,r)=>n.kind==="error"&&n!==t[r])}function ul(e,t){return e.length===t.length&&e.every((n,r)=>n===t[r])}function Hv(e,t,n){switch(t.kind){case"map":{if(e.rest!==void 0)return e;let r=[...e.entries.keys()],i=[...e.entries.values()],s=Jm(i,t.of,o=>e.sensitive?n:{up:n,step:`"${r[o]}"`});return Array.isArray(s)?e.type==="map"&&ul(s,i)?e:ce(new Map(r.map((o,a)=>[o,s[a]])),"map",Lt(e)):s}case"object":{let r=new Map;for(let[i,s]of t.attributes){let o=Gv(e,i,s,{up:n,step:`attribute "${i}"`});if(o.kind==="error"&&o!==e.entries.get(i))return o;r.set(i,o)}return ce(r,"object",Lt(e))}default:return Rn(t,n)}}function Gv(e,t,n,r){let i=e.entries.get(t)??Yv(e,t),s=()=>{if(!n.optional)return le(`${Gm(r)} is required.`);let o=zm(t,n);return o===void 0?Kv(e,t):Ft(o,n.type,r)};return i===void 0?s():Ke(i,o=>{if(o.kind==="absent")return s();if(o.kind==="null"&&n.optional){let a=zm(t,n);if(a!==void 0)return Ft(a,n.type,r)}return Ft(o,n.type,r)})}function Yv(e,t){let n=e.rest?.(t);return n?.kind==="error"?void 0:n}function zm(e,{default:t}){return t?.origin===void 0?t:Hs(t,{role:"default",name:e,range:t.origin.range})}function Kv(e,t){let n=[...e.entries.keys()].sort().slice(0,20),{origin:r}=e;return Be({missed:{kind:"attribute",in:r?.name??"the object",wanted:t,exists:e.sensitive?[]:n,...r?{of:r}:{}},...Lt(e)})}function Rn(e,t){let n=t===void 0?`${qm(e)} is required.`:`${Gm(t)} must be ${qm(e)}.`;return le(Ym(n))}function qm(e){switch(e.kind){case"list":case"set":case"map":return e.of.kind==="any"?`a ${e.kind}`:`a ${e.kind} of ${e.of.kind}`;case"tuple":return`a tuple of ${e.items.length}`;case"object":return"an object";default:return`a ${e.kind}`}}function Gm(e){let t=[];for(let n=e;n!==void 0;n=n.up)t.push(n.step);return Ym(t.join(" of "))}function Ym(e){return e.charAt(0).toUpperCase()+e.slice(1)}var fl=512,Mn=(e,t)=>rh(e,t,(n,r)=>n+r)??Mo(e,t,(n,r)=>({up:n.up*r.down+r.up*n.down,down:n.down*r.down})),Qm=(e,t)=>Mn(e,is(t)),Zm=(e,t)=>rh(e,t,(n,r)=>n*r)??Mo(e,t,(n,r)=>({up:n.up*r.up,down:n.down*r.down}));function Xm(e,t){return Mo(e,t,nh)}function eh(e,t){return Mo(e,t,(n,r)=>{let i=ns(nh(n,r)),s=i.up/i.down;return{up:n.up*r.down-s*r.up*n.down,down:n.down*r.down}})}function is(e){return e==="0"?e:e.startsWith("-")?e.slice(1):`-${e}`}function Wt(e,t){if(e===t)return 0;let n=rs(e),r=rs(t),i=n.up*r.down,s=r.up*n.down;return i<s?-1:i>s?1:0}function th(e){let t=String(e);return t.includes("e")?Qv(t):t}function nh(e,t){let n={up:e.up*t.down,down:e.down*t.up};return n.down<0n?{up:-n.up,down:-n.down}:n}function rh(e,t,n){let r=Qt(e),i=Qt(t);if(r===void 0||i===void 0)return;let s=n(r,i);return Number.isSafeInteger(s)?String(s===0?0:s):void 0}function Mo(e,t,n){return ex(ns(n(ns(rs(e)),ns(rs(t)))))}function rs(e){let t=e.indexOf(".");return t<0?{up:BigInt(e),down:1n}:{up:BigInt(e.replace(".","")),down:10n**BigInt(e.length-t-1)}}function Qv(e){let[t="0",n="0"]=e.split("e"),r=t.startsWith("-"),[i="0",s=""]=t.replace("-","").split("."),o=i.length+Number(n),a=i+s,c=o<=0?`0.${"0".repeat(-o)}${a}`:o>=a.length?a.padEnd(o,"0"):`${a.slice(0,o)}.${a.slice(o)}`;return r?`-${c}`:c}var ts=e=>e.toString(16).length*4-Math.clz32(Number.parseInt(e.toString(16)[0],16))+28;function ns({up:e,down:t}){if(e===0n)return{up:0n,down:1n};if(t===1n&&ts(e<0n?-e:e)<=fl)return{up:e,down:t};let n=e<0n?-e:e,r=fl-(ts(n)-ts(t)),i=f=>f>=0?[n<<BigInt(f),t]:[n,t<<BigInt(-f)],[s,o]=i(r);ts(s/o)>fl&&(r-=1,[s,o]=i(r));let a=s/o,c=s%o*2n;(c>o||c===o&&a%2n===1n)&&(a+=1n);let l=e<0n?-a:a;return Zv(r>=0?{up:l,down:1n<<BigInt(r)}:{up:l<<BigInt(-r),down:1n})}function Zv({up:e,down:t}){if(t===1n)return{up:e,down:t};let n=Math.min(Xv(e),ts(t)-1);return{up:e>>BigInt(n),down:t>>BigInt(n)}}function Xv(e){let t=e.toString(2);return t.length-1-t.lastIndexOf("1")}function ex(e){if(e.down===1n)return e.up.toString();let t=e.up<0n?-e.up:e.up,n=t/e.down>0n?(t/e.down).toString().length:0;if(n===0)for(;t*10n**BigInt(1-n)<e.down;)n-=1;let r=1,i=160;for(;r<i;){let a=r+i>>1,c=ns(rs(Km(t,e.down,a,n)));c.up===t&&c.down===e.down?i=a:r=a+1}let s=Km(t,e.down,r,n),o=s.includes(".")?s.replace(/\.?0+$/,""):s;return e.up<0n?`-${o}`:o}function Km(e,t,n,r){let i=n-r;if(i<=0){let a=t*10n**BigInt(-i);return((2n*e+a)/(2n*a)*10n**BigInt(-i)).toString()}let o=((2n*e*10n**BigInt(i)+t)/(2n*t)).toString().padStart(i+1,"0");return`${o.slice(0,-i)}.${o.slice(-i)}`}function qn(e,t){let n=jo(e,t,{left:at});return ke(n,gt(e)||gt(t))}function jo(e,t,n){if(e.kind==="error")return e;if(t.kind==="error")return t;let r=e.kind==="choice"?e:t.kind==="choice"?t:void 0;if(r!==void 0){let{condition:i}=r;if(n.left-=1,n.left<0)return A({kind:"limit",what:`more than ${at} alternatives`},{type:"bool"});let s=o=>jo(pe(e,i,o),pe(t,i,o),n);return W(i,s(!0),s(!1))}return e.kind==="unknown"?t.kind==="unknown"?tx(e,t):ih(e,t,e,t):t.kind==="unknown"?ih(t,e,e,t):e.kind==="null"||t.kind==="null"?V(e.kind===t.kind):e.kind==="list"&&t.kind==="list"?nx(e,t,n):e.kind==="object"&&t.kind==="object"?rx(e,t,n):V(rt(e)===rt(t)&&e.kind===t.kind)}function tx(e,t){return e===t||e.subject!==void 0&&e.subject===t.subject?V(!0):Vo(e,t)}function ih(e,t,n,r){let{subject:i,reason:s}=e;switch(t.kind){case"null":return e.notNull?V(!1):i===void 0?Vo(n,r):W({subject:i,type:"null",equals:"null",reason:s},V(!0),V(!1));case"string":case"number":case"bool":{if(e.type!==void 0&&e.type!==t.kind)return V(!1);if(t.kind==="string"&&(!t.value.startsWith(e.prefix??"")||!t.value.endsWith(e.suffix??"")))return V(!1);if(i===void 0)return Vo(n,r);let o=t.sensitive?{sensitive:!0}:{};if(t.kind==="bool"){let c={subject:i,type:"bool",equals:"true",reason:s,...o};return W(c,V(t.value),V(!t.value))}let a=t.kind==="number"?t.digits:t.value;return W({subject:i,type:t.kind,equals:a,reason:s,...o},V(!0),V(!1))}default:return e.type!==void 0&&e.type!==t.kind?V(!1):Vo(n,r)}}function Vo(e,t){return be({text:([n,r])=>`${n} == ${r}`,need:"deep",type:"bool",make:([n,r])=>qn(n,r)},[e,t])}function nx(e,t,n){if(e.type!==t.type)return V(!1);if(e.type==="set"){let r=rt(e),i=rt(t);return r!==void 0&&r===i?V(!0):Io(e)||Io(t)?oh(e,t):V(!1)}return e.items.length!==t.items.length?V(!1):sh(e.items.map((r,i)=>jo(r,t.items[i],n)),e,t,n)}function rx(e,t,n){if(e===t)return V(!0);if(e.rest!==void 0||t.rest!==void 0)return A({kind:"unsupported",what:"comparing whole resources"},{type:"bool"});if(e.type!==t.type||e.entries.size!==t.entries.size)return V(!1);let r=[];for(let[i,s]of e.entries){let o=t.entries.get(i);if(o===void 0)return V(!1);r.push(jo(s,o,n))}return sh(r,e,t,n)}function sh(e,t,n,r){let i=V(!0);for(let s of e){if(s.kind==="error")return s;if(s.kind==="bool"&&!s.value)return V(!1)}for(let s of e)if(s.kind==="choice"){if(r.left-=1,r.left<0)return A({kind:"limit",what:`more than ${at} alternatives`},{type:"bool"});i=gi(i,s)}else s.kind==="unknown"&&(i=gi(i,oh(t,n)));return i}function gi(e,t){return e.kind==="bool"?e.value?t:e:t.kind==="bool"?t.value?e:t:e.kind==="choice"?W(e.condition,gi(e.then,pe(t,e.condition,!0)),gi(e.else,pe(t,e.condition,!1))):t.kind==="choice"?W(t.condition,gi(pe(e,t.condition,!0),t.then),gi(pe(e,t.condition,!1),t.else)):e}function Io(e){switch(e.kind){case"unknown":case"choice":return!0;case"list":return e.items.some(Io);case"object":return[...e.entries.values()].some(Io);default:return!1}}function oh(e,t){return be({text:([n,r])=>`${n} == ${r}`,need:"deep",type:"bool",make:([n,r])=>qn(n,r)},[e,t])}function bi(e,t,n){switch(e){case"==":return qn(t,n);case"!=":return ss(qn(t,n));case"&&":return ml(t,n,"&&",{left:at});case"||":return ml(t,n,"||",{left:at});default:return be({text:([r,i])=>`${r} ${e} ${i}`,need:"deep",type:e==="<"||e==="<="||e===">"||e===">="?"bool":"number",make:([r,i])=>ix(e,r,i)},[t,n])}}function ch(e,t){return e==="!"?ss(t):be({text:([n])=>`-${n}`,need:"deep",type:"number",make:([n])=>{let r=pl(n,fn,"-");return r.kind==="number"?ne(is(r.digits)):r}},[t])}function Jn(e){return yi(e,"The condition of a conditional")}function pl(e,t,n){return e.kind==="null"?le(`An operand of "${n}" must not be null.`):t(e)}function ix(e,t,n){let r=pl(t,fn,e);if(r.kind!=="number")return r;let i=pl(n,fn,e);return i.kind!=="number"?i:sx(e,r,i)}function sx(e,{digits:t},{digits:n}){switch(e){case"+":return ne(Mn(t,n));case"-":return ne(Qm(t,n));case"*":return ne(Zm(t,n));case"/":return n==="0"?ox(t):ne(Xm(t,n));case"%":return ne(n==="0"?t:eh(t,n));case"<":return V(Wt(t,n)<0);case"<=":return V(Wt(t,n)<=0);case">":return V(Wt(t,n)>0);default:return V(Wt(t,n)>=0)}}function ox(e){return e==="0"?le("Zero cannot be divided by zero."):A({kind:"limit",what:"an infinite number"},{type:"number",notNull:!0})}function ss(e){let t=yi(e,'The operand of "!"');switch(t.kind){case"bool":return V(!t.value,t.sensitive?{sensitive:!0}:void 0);case"choice":return ke(W(t.condition,ss(t.then),ss(t.else)),t.sensitive);case"unknown":return be({text:([n])=>`!${n}`,need:"deep",type:"bool",make:([n])=>ss(n)},[t]);default:return t}}function yi(e,t){switch(e.kind){case"error":return e;case"choice":{let n=yi(e.then,t),r=yi(e.else,t);return n===e.then&&r===e.else?e:ke(W(e.condition,ah(n,e,!0),ah(r,e,!1)),e.sensitive)}case"null":return le(`${t} must not be null.`);case"unknown":{let n=Rr(e);return n.kind==="unknown"?ax(e,n):n}default:{let n=Rr(e);return n.kind==="error"?le(`${t} must be a bool.`):n}}}function ah(e,{condition:t},n){return pe(e,t,n)}function ax(e,t){let{subject:n,reason:r}=e;return n===void 0?t:ke(W({subject:n,type:"bool",equals:"true",reason:r},V(!0),V(!1)),e.sensitive)}function ml(e,t,n,r){let i=yi(e,`An operand of "${n}"`);if(i.kind==="error")return i;let s=yi(t,`An operand of "${n}"`);return s.kind==="error"?s:ke(lh(i,s,n,r),gt(i)||gt(s))}function lh(e,t,n,r){if(e.kind==="error")return e;if(t.kind==="error")return t;let i=n==="||";if(e.kind==="bool")return e.value===i?e:t;if(t.kind==="bool")return t.value===i?t:e;let s=e.kind==="choice"?e:t.kind==="choice"?t:void 0;if(s!==void 0){let{condition:o}=s;if(r.left-=1,r.left<0)return A({kind:"limit",what:`more than ${at} alternatives`},{type:"bool"});let a=c=>lh(pe(e,o,c),pe(t,o,c),n,r);return W(o,a(!0),a(!1))}return be({text:([o,a])=>`${o} ${n} ${a}`,need:"deep",type:"bool",make:([o,a])=>ml(o,a,n,{left:at})},[e,t])}function Ut(e,t){let n=e.names;for(let[r,i]of t)n={name:r,value:i,outer:n};return{...e,names:n}}function dh(e,t){for(let n=e.names;n;n=n.outer)if(n.name===t)return n.value}function dt(e,t){return e.source===t?e:{...e,source:t}}function os(e,t){switch(e.kind){case"choice":return W(e.condition,os(e.then,t),os(e.else,t));case"error":return e;case"unknown":return A(e.reason,{...e.sensitive?{sensitive:!0}:{},derived:{operands:[e],make:([n])=>os(n,t)},madeFrom:e.reference?[e.reference]:e.madeFrom});default:{let n=Er(e);return n===void 0?le("A for-expression needs a list, set, map or object."):t(n,e.sensitive)}}}function uh(e,t,n,r){return Ut(t,e.keyName===void 0?[[e.valueName,r]]:[[e.keyName,n],[e.valueName,r]])}function fh(e,t){return e===void 0?{kind:"bool",value:!0}:Jn(K(e,t))}function ph(e,t){return os(K(e.collection,t),(n,r)=>{let i=[];for(let[s,o]of n){let a;if(Wn(o,(c,l)=>{if(c.kind==="absent"||a)return;let f=uh(e,t,s,c);Wn(fh(e.condition,f),(d,p)=>{if(d.kind==="bool"){if(!d.value)return;let u=K(e.value,f);u.kind==="error"?a=u:i.push(l(p(u)))}else a??=yl(d)})}),a)return a}return J(i,"tuple",r?{sensitive:r}:void 0)})}function mh(e,t){return os(K(e.collection,t),(n,r)=>{let i=new Map,s=new Map;for(let[o,a]of n){let c;if(Wn(a,(l,f)=>{if(l.kind==="absent"||c)return;let d=uh(e,t,o,l);Wn(fh(e.condition,d),(p,u)=>{if(p.kind!=="bool"){c??=yl(p);return}if(!p.value)return;let m=K(e.value,d);if(m.kind==="error"){c=m;return}Wn(Bt(K(e.key,d)),(g,h)=>{if(g.kind!=="string"){c??=g.kind==="null"?le("A key of this for-expression is null."):yl(g);return}let b=f(u(h(m)));e.grouped?s.set(g.value,[...s.get(g.value)??[],b]):i.has(g.value)&&b.kind!=="choice"?c=le("Two items of this for-expression have the same key."):i.set(g.value,gl(i.get(g.value),hl(b,g)))})})}),c)return c}for(let[o,a]of s)i.set(o,J(a,"tuple"));return ce(i,"object",r?{sensitive:r}:void 0)})}function hl(e,t){if(e.kind==="choice")return W(e.condition,hl(e.then,t),hl(e.else,t));let n=t.origin;return e.kind==="absent"||!e.origin||e.origin.key||n?.role!=="entry"?e:{...e,origin:{...e.origin,role:"entry",name:n.name,key:n.range}}}function gl(e,t){return e===void 0||e.kind==="absent"?t:e.kind==="choice"?W(e.condition,gl(e.then,t),gl(e.else,t)):e}function yl(e){return e.kind==="error"?e:e.kind==="unknown"?A(e.reason,{madeFrom:e.madeFrom}):le("A condition of this for-expression is neither true nor false.")}var Co=class extends Error{},Po=class extends Error{};function S(e){throw new Co(e)}function ge(e){throw new Po(e)}function $t(e,t){try{return e()}catch(n){if(n instanceof Co)return le(t?`The function ${t} refuses its arguments. ${n.message}`:n.message);if(n instanceof Po)return A({kind:"limit",what:n.message});if(n instanceof RangeError)return A({kind:"limit",what:"a result that is too large"});throw n}}var it=1e5,Mr=1<<20,I=e=>({name:e,type:We}),xe=e=>({name:e,type:Tn});var $e=e=>({name:e,type:ie}),ut=(e,t)=>({name:e,type:Ot(t)});function P(e,t,n,r){return{parameters:e,need:"deep",call:n,...t?{result:t}:{},...r?{rest:r}:{}}}function de(e,t,n,r,i){return{parameters:t,need:e,call:r,...n?{result:n}:{},...i?{rest:i}:{}}}var R=e=>e.value,bt=e=>e.digits,ft=e=>e.items,as=e=>e.entries;function pt(e,t){let n=Qt(bt(e));return n===void 0&&S(`The argument "${t}" must be a whole number.`),n}function No(e,t){return ft(e).map(n=>n.kind==="null"?S(`The argument "${t}" has a null in it.`):R(n))}function re(e){return e.length>Mr&&ge("a text of more than a million characters"),Z(e.normalize("NFC"))}var Vn=e=>J(e.map(re),"list");function _i(e){return A({kind:"impure",function:e},{type:"string",notNull:!0})}var hh;function Hn(e){return/^[\x20-\x7e\n\t]*$/.test(e)?e.split(""):(hh??=new Intl.Segmenter("en",{granularity:"grapheme"}),Array.from(hh.segment(e),({segment:t})=>t))}function pn(e){return e.kind==="list"?e:S("It takes a list, set or tuple.")}function Tt(e,t,n){return be({text:i=>`${e}(${i.join(", ")})`,need:"deep",make:i=>i.some(Et)?cx(i):$t(()=>n(i))},t)}function cx(e){let t=e.find(Et);return t?.kind==="unknown"?t:A({kind:"unsupported",what:"a value of whole resources"})}function Et(e){switch(e.kind){case"unknown":return!0;case"choice":return Et(e.then)||Et(e.else);case"list":return e.items.some(Et);case"object":return e.rest!==void 0||[...e.entries.values()].some(Et);default:return!1}}var gh={chunklist:de("shallow",[ut("list",ie),xe("size")],"list",([e,t])=>dx(ft(e),pt(t,"size"))),concat:de("raw",[],"list",ux,$e("seqs")),element:de("shallow",[$e("list"),xe("index")],void 0,([e,t])=>fx(e,pt(t,"index"))),flatten:de("shallow",[$e("list")],"list",([e])=>Do(e)),length:de("shallow",[$e("value")],"number",([e])=>yh(e)),range:P([],"list",px,xe("params")),reverse:de("raw",[$e("list")],"list",([e])=>{let{items:t,type:n}=pn(e);return J([...t].reverse(),n==="tuple"?"tuple":"list")}),slice:de("shallow",[$e("list"),xe("start_index"),xe("end_index")],"list",([e,t,n])=>mx(e,pt(t,"start_index"),pt(n,"end_index")))};function lx(e){let t=yt(e.map(et));return t&&J(e.map(n=>At(n,t)),"list")}function dx(e,t){if(t<0&&S('The argument "size" must not be negative.'),e.length===0)return J([],"list");if(t===0)return J([J(e,"list")],"list");let n=[];for(let r=0;r<e.length;r+=t)n.push(J(e.slice(r,r+t),"list"));return J(n,"list")}function ux(e){e.length===0&&S("It needs at least one list.");let t=e.map(r=>r.kind==="list"&&r.type!=="set"?r:S("Its arguments must be lists or tuples.")),n=t.flatMap(r=>r.items);return n.length>it&&ge(`more than ${it} items`),(t.every(r=>r.type==="list")?lx(n):void 0)??J(n,"tuple")}function fx(e,t){let{items:n,type:r}=pn(e);r==="set"&&S("A set has no order to take an element from."),n.length===0&&S("The list is empty.");let i=t%n.length;return n[i<0?i+n.length:i]}function Do(e){e.kind!=="list"&&S("It can flatten only lists, sets and tuples.");let t=0,n=[],r=(s,o)=>{o>200&&ge("lists nested deeper than 200");for(let a of s){t+=1,t>it&&ge(`more than ${it} items`);let c=a.kind==="list"?r(a.items,o+1):a;if(a.kind!=="list"){if(bl(a))return c;n.push(a)}else if(c)return c}},i=r(e.items,0);if(i===void 0)return J(n,"tuple");if(i.kind==="choice"){let{condition:s}=i;return W(s,Do(pe(e,s,!0)),Do(pe(e,s,!1)))}return Tt("flatten",[e],([s])=>Do(s))}function bl(e){return e.kind==="choice"?bl(e.then)||bl(e.else):e.kind==="list"?!0:e.kind==="unknown"&&(e.type===void 0||e.type==="list")&&e.reference===void 0}function yh(e){switch(e.kind){case"string":return ne(Hn(e.value).length);case"list":return e.type==="set"&&e.items.length>1&&e.items.some(Et)?Tt("length",[e],([t])=>yh(t)):ne(e.items.length);case"object":return e.rest!==void 0?A({kind:"unsupported",what:"the number of attributes of a resource"},{type:"number"}):ne(e.entries.size);default:return S("It takes a string or a collection.")}}function px(e){(e.length<1||e.length>3)&&S("It takes one, two or three numbers.");let t=e.map(bt),n=t.length===1?"0":t[0],r=t.length===1?t[0]:t[1],i=t[2]??(Wt(r,n)<0?"-1":"1"),s=Wt(i,"0");s===0&&S("The step must not be zero."),Wt(r,n)*s<0&&S("The end lies on the other side of the start than the step leads to.");let o=[];for(let a=n;Wt(a,r)*s<0;a=Mn(a,i))o.length>=1024&&S("It makes at most 1024 numbers."),o.push(ne(a));return J(o,"list")}function mx(e,t,n){let{items:r,type:i}=pn(e);return i==="set"&&S("A set has no order to slice."),(t<0||n<t||n>r.length)&&S("The indexes must lie within the list, the start not after the end."),J(r.slice(t,n),i)}var _h={formatdate:P([I("format"),I("time")],"string",([e,t])=>re(bx(R(e),Lo(R(t))))),plantimestamp:P([],"string",()=>_i("plantimestamp")),timeadd:P([I("timestamp"),I("duration")],"string",([e,t])=>{let{nanoseconds:n,offset:r}=Lo(R(e));return re(hx({nanoseconds:n+gx(R(t)),offset:r}))}),timecmp:P([I("timestamp_a"),I("timestamp_b")],"number",([e,t])=>{let[n,r]=[Lo(R(e)).nanoseconds,Lo(R(t)).nanoseconds];return ne(n<r?-1:n>r?1:0)}),timestamp:P([],"string",()=>_i("timestamp"))};function Lo(e){let t=/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9})\d*)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(e);t||S("The time is not in the form of RFC 3339, such as 2024-01-31T12:00:00Z.");let[n,r,i,s,o,a]=t.slice(1,7).map(Number),c=new Date(0);c.setUTCFullYear(n,r-1,i),c.setUTCHours(s,o,a);let l=c.getUTCMonth()===r-1&&c.getUTCDate()===i&&s<24&&o<60&&a<60,f=(t[8]==="-"?-1:1)*(Number(t[9]??0)*60+Number(t[10]??0));(!l||r===0||Number(t[9]??0)>23||Number(t[10]??0)>59)&&S("There is no such time.");let d=BigInt((t[7]??"").padEnd(9,"0"));return{nanoseconds:BigInt(c.getTime()-f*6e4)*1000000n+d,offset:f}}function wh({nanoseconds:e,offset:t}){let n=e/1000000n-(e%1000000n<0n?1n:0n);return new Date(Number(n)+t*6e4)}var In=e=>String(e).padStart(2,"0");function Fo(e,t){let n=Math.abs(e);return`${e<0?"-":"+"}${In(Math.floor(n/60))}${t}${In(n%60)}`}function hx(e){let t=wh(e),r=`${String(t.getUTCFullYear()).padStart(4,"0")}-${In(t.getUTCMonth()+1)}-${In(t.getUTCDate())}`,i=`${In(t.getUTCHours())}:${In(t.getUTCMinutes())}:${In(t.getUTCSeconds())}`;return`${r}T${i}${e.offset===0?"Z":Fo(e.offset,":")}`}function gx(e){let t={ns:1n,us:1000n,\u00B5s:1000n,\u03BCs:1000n,ms:1000000n,s:1000000000n,m:60000000000n,h:3600000000000n},n=e.replace(/^[+-]/,"");if(n==="0")return 0n;(!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(n)||e.length>200)&&S("The duration is not valid: it is a number and a unit, such as 1h30m.");let r=0n;for(let[,i="",s="",o=""]of n.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g)){let a=t[o];r+=BigInt(i||"0")*a+BigInt(s||"0")*a/10n**BigInt(s.length)}return r>=1n<<63n&&S("The duration is too long."),e.startsWith("-")?-r:r}var bh="January February March April May June July August September October November December".split(" "),yx="Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");function bx(e,t){let n=wh(t);return e.replace(/'(?:[^']|'')*'?|([a-zA-Z])\1*/g,(r,i)=>i===void 0?_x(r):wx(r,i,n,t.offset))}function _x(e){return e==="''"?"'":((e.length<2||!e.endsWith("'")||(e.length-e.replaceAll("'","").length)%2!==0)&&S("The format has a quote that is not closed."),e.slice(1,-1).replaceAll("''","'"))}function wx(e,t,n,r){let i=n.getUTCHours(),s=i%12||12,o=n.getUTCMonth(),a=yx[n.getUTCDay()],c=p=>({[t]:String(p),[t.repeat(2)]:In(p)}),l=Fo(r,""),f=i<12?"am":"pm";return{Y:{YY:In(n.getUTCFullYear()%100),YYYY:String(n.getUTCFullYear()).padStart(4,"0")},M:{...c(o+1),MMM:bh[o].slice(0,3),MMMM:bh[o]},D:c(n.getUTCDate()),E:{EEE:a.slice(0,3),EEEE:a},h:c(i),H:c(s),A:{AA:f.toUpperCase()},a:{aa:f},m:c(n.getUTCMinutes()),s:c(n.getUTCSeconds()),Z:{Z:r===0?"Z":Fo(r,":"),ZZZ:r===0?"UTC":l,ZZZZ:l,ZZZZZ:Fo(r,":")}}[t]?.[e]??S("The format has a verb that does not exist.")}function kh(e){let[t,...n]=kx(e);t===void 0&&S("The text has no header line."),new Set(t).size<t.length&&S("Two columns have one name.");let r=n.map(i=>(i.length!==t.length&&S("A line has more or fewer fields than the header."),ce(t.map((s,o)=>[s.normalize("NFC"),re(i[o])]))));return J(r,"list")}function kx(e){let t=e.replaceAll(`\r
`,`
`).replace(/\r$/,""),n=[],r=[],i=0,s=0;for(;i<t.length;){if(r.length===0&&t[i]===`
`){i+=1;continue}let[o,a]=t[i]==='"'?xx(t,i):vx(t,i);if(r.push(o),s+=1,s>it&&ge(`more than ${it} fields`),i=a+1,t[a]===",")if(i===t.length)r.push("");else continue;n.push(r),r=[]}return r.length>0&&n.push(r),n}function vx(e,t){let n=/[,\n]/g;n.lastIndex=t;let r=n.exec(e)?.index??e.length,i=e.slice(t,r);return i.includes('"')&&S("A field without quotes has a quote in it."),[i,r]}function xx(e,t){let n="",r=t+1;for(;;){let i=e.indexOf('"',r);if(i<0&&S("A quote is not closed."),n+=e.slice(r,i),e[i+1]!=='"'){let s=e[i+1];return s!==void 0&&s!==","&&s!==`
`&&S("A closing quote is followed by text."),[n,i+1]}n+='"',r=i+2}}function Ir(e){switch(e.kind){case"string":return vh(e.value);case"number":return e.digits;case"bool":return String(e.value);case"null":return"null";case"list":return`[${e.items.map(Ir).join(",")}]`;case"object":return`{${un(e.entries).map(([t,n])=>`${vh(t)}:${Ir(n)}`).join(",")}}`;default:return S("The value has a part that is not known.")}}function vh(e){return JSON.stringify(e).replace(/[<>&\u2028\u2029]/g,t=>`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)}function Sh(e){return new _l(e).whole()}var xh=500,_l=class{text;at=0;depth=0;constructor(t){this.text=t}whole(){let t=this.value();return this.space(),this.at<this.text.length&&Vr(),t}value(){switch(this.space(),this.text[this.at]){case"{":return this.nested(()=>this.object());case"[":return this.nested(()=>this.array());case'"':return Z(this.string());case"t":return this.word("true",V(!0));case"f":return this.word("false",V(!1));case"n":return this.word("null",Be());default:return this.number()}}nested(t){this.depth+=1,this.depth>xh&&ge(`JSON nested deeper than ${xh}`),this.at+=1;let n=t();return this.depth-=1,n}object(){let t=new Map;if(this.skipped("}"))return ce(t);do{this.space();let n=this.string();this.skipped(":")||Vr(),t.set(n,this.value())}while(this.skipped(","));return this.skipped("}")||Vr(),ce(t)}array(){let t=[];if(this.skipped("]"))return J(t);do t.push(this.value());while(this.skipped(","));return this.skipped("]")||Vr(),J(t)}string(){let t=/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;t.lastIndex=this.at;let n=t.exec(this.text)?.[0];return n===void 0&&Vr(),this.at+=n.length,wl(JSON.parse(n)).normalize("NFC")}number(){let t=/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;t.lastIndex=this.at;let n=t.exec(this.text)?.[0];n===void 0&&Vr(),this.at+=n.length;let r=es(n);return(r==="huge"||r===void 0)&&ge("a number with thousands of digits"),ne(r)}word(t,n){return this.text.startsWith(t,this.at)||Vr(),this.at+=t.length,n}skipped(t){return this.space(),this.text[this.at]!==t?!1:(this.at+=1,!0)}space(){for(;` 	
\r`.includes(this.text[this.at]??"x");)this.at+=1}};function wl(e){return e.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD")}function Vr(){S("The text is not valid JSON.")}var Ah=()=>require("./yaml.js"),Oh=200;function $h(e){e.length>Mr&&ge("a text of more than a million characters");let t=Ah().parseAllDocuments(e,{schema:"failsafe",uniqueKeys:!1,merge:!1,logLevel:"silent"});(!Array.isArray(t)||t.length===0)&&S("The text holds no document."),t.length>1&&S("The text holds more than one document.");let n=t[0];return n.errors.length>0&&S("The text is not valid YAML."),new kl().value(n.contents,0)}var kl=class{anchors=new Map;count=0;value(t,n){this.count+=1,this.count>it&&ge(`more than ${it} YAML nodes`),n>Oh&&ge(`YAML nested deeper than ${Oh}`);let{isAlias:r,isMap:i,isScalar:s,isSeq:o}=Ah();if(t==null)return Be();if(r(t))return this.value(this.anchors.get(t.source)??S("An alias names no anchor."),n+1);let{anchor:a}=t;return a!==void 0&&this.anchors.set(a,t),s(t)?Ax(t):o(t)?J(t.items.map(c=>this.value(c,n+1))):i(t)?this.map(t,n):S("The text has a kind of node that is not known.")}map(t,n){let r=new Map;for(let{key:i,value:s}of t.items){let o=this.value(s,n+1);if(!Sx(i)){r.set(Ox(this.value(i,n+1)),o);continue}o.kind!=="object"&&S("A merge key needs a map.");for(let[a,c]of o.entries)r.set(a,c)}return ce(r)}};function Sx(e){let t=e;return t?.value==="<<"&&(t.type==="PLAIN"||t.type===void 0)&&t.tag===void 0}function Ox(e){switch(e.kind){case"string":return e.value;case"number":return e.digits;case"bool":return String(e.value);default:return S("A key must be a string, number or bool.")}}function Ax(e){let t=String(e.value??"").normalize("NFC"),n=e.tag?.replace("tag:yaml.org,2002:","!!");return n==="!!str"||n==="!!binary"||n==="!"?Z(t):n!==void 0?$x(n,t):e.type==="PLAIN"||e.type===void 0?Eh(t):Z(t)}function $x(e,t){let n=Eh(t),r={"!!int":"number","!!float":"number","!!bool":"bool","!!null":"null","!!timestamp":"string"}[e];return r===void 0&&S("The text has a tag that is not known."),n.kind===r?n:S("A value does not fit its tag.")}function Eh(e){if(/^(|~|null|Null|NULL)$/.test(e))return Be();if(/^(y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/.test(e))return V(!0);if(/^(n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/.test(e))return V(!1);if(/^[+-]?\.(inf|Inf|INF)$/.test(e))return A({kind:"limit",what:"an infinite number"},{type:"number"});let t=/^([+-]?)(0x[0-9a-fA-F]+|0o[0-7]+)$/.exec(e);if(t)return ne(`${t[1]==="-"?"-":""}${BigInt(t[2])}`);if(/^[+-]?(\d|\.\d)/.test(e)){let n=es(e);if(n==="huge"&&ge("a number with thousands of digits"),n!==void 0)return ne(n);let r=Ex(e);if(r!==void 0)return Z(r)}return Z(e)}function Ex(e){let t=/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/.exec(e)??/^(\d{4})-(\d{1,2})-(\d{1,2}) +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?$/.exec(e);if(!t)return;let[,n,r,i,s="0",o="0",a="0",c="Z"]=t,l=f=>String(f).padStart(2,"0");return`${n}-${l(r)}-${l(i)}T${l(s)}:${l(o)}:${l(a)}${c}`}function Th(e){return e.kind==="object"&&e.entries.size>0?`${vl(e,"").join(`
`)}
`:e.kind==="list"&&e.items.length>0?`${xl(e,"").join(`
`)}
`:e.kind==="null"?`null
...
`:`${Sl(e,"")}${e.kind==="number"||e.kind==="bool"?`
...`:""}
`}function vl(e,t){return un(e.entries).flatMap(([n,r])=>{let i=`${t}${Rh(n)}:`;return r.kind==="object"&&r.entries.size>0?[i,...vl(r,`${t}  `)]:r.kind==="list"&&r.items.length>0?[i,...xl(r,t)]:[`${i} ${Sl(r,t)}`]})}function xl(e,t){return e.items.flatMap(n=>{let r=`${t}  `,i=n.kind==="object"&&n.entries.size>0?vl(n,r):n.kind==="list"&&n.items.length>0?xl(n,r):[`${r}${Sl(n,t)}`];return[`${t}- ${i[0].slice(r.length)}`,...i.slice(1)]})}function Sl(e,t){switch(e.kind){case"string":return e.value.includes(`
`)&&!/[ \t](?:\n|$)|[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/.test(e.value)?Tx(e.value,t):Rh(e.value);case"number":return e.digits;case"bool":return String(e.value);case"list":return"[]";case"object":return"{}";case"null":return"null";default:return S("The value has a part that is not known.")}}function Tx(e,t){let n=e.endsWith(`

`)||e===`
`?"+":e.endsWith(`
`)?"":"-",r=(e.endsWith(`
`)?e.slice(0,-1):e).split(`
`);return[`|${/^[ \n]/.test(e)?"2":""}${n}`,...r.map(s=>s===""?"":`${t}  ${s}`)].join(`
`)}function Rh(e){let t={'"':'\\"',"\\":"\\\\","\n":"\\n","	":"\\t","\r":"\\r","\0":"\\0","\x07":"\\a","\b":"\\b","\v":"\\v","\f":"\\f","\x1B":"\\e","\x85":"\\N","\u2028":"\\L","\u2029":"\\P","\uFEFF":"\\uFEFF"};return`"${e.replace(new RegExp('["\\\\\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff]|\\p{Cs}|[\\u{10000}-\\u{10ffff}]',"gu"),r=>{let i=r.codePointAt(0).toString(16).toUpperCase();return t[r]??(i.length>2?`\\U${i.padStart(8,"0")}`:`\\x${i.padStart(2,"0")}`)})}"`}var Rx=e=>({...$e(e),nullable:!0}),wi=(e,t)=>P([I(e)],"string",([n])=>t(R(n))),Vh={base64decode:wi("str",e=>re(jr(cs(e)))),base64encode:wi("str",e=>re(Buffer.from(e).toString("base64"))),base64gunzip:wi("str",Mx),base64gzip:wi("str",()=>A({kind:"unsupported",what:"the exact bytes of base64gzip"},{type:"string",notNull:!0})),csvdecode:P([I("str")],"list",([e])=>kh(R(e))),jsondecode:P([I("str")],void 0,([e])=>Sh(R(e))),jsonencode:P([Rx("val")],"string",([e])=>re(Ir(e))),textdecodebase64:P([I("source"),I("encoding")],"string",([e,t])=>Mh(()=>Px(cs(R(e)),R(t)))),textencodebase64:P([I("string"),I("encoding")],"string",([e,t])=>Mh(()=>Cx(R(e),R(t)).toString("base64"))),urldecode:wi("str",e=>re(Ix(e))),urlencode:wi("str",e=>re(Vx(e))),yamldecode:P([{name:"src",type:We}],void 0,([e])=>$h(R(e))),yamlencode:P([{name:"value",type:ie,nullable:!0}],"string",([e])=>re(Th(e)))};function cs(e){let t=e.replace(/[\r\n]/g,"");return(t.length%4!==0||!/^[A-Za-z0-9+/]*={0,2}$/.test(t))&&S("The text is not valid Base64."),Buffer.from(t,"base64")}function jr(e){try{return new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(e)}catch{return S("The bytes are not valid UTF-8.")}}function Mx(e){let{gunzipSync:t}=require("node:zlib"),n;try{n=t(cs(e),{maxOutputLength:Mr})}catch(r){throw r instanceof RangeError&&ge("a text of more than a million characters"),r instanceof Error&&"code"in r&&S("The bytes are not valid gzip."),r}return re(jr(n))}function Vx(e){return encodeURIComponent(wl(e)).replace(/[!'()*]/g,n=>`%${n.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20","+")}function Ix(e){try{return decodeURIComponent(e.replaceAll("+"," "))}catch{return S("The text is not validly escaped.")}}var Bo=class extends Error{};function Mh(e){try{return re(e())}catch(t){if(t instanceof Bo)return A({kind:"unsupported",what:"this text encoding"},{type:"string"});throw t}}function Ih(e){let t=e.toLowerCase();if(t==="utf-8"||t==="utf-16le"||t==="utf-16be"||t==="utf-16")return t;let n={"us-ascii":"ascii-only",ascii:"ascii-only","iso-8859-1":"latin1",latin1:"latin1"}[t]??t,r=new Map;for(let i=0;i<256;i++){let s=jh(n,i);s!=="\uFFFD"&&r.set(s,i)}return{table:r,label:n}}var jx="\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";function jh(e,t){if(e==="windows-1252")return t>=128&&t<160?jx[t-128]:String.fromCharCode(t);if(e==="latin1")return String.fromCharCode(t);if(e==="ascii-only")return t<128?String.fromCharCode(t):"\uFFFD";try{return new TextDecoder(e).decode(Uint8Array.of(t))}catch{throw new Bo}}function Wo(e){return e.length%2!==0&&S("The bytes are not valid in this encoding."),Buffer.from(e).swap16()}function Cx(e,t){let n=Ih(t);switch(n){case"utf-8":return Buffer.from(e);case"utf-16le":return Buffer.from(e,"utf16le");case"utf-16be":return Wo(Buffer.from(e,"utf16le"));case"utf-16":return Wo(Buffer.from(`\uFEFF${e}`,"utf16le"));default:return Buffer.from(Array.from(e,r=>n.table.get(r)??S("A character cannot be written in this encoding.")))}}function Px(e,t){let n=Ih(t),r;return n==="utf-8"?r=e.toString("utf8"):n==="utf-16le"?r=e.toString("utf16le"):n==="utf-16be"?r=Wo(e).toString("utf16le"):n==="utf-16"?r=(e[0]===255?e:Wo(e)).toString("utf16le").replace(/^\ufeff/,""):r=Array.from(e,i=>jh(n.label,i)).join(""),r.includes("\uFFFD")?S("The bytes are not valid in this encoding."):r}var Ch={abspath:P([I("path")],"string",([e])=>Nx(R(e))),basename:P([I("path")],"string",([e])=>re(Dx(R(e)))),dirname:P([I("path")],"string",([e])=>re(Lx(R(e)))),file:P([I("path")],"string",([e],t)=>ls("file",R(e),t,n=>re(jr(n)))),filebase64:P([I("path")],"string",([e],t)=>ls("filebase64",R(e),t,n=>re(Buffer.from(n).toString("base64")))),fileexists:P([I("path")],"bool",([e],t)=>{let n=Ol(R(e))?void 0:t.fileExists(R(e));return n!==void 0?V(n):A(Al(R(e)),{type:"bool",notNull:!0,subject:$l("fileexists",R(e))})}),fileset:P([I("path"),I("pattern")],"list",([e,t],n)=>{let r=n.listFiles?.(R(e),R(t));return r===void 0?A({kind:"unsupported",what:"listing files with fileset"},{type:"list"}):En(Vn(r).items)}),pathexpand:P([I("path")],"string",([e])=>Ol(R(e))?A({kind:"impure",function:"pathexpand"},{type:"string",notNull:!0}):re(R(e))),templatefile:de("shallow",[I("path"),{name:"vars",type:ie}],"string",([e,t],n)=>{t?.kind!=="object"&&S('The argument "vars" must be a map.');let r=R(e);return ls("templatefile",r,n,i=>n.evaluateTemplate(jr(i),r,new Map(as(t))))}),templatestring:de("shallow",[I("template"),{name:"vars",type:ie}],"string",([e,t],n)=>(t?.kind!=="object"&&S('The argument "vars" must be a map.'),n.evaluateTemplate(R(e),"<templatestring>",new Map(as(t)))))},Ol=e=>e.startsWith("~"),Al=e=>({kind:"unsupported",what:`reading "${e}", which lies outside of the checked tree`}),$l=(e,t)=>`${e}(${JSON.stringify(t)})`;function ls(e,t,n,r){let i={type:"string",notNull:!0,subject:$l(e,t)};if(Ol(t))return A(Al(t),i);let s=n.readFile(t);return"missing"in s?A({kind:"file-missing",path:t},i):"outside"in s?A(Al(t),i):r(s.bytes)}function Nx(e){return e.startsWith("/")?re(Ph(e)):A({kind:"impure",function:"abspath"},{type:"string",notNull:!0,subject:$l("abspath",e)})}function Ph(e){let t=e.startsWith("/"),n=[];for(let r of e.split("/"))r===""||r==="."||(r!==".."?n.push(r):n.length>0&&n.at(-1)!==".."?n.pop():t||n.push(".."));return(t?"/":"")+n.join("/")||"."}function Dx(e){return e===""?".":e.replace(/\/+$/,"").split("/").at(-1)||"/"}function Lx(e){return Ph(e.slice(0,e.lastIndexOf("/")+1))}var El=()=>require("node:crypto"),Dh=(e,t,n)=>re(El().createHash(e).update(n).digest(t)),ki=(e,t)=>P([I("str")],"string",([n])=>Dh(e,t,R(n))),vi=(e,t,n)=>P([I("path")],"string",([r],i)=>ls(e,R(r),i,s=>Dh(t,n,s))),Lh={base64sha256:ki("sha256","base64"),base64sha512:ki("sha512","base64"),bcrypt:P([I("str")],"string",()=>_i("bcrypt"),xe("cost")),filebase64sha256:vi("filebase64sha256","sha256","base64"),filebase64sha512:vi("filebase64sha512","sha512","base64"),filemd5:vi("filemd5","md5","hex"),filesha1:vi("filesha1","sha1","hex"),filesha256:vi("filesha256","sha256","hex"),filesha512:vi("filesha512","sha512","hex"),md5:ki("md5","hex"),rsadecrypt:P([I("ciphertext"),I("privatekey")],"string",([e,t])=>re(Bx(R(e),R(t)))),sha1:ki("sha1","hex"),sha256:ki("sha256","hex"),sha512:ki("sha512","hex"),uuid:P([],"string",()=>_i("uuid")),uuidv5:P([I("namespace"),I("name")],"string",([e,t])=>re(Fx(R(e),R(t))))},Nh={dns:"6ba7b810-9dad-11d1-80b4-00c04fd430c8",url:"6ba7b811-9dad-11d1-80b4-00c04fd430c8",oid:"6ba7b812-9dad-11d1-80b4-00c04fd430c8",x500:"6ba7b814-9dad-11d1-80b4-00c04fd430c8"};function Fx(e,t){let n=Object.hasOwn(Nh,e)?Nh[e]:e;/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(n)||S("The namespace is neither known nor a UUID.");let r=El().createHash("sha1").update(Buffer.from(n.replaceAll("-",""),"hex")).update(t).digest().subarray(0,16);return r[6]=r[6]&15|80,r[8]=r[8]&63|128,r.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/,"$1-$2-$3-$4-")}function Bx(e,t){let n=cs(e),{constants:r,createPrivateKey:i,privateDecrypt:s}=El(),o;try{o=i(t)}catch{return S("The private key cannot be read.")}try{let a=s({key:o,padding:r.RSA_NO_PADDING},n),c=a.indexOf(0,2);if(a[0]===0&&a[1]===2&&c>=10)return jr(a.subarray(c+1))}catch{}return S("The text cannot be decrypted with this key.")}var Fh={keys:de("shallow",[$e("inputMap")],"list",([e])=>{let{type:t,entries:n}=Uo(e),r=un(n).map(([i])=>Z(i));return J(r,t==="map"?"list":"tuple")}),lookup:de("raw",[$e("inputMap"),I("key")],void 0,([e,t,...n])=>Wx(e,t,n),{...$e("default"),nullable:!0,as:"untouched"}),merge:de("raw",[],"object",qx,{...$e("maps"),nullable:!0}),transpose:P([{name:"values",type:Un(Ot(We))}],"object",([e])=>Hx(as(e))),values:de("raw",[$e("mapping")],"list",([e])=>{let{type:t,entries:n}=Uo(e);return J(un(n).map(([,r])=>r),t==="map"?"list":"tuple")}),zipmap:de("shallow",[ut("keys",We),$e("values")],"object",([e,t])=>Bh(e,t))};function Uo(e){return e.kind==="object"?e:S("It takes a map or an object.")}function Wx(e,t,n){n.length>1&&S("It takes two or three arguments.");let r=Uo(e),i=R(t),s=r.entries.has(i)?void 0:r.rest?.(i),o=r.entries.get(i)??(s?.kind==="error"?void 0:s);if(o!==void 0&&!Bn(o))return o;let a=zx(r,t,i,t.sensitive===!0||r.sensitive===!0),c=()=>{let l=n[0];if(l===void 0)return Oe({code:"no-such-key",message:"The map that lookup searches lacks the key, and there is no default.",missed:a});let f=r.type==="map"?At(l,et(r).kind==="map"?Ux(r):ie):l;return Ke(f,d=>d.kind==="null"&&d.missed===void 0?{...d,missed:a}:d)};return o===void 0?c():zo(o,c())}function Ux(e){let t=et(e);return t.kind==="map"?t.of:ie}function zx(e,t,n,r){let{origin:i}=e,s=cl(e);return{kind:"key",in:i?.name||"the map",wanted:r?"(sensitive)":n,exists:r?[]:[...e.entries.keys()].sort(mi).slice(0,20),...i?{of:i}:{},...t.origin?{key:t.origin}:{},...s?{resource:s}:{}}}function zo(e,t){if(e.kind==="absent")return t;if(e.kind!=="choice")return e;let{condition:n}=e;return W(n,zo(e.then,pe(t,n,!0)),zo(e.else,pe(t,n,!1)))}function qx(e){let t=e.flatMap(s=>s.kind==="null"?[]:[Uo(s)]),n=new Map;for(let{entries:s}of t)for(let[o,a]of s){let c=n.get(o);n.set(o,c!==void 0&&Bn(a)?zo(a,c):a)}let r=ce(n,t.length>0&&Jx(t)?"map":"object"),i=t.findLast(s=>s.rest!==void 0)?.rest;return i===void 0?r:{...r,rest:i}}function Jx(e){if(!e.every(({type:n})=>n==="map"))return!1;let t=e.map(et).filter(n=>n.kind==="map"&&n.of.kind!=="any");return t.every(n=>Tr(n,t[0]))}function Hx(e){let t=new Map;for(let[n,r]of un(e)){r.kind!=="list"&&S('The argument "values" has a null in it.');for(let i of No(r,"values"))t.set(i,[...t.get(i)??[],n])}return ce(new Map([...t].map(([n,r])=>[n,Vn(r)])),"map")}function Bh(e,t){(t.kind!=="list"||t.type==="set")&&S('The argument "values" must be a list.');let n=ft(e);n.length!==t.items.length&&S("There must be as many keys as values.");let r=new Map;for(let[i,s]of n.entries()){if(s.kind==="null"&&S("A key must not be null."),s.kind!=="string")return Tt("zipmap",[e,t],([o,a])=>Bh(o,a));r.set(s.value,t.items[i])}return ce(r,t.type==="list"?"map":"object")}var Tl=()=>Uh(),qh={cidrcontains:P([I("containing_prefix"),I("contained_ip_or_prefix")],"bool",([e,t])=>V(Qx(ds(R(e)),R(t)))),cidrhost:P([I("prefix"),xe("hostnum")],"string",([e,t])=>Gx(ds(R(e)),zh(t,"hostnum"))),cidrnetmask:P([I("prefix")],"string",([e])=>{let{bits:t,length:n}=ds(R(e));return t===128&&S("An IPv6 prefix has no netmask."),re(Rl((1n<<BigInt(n))-1n<<BigInt(32-n),32))}),cidrsubnet:P([I("prefix"),xe("newbits"),xe("netnum")],"string",([e,t,n])=>re(Gh(Yx(ds(R(e)),pt(t,"newbits"),zh(n,"netnum"))))),cidrsubnets:P([I("prefix")],"list",([e,...t])=>Vn(Kx(ds(R(e)),t.map(n=>pt(n,"newbits")))),xe("newbits"))};function zh(e,t){let n=bt(e);return n.includes(".")&&S(`The argument "${t}" must be a whole number.`),BigInt(n)}function Jh(e){let t=/^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(e);if(t){let r=t.slice(1).map(Number);return r.some(i=>i>255)?void 0:{number:r.reduce((i,s)=>i*256n+BigInt(s),0n),bits:32}}if(!e.includes(":")||e.includes("%")||!Tl().IPv6.isValid(e))return;let{parts:n}=Tl().IPv6.parse(e);return{number:n.reduce((r,i)=>r*65536n+BigInt(i),0n),bits:128}}function Hh(e){let t=/^([^/]+)\/(\d{1,3})$/.exec(e),n=t&&Jh(t[1]),r=Number(t?.[2]);if(!n||r>n.bits)return;let i=BigInt(n.bits-r);return{start:n.number>>i<<i,bits:n.bits,length:r}}function ds(e){return Hh(e)??S("The prefix is not valid CIDR notation, such as 10.0.0.0/16.")}function Rl(e,t){let n=t/8,r=Array.from({length:n},(i,s)=>Number(e>>BigInt(8*(n-1-s))&0xffn));return t===32?r.join("."):e>>32n===0xffffn?r.slice(12).join("."):new(Tl()).IPv6(r).toRFC5952String()}function Gh({start:e,bits:t,length:n}){return`${Rl(e,t)}/${n}`}function Gx({start:e,bits:t,length:n},r){let i=(1n<<BigInt(t-n))-1n,s=r<0n?i+r+1n:r;return(s<0n||s>i)&&S("The prefix has no host of this number."),re(Rl(e+s,t))}function Yx({start:e,bits:t,length:n},r,i){let s=n+r;return(r<0||s>t)&&S("The prefix cannot be extended by so many bits."),(i<0n||i>=1n<<BigInt(r))&&S("The extension has no subnet of this number."),{start:e+(i<<BigInt(t-s)),bits:t,length:s}}function Kx(e,t){let n=e.start,r=e.start+(1n<<BigInt(e.bits-e.length));return t.map(i=>{(i<1||i>32)&&S("The prefix must be extended by 1 to 32 bits.");let s=e.length+i;s>e.bits&&S("The prefix cannot be extended by so many bits.");let o=1n<<BigInt(e.bits-s),a=(n+o-1n)/o*o;return a+o>r&&S("There is no room left for all subnets."),n=a+o,Gh({start:a,bits:e.bits,length:s})})}function Qx(e,t){let n=Jh(t),r=(n&&{start:n.number,bits:n.bits,length:n.bits})??Hh(t)??S("The second argument is neither an address nor a prefix.");r.bits!==e.bits&&S("One is IPv4 and the other IPv6.");let i=BigInt(e.bits-e.length);return r.length>=e.length&&r.start>>i===e.start>>i}var Xh={abs:P([xe("num")],"number",([e])=>ne(bt(e).replace("-",""))),ceil:P([xe("num")],"number",([e])=>ne(Yh(bt(e),"up"))),floor:P([xe("num")],"number",([e])=>ne(Yh(bt(e),"down"))),log:P([xe("num"),xe("base")],"number",([e,t])=>Kh(Math.log(Number(bt(e)))/Math.log(Number(bt(t))))),max:P([],"number",e=>Qh(e,1),xe("numbers")),min:P([],"number",e=>Qh(e,-1),xe("numbers")),parseint:P([$e("number"),xe("base")],"number",([e,t])=>Zx(e,pt(t,"base"))),pow:P([xe("num"),xe("power")],"number",([e,t])=>Kh(Number(bt(e))**Number(bt(t)))),signum:P([xe("num")],"number",([e])=>ne(Math.sign(pt(e,"num")))),sum:P([$e("list")],"number",([e])=>e1(e)),alltrue:de("shallow",[ut("list",nn)],"bool",([e])=>Zh(e,"&&")),anytrue:de("shallow",[ut("list",nn)],"bool",([e])=>Zh(e,"||"))};function Yh(e,t){let n=e.indexOf(".");if(n<0)return e;let r=e.slice(0,n),i=e.startsWith("-"),s=r==="-0"?"0":r;return t==="up"?i?s:Mn(s,"1"):i?Mn(s,"-1"):s}function Kh(e){return Number.isNaN(e)&&S("The result is not a number."),Number.isFinite(e)?ne(th(e)):A({kind:"limit",what:"an infinite number"})}function Qh(e,t){return e.length===0&&S("It needs at least one number."),ne(e.map(bt).reduce((n,r)=>Wt(r,n)*t>0?r:n))}function Zx(e,t){e.kind!=="string"&&S('The argument "number" must be a string.'),(t<2||t>62)&&S('The argument "base" must be between 2 and 62.');let n=/^[+-]/.test(e.value)?e.value[0]:"",r=e.value.slice(n?1:0);r===""&&S('The argument "number" has no digits.'),r.length>1e3&&ge("a number with thousands of digits");let i=0n;for(let o of r){let a=Xx(o,t);(a<0||a>=t)&&S('The argument "number" has a character that is no digit of the base.'),i=i*BigInt(t)+BigInt(a)}let s=i.toString();return ne(n==="-"?is(s):s)}function Xx(e,t){return/^[0-9]$/.test(e)?Number(e):/^[a-z]$/.test(e)?e.charCodeAt(0)-87:/^[A-Z]$/.test(e)?e.charCodeAt(0)-(t<=36?55:29):-1}function e1(e){e.kind!=="list"&&S('The argument "list" must be a list, set or tuple.'),e.items.length===0&&S("The sum of no numbers is not defined.");let t="0";for(let n of e.items){let r=fn(n);r.kind!=="number"&&S('The argument "list" must hold numbers only.'),t=Mn(t,r.digits)}return ne(t)}function Zh(e,t){let n=V(t==="&&");for(let r of ft(e)){let i=Ke(r,s=>s.kind==="null"?V(!1):Rr(s));if(n=bi(t,n,i),n.kind==="bool"&&n.value!==(t==="&&"))break}return n}var eg={name:"vals",type:ie,nullable:!0,as:"maybe"},tg={coalesce:de("raw",[],void 0,ng,eg),coalescelist:de("raw",[],void 0,Ml,eg),compact:de("raw",[ut("list",We)],"list",([e])=>rg(e)),contains:de("raw",[$e("list"),{...$e("value"),nullable:!0,as:"maybe"}],"bool",([e,t])=>ig(e,t)),distinct:de("shallow",[ut("list",ie)],"list",([e])=>sg(e)),index:de("shallow",[$e("list"),$e("value")],"number",([e,t])=>jl(e,t)),matchkeys:P([ut("values",ie),ut("keys",ie),ut("searchset",ie)],"list",([e,t,n])=>t1(ft(e),ft(t),ft(n))),one:de("shallow",[$e("list")],void 0,([e])=>og(e))};function Cl(e){return e.kind!=="unknown"?e.kind!=="null"&&!(e.kind==="string"&&e.value===""):e.notNull===!0&&(e.reference!==void 0||e.type!=="string"||!!(e.prefix||e.suffix))}function ng(e){let t=yt(e.map(et));t===void 0&&S("Its arguments must all have one type.");for(let[n,r]of e.entries()){let i=At(r,t);if(Cl(i))return i;if(i.kind==="unknown")return be({text:s=>`coalesce(${s.join(", ")})`,need:"deep",make:s=>$t(()=>ng(s))},e.slice(n))}return S("All its arguments are null or empty.")}function Ml(e){for(let[t,n]of e.entries()){if(n.kind==="unknown"){let r=e.slice(t);return be({text:i=>`coalescelist(${i.join(", ")})`,need:"shallow",type:"list",make:i=>$t(()=>Ml(i))},r)}if(n.kind!=="null"){if((n.kind!=="list"||n.type==="set")&&S("Its arguments must be lists or tuples."),n.items.some(r=>!Bn(r)))return n;if(n.items.length>0)return be({text:()=>"coalescelist()",need:"shallow",make:r=>$t(()=>Ml(r))},e.slice(t))}}return S("All its arguments are null or empty.")}function rg(e){let t=[];for(let n of ft(e)){let r=Ke(n,i=>Cl(i)||i.kind==="absent"||i.kind==="unknown"?i:{kind:"absent"});if(r.kind!=="absent"){if(Vl(r))return Tt("compact",[e],([i])=>rg(i));t.push(r)}}return J(t,"list")}function Vl(e){return e.kind==="choice"?Vl(e.then)||Vl(e.else):e.kind==="unknown"&&!Cl(e)}function ig(e,t){let{items:n}=pn(e),r=V(!1),i=!1;for(let s of n){let o=Ke(s,a=>a.kind==="absent"?V(!1):qn(a,t));if(o.kind==="error")return o;if(o.kind==="unknown"?i=!0:r=bi("||",r,Il(o)),r.kind==="bool"&&r.value)return r}return i?Tt("contains",[e,t],([s,o])=>ig(s,o)):r}function Il(e){if(e.kind!=="choice")return e;let{condition:t}=e;return W(t,Il(pe(e.then,t,!0)),Il(pe(e.else,t,!1)))}function sg(e){let t=ft(e);if(t.length<2)return e;let n=new Map;for(let r of t){let i=rt(r);if(i===void 0||Et(r)||Ze(r).length>0)return Tt("distinct",[e],([s])=>sg(s));n.has(i)||n.set(i,r)}return J([...n.values()],"list")}function jl(e,t,n=0){(e.kind!=="list"||e.type==="set")&&S("It takes a list or tuple.");for(let r=n;r<e.items.length;r++){let i=qn(e.items[r],t);if(i.kind==="bool"){if(i.value)return ne(r)}else return i.kind==="choice"?Ke(i,s=>s.kind==="bool"&&s.value?ne(r):$t(()=>jl(e,t,r+1))):Tt("index",[e,t],([s,o])=>jl(s,o))}return S("The value is not in the list.")}function t1(e,t,n){e.length!==t.length&&S("There must be as many keys as values.");let[r,i]=[zn([...t,...n]).slice(0,t.length),zn([...t,...n]).slice(t.length)],s=new Set(i.map(rt));return J(e.filter((o,a)=>s.has(rt(r[a]))),"list")}function og(e){let t=pn(e);if(t.items.length>1){if(t.type==="set"&&t.items.some(Et))return Tt("one",[e],([r])=>og(r));S("It takes a list, set or tuple with one item or none.")}let{origin:n}=t;return t.items[0]??Be({missed:{kind:"key",in:n?.name||"the list",wanted:"0",exists:[],...n?{of:n}:{}}})}var ag={name:"sets",type:rn(ie)},cg={setunion:de("shallow",[{name:"first_set",type:rn(ie)}],"list",e=>Jo("setunion",e,n1),ag),setintersection:de("shallow",[{name:"first_set",type:rn(ie)}],"list",e=>Jo("setintersection",e,r1),ag),setsubtract:de("shallow",[{name:"a",type:rn(ie)},{name:"b",type:rn(ie)}],"list",e=>Jo("setsubtract",e,i1)),setproduct:de("shallow",[],"list",s1,$e("sets"))};function Jo(e,t,n){let r=t.map(l=>pn(l).items),i=r.flat();i.length>it&&ge(`more than ${it} items`);let s=zn(i),o=s.find((l,f)=>l.kind==="error"&&l!==i[f]);if(o)return o;if(e!=="setunion"&&i.some(l=>Et(l)||Ze(l).length>0))return Tt(e,t,l=>Jo(e,l,n));let c=0;return n(r.map(l=>(c+=l.length,s.slice(c-l.length,c))))}function n1(e){return En(e.flat())}function r1(e){let[t=[],...n]=e.map(r=>new Map(r.map(i=>[rt(i),i])));return En([...t].filter(([r])=>n.every(i=>i.has(r))).map(([,r])=>r))}function i1([e=[],t=[]]){let n=new Set(t.map(rt));return En(e.filter(r=>!n.has(rt(r))))}function s1(e){e.length<2&&S("It needs at least two sets.");let t=e.map(s=>{let o=pn(s);return{...o,items:o1(o)}});t.reduce((s,{items:o})=>s*o.length,1)*t.length>it&&ge(`more than ${it} items`);let r=[[]];for(let{items:s}of t)r=r.flatMap(o=>s.map(a=>[...o,a]));let i=r.map(s=>J(s,"tuple"));return t.some(({type:s})=>s==="set")?En(i):J(i,"list")}function o1({items:e}){let t=zn(e);return t.some((n,r)=>n.kind==="error"&&n!==e[r])&&S("The items of a set must all have one type."),t}function Ho(e){return{parameters:[{name:"value",type:ie,nullable:!0,as:"untouched"}],need:"raw",call:([t])=>e(t)}}var dg={ephemeralasnull:Ho(e=>e),issensitive:Ho(e=>Ke(e,t=>V(e.sensitive===!0||t.sensitive===!0))),nonsensitive:Ho(e=>ug(e)),sensitive:Ho(e=>({...Ke(e,t=>({...t,sensitive:!0})),sensitive:!0})),list:lg("list","tolist([ ... ])"),map:lg("map","tomap({ ... })")};function ug(e){let t=e.kind==="choice"?Ke(e,ug):e;if(!t.sensitive)return t;let{sensitive:n,...r}=t;return r}function lg(e,t){return{parameters:[],rest:{name:"vals",type:ie,nullable:!0,as:"untouched"},need:"raw",call:()=>S(`The function ${e} was removed in Terraform 0.15: write ${t}.`)}}var a1=()=>require("./re2js.js"),fg=new Map;function Pl(e){e.length>1e4&&ge("a regular expression of more than 10,000 characters");let t=fg.get(e);if(t===void 0){try{t=a1().RE2JS.compile(e)}catch{S("The pattern is not a valid regular expression.")}fg.set(e,t)}return t}function*Nl(e,t){let n=e.matcher(t),r=-1;for(;n.find();){let i=n.start(),s=n.end();if(i===s&&i===r)continue;r=s;let o=[];for(let a=0;a<=n.groupCount();a++)o.push(n.group(a)??void 0);yield{start:i,end:s,groups:o}}}function pg(e,t){let n=Pl(e),r=hg(n);for(let i of Nl(n,t))return gg(i,r);S("The pattern did not match.")}function mg(e,t){let n=Pl(e),r=hg(n),i=[];for(let s of Nl(n,t))i.push(gg(s,r)),i.length>1e5&&ge("more than 100,000 matches");return J(i,"list")}function hg(e){let t=new Array(e.groupCount()).fill(void 0),n=Object.entries(e.namedGroups());for(let[r,i]of n)t[i-1]=r;return n.length>0&&n.length<t.length&&S("The pattern mixes named and unnamed groups."),t}function gg(e,t){if(t.length===0)return Z(e.groups[0]??"");let n=e.groups.slice(1).map(r=>r===void 0?Be():Z(r));return t[0]===void 0?J(n,"tuple"):ce(t.map((r,i)=>[r,n[i]]))}function yg(e,t,n){let r=Pl(t),i=r.namedGroups(),s="",o=0;for(let a of Nl(r,e))s+=e.slice(o,a.start)+c1(n,a,i),o=a.end,s.length>1<<20&&ge("a text of more than a million characters");return s+e.slice(o)}function c1(e,t,n){return e.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g,(r,i,s)=>{if(r==="$$")return"$";let o=i??s??"",a=/^\d+$/.test(o)?Number(o):n[o];return(a===void 0?void 0:t.groups[a])??""})}function _g(e,t){let n=[],r=1,i=0,s=0;for(;s<e.length;){let o=e.indexOf("%",s);if(o!==s&&n.push(Z(e.slice(s,o<0?void 0:o))),o<0)break;if(e.startsWith("%%",o)){n.push(Z("%")),s=o+2;continue}let a=/^%([0#+ -]*)([1-9]\d*)?(\.\d*)?(?:\[([1-9]\d*)\])?([a-zA-Z])/.exec(e.slice(o,o+64));a||S("The format string has an invalid verb.");let[c,l="",f,d,p,u=""]=a,m=p===void 0?r:Number(p),g=t[m-1];g===void 0&&S(`The format string asks for argument ${m}, and there are ${t.length}.`),(Number(f??0)>Mr||Number(d?.slice(1)??0)>4096)&&ge("a text of more than a million characters");let h={flags:l,mode:u,width:f===void 0?void 0:Number(f),precision:d===void 0?void 0:Number(d.slice(1))};n.push(l1(h,g)),i=Math.max(i,m),r=m+1,s=o+c.length}return i<t.length&&S(`The format string uses ${i} of ${t.length} arguments.`),n.length===0?[Z("")]:n}function l1(e,t){return(e.mode==="s"||e.mode==="v"&&!e.flags.includes("#"))&&e.width===void 0&&e.precision===void 0&&t.kind==="unknown"?e.mode==="s"?Bt(t):t:be({text:([i])=>`format("%${e.mode}", ${i})`,need:"deep",type:"string",make:([i])=>$t(()=>re(d1(e,i)))},[t])}function d1(e,t){switch(e.mode!=="v"&&t.kind==="null"&&S(`The verb %${e.mode} can't format null.`),e.mode){case"v":return u1(e,t);case"t":{let n=Rr(t);return n.kind==="bool"?String(n.value):S("The verb %t needs a bool.")}case"s":case"q":{let n=Bt(t);n.kind!=="string"&&S(`The verb %${e.mode} needs a string.`);let r=e.precision?Hn(n.value).slice(0,e.precision).join(""):n.value;return Go(e,e.mode==="s"?r:Ir(Z(r)))}case"b":case"d":case"o":case"x":case"X":return f1(e,bg(e,t));case"e":case"E":case"f":case"g":case"G":return p1(e,bg(e,t));default:return S(`There is no verb %${e.mode}.`)}}function bg(e,t){let n=fn(t);return n.kind==="number"?n.digits:S(`The verb %${e.mode} needs a number.`)}function u1(e,t){if(!e.flags.includes("#")){if(t.kind==="string")return Go(e,t.value);if(t.kind==="number")return Go(e,vg(t.digits,void 0,"e"))}return Go(e,Ir(t))}function Go(e,t){if(e.width===void 0)return t;let n=e.width-Hn(t).length;if(n<=0)return t;let r=(e.flags.includes("0")?"0":" ").repeat(n);return e.flags.includes("-")?t+r:r+t}function f1(e,t){t.includes(".")&&S(`The verb %${e.mode} needs a whole number.`);let n={b:[2,"0b"],d:[10,""],o:[8,"0"],x:[16,"0x"],X:[16,"0X"]},[r,i]=n[e.mode],s=BigInt(t),o=(s<0n?-s:s).toString(r);e.mode==="X"&&(o=o.toUpperCase()),e.precision===0&&s===0n&&(o="");let c=(s<0n?"-":e.flags.includes("+")?"+":e.flags.includes(" ")?" ":"")+(e.flags.includes("#")?i:"");return o=o.padStart(e.precision??0,"0"),e.flags.includes("0")&&!e.flags.includes("-")&&e.precision===void 0&&e.width!==void 0&&(o=o.padStart(e.width-c.length,"0")),wg(e,c+o)}function p1(e,t){let n=t.startsWith("-"),r=n?t.slice(1):t,i=e.mode==="E"||e.mode==="G"?"E":"e",s;e.mode==="f"?s=Dn(r).toFixed(e.precision??6,2):e.mode==="e"||e.mode==="E"?s=kg(r,e.precision??6,i):s=vg(r,e.precision,i);let o=n?"-":e.flags.includes("+")?"+":e.flags.includes(" ")?" ":"";return e.flags.includes("0")&&!e.flags.includes("-")&&e.width!==void 0&&(s=s.padStart(e.width-o.length,"0")),wg(e,o+s)}function wg(e,t){return e.flags.includes("-")?t.padEnd(e.width??0):t.padStart(e.width??0)}function kg(e,t,n){let[r="0",i="+0"]=Dn(e).toExponential(t,2).split("e"),s=Number(i);return`${r}${n}${s<0?"-":"+"}${String(Math.abs(s)).padStart(2,"0")}`}function vg(e,t,n){let r=t===void 0?void 0:Math.max(1,t),i=r===void 0?Dn(e):Dn(e).prec(r,2),s=i.c.length,o=r===void 0?6:r>s&&s>i.e?s:r;return i.e<-4||i.e>=o?kg(i.toFixed(),s-1,n):i.toFixed()}function Yo(e){if(e.length===1)return Ke(e[0],Sg);let t=be({text:n=>`"${n.map(r=>r.startsWith('"')?r.slice(1,-1):`\${${r}}`).join("")}"`,need:"deep",type:"string",make:m1},e);return Og(t,e,Yo)}function m1(e){let t="";for(let n of e){let r=Sg(n);if(r.kind!=="string")return r;if(t+=r.value,t.length>h1)return A({kind:"limit",what:"a text of more than a million characters"},{type:"string"})}return Z(t)}function Sg(e){return e.kind==="null"?le("A null value cannot be part of a text."):e.kind==="list"||e.kind==="object"?le(`Only texts, numbers and bools can be part of a text, and this is ${e.kind==="list"?"a list":"an object"}.`):Bt(e)}var h1=1<<20;function Og(e,t,n){if(e.kind==="choice"){let{condition:s}=e,o=(a,c)=>Og(a,t.map(l=>pe(l,s,c)),n);return{...e,then:o(e.then,!0),else:o(e.else,!1)}}if(e.kind!=="unknown")return e;let r=xg(t,"prefix"),i=xg([...t].reverse(),"suffix");return{...e,notNull:!0,...r?{prefix:r}:{},...i?{suffix:i}:{},...e.derived?{derived:{operands:t,make:n}}:{}}}function xg(e,t){let n="";for(let r of e){let i=r.kind==="unknown"?r:Bt(r),s=i.kind==="string"?i.value:i.kind==="unknown"&&i.type!=="list"?i[t]??"":"";if(i.sensitive||(n=t==="prefix"?n+s:s+n,i.kind!=="string"||n.length>4096))break}return n}var Ko="[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]",Ag={chomp:P([I("string")],"string",([e])=>re(R(e).replace(/[\r\n]+$/,""))),endswith:P([I("str"),I("suffix")],"bool",([e,t])=>V(R(e).endsWith(R(t)))),format:de("raw",[{...I("format"),as:"maybe"}],"string",([e,...t])=>Ll(e,t),{name:"args",type:ie,nullable:!0,as:"untouched"}),formatlist:de("shallow",[I("format")],"list",([e,...t])=>$g(e,t),{name:"args",type:ie,nullable:!0,as:"maybe"}),indent:P([xe("spaces"),I("string")],"string",([e,t])=>re(y1(pt(e,"spaces"),R(t)))),join:de("shallow",[I("separator")],"string",([e,...t])=>g1(e,t),{name:"lists",type:Ot(We)}),lower:P([I("str")],"string",([e])=>re(Dl(R(e),w1))),regex:P([I("pattern"),I("string")],void 0,([e,t])=>pg(R(e),R(t))),regexall:P([I("pattern"),I("string")],"list",([e,t])=>mg(R(e),R(t))),replace:P([I("str"),I("substr"),I("replace")],"string",([e,t,n])=>re(b1(R(e),R(t),R(n)))),sort:P([ut("list",We)],"list",([e])=>Vn(No(e,"list").sort(mi))),split:P([I("separator"),I("str")],"list",([e,t])=>Vn(_1(R(e),R(t)))),startswith:de("raw",[{...I("str"),as:"maybe"},I("prefix")],"bool",([e,t])=>Eg(e,t)),strcontains:P([I("str"),I("substr")],"bool",([e,t])=>V(R(e).includes(R(t)))),strrev:P([I("str")],"string",([e])=>re(Hn(R(e)).reverse().join(""))),substr:P([I("str"),xe("offset"),xe("length")],"string",([e,t,n])=>re(S1(R(e),pt(t,"offset"),pt(n,"length")))),title:P([I("str")],"string",([e])=>re(k1(R(e)))),trim:P([I("str"),I("cutset")],"string",([e,t])=>re(x1(R(e),R(t)))),trimprefix:P([I("str"),I("prefix")],"string",([e,t])=>{let[n,r]=[R(e),R(t)];return re(n.startsWith(r)?n.slice(r.length):n)}),trimspace:P([I("str")],"string",([e])=>re(R(e).replace(new RegExp(`^${Ko}+`),"").replace(new RegExp(`(?<!${Ko})${Ko}+$`),""))),trimsuffix:P([I("str"),I("suffix")],"string",([e,t])=>{let[n,r]=[R(e),R(t)];return re(r!==""&&n.endsWith(r)?n.slice(0,-r.length):n)}),upper:P([I("str")],"string",([e])=>re(Dl(R(e),Tg)))};function Ll(e,t){return e.kind!=="string"?Fl("format",[e,...t],([n,...r])=>Ll(n,r),"string"):Yo(_g(e.value,t))}function Fl(e,t,n,r){return be({text:i=>`${e}(${i.join(", ")})`,need:"deep",make:i=>$t(()=>n(i)),...r?{type:r}:{}},t)}function $g(e,t){if(t.find(s=>s.kind==="unknown"&&(s.type===void 0||s.type==="list"||s.type==="object")))return Fl("formatlist",[e,...t],([s,...o])=>$g(s,o),"list");let r;for(let s of t)s.kind==="list"&&(r!==void 0&&r!==s.items.length&&S("The lists have different lengths."),r=s.items.length);let i=[];for(let s=0;s<(r??1);s++){let o=Ll(e,t.map(a=>a.kind==="list"?a.items[s]:a));if(o.kind==="error")return o;i.push(o)}return J(i,"list")}function g1(e,t){t.length===0&&S("It needs at least one list.");let n=t.flatMap(ft),r=0;for(let s of n)r+=(s.kind==="string"?s.value.length:0)+R(e).length;r>1<<20&&ge("a text of more than a million characters");let i=n.flatMap((s,o)=>o===0?[s]:[e,s]);return i.length===0?re(""):Yo(i)}function Eg(e,t){let n=R(t);if(e.kind==="string")return V(e.value.startsWith(n));let r=e.kind==="unknown"?e.prefix??"":"";return r.startsWith(n)?V(!0):n.startsWith(r)?Fl("startswith",[e,t],([i,s])=>Eg(i,s),"bool"):V(!1)}function y1(e,t){e<0&&S('The argument "spaces" must not be negative.');let n=t.split(`
`);return e*n.length+t.length>1<<20&&ge("a text of more than a million characters"),n.join(`
${" ".repeat(e)}`)}function b1(e,t,n){if(t.length>1&&t.startsWith("/")&&t.endsWith("/"))return yg(e,t.slice(1,-1),n);let r=t===""?["",...e,""]:e.split(t);return r.length*n.length+e.length>1<<20&&ge("a text of more than a million characters"),r.join(n)}function _1(e,t){return e===""?[...t]:t.split(e)}function Dl(e,t){return Array.from(e,t).join("")}function Tg(e){let t=e.toUpperCase();return t.length===e.length||[...t].length===1?t:e}function w1(e){return[...e.toLowerCase()][0]??e}function k1(e){let t=" ";return Dl(e,n=>{let r=v1(t);return t=n,r?Tg(n):n})}function v1(e){return e<="\x7F"?!/[0-9A-Za-z_]/.test(e):!/[\p{L}\p{Nd}]/u.test(e)&&new RegExp(Ko).test(e)}function x1(e,t){let n=new Set(t),r=[...e],i=0,s=r.length;for(;i<s&&n.has(r[i]);)i+=1;for(;s>i&&n.has(r[s-1]);)s-=1;return r.slice(i,s).join("")}function S1(e,t,n){let r=Hn(e),i=t<0?t+r.length:t;if(t>=0&&n===0)return"";let s=r.slice(Math.max(0,i));return(n<=0?s:s.slice(0,n)).join("")}function xi(e){return{parameters:[{name:"v",type:e,nullable:!0,as:"untouched"}],need:"raw",call:([t])=>At(t,e)}}var Rg={tobool:xi(nn),tolist:xi(Ot(ie)),tomap:xi(Un(ie)),tonumber:xi(Tn),toset:xi(rn(ie)),tostring:xi(We)};var O1=[Ag,gh,tg,Fh,cg,Xh,Vh,Lh,_h,qh,Ch,Rg,dg],Mg;function A1(){return Mg??=new Map(O1.flatMap(e=>Object.entries(e))),Mg}function Wl(e,t,n){if(e.startsWith("provider::"))return A({kind:"impure",function:e});let r=e.startsWith("core::")?e.slice(6):e,i=A1().get(r);if(i===void 0)return Oe({code:"no-such-function",message:`There is no function named "${e}".`,always:!0});let{parameters:s,rest:o}=i;if(t.length<s.length||o===void 0&&t.length>s.length){let c=`${o?"at least ":""}${s.length} argument${s.length===1?"":"s"}`;return le(`The function ${r} takes ${c}, and is given ${t.length}.`)}let a=[];for(let[c,l]of t.entries()){if(l.kind==="error")return l;let f=E1(l,s[c]??o,r);if(f.kind==="error")return f;a.push(f)}return be({text:c=>`${r}(${c.join(", ")})`,need:i.need,...i.result?{type:i.result}:{},make:c=>$1(r,i,c,n)},a)}function $1(e,t,n,r){let i=n.map((s,o)=>{let{as:a}=t.parameters[o]??t.rest;return a===void 0?s:s.items[0]});for(let[s,o]of i.entries()){let a=t.parameters[s]??t.rest;if(o.kind==="null"&&!a.nullable)return le(`The argument "${a.name}" of ${e} must not be null.`)}return $t(()=>t.call(i,r),e)}function E1(e,t,n){let r=T1(At(e,t.type),e,t,n);switch(t.as){case void 0:return r;case"maybe":return Bl(r);case"untouched":return r.kind==="error"?r:J([r])}}function Bl(e){return e.kind==="error"?e:e.kind!=="choice"?ke(J([e]),e.sensitive):ke(W(e.condition,Bl(e.then),Bl(e.else)),e.sensitive)}function T1(e,t,n,r){return e.kind!=="error"||e===t?e:le(`The argument "${n.name}" of ${r} is not what it takes. ${e.problem.message}`)}function _e(e,t){return{source:e,start:t.start,end:t.end}}function jn(e,t){let n={attributes:new Map,blocks:[],incomplete:t.incomplete===!0};for(let r of t.items)r.kind==="block"?n.blocks.push({source:e,node:r}):n.attributes.has(r.name)||n.attributes.set(r.name,{source:e,node:r});return n}function R1(e,t){for(let[r,i]of t.attributes)e.attributes.set(r,i);e.attributes.size>0&&t.attributes.has("count")?e.attributes.delete("for_each"):t.attributes.has("for_each")&&e.attributes.delete("count");let n=new Set(t.blocks.map(({node:r})=>Cr(r)));n.delete("lifecycle"),e.blocks=e.blocks.filter(({node:r})=>!n.has(Cr(r))),e.blocks.push(...t.blocks),e.incomplete||=t.incomplete}function Cr(e){return e.type==="dynamic"?e.labels[0]?.value??e.type:e.type}function M1(e,t){return{directory:e,installed:t,variables:new Map,outputs:new Map,locals:new Map,resources:new Map,duplicates:[],calls:new Map,providers:[],settings:[],diagnostics:[],files:[]}}function Vg(e,t,n,r){let i=M1(e,t);i.diagnostics.push(...r);for(let{source:s,file:o,override:a}of n){i.files.push({source:s,file:o});for(let c of o.body.items)c.kind==="block"&&I1(i,s,c,a)}return i}var V1=new Set(["variable","output","module"]);function I1(e,t,n,r){let i=jn(t,n.body),s=a=>n.labels[a]?.value??"",o=(a,c)=>({type:a,name:c,content:i,header:_e(t,n.header)});switch(n.type){case"locals":for(let[a,c]of i.attributes)(r||!e.locals.has(a))&&e.locals.set(a,c);return;case"terraform":e.settings.push(i);return;case"provider":e.providers.push(o("provider",s(0)));return;case"resource":case"data":Qo(e,e.resources,`${n.type==="data"?"data.":""}${s(0)}.${s(1)}`,o(s(0),s(1)),r);return;case"variable":Qo(e,e.variables,s(0),o("variable",s(0)),r);return;case"output":Qo(e,e.outputs,s(0),o("output",s(0)),r);return;case"module":Qo(e,e.calls,s(0),o("module",s(0)),r);return}}function Qo(e,t,n,r,i){let s=t.get(n);s===void 0?t.set(n,r):i?R1(s.content,r.content):V1.has(r.type)||e.duplicates.push({key:n,declared:r})}function Ig(e,t){let n=e.length===1?e[0]:void 0;return n?.kind==="interpolation"?K(n.value,t):us(e.map(r=>Ul(r,t)))}function Ul(e,t){switch(e.kind){case"text":return Z(e.text);case"interpolation":{let n=K(e.value,t);return n.kind==="null"?le("A template has a part that is null."):Bt(n)}case"if":{let n=r=>r.kind==="choice"?W(r.condition,n(r.then),n(r.else)):r.kind==="bool"?us((r.value?e.then:e.else).map(i=>Ul(i,t))):r.kind==="unknown"||r.kind==="error"?r:le("A template's condition is neither true nor false.");return n(Jn(K(e.condition,t)))}case"for":{let n=r=>{if(r.kind==="choice")return W(r.condition,n(r.then),n(r.else));if(r.kind==="unknown"||r.kind==="error")return r;let i=Er(r);if(i===void 0)return le("A template's for directive needs a list or map.");let s=[];for(let[o,a]of i)Wn(a,(c,l)=>{if(c.kind==="absent")return;let f=e.keyName===void 0?[[e.valueName,c]]:[[e.keyName,o],[e.valueName,c]],d=l(us(e.body.map(p=>Ul(p,Ut(t,f)))));s.push(zl(d))});return us(s)};return n(K(e.collection,t))}}}function zl(e){return e.kind==="absent"?Z(""):e.kind==="choice"?W(e.condition,zl(e.then),zl(e.else)):e}function us(e){if(e.length>0&&e.every(i=>i.kind==="string"))return Z(e.map(i=>i.value).join(""),e.some(gt)?{sensitive:!0}:void 0);let t=i=>{let s=i.find(p=>p.kind==="error");if(s)return s;let o=i.filter(p=>p.kind==="unknown");if(o.length===0)return Z(i.map(p=>p.kind==="string"?p.value:"").join(""));let a=i.findIndex(p=>p.kind==="unknown"),c=i.findLastIndex(p=>p.kind==="unknown"),l=p=>p.map(u=>u.kind==="string"?u.value:"").join(""),f=i.map(p=>p.kind==="string"?p.value:p.kind==="unknown"&&p.subject!==void 0?`\${${p.subject}}`:void 0),d=f.every(p=>p!==void 0)&&!i.some(gt)?`"${f.join("")}"`:void 0;return A(o[0].reason,{type:"string",notNull:!0,prefix:l(i.slice(0,a))+(o[0].prefix??""),suffix:(o.at(-1).suffix??"")+l(i.slice(c+1)),...d!==void 0&&d.length<200?{subject:d}:{},madeFrom:i.flatMap(Ar),derived:{operands:i,make:p=>us(p)}})},n=i=>i.kind==="choice"?W(i.condition,n(i.then),n(i.else)):i.kind==="unknown"?{kind:"list",type:"tuple",items:[i],sensitive:i.sensitive}:i,r=e.map(n);return be({text:()=>"",need:"raw",type:"string",make:i=>t(i.map(s=>s.kind==="list"?s.items[0]:s))},r)}function Cg(e,t){let n=[],r=e;for(;r.kind==="attribute-of"||r.kind==="index";)n.push(r),r=r.on;if(n.reverse(),r.kind!=="variable")return Gn(K(r,t),n,t);let i=dh(t,r.name);return i!==void 0?Gn(i,n,t):j1(r,n,t)}function Gn(e,t,n){let r=e;for(let i of t){let s={text:Xo(i.on,n),at:_e(n.source,i)};r=i.kind==="attribute-of"?$r(r,i.name,s):To(r,K(i.key,n),s)}return r}function Xo(e,t){switch(e.kind){case"variable":return e.name;case"attribute-of":return`${Xo(e.on,t)}.${e.name}`;case"index":return`${Xo(e.on,t)}[${e.key.kind==="literal"?t.source.text.slice(e.key.start,e.key.end):Xo(e.key,t)}]`;case"splat-item":return"an item";default:return"the value"}}function j1(e,t,n){let r=n.module,i=_e(n.source,e),s=a=>{let c=t[a];return c?.kind==="attribute-of"?c.name:c?.kind==="index"&&c.key.kind==="literal"&&typeof c.key.value=="string"?c.key.value:void 0},o=s(0);switch(e.name){case"var":return o===void 0?Zo("var",i):Gn(r.variable(o,i),t.slice(1),n);case"local":return o===void 0?Zo("local",i):Gn(r.local(o,i),t.slice(1),n);case"path":return C1(o,n);case"terraform":case"tofu":return o==="workspace"?r.root.workspace:ps(`${e.name}.${o??""}`,i);case"each":case"count":case"self":return A({kind:"invalid",what:`${e.name} is not defined here`});case"module":{if(o===void 0)return Zo("module",i);let a=r.module.calls.get(o);return a===void 0?ps(`module.${o}`,i):N1(a,t.slice(1),n)}case"data":case"resource":case"ephemeral":{let a=s(1);return o===void 0||a===void 0?Zo(e.name,i):jg(e.name==="data"?"data.":"",o,a,t.slice(2),e,n)}default:return o===void 0?ps(e.name,i):jg("",e.name,o,t.slice(1),e,n)}}function Zo(e,t){return A({kind:"unsupported",what:`a reference to all of ${e}`},{origin:{role:"expression",name:e,range:t}})}function ps(e,t,n,r=[]){return Oe({code:"undeclared",message:`${e} is not declared.`,always:!0,at:t,...n?{missed:{kind:"undeclared",in:e,wanted:e,exists:r,resource:n,at:t}}:{}})}function C1(e,t){let{root:n,module:r}=t.module;return e==="module"?Z(P1(n.directory,r.directory)):e==="root"?Z("."):A({kind:"unsupported",what:`path.${e??""}`},{type:"string",subject:`path.${e??""}`})}function P1(e,t){let n=e==="."?[]:e.split("/"),r=t==="."?[]:t.split("/"),i=0;for(;i<n.length&&i<r.length&&n[i]===r[i];)i++;return[...n.slice(i).map(()=>".."),...r.slice(i)].join("/")||"."}function N1(e,t,n){let r=n.module.callInstances(e),i=(s,o)=>{let[a]=o,c=a?.kind==="attribute-of"?a.name:void 0,l=n.module.child(e,s);return c===void 0?Gn(l.outputs(),o,n):Gn(l.output(c,_e(n.source,a)),o.slice(1),n)};return Pg(r,t,n,`module.${e.name}`,void 0,i)}function jg(e,t,n,r,i,s){let o=s.module.module.resources.get(`${e}${t}.${n}`),a=_e(s.source,r.length>0?{start:i.start,end:r[0].on.end}:i);if(o===void 0){let f=[...s.module.module.resources.values()].filter(d=>d.type===t).map(d=>`${e}${t}.${d.name}`);return t.includes("_")||e?ps(`${e}${t}.${n}`,a,{type:t,name:n,module:s.module.address},f):ps(`${t}.${n}`,a)}let c=s.module.resourceInstances(o,e==="data."?"data":"managed"),l=(f,d)=>{let p=s.module.resource(o,e==="data."?"data":"managed",f),[u]=d,m=u?.kind==="attribute-of"?u.name:void 0;return m===void 0?Gn(p.whole(),d,s):Gn(p.attribute(m,_e(s.source,u)),d.slice(1),s)};return Pg(c,r,s,`${e}${t}.${n}`,{type:t,name:n,module:s.module.address},l)}function Pg(e,t,n,r,i,s){let[o]=t,a=o?_e(n.source,o):void 0,c=(l,f)=>Oe({code:"no-such-key",message:`${r} has no instance ${l}.`,missed:{kind:"key",in:r,wanted:l,exists:ql(e),resource:i,at:a,...f?.origin?{key:f.origin}:{}},at:a});if(e.single){let l=e.instances[0];return o?.kind==="index"?c(`[${n.source.text.slice(o.key.start,o.key.end)}]`):l===void 0?c("at all"):ms(l.exists,()=>s(l,t),()=>c("at all"))}if(o?.kind==="index"){let l=f=>{switch(f.kind){case"choice":return W(f.condition,l(f.then),l(f.else));case"error":return f;case"unknown":{let d=e.unknownInstance(),p=s(d,t.slice(1)),u=p.kind==="unknown"&&f.subject!==void 0?{reason:f.reason}:{};return p.kind==="unknown"?{...p,...u,subject:void 0}:A(f.reason,{})}case"null":return Oe({code:"null-access",message:`The key to ${r} is null.`,missed:f.missed??{kind:"key",in:r,wanted:"null",exists:ql(e),at:a},at:a});case"string":case"number":case"bool":{let d=f.kind==="string"?f.value:f.kind==="number"?f.digits:String(f.value),p=e.find(d);return p===void 0?e.open?s(e.unknownInstance(),t.slice(1)):c(f.sensitive?"(sensitive)":e.counted?d:JSON.stringify(d),f):ms(p.exists,()=>s(p,t.slice(1)),()=>c(d))}default:return Oe({code:"wrong-type",message:`${r} can't be indexed with this value.`,at:a})}};return l(K(o.key,n))}return o?.kind==="attribute-of"?Oe({code:"no-such-key",message:`${r} has ${e.counted?"count":"for_each"} set, so an instance must be named before .${o.name}.`,missed:{kind:"key",in:r,wanted:`.${o.name}`,exists:ql(e),resource:i,at:a},at:a}):D1(e,s)}function ql(e){return e.instances.flatMap(({key:t})=>t===void 0||t.kind==="unknown"?[]:[t.kind==="string"?t.key:String(t.index)]).slice(0,20)}function ms(e,t,n){return e.kind==="choice"?W(e.condition,ms(e.then,t,n),ms(e.else,t,n)):e.kind==="bool"&&!e.value?n():t()}function D1(e,t){if(e.open){let r=t(e.unknownInstance(),[]),i=r.kind==="object"&&r.rest?r.rest("id"):void 0,s=i?.kind==="unknown"&&i.reference?{...i.reference,attribute:""}:void 0;return A(e.reason??{kind:"invalid",what:"its instances"},{...s?{reference:s}:{},type:e.counted?"list":"object"})}let n=r=>ms(r.exists,()=>t(r,[]),()=>({kind:"absent"}));return e.counted?{kind:"list",type:"tuple",items:e.instances.map(n)}:ce(e.instances.map(r=>[r.key?.kind==="string"?r.key.key:"",n(r)]))}function K(e,t){switch(e.kind){case"literal":return F1(e.value,{origin:{role:"literal",name:"",range:_e(t.source,e)}});case"template":return Yn(Ig(e.parts,t),e,t);case"tuple":return B1(e,t);case"object":return W1(e,t);case"parentheses":return K(e.inner,t);case"variable":case"attribute-of":case"index":case"splat-item":return Cg(e,t);case"splat":return Dg(K(e.on,t),e.each,t);case"call":return q1(e,t);case"for-tuple":return Yn(ph(e,t),e,t);case"for-object":return Yn(mh(e,t),e,t);case"unary":return Yn(ch(e.operator,K(e.operand,t)),e,t);case"binary":return Yn(bi(e.operator,K(e.left,t),K(e.right,t)),e,t);case"conditional":return U1(e,t);case"invalid":return A({kind:"invalid",what:"the expression here can't be read"},{origin:{role:"expression",name:"",range:_e(t.source,e)}})}}function mn({source:e,node:t},n,r="attribute",i=t.name){return ta(K(t.value,n),{role:r,name:i,range:_e(e,t.value),key:_e(e,t.nameSpan)})}function ta(e,t){let n=e.origin;return n&&n.from===void 0&&(n.role==="literal"||n.role==="expression")&&L1(n,t)?{...e,origin:t}:Hs(e,t)}function L1(e,t){return e.range.source===t.range.source&&e.range.start===t.range.start&&e.range.end===t.range.end}function Yn(e,t,n){return e.origin?e:{...e,origin:{role:"expression",name:"",range:_e(n.source,t)}}}function F1(e,t){return e===null?Be(t):typeof e=="string"?Z(e,t):typeof e=="boolean"?V(e,t):ne(e.number,t)}function B1(e,t){let n=e.items.map(r=>K(r,t));return n.find(Ng)??J(n,"tuple",{origin:{role:"literal",name:"",range:_e(t.source,e)}})}function Ng(e){return e.kind==="error"&&!e.problem.always}function W1(e,t){let n={role:"literal",name:"",range:_e(t.source,e)},r=[],i=[];for(let o of e.items){let a=K(o.value,t);if(Ng(a))return a;let c=Bt(K(o.key,t)),l=c.kind==="string"?c.value:"";r.push(c),i.push(ta(a,{role:"entry",name:l,range:_e(t.source,o.value),key:_e(t.source,o.key)}))}return r.every(o=>o.kind==="string")?ce(r.map((o,a)=>[o.value,i[a]]),"object",{origin:n}):be({text:()=>"object",need:"shallow",type:"object",make:o=>{let a=new Map;for(let[c,l]of o.entries()){if(l.kind!=="string")return le("A key of this object is null or no string.");a.set(l.value,i[c])}return ce(a,"object",{origin:n})}},r)}function U1(e,t){let n=o=>{switch(o.kind){case"bool":return K(o.value?e.then:e.else,t);case"choice":return W(o.condition,n(o.then),n(o.else));case"error":return o;case"unknown":{let a=[K(e.then,t),K(e.else,t)];return be({text:([c,l,f])=>`${c} ? ${l} : ${f}`,need:"shallow",make:([c,l,f])=>c?.kind==="bool"&&c.value?l:f},[o,...a])}default:return le("The condition is neither true nor false.")}},r=Jn(K(e.condition,t)),i=n(r),s=r.sensitive?{...i,sensitive:!0}:i;return z1(s,e,t)}function z1(e,t,n){let r=s=>s.kind==="literal"&&s.value!==null?typeof s.value:void 0,i=[r(t.then),r(t.else)];return i[0]===void 0||i[1]===void 0||i[0]===i[1]?e:zn([e,K(t.then,n),K(t.else,n)])[0]??e}function Dg(e,t,n){let r=i=>{switch(i.kind){case"choice":return W(i.condition,r(i.then),r(i.else));case"null":return J([],"tuple");case"list":{let s=i.items.map(o=>o.kind==="absent"?o:Pr(t,o,n));return s.find(o=>o.kind==="error")??J(s,i.type==="set"?"list":i.type,{sensitive:i.sensitive,origin:i.origin})}case"unknown":return A(i.reason,{...i.reference?{madeFrom:[i.reference]}:{madeFrom:i.madeFrom},derived:{operands:[i],make:([s])=>r(s)},type:"list"});case"error":return i;default:{let s=Pr(t,i,n);return s.kind==="error"?s:J([s],"tuple")}}};return r(e)}function Pr(e,t,n){if(t.kind==="choice")return W(t.condition,Pr(e,t.then,n),Pr(e,t.else,n));switch(e.kind){case"splat-item":return t;case"attribute-of":return $r(Pr(e.on,t,n),e.name,{text:"an item",at:_e(n.source,e)});case"index":return To(Pr(e.on,t,n),K(e.key,n),{text:"an item",at:_e(n.source,e)});case"splat":return Dg(Pr(e.on,t,n),e.each,n);default:return le("This splat can't be evaluated.")}}function q1(e,t){if(e.name==="try"||e.name==="can")return H1(e,t);let n=e.args.map(s=>K(s,t)),r=J1(e.name,n);return r!==void 0?Yn(r,e,t):!e.expandLast||n.length===0?Yn(Wl(e.name,n,t.module.functions),e,t):Yn(be({text:()=>`${e.name}(...)`,need:"shallow",make:([s])=>s?.kind!=="list"?le(`The last argument of ${e.name} is no list and can't be expanded.`):Wl(e.name,[...n.slice(0,-1),...s.items],t.module.functions)},n.slice(-1)),e,t)}function J1(e,t){let n=t.find(i=>i.kind==="error");if(e!=="list"&&e!=="map")return;if(n!==void 0)return n;if(e==="list")return J(t,"list");let r=t.filter((i,s)=>s%2===0);if(!(t.length%2!==0||!r.every(i=>i.kind==="string")))return ce(r.map((i,s)=>[i.value,t[2*s+1]]),"map")}function H1(e,t){return e.args.length===0?le(`${e.name} needs an argument.`):e.name==="can"?ea(K(e.args[0],t)):G1(e.args,t)}function ea(e){return e.kind==="choice"?W(e.condition,ea(e.then),ea(e.else)):e.kind==="unknown"?A(e.reason,{type:"bool",derived:{operands:[e],make:([t])=>ea(t)}}):V(e.kind!=="error")}function G1(e,t){let n=r=>{let i=K(e[r],t);return r===e.length-1?i:Jl(i,()=>n(r+1))};return n(0)}function Jl(e,t){if(e.kind==="choice")return W(e.condition,Jl(e.then,t),Jl(e.else,t));if(e.kind!=="error")return e;let n=e.problem.missed,r=i=>i.kind==="choice"?W(i.condition,r(i.then),r(i.else)):n&&i.kind==="null"&&i.missed===void 0?{...i,missed:n}:i;return r(t())}var Gl=2e4,Nr=class{single;counted;instances;reason;#e=new Map;constructor(t,n,r){this.single=t==="single",this.counted=t==="count",this.instances=n,this.reason=r;for(let i of n)i.key?.kind==="string"&&this.#e.set(i.key.key,i),i.key?.kind==="number"&&this.#e.set(String(i.key.index),i)}get open(){return this.reason!==void 0}find(t){return this.#e.get(t)}unknownInstance(){return this.instances.find(({key:t})=>t?.kind==="unknown")??gs(this.counted?"count":"for_each",this.reason??{kind:"invalid",what:"the key"},void 0)}},sa=V(!0);function Lg(e,t,n){let r=e.attributes.get("for_each"),i=e.attributes.get("count");if(r!==void 0){let s=K(r.node.value,dt(t,r.source));return Hl("for_each",hs(s,o=>Z1(o,n)))}if(i!==void 0){let s=fn(K(i.node.value,dt(t,i.source)));return Hl("count",hs(s,o=>Q1(o,n)))}return new Nr("single",[{key:void 0,exists:K1(e,t),names:[]}])}function Fg(e,t,n){let r=e.attributes.get("for_each");if(r===void 0)return new Nr("for_each",[]);let i=K(r.node.value,dt(t,r.source));return Hl("for_each",hs(i,s=>{let o=Er(s);if(o===void 0||o.length>Gl){let a=ia(s,"for_each is no list, map or set");return{instances:[gs("for_each",a,n)],reason:a}}return{instances:o.map(([a,c])=>({key:Y1(a),exists:na(c),names:[["each",ce([["key",a],["value",ra(c)]])]]}))}}))}function Y1(e){return e.kind==="number"?{kind:"number",index:Number(e.digits)}:{kind:"string",key:e.kind==="string"?e.value:JSON.stringify(e.kind==="bool"?e.value:null)}}function K1(e,t){for(let{source:n,node:r}of e.blocks){if(r.type!=="lifecycle")continue;let i=r.body.items.find(o=>o.kind==="attribute"&&o.name==="enabled");if(i?.kind!=="attribute")continue;let s=Jn(K(i.value,dt(t,n)));if(s.kind==="bool"||s.kind==="choice")return s}return sa}function hs(e,t){if(e.kind!=="choice")return t(e);let n=hs(e.then,t),r=hs(e.else,t),i=V(!1),s=({key:c})=>c?.kind==="string"?`s${c.key}`:c?.kind==="number"?`n${c.index}`:"?",o=new Map(r.instances.map(c=>[s(c),c])),a=n.instances.map(c=>{let l=o.get(s(c));return o.delete(s(c)),l===void 0?{...c,exists:W(e.condition,c.exists,i)}:{...c,exists:W(e.condition,c.exists,l.exists),names:c.names.map(([f,d])=>{let p=l.names.find(([u])=>u===f)?.[1];return[f,p===void 0?d:W(e.condition,d,p)]})}});for(let c of o.values())a.push({...c,exists:W(e.condition,i,c.exists)});return{instances:a,reason:n.reason??r.reason}}function Hl(e,t){return new Nr(e,t.instances,t.reason)}function Q1(e,t){let n=e.kind==="number"?Qt(e.digits):void 0;if(n!==void 0&&n>=0&&n<=Gl)return{instances:Array.from({length:n},(s,o)=>({key:{kind:"number",index:o},exists:sa,names:[["count",ce([["index",ne(o)]])]]}))};let r=ia(e,n===void 0?"count is no whole number":"count is negative or too large");return{instances:[gs("count",r,t)],reason:r}}function Z1(e,t){let n=e.kind==="list"&&e.type!=="set"?e.items.map(i=>[i,i]):Er(e);if(n!==void 0&&n.length<=Gl){let i=[],s;for(let[o,a]of n){if(o.kind!=="string"){s??=ia(o,"a key of for_each is no string");continue}i.push({key:{kind:"string",key:o.value},exists:na(a),names:[["each",ce([["key",o],["value",ra(a)]])]],entry:a})}return s===void 0?{instances:i}:{instances:[...i,gs("for_each",s,t)],reason:s}}let r=ia(e,"for_each is no map or set of strings");return{instances:[gs("for_each",r,t)],reason:r}}function na(e){return e.kind==="absent"?V(!1):e.kind==="choice"?W(e.condition,na(e.then),na(e.else)):sa}function ra(e){if(e.kind!=="choice")return e;let t=ra(e.then),n=ra(e.else);return t.kind==="absent"?n:n.kind==="absent"?t:W(e.condition,t,n)}function gs(e,t,n){let r=(s,o)=>A(t,{...n!==void 0?{subject:`${s} of ${n}`}:{},...o?{type:o}:{}}),i=e==="count"?[["count",ce([["index",r("count.index","number")]])]]:[["each",ce([["key",r("each.key","string")],["value",r("each.value")]])]];return{key:{kind:"unknown"},exists:sa,names:i}}function ia(e,t){return e.kind==="unknown"?e.reason:e.kind==="error"?{kind:"error",problem:e.problem}:{kind:"invalid",what:e.kind==="null"?"count or for_each is null":t}}var X1=new Set(["count","for_each","provider","depends_on","providers","source","version"]),eS=new Set(["lifecycle","provisioner","connection"]);function Kl(e,t){let n=new Map;for(let[r,i]of e.attributes)X1.has(r)||n.set(r,mn(i,dt(t,i.source)));for(let[r,i]of tS(e))n.has(r)||n.set(r,Ql(r,i,t));return n}function Wg(e){let t=new Map;for(let[n,{source:r,node:i}]of e.attributes)t.set(n,_e(r,i));for(let{source:n,node:r}of e.blocks){let i=Cr(r);t.has(i)||t.set(i,_e(n,r.header))}return t}function tS(e){let t=new Map;for(let n of e.blocks){if(eS.has(n.node.type))continue;let r=Cr(n.node);t.set(r,[...t.get(r)??[],n])}return t}function Ql(e,t,n){let r=[],i=t[0],s={role:"attribute",name:e,range:_e(i.source,i.node.header)};for(let{source:o,node:a}of t){if(a.type!=="dynamic"){r.push(Bg(jn(o,a.body),dt(n,o),_e(o,a.header),e));continue}let c=jn(o,a.body),l=c.blocks.find(u=>u.node.type==="content"),f=Fg(c,dt(n,o),`dynamic ${e}`),d=c.attributes.get("iterator")?.node.value,p=d?.kind==="variable"?d.name:d?.kind==="literal"&&typeof d.value=="string"?d.value:e;for(let u of f.instances){if(l===void 0)continue;let m=u.names.map(([,b])=>[p,b]),g=Ut(dt(n,l.source),m),h=Bg(jn(l.source,l.node.body),g,_e(l.source,a.header),e);if(u.key?.kind==="unknown")return A(f.reason??{kind:"invalid",what:"for_each of a dynamic block"},{type:"list",origin:s});r.push(Yl(u.exists,h))}}return{kind:"list",type:"list",items:r,origin:s}}function Yl(e,t){return e.kind==="choice"?W(e.condition,Yl(e.then,t),Yl(e.else,t)):e.kind==="bool"&&!e.value?{kind:"absent"}:t}function Bg(e,t,n,r){return ce(Kl(e,t),"object",{origin:{role:"attribute",name:r,range:n,key:n}})}var bs=require("node:fs"),Zl=require("node:module"),_s="dmslint-input",zg,ys;function qg(e){return nS("parse",e)}function nS(e,t){let n;try{ys??=rS(),ys[e]?.(_s,t,(r,i)=>{n=r==null?{json:i??"null"}:{error:String(r)}})}catch{n=void 0}return n!==void 0?n:(ys=void 0,{error:"no answer"})}function rS(){let{Module:e,Instance:t}=globalThis.WebAssembly;zg??=new e(iS()),oS();let n=globalThis,r=new n.Go;r.exit=()=>{ys=void 0};let i={};return n.__parse_terraform_config_wasm__=i,r.run(new t(zg,r.importObject)).catch(()=>{ys=void 0}),i}function iS(){sS();let e=new URL("./main.wasm",importMetaUrl);if((0,bs.existsSync)(e))return(0,bs.readFileSync)(e);let t=(0,Zl.createRequire)(importMetaUrl).resolve("@cdktf/hcl2json/main.wasm.gz");return process.getBuiltinModule("node:zlib").gunzipSync((0,bs.readFileSync)(t))}function sS(){let e=Number.parseInt(process.versions.node,10);if(!(e!==20&&e!==22))for(let t of["--no-wasm-dynamic-tiering","--no-wasm-tier-up","--wasm-lazy-validation"])process.getBuiltinModule("node:v8").setFlagsFromString(t)}function oS(){if("Go"in globalThis)return;typeof require=="function"?Ug():(0,Zl.createRequire)(importMetaUrl)("@cdktf/hcl2json/wasm/wasm_exec.js");let{fs:e}=globalThis;e.writeSync=(t,n)=>n.length}function oa(e,t=!1){let n=e.length,r=0,i="",s=0,o=16,a=0,c=0,l=0,f=0,d=0;function p(x,N){let j=0,M=0;for(;j<x||!N;){let F=e.charCodeAt(r);if(F>=48&&F<=57)M=M*16+F-48;else if(F>=65&&F<=70)M=M*16+F-65+10;else if(F>=97&&F<=102)M=M*16+F-97+10;else break;r++,j++}return j<x&&(M=-1),M}function u(x){r=x,i="",s=0,o=16,d=0}function m(){let x=r;if(e.charCodeAt(r)===48)r++;else for(r++;r<e.length&&Si(e.charCodeAt(r));)r++;if(r<e.length&&e.charCodeAt(r)===46)if(r++,r<e.length&&Si(e.charCodeAt(r)))for(r++;r<e.length&&Si(e.charCodeAt(r));)r++;else return d=3,e.substring(x,r);let N=r;if(r<e.length&&(e.charCodeAt(r)===69||e.charCodeAt(r)===101))if(r++,(r<e.length&&e.charCodeAt(r)===43||e.charCodeAt(r)===45)&&r++,r<e.length&&Si(e.charCodeAt(r))){for(r++;r<e.length&&Si(e.charCodeAt(r));)r++;N=r}else d=3;return e.substring(x,N)}function g(){let x="",N=r;for(;;){if(r>=n){x+=e.substring(N,r),d=2;break}let j=e.charCodeAt(r);if(j===34){x+=e.substring(N,r),r++;break}if(j===92){if(x+=e.substring(N,r),r++,r>=n){d=2;break}switch(e.charCodeAt(r++)){case 34:x+='"';break;case 92:x+="\\";break;case 47:x+="/";break;case 98:x+="\b";break;case 102:x+="\f";break;case 110:x+=`
`;break;case 114:x+="\r";break;case 116:x+="	";break;case 117:let F=p(4,!0);F>=0?x+=String.fromCharCode(F):d=4;break;default:d=5}N=r;continue}if(j>=0&&j<=31)if(ws(j)){x+=e.substring(N,r),d=2;break}else d=6;r++}return x}function h(){if(i="",d=0,s=r,c=a,f=l,r>=n)return s=n,o=17;let x=e.charCodeAt(r);if(Xl(x)){do r++,i+=String.fromCharCode(x),x=e.charCodeAt(r);while(Xl(x));return o=15}if(ws(x))return r++,i+=String.fromCharCode(x),x===13&&e.charCodeAt(r)===10&&(r++,i+=`
`),a++,l=r,o=14;switch(x){case 123:return r++,o=1;case 125:return r++,o=2;case 91:return r++,o=3;case 93:return r++,o=4;case 58:return r++,o=6;case 44:return r++,o=5;case 34:return r++,i=g(),o=10;case 47:let N=r-1;if(e.charCodeAt(r+1)===47){for(r+=2;r<n&&!ws(e.charCodeAt(r));)r++;return i=e.substring(N,r),o=12}if(e.charCodeAt(r+1)===42){r+=2;let j=n-1,M=!1;for(;r<j;){let F=e.charCodeAt(r);if(F===42&&e.charCodeAt(r+1)===47){r+=2,M=!0;break}r++,ws(F)&&(F===13&&e.charCodeAt(r)===10&&r++,a++,l=r)}return M||(r++,d=1),i=e.substring(N,r),o=13}return i+=String.fromCharCode(x),r++,o=16;case 45:if(i+=String.fromCharCode(x),r++,r===n||!Si(e.charCodeAt(r)))return o=16;case 48:case 49:case 50:case 51:case 52:case 53:case 54:case 55:case 56:case 57:return i+=m(),o=11;default:for(;r<n&&b(x);)r++,x=e.charCodeAt(r);if(s!==r){switch(i=e.substring(s,r),i){case"true":return o=8;case"false":return o=9;case"null":return o=7}return o=16}return i+=String.fromCharCode(x),r++,o=16}}function b(x){if(Xl(x)||ws(x))return!1;switch(x){case 125:case 93:case 123:case 91:case 34:case 58:case 44:case 47:return!1}return!0}function v(){let x;do x=h();while(x>=12&&x<=15);return x}return{setPosition:u,getPosition:()=>r,scan:t?v:h,getToken:()=>o,getTokenValue:()=>i,getTokenOffset:()=>s,getTokenLength:()=>r-s,getTokenStartLine:()=>c,getTokenStartCharacter:()=>s-f,getTokenError:()=>d}}function Xl(e){return e===32||e===9}function ws(e){return e===10||e===13}function Si(e){return e>=48&&e<=57}var Jg;(function(e){e[e.lineFeed=10]="lineFeed",e[e.carriageReturn=13]="carriageReturn",e[e.space=32]="space",e[e._0=48]="_0",e[e._1=49]="_1",e[e._2=50]="_2",e[e._3=51]="_3",e[e._4=52]="_4",e[e._5=53]="_5",e[e._6=54]="_6",e[e._7=55]="_7",e[e._8=56]="_8",e[e._9=57]="_9",e[e.a=97]="a",e[e.b=98]="b",e[e.c=99]="c",e[e.d=100]="d",e[e.e=101]="e",e[e.f=102]="f",e[e.g=103]="g",e[e.h=104]="h",e[e.i=105]="i",e[e.j=106]="j",e[e.k=107]="k",e[e.l=108]="l",e[e.m=109]="m",e[e.n=110]="n",e[e.o=111]="o",e[e.p=112]="p",e[e.q=113]="q",e[e.r=114]="r",e[e.s=115]="s",e[e.t=116]="t",e[e.u=117]="u",e[e.v=118]="v",e[e.w=119]="w",e[e.x=120]="x",e[e.y=121]="y",e[e.z=122]="z",e[e.A=65]="A",e[e.B=66]="B",e[e.C=67]="C",e[e.D=68]="D",e[e.E=69]="E",e[e.F=70]="F",e[e.G=71]="G",e[e.H=72]="H",e[e.I=73]="I",e[e.J=74]="J",e[e.K=75]="K",e[e.L=76]="L",e[e.M=77]="M",e[e.N=78]="N",e[e.O=79]="O",e[e.P=80]="P",e[e.Q=81]="Q",e[e.R=82]="R",e[e.S=83]="S",e[e.T=84]="T",e[e.U=85]="U",e[e.V=86]="V",e[e.W=87]="W",e[e.X=88]="X",e[e.Y=89]="Y",e[e.Z=90]="Z",e[e.asterisk=42]="asterisk",e[e.backslash=92]="backslash",e[e.closeBrace=125]="closeBrace",e[e.closeBracket=93]="closeBracket",e[e.colon=58]="colon",e[e.comma=44]="comma",e[e.dot=46]="dot",e[e.doubleQuote=34]="doubleQuote",e[e.minus=45]="minus",e[e.openBrace=123]="openBrace",e[e.openBracket=91]="openBracket",e[e.plus=43]="plus",e[e.slash=47]="slash",e[e.formFeed=12]="formFeed",e[e.tab=9]="tab"})(Jg||(Jg={}));var cS=new Array(20).fill(0).map((e,t)=>" ".repeat(t)),Oi=200,lS={" ":{"\n":new Array(Oi).fill(0).map((e,t)=>`
`+" ".repeat(t)),"\r":new Array(Oi).fill(0).map((e,t)=>"\r"+" ".repeat(t)),"\r\n":new Array(Oi).fill(0).map((e,t)=>`\r
`+" ".repeat(t))},"	":{"\n":new Array(Oi).fill(0).map((e,t)=>`
`+"	".repeat(t)),"\r":new Array(Oi).fill(0).map((e,t)=>"\r"+"	".repeat(t)),"\r\n":new Array(Oi).fill(0).map((e,t)=>`\r
`+"	".repeat(t))}};var aa;(function(e){e.DEFAULT={allowTrailingComma:!1}})(aa||(aa={}));function ed(e,t=[],n=aa.DEFAULT){let r={type:"array",offset:-1,length:-1,children:[],parent:void 0};function i(c){r.type==="property"&&(r.length=c-r.offset,r=r.parent)}function s(c){return r.children.push(c),c}Hg(e,{onObjectBegin:c=>{r=s({type:"object",offset:c,length:-1,parent:r,children:[]})},onObjectProperty:(c,l,f)=>{r=s({type:"property",offset:l,length:-1,parent:r,children:[]}),r.children.push({type:"string",value:c,offset:l,length:f,parent:r})},onObjectEnd:(c,l)=>{i(c+l),r.length=c+l-r.offset,r=r.parent,i(c+l)},onArrayBegin:(c,l)=>{r=s({type:"array",offset:c,length:-1,parent:r,children:[]})},onArrayEnd:(c,l)=>{r.length=c+l-r.offset,r=r.parent,i(c+l)},onLiteralValue:(c,l,f)=>{s({type:uS(c),offset:l,length:f,parent:r,value:c}),i(l+f)},onSeparator:(c,l,f)=>{r.type==="property"&&(c===":"?r.colonOffset=l:c===","&&i(l))},onError:(c,l,f)=>{t.push({error:c,offset:l,length:f})}},n);let a=r.children[0];return a&&delete a.parent,a}function Hg(e,t,n=aa.DEFAULT){let r=oa(e,!1),i=[],s=0;function o(T){return T?()=>s===0&&T(r.getTokenOffset(),r.getTokenLength(),r.getTokenStartLine(),r.getTokenStartCharacter()):()=>!0}function a(T){return T?Y=>s===0&&T(Y,r.getTokenOffset(),r.getTokenLength(),r.getTokenStartLine(),r.getTokenStartCharacter()):()=>!0}function c(T){return T?Y=>s===0&&T(Y,r.getTokenOffset(),r.getTokenLength(),r.getTokenStartLine(),r.getTokenStartCharacter(),()=>i.slice()):()=>!0}function l(T){return T?()=>{s>0?s++:T(r.getTokenOffset(),r.getTokenLength(),r.getTokenStartLine(),r.getTokenStartCharacter(),()=>i.slice())===!1&&(s=1)}:()=>!0}function f(T){return T?()=>{s>0&&s--,s===0&&T(r.getTokenOffset(),r.getTokenLength(),r.getTokenStartLine(),r.getTokenStartCharacter())}:()=>!0}let d=l(t.onObjectBegin),p=c(t.onObjectProperty),u=f(t.onObjectEnd),m=l(t.onArrayBegin),g=f(t.onArrayEnd),h=c(t.onLiteralValue),b=a(t.onSeparator),v=o(t.onComment),x=a(t.onError),N=n&&n.disallowComments,j=n&&n.allowTrailingComma;function M(){for(;;){let T=r.scan();switch(r.getTokenError()){case 4:F(14);break;case 5:F(15);break;case 3:F(13);break;case 1:N||F(11);break;case 2:F(12);break;case 6:F(16);break}switch(T){case 12:case 13:N?F(10):v();break;case 16:F(1);break;case 15:case 14:break;default:return T}}}function F(T,Y=[],Pe=[]){if(x(T),Y.length+Pe.length>0){let ue=r.getToken();for(;ue!==17;){if(Y.indexOf(ue)!==-1){M();break}else if(Pe.indexOf(ue)!==-1)break;ue=M()}}}function ye(T){let Y=r.getTokenValue();return T?h(Y):(p(Y),i.push(Y)),M(),!0}function tt(){switch(r.getToken()){case 11:let T=r.getTokenValue(),Y=Number(T);isNaN(Y)&&(F(2),Y=0),h(Y);break;case 7:h(null);break;case 8:h(!0);break;case 9:h(!1);break;default:return!1}return M(),!0}function oe(){return r.getToken()!==10?(F(3,[],[2,5]),!1):(ye(!1),r.getToken()===6?(b(":"),M(),B()||F(4,[],[2,5])):F(5,[],[2,5]),i.pop(),!0)}function C(){d(),M();let T=!1;for(;r.getToken()!==2&&r.getToken()!==17;){if(r.getToken()===5){if(T||F(4,[],[]),b(","),M(),r.getToken()===2&&j)break}else T&&F(6,[],[]);oe()||F(4,[],[2,5]),T=!0}return u(),r.getToken()!==2?F(7,[2],[]):M(),!0}function E(){m(),M();let T=!0,Y=!1;for(;r.getToken()!==4&&r.getToken()!==17;){if(r.getToken()===5){if(Y||F(4,[],[]),b(","),M(),r.getToken()===4&&j)break}else Y&&F(6,[],[]);T?(i.push(0),T=!1):i[i.length-1]++,B()||F(4,[],[4,5]),Y=!0}return g(),T||i.pop(),r.getToken()!==4?F(8,[4],[]):M(),!0}function B(){switch(r.getToken()){case 3:return E();case 1:return C();case 10:return ye(!0);default:return tt()}}return M(),r.getToken()===17?n.allowEmptyContent?!0:(F(4,[],[]),!1):B()?(r.getToken()!==17&&F(9,[],[]),!0):(F(4,[],[]),!1)}function uS(e){switch(typeof e){case"boolean":return"boolean";case"number":return"number";case"string":return"string";case"object":{if(e){if(Array.isArray(e))return"array"}else return"null";return"object"}default:return"null"}}var Gg;(function(e){e[e.None=0]="None",e[e.UnexpectedEndOfComment=1]="UnexpectedEndOfComment",e[e.UnexpectedEndOfString=2]="UnexpectedEndOfString",e[e.UnexpectedEndOfNumber=3]="UnexpectedEndOfNumber",e[e.InvalidUnicode=4]="InvalidUnicode",e[e.InvalidEscapeCharacter=5]="InvalidEscapeCharacter",e[e.InvalidCharacter=6]="InvalidCharacter"})(Gg||(Gg={}));var Yg;(function(e){e[e.OpenBraceToken=1]="OpenBraceToken",e[e.CloseBraceToken=2]="CloseBraceToken",e[e.OpenBracketToken=3]="OpenBracketToken",e[e.CloseBracketToken=4]="CloseBracketToken",e[e.CommaToken=5]="CommaToken",e[e.ColonToken=6]="ColonToken",e[e.NullKeyword=7]="NullKeyword",e[e.TrueKeyword=8]="TrueKeyword",e[e.FalseKeyword=9]="FalseKeyword",e[e.StringLiteral=10]="StringLiteral",e[e.NumericLiteral=11]="NumericLiteral",e[e.LineCommentTrivia=12]="LineCommentTrivia",e[e.BlockCommentTrivia=13]="BlockCommentTrivia",e[e.LineBreakTrivia=14]="LineBreakTrivia",e[e.Trivia=15]="Trivia",e[e.Unknown=16]="Unknown",e[e.EOF=17]="EOF"})(Yg||(Yg={}));var Qg=ed;var Kg;(function(e){e[e.InvalidSymbol=1]="InvalidSymbol",e[e.InvalidNumberFormat=2]="InvalidNumberFormat",e[e.PropertyNameExpected=3]="PropertyNameExpected",e[e.ValueExpected=4]="ValueExpected",e[e.ColonExpected=5]="ColonExpected",e[e.CommaExpected=6]="CommaExpected",e[e.CloseBraceExpected=7]="CloseBraceExpected",e[e.CloseBracketExpected=8]="CloseBracketExpected",e[e.EndOfFileExpected=9]="EndOfFileExpected",e[e.InvalidCommentToken=10]="InvalidCommentToken",e[e.UnexpectedEndOfComment=11]="UnexpectedEndOfComment",e[e.UnexpectedEndOfString=12]="UnexpectedEndOfString",e[e.UnexpectedEndOfNumber=13]="UnexpectedEndOfNumber",e[e.InvalidUnicode=14]="InvalidUnicode",e[e.InvalidEscapeCharacter=15]="InvalidEscapeCharacter",e[e.InvalidCharacter=16]="InvalidCharacter"})(Kg||(Kg={}));function Zg(e){switch(e){case 1:return"InvalidSymbol";case 2:return"InvalidNumberFormat";case 3:return"PropertyNameExpected";case 4:return"ValueExpected";case 5:return"ColonExpected";case 6:return"CommaExpected";case 7:return"CloseBraceExpected";case 8:return"CloseBracketExpected";case 9:return"EndOfFileExpected";case 10:return"InvalidCommentToken";case 11:return"UnexpectedEndOfComment";case 12:return"UnexpectedEndOfString";case 13:return"UnexpectedEndOfNumber";case 14:return"InvalidUnicode";case 15:return"InvalidEscapeCharacter";case 16:return"InvalidCharacter"}return"<unknown ParseErrorCode>"}var gS=new RegExp("^\\p{ID_Start}","u"),yS=new RegExp("^\\p{ID_Continue}","u"),Xg=new Uint8Array(128),td=new Uint8Array(128);for(let e=0;e<128;e++)bS(e)||e===95?Xg[e]=td[e]=1:(Ai(e)||e===45)&&(td[e]=1);function Dr(e,t,n){let r=t;if(r<n&&!Xg[e.charCodeAt(r)]&&e.charCodeAt(r)<128)return 0;for(;r<n;){let i=e.charCodeAt(r);if(i<128){if(td[i]===0)break;r++}else{let s=e.codePointAt(r),o=String.fromCodePoint(s);if(!(r>t?yS:gS).test(o))break;r+=o.length}}return r-t}function Ai(e){return e>=48&&e<=57}function ey(e){return Ai(e)||e>=97&&e<=102||e>=65&&e<=70}function bS(e){return e>=97&&e<=122||e>=65&&e<=90}function Kn(e){return e===32||e>=9&&e<=13?!0:e<128?!1:e===133||e===160||e===5760||e>=8192&&e<=8202||e===8232||e===8233||e===8239||e===8287||e===12288}function nd(e){let t=0;for(;t<e.length&&Kn(e.charCodeAt(t));)t++;return t}function ty(e){return e.slice(nd(e))}function ca(e){let t=e.length;for(;t>0&&Kn(e.charCodeAt(t-1));)t--;return e.slice(0,t)}var _S=/[\u0300-\uffff]/;function sn(e){return _S.test(e)?e.normalize("NFC"):e}var Rt=256,_t=257,st=258,ks=259,Lr=260,rd=261,id=262,sd=263,od=264,ad=265,cd=266,ld=267,vs=268,la=269,dd=270,da=271,Cn=272,Ee=class{message;start;end;bound;constructor(t,n,r=!1){this.message=t,this.start=n.start,this.end=n.end,this.bound=r}},ny=200,ry=500,xs=200,Qn=class{text;limit;comments=[];refusals=[];noted=0;token=Rt;start=0;end=0;newlineAt=-1;newlines=!0;depth=0;height=0;openCommentFrom=Number.POSITIVE_INFINITY;openMarkers=new Map;constructor(t){this.text=t,this.limit=t.length}peek(){return this.newlineAt>=0&&this.newlines?_t:this.token}here(){return this.peek()===_t?{start:this.newlineAt,end:this.newlineAt+1}:{start:this.start,end:this.end}}word(){return this.text.slice(this.start,this.end)}isWord(t){return this.token===st&&this.peek()===st&&this.end-this.start===t.length&&this.text.startsWith(t,this.start)}skipNewline(){this.newlineAt=-1}advance(){this.scan(this.end)}restart(t){for(;this.comments.length>0&&this.comments[this.comments.length-1].start>=t;)this.comments.pop();this.scan(t)}neverClosed(t,n){this.openMarkers.set(t,Math.min(n,this.openMarkers.get(t)??n))}isOpenFrom(t,n){return n>=(this.openMarkers.get(t)??Number.POSITIVE_INFINITY)}refuse(t,n=this.here()){throw new Ee(t,n)}note(t){this.noted++,this.refusals.length<xs&&this.refusals.push(t)}descend(){if(++this.depth>ny)throw new Ee(`This is nested more than ${ny} levels deep. Simplify it.`,this.here(),!0)}grow(t,n){if(this.height=t+1,this.height>ry)throw new Ee(`This expression has more than ${ry} operators in one chain. Split it.`,n,!0)}scan(t){let{text:n,limit:r}=this;this.newlineAt=-1;let i=t;for(;i<r;i++){let s=n.charCodeAt(i);if(!(s===32||s===9))if(s===10)this.newlineAt<0&&(this.newlineAt=i);else if(s===13&&n.charCodeAt(i+1)===10&&i+1<r)this.newlineAt<0&&(this.newlineAt=i),i++;else if(s===35||s===47&&n.charCodeAt(i+1)===47)i=this.lineComment(i);else if(s===47&&n.charCodeAt(i+1)===42){let o=i<this.openCommentFrom?n.indexOf("*/",i+2):-1;if(o<0){this.openCommentFrom=Math.min(i,this.openCommentFrom);break}this.comments.push({text:n.slice(i,o+2),start:i,end:o+2}),i=o+1}else break}if(this.start=i,i>=r){this.token=Rt,this.start=this.end=r;return}this.token=this.tokenAt(i)}lineComment(t){let{text:n,limit:r}=this,i=n.indexOf(`
`,t);i<0&&(i=r);let s=i>t&&n.charCodeAt(i-1)===13?i-1:i;return this.comments.push({text:n.slice(t,s),start:t,end:s}),i<r&&this.newlineAt<0&&(this.newlineAt=s),i}tokenAt(t){let{text:n,limit:r}=this,i=n.charCodeAt(t),s=t+1<r?n.charCodeAt(t+1):-1;if(this.end=t+1,i===34)return Lr;if(Ai(i))return this.end=wS(n,t,r),ks;let o=Dr(n,t,r);if(o>0)return this.end=t+o,st;switch(i){case 60:if(s===60){let a=ua(n,t,r);if(a>0)return this.end=a,rd}return s===61?this.two(od):i;case 62:return s===61?this.two(ad):i;case 61:return s===61?this.two(id):s===62?this.two(dd):i;case 33:return s===61?this.two(sd):i;case 38:return s===38?this.two(cd):Cn;case 124:return s===124?this.two(ld):Cn;case 58:return s===58?this.two(vs):i;case 46:return s===46&&t+2<r&&n.charCodeAt(t+2)===46?(this.end=t+3,la):i;case 126:return s===125?this.two(da):Cn;case 123:case 125:case 91:case 93:case 40:case 41:case 44:case 42:case 47:case 37:case 43:case 45:case 63:return i;default:return i>=55296&&i<56320&&t+1<r&&(this.end=t+2),Cn}}two(t){return this.end=this.start+2,t}};function wS(e,t,n){let r=t+1;for(let i=r;i<n;){let s=e.charCodeAt(i);if(Ai(s))r=++i;else if(s===46)i++;else if(s===101||s===69){let o=e.charCodeAt(i+1),a=o===43||o===45?i+2:i+1;if(a>=n||!Ai(e.charCodeAt(a)))break;r=i=a+1}else break}return r}function ua(e,t,n){if(e.charCodeAt(t)!==60||e.charCodeAt(t+1)!==60)return 0;let r=e.charCodeAt(t+2)===45?t+3:t+2,i=Dr(e,r,n);if(i===0)return 0;let s=e.charCodeAt(r+i)===13?r+i+1:r+i;return s<n&&e.charCodeAt(s)===10?s+1:0}function iy(e,t){let n=e.token===st?e.word():"";switch(n){case"if":return e.advance(),{kind:"if",condition:Re(e),start:t,end:t};case"for":return e.advance(),{kind:"for",...ud(e),collection:Re(e),start:t,end:t};case"else":case"endif":case"endfor":return e.advance(),{kind:n,start:t,end:t};default:return e.refuse("After %{ must follow if, else, endif, for or endfor. For a literal %{ write %%{.")}}function ud(e){let t=()=>{e.peek()!==st&&e.refuse('The name of a variable is expected here, as in "for key, value in".');let i=e.word();return e.advance(),i},n,r=t();return e.peek()===44&&(e.advance(),n=r,r=t()),e.isWord("in")||e.refuse('The word "in" is expected here, between the names of "for" and the collection.'),e.advance(),{keyName:n,valueName:r}}var fa=class{deepest=0;next=0;level=0;lexer;pieces;constructor(t,n){this.lexer=t,this.pieces=n}parts(t){let n=[];for(;;this.next++){let r=this.pieces[this.next];if(r===void 0)return t.length>0&&this.unbalanced(this.pieces[this.next-1],t),n;if(r.kind==="text"||r.kind==="interpolation")n.push(r);else if(r.kind==="if"||r.kind==="for")n.push(this.directive(r));else{if(t.includes(r.kind))return n;this.unbalanced(r,t)}}}unbalanced(t,n){this.lexer.refuse(n.length>0?`A directive before this is not closed. Write %{ ${n[n.length-1]} }.`:"This directive closes none. Remove it, or write the %{ if } or %{ for } that it belongs to.",t)}directive(t){this.lexer.descend(),this.deepest=Math.max(this.deepest,++this.level),this.next++;let n;if(t.kind==="if"){let r=this.parts(["else","endif"]),i=[];this.pieces[this.next].kind==="else"&&(this.next++,i=this.parts(["endif"])),n={...t,then:r,else:i,end:this.pieces[this.next].end}}else n={...t,body:this.parts(["endfor"]),end:this.pieces[this.next].end};return this.level--,this.lexer.depth--,n}};function sy(e,t,n){let r=t;for(;e.peek()===vs;)e.advance(),e.peek()!==st&&e.refuse('The name of a function is expected here, behind "::".'),r+=`::${e.word()}`,e.advance();e.peek()!==40&&e.refuse("An opening parenthesis is expected here, behind the name of the function.");let i=pa(e,!1),s=[],o=!1,a=0;for(;e.peek()!==41;)s.push(Re(e)),a=Math.max(a,e.height),e.peek()===la?(o=!0,e.advance(),e.peek()!==41&&e.refuse('A closing parenthesis is expected here, behind the last argument "...".')):e.peek()===44?e.advance():e.peek()!==41&&e.refuse("A comma or a closing parenthesis is expected here, behind the argument.");let{end:c}=e;Fr(e,i);let l={kind:"call",name:r,args:s,expandLast:o,start:n,end:c};return e.grow(a,l),l}function pa(e,t){let n=e.newlines;return e.newlines=t,e.advance(),n}function Fr(e,t){e.advance(),e.newlines=t}function oy(e){let{start:t}=e,n=pa(e,!1),r=Re(e);e.peek()!==41&&e.refuse("A closing parenthesis is expected here.");let{end:i,height:s}=e;Fr(e,n);let o={kind:"parentheses",inner:r,start:t,end:i};return e.grow(s,o),o}function ay(e){let{start:t}=e,n=pa(e,!1);if(e.isWord("for"))return ly(e,t,n,93);let r=[],i=0;for(;e.peek()!==93;)r.push(Re(e)),i=Math.max(i,e.height),e.peek()===44?e.advance():e.peek()!==93&&e.refuse("A comma or a closing bracket is expected here, behind the item.");let{end:s}=e;Fr(e,n);let o={kind:"tuple",items:r,start:t,end:s};return e.grow(i,o),o}function cy(e){let{start:t}=e,n=pa(e,!1);if(e.isWord("for"))return ly(e,t,n,125);e.newlines=!0;let r=[],i=0;for(;e.peek()===_t&&e.skipNewline(),e.peek()!==125;){let a=kS(Re(e));i=Math.max(i,e.height),e.peek()!==61&&e.peek()!==58&&e.refuse("An equals sign is expected here, between the key and its value. A key with dots or spaces needs quotes."),e.advance();let c=Re(e);i=Math.max(i,e.height),r.push({key:a,value:c,start:a.start,end:c.end}),e.peek()===44?e.advance():e.peek()!==_t&&e.peek()!==125&&e.refuse("A comma, a new line or a closing brace is expected here, behind the value.")}let{end:s}=e;Fr(e,n);let o={kind:"object",items:r,start:t,end:s};return e.grow(i,o),o}function kS(e){let{start:t,end:n}=e;return e.kind==="variable"?{kind:"literal",value:sn(e.name),start:t,end:n}:e.kind==="literal"&&(e.value===null||typeof e.value=="boolean")?{kind:"literal",value:String(e.value),start:t,end:n}:e}function ly(e,t,n,r){e.advance();let i=ud(e),s=Re(e),{height:o}=e;e.peek()!==58&&e.refuse('A colon is expected here, behind the collection of "for".'),e.advance();let a=Re(e);o=Math.max(o,e.height);let c;e.peek()===dd&&(r===93&&e.refuse("A list takes no keys. Write { for \u2026 : key => value } for an object."),c=a,e.advance(),a=Re(e),o=Math.max(o,e.height));let l=e.peek()===la;l&&(r===93&&e.refuse('Only an object can be grouped by "...". Remove it.'),e.advance());let f;e.isWord("if")&&(e.advance(),f=Re(e),o=Math.max(o,e.height)),e.peek()!==r&&e.refuse("The end of the for-expression is expected here: close its bracket.");let d={start:t,end:e.end};return c===void 0&&r===125&&e.refuse("An object needs keys. Write { for \u2026 : key => value }, or [ for \u2026 ] for a list.",a),Fr(e,n),e.grow(o,d),c===void 0?{kind:"for-tuple",...i,collection:s,value:a,condition:f,...d}:{kind:"for-object",...i,collection:s,key:c,value:a,condition:f,grouped:l,...d}}var Br=class{lexer;pieces=[];trimNext=!1;height=0;constructor(t){this.lexer=t}text(t,n,r){this.pieces.push({kind:"text",text:this.trimNext?ty(t):t,start:n,end:r}),this.trimNext=!1}sequence(t){let{text:n}=this.lexer,r=n.charCodeAt(t);if(r!==36&&r!==37)return 0;if(n.charCodeAt(t+1)===123)return this.templateSequence(t,r===36);let i=n.charCodeAt(t+1)===r&&n.charCodeAt(t+2)===123,s=i?t+3:t+1;return this.text(i?n.slice(t+1,s):n.slice(t,s),t,s),s}templateSequence(t,n){let{lexer:r,pieces:i}=this,s=r.text.charCodeAt(t+2)===126,o=i[i.length-1];s&&o?.kind==="text"&&(o.text=ca(o.text));let{newlines:a}=r;r.newlines=!1,r.descend(),r.scan(t+(s?3:2));let c=n?{kind:"interpolation",value:Re(r),start:t,end:t}:iy(r,t);r.depth--,r.token!==125&&r.token!==da&&r.refuse(n?"This interpolation must end with a closing brace here. Close it; for a literal ${ write $${.":"This directive must end with a closing brace here. Close it; for a literal %{ write %%{."),(n||c.kind==="if"||c.kind==="for")&&(this.height=Math.max(this.height,r.height)),this.trimNext=r.token===da;let l=r.end;return i.push({...c,end:l}),r.newlines=a,l}dedent(){let t=Number.POSITIVE_INFINITY,n=!0,r=[];for(let i of this.pieces){if(n)if(n=!1,i.kind==="text"){let s=nd(i.text);(s<i.text.length||!i.text.endsWith(`
`))&&(r.push(i),t=Math.min(t,s))}else t=0;i.kind==="text"&&i.text.endsWith(`
`)&&(n=!0)}if(t>0)for(let i of r)i.text=i.text.slice(t)}finish(t,n){let r=vS(this.pieces),[i]=r;return this.lexer.height=1,i===void 0?{kind:"literal",value:"",start:t,end:n}:i.kind==="text"&&r.length===1?{kind:"literal",value:i.text,start:t,end:n}:(this.lexer.grow(this.height,{start:t,end:n}),{kind:"template",parts:this.foldedParts(r),start:t,end:n})}foldedParts(t){if(t.every(xS))return t;let n=new fa(this.lexer,t),r=n.parts([]);return this.lexer.height+=n.deepest,r}};function vS(e){let t=[];for(let n=0;n<e.length;n++){let r=e[n];if(r.kind!=="text"){t.push(r);continue}let{text:i,end:s}=r;for(let o=e[n+1];o?.kind==="text";o=e[++n+1])i+=o.text,s=o.end;t.push({kind:"text",text:sn(i),start:r.start,end:s})}return t}function xS(e){return e.kind==="text"||e.kind==="interpolation"}function dy(e){let{text:t,start:n,limit:r}=e,i=t.charCodeAt(n+2)===45,s=ca(t.slice(n+(i?3:2),e.end)),o={start:n,end:e.end-1},a=new Br(e),c=e.end,l=-1,f=r;for(e.isOpenFrom(s,c)&&fd(e,s,o);l<0;){let p=t.indexOf(`
`,c);f=p<0?r:p;let u=SS(t,c,f,s);u>0&&p<0&&e.note(new Ee(`The line of the closing marker ${s} has no line end. End the file with a newline.`,{start:u-s.length,end:u})),u>0?l=u:p<0?fd(e,s,o):c=OS(a,c,s,o)}i&&a.dedent();let d=a.finish(n,l);return e.scan(f),d}function fd(e,t,n){e.neverClosed(t,n.start),e.refuse(`No line closes this heredoc. Put ${t} alone on the line behind its text.`,n)}function SS(e,t,n,r){let i=a=>Kn(e.charCodeAt(a))&&(e.charCodeAt(a)!==13||a+1===n),s=t;for(;s<n&&i(s);)s++;if(!e.startsWith(r,s))return 0;let o=s+r.length;if(o>n)return 0;for(s=o;s<n;s++)if(!i(s))return 0;return o}function OS(e,t,n,r){let{lexer:i}=e,{text:s,limit:o}=i,a=t,c=t;for(;c<o;){let l=s.charCodeAt(c);if(l===10)return e.text(s.slice(a,c+1),a,c+1),c+1;l===36||l===37?(c>a&&e.text(s.slice(a,c),a,c),a=c=e.sequence(c)):l===13&&s.charCodeAt(c+1)!==10?i.refuse("A carriage return stands here without a line feed. Save the file with line ends \\n or \\r\\n.",{start:c,end:c+1}):c++}return fd(i,n,r)}function uy(e,t,n){let r=e.text.slice(t,n),i="",s=0;for(let o=r.indexOf("\\");o>=0;o=r.indexOf("\\",s)){i+=r.slice(s,o);let a=$S(r,o);typeof a=="string"?(e.note(new Ee(a,{start:t+o,end:Math.min(t+o+2,n)})),i+=r.slice(o,o+2),s=o+2):(i+=a.character,s=o+a.length)}return i+r.slice(s)}var AS={n:`
`,r:"\r",t:"	",'"':'"',"\\":"\\"};function $S(e,t){let n=e[t+1]??"",r=AS[n];if(r!==void 0)return{character:r,length:2};if(n!=="u"&&n!=="U")return'This is no escape sequence of HCL. Write \\\\ for a backslash; the others are \\n, \\r, \\t, \\", \\uNNNN and \\UNNNNNNNN.';let i=n==="u"?4:8,s=t+2;for(;s<t+2+i&&ey(e.charCodeAt(s));)s++;if(s<t+2+i)return`\\${n} must be followed by ${i} hexadecimal digits.`;let o=Number.parseInt(e.slice(t+2,s),16);return o>1114111||o>=55296&&o<=57343?"This escape names no Unicode character. Write the character itself, or \\UNNNNNNNN with its code point.":{character:String.fromCodePoint(o),length:i+2}}function ha(e){let{start:t}=e;if(e.text.charCodeAt(t)!==34)return dy(e);let n=ES(e.text,t+1);return n>=0?(e.scan(n+1),e.height=1,{kind:"literal",value:sn(e.text.slice(t+1,n)),start:t,end:n+1}):TS(e,t)}var ma=/[^"\\$%\n\r]*/y;function ES(e,t){return ma.lastIndex=t,ma.test(e),e.charCodeAt(ma.lastIndex)===34?ma.lastIndex:-1}function TS(e,t){let{text:n,limit:r}=e,i=new Br(e),s=!1,o=t+1;for(;;){let l=o<r?n.charCodeAt(o):-1;if(l===34)break;(l===-1||l===10||l===13)&&fy(e,t,o);let f=i.sequence(o);if(f>0){o=f;continue}let d=o;for(;o<r;){let u=n.charCodeAt(o);if(u===34||u===36||u===37||u===10||u===13)break;if(u===92){let m=n.charCodeAt(o+1);(o+1===r||m===10||m===13)&&fy(e,t,o+1),o++}o++}let{noted:p}=e;i.text(uy(e,d,o),d,o),s||=e.noted>p}let a=o+1;if(s)return e.scan(a),e.height=1,{kind:"invalid",start:t,end:a};let c=i.finish(t,a);return e.scan(a),c}function fy(e,t,n){e.refuse("This string has no closing quote on its line. Add it; for text of several lines write \\n or a heredoc (<<EOT).",{start:t,end:n})}function ga(e,t){let{text:n,limit:r}=e,i=new Br(e),s=t,o=t;for(;o<r;){let a=n.charCodeAt(o);a===36||a===37?(o>s&&i.text(n.slice(s,o),s,o),s=o=i.sequence(o)):a===10?(o++,i.text(n.slice(s,o),s,o),s=o):o++}return o>s&&i.text(n.slice(s,o),s,o),i.finish(t,r)}function pd(e,t){let n=t;for(;;){let r=e.peek();if(r===46)n=RS(e,n);else if(r===91)n=MS(e,n);else return n;n.kind!=="splat"&&e.grow(e.height,n)}}function RS(e,t){let n=e.start;if(e.advance(),e.peek()!==42)return py(e,t);let r=e.height,i={kind:"splat-item",start:n,end:e.end};for(e.advance(),e.height=1;e.peek()===46;)e.advance(),i=py(e,i),e.grow(e.height,i);let s={kind:"splat",on:t,each:i,start:t.start,end:i.end};return e.grow(Math.max(r,e.height),s),s}function py(e,t){let{start:n,end:r}=e;if(e.peek()===st){let s=e.word();return e.advance(),{kind:"attribute-of",on:t,name:s,nameSpan:{start:n,end:r},start:t.start,end:r}}if(e.peek()!==ks)return e.refuse("The name of an attribute is expected here, behind the dot.");e.word().includes(".")&&e.refuse("Two indexes can not be written with dots. Write them in brackets: [0][1].");let i=md(e);return e.advance(),{kind:"index",on:t,key:i,start:t.start,end:r}}function MS(e,t){let n=e.start,r=e.height,i=e.newlines;if(e.advance(),e.peek()===42){e.advance(),e.peek()!==93&&e.refuse("A closing bracket is expected here, behind the star of the splat.");let a={kind:"splat-item",start:n,end:e.end};e.advance(),e.height=1,e.descend();let c=pd(e,a);e.depth--;let l={kind:"splat",on:t,each:c,start:t.start,end:c.end};return e.grow(Math.max(r,e.height),l),l}e.newlines=!1;let s=Re(e);e.peek()!==93&&e.refuse("A closing bracket is expected here, behind the index.");let{end:o}=e;return Fr(e,i),e.height=Math.max(r,e.height),{kind:"index",on:t,key:s,start:t.start,end:o}}var my=300,hy=4;function Re(e){e.descend();let t=gy(e,1),n=t;if(e.peek()===63){let{height:r}=e;e.advance();let i=Re(e);r=Math.max(r,e.height),e.peek()!==58&&e.refuse("The second half of a conditional is missing: condition ? one : other."),e.advance();let s=Re(e);n={kind:"conditional",condition:t,then:i,else:s,start:t.start,end:s.end},e.grow(Math.max(r,e.height),n)}return e.depth--,n}function VS(e){switch(e){case ld:return 1;case cd:return 2;case id:case sd:return 3;case 60:case 62:case od:case ad:return 4;case 43:case 45:return 5;case 42:case 47:case 37:return 6;default:return 0}}function gy(e,t){let n=yy(e);for(;;){let r=VS(e.peek());if(r<t||r===0)return n;let i=e.word(),{height:s}=e;e.advance();let o=gy(e,r+1);n={kind:"binary",operator:i,left:n,right:o,start:n.start,end:o.end},e.grow(Math.max(s,e.height),n)}}function yy(e){return pd(e,IS(e))}function IS(e){let{start:t}=e;switch(e.peek()){case Lr:case rd:return ha(e);case st:return jS(e);case ks:{let n=md(e);return e.advance(),e.height=1,n}case 45:case 33:{let n=e.token===45?"-":"!";e.advance(),e.descend();let r=yy(e);e.depth--;let i={kind:"unary",operator:n,operand:r,start:t,end:r.end};return e.grow(e.height,i),i}case 40:return oy(e);case 91:return ay(e);case 123:return cy(e);case Rt:case _t:return e.refuse("An expression is expected here, but the line ends. Write the value on this line.");case Cn:return e.refuse(ya(e.text.charCodeAt(t)));default:return e.refuse('An expression is expected here. Write a value, such as "text", 1, true, [ \u2026 ] or { \u2026 }.')}}function ya(e){return e===39?"Single quotes make no string. Write double quotes.":e===8220||e===8221?"Curly quotes make no string. Write straight double quotes.":e===59?"A semicolon separates nothing in HCL. Put each argument on its own line, and commas between values.":e===38?'HCL has no bitwise operators. Write && for "and".':e===124?'HCL has no bitwise operators. Write || for "or".':e===96?"Backticks make no string. Write double quotes, or a heredoc (<<EOT).":"This character means nothing in HCL. Remove it, or put the text into double quotes."}function md(e){let{start:t,end:n}=e,r=e.word(),i="",s=!1,o=/^(\d+)(?:\.(\d*))?(?:[eE][+-]?(\d+))?$/.exec(r);return o===null?i="This is no number. Write digits, with at most one point and one exponent.":(o[1].length+(o[2]?.length??0)>my||(o[3]?.length??0)>hy)&&(i=`This number has more than ${my} digits, or more than ${hy} in its exponent. It is not read.`,s=!0),i===""?{kind:"literal",value:{number:r},start:t,end:n}:(e.note(new Ee(i,{start:t,end:n},s)),{kind:"invalid",start:t,end:n})}function jS(e){let{start:t,end:n}=e,r=e.word();e.advance();let i=e.peek();return i===40||i===vs?sy(e,r,t):(e.height=1,r==="true"||r==="false"?{kind:"literal",value:r==="true",start:t,end:n}:r==="null"?{kind:"literal",value:null,start:t,end:n}:{kind:"variable",name:r,start:t,end:n})}function gd(e,t,n,r){let{start:i,end:s}=t,o=e.slice(i+1,s-1);if(!o.includes("\\"))return n==="literal"||n==="template"&&!/[$%]\{/.test(o)?{kind:"literal",value:sn(o),start:i,end:s}:hd(e.slice(0,s-1),i+1,t,n,r);let{decoded:a,offsets:c}=PS(e,t);if(n==="literal"||n==="template"&&!/[$%]\{/.test(a))return{kind:"literal",value:sn(a),start:i,end:s};let l=[],f=hd(a,0,{start:0,end:a.length},n,l);for(let d of l)r.push(new Ee(d.message,CS(d,c),d.bound));return ba(f,d=>c[d]??s-1),{...f,start:i,end:s}}function hd(e,t,n,r,i){let s=new Qn(e);try{let o;if(r==="reference"){if(e.startsWith("${",t))return hd(e,t,n,"template",i);s.newlines=!1,s.restart(t),o=Re(s),s.peek()!==Rt&&s.refuse("The expression ends before this. Remove what follows it.")}else o=ga(s,t);return i.push(...s.refusals),r==="reference"?o:{...o,start:n.start,end:n.end}}catch(o){if(!(o instanceof Ee))throw o;return i.length<xs&&i.push(o),{kind:"invalid",start:n.start,end:n.end}}}function CS(e,t){let n=t[e.start]??t[t.length-1];return{start:n,end:Math.max(n,t[e.end]??t[t.length-1])}}function PS(e,t){let n=[],r=[],i=t.end-1;for(let s=t.start+1;s<i;){let o=e[s]!=="\\"?1:e[s+1]==="u"?6:2,a=e.slice(s,Math.min(s+o,i));n.push(o===1?a:NS(a)),r.push(s),s+=o}return r.push(i),{decoded:n.join(""),offsets:r}}function NS(e){return e[1]==="u"?String.fromCharCode(Number.parseInt(e.slice(2),16)||65533):{n:`
`,r:"\r",t:"	",b:"\b",f:"\f"}[e[1]??""]??e.slice(1)}function ba(e,t){if(typeof e!="object"||e===null)return;let n=e;for(let r of Object.keys(n)){let i=n[r];typeof i=="object"?ba(i,t):(r==="start"||r==="end")&&typeof i=="number"&&(n[r]=typeof t=="function"?t(i):t[r])}}var by=200,DS=300;function _a(e,t){let n=new yd(e);return{file:n.file(t),refusals:n.refusals}}var yd=class{refusals=[];text;comments=[];broken=[];constructor(t){this.text=t}file(t){let{text:n,comments:r}=this,i={start:0,end:n.length},s=LS(n);if(s>=0)return this.refuse(`This is nested more than ${by} levels deep. Simplify it.`,{start:s,end:s+1}),{body:{items:[],...i,incomplete:!0},comments:r};let o=[],a=Qg(n,o,{disallowComments:!0,allowTrailingComma:!1,allowEmptyContent:!1});for(let f of o){let d=Math.min(f.offset,n.length);this.refuse(BS(f),{start:d,end:Math.min(d+f.length,n.length)}),this.broken.push(d)}let c=[];for(let f of this.objects(a))c.push(...this.items(f,t));let l=o.length>0||a===void 0;return{body:l?{items:c,...i,incomplete:l}:{items:c,...i},comments:r}}refuse(t,n){this.refusals.length<xs&&this.refusals.push(new Ee(t,n))}objects(t){return t===void 0||t.type==="null"?[]:t.type==="object"?[t]:t.type==="array"?(t.children??[]).flatMap(n=>this.objects(n)):(this.refuse("A JSON object, or a list of them, is expected here.",hn(t)),[])}items(t,n){let r=[],i=new Set;for(let s of t.children??[]){let[o,a]=s.children??[];if(o===void 0)continue;let c=String(o.value);if(c==="//"){a?.type==="string"&&this.comments.push({text:`// ${a.value}`,...hn(a)});continue}let l=Object.hasOwn(n.blocks,c)?n.blocks[c]:void 0;if(l!==void 0){r.push(...this.blocks(c,l,[],o,a,l.labels));continue}i.has(c)&&this.refuse(`The argument ${c} is set twice. Remove one.`,hn(o)),i.add(c);let f=hn(o),d=(Object.hasOwn(n.strings,c)?n.strings[c]:void 0)??n.otherStrings,p=this.expression(a,d??"template",f);r.push({kind:"attribute",name:c,nameSpan:f,value:p,start:f.start,end:p.end})}return r}blocks(t,n,r,i,s,o){let a=[];for(let c of this.objects(s)){if(o>0){for(let m of c.children??[]){let[g,h]=m.children??[];if(g===void 0||g.value==="//")continue;let b={value:String(g.value),...hn(g)};a.push(...this.blocks(t,n,[...r,b],g,h,o-1))}continue}let l=hn(i),{start:f,end:d}=hn(c),p=c===s,u=this.body(c,n.body);a.push({kind:"block",type:t,labels:r,header:l,body:u,start:p?l.start:f,end:d})}return a}body(t,n){let{start:r,end:i}=hn(t),s={items:this.items(t,n),start:r+1,end:Math.max(r+1,i-1)},o=this.broken.some(a=>a>=r&&a<=i);return o?{...s,incomplete:o}:s}expression(t,n,r){if(t===void 0)return{kind:"invalid",start:r.end,end:r.end};let{start:i,end:s}=hn(t);switch(t.type){case"string":return gd(this.text,{start:i,end:s},n,this.refusals);case"number":return this.number(i,s);case"boolean":return{kind:"literal",value:t.value===!0,start:i,end:s};case"null":return{kind:"literal",value:null,start:i,end:s};case"array":return{kind:"tuple",items:(t.children??[]).map(a=>this.expression(a,n,{start:i,end:i})),start:i,end:s};case"object":return{kind:"object",items:this.objectItems(t,n),start:i,end:s};default:return{kind:"invalid",start:i,end:s}}}objectItems(t,n){let r=[];for(let i of t.children??[]){let[s,o]=i.children??[];if(s===void 0)continue;let a=hn(s),c=n==="template"?gd(this.text,a,n,this.refusals):{kind:"literal",value:sn(String(s.value)),...a},l=this.expression(o,n,a);r.push({key:c,value:l,start:a.start,end:l.end})}return r}number(t,n){let r=this.text.slice(t,n),i=r.startsWith("-"),s=i?r.slice(1):r;if(s.length>DS||/[eE][+-]?\d{5}/.test(s))return this.refuse("This number has too many digits and is not read.",{start:t,end:n}),{kind:"invalid",start:t,end:n};let o={kind:"literal",value:{number:s},start:i?t+1:t,end:n};return i?{kind:"unary",operator:"-",operand:o,start:t,end:n}:o}};function hn(e){return{start:e.offset,end:e.offset+e.length}}function LS(e){let t=0;for(let n=0;n<e.length;n++){let r=e.charCodeAt(n);if(r===34)for(n++;n<e.length&&e.charCodeAt(n)!==34&&e.charCodeAt(n)!==10;n++)e.charCodeAt(n)===92&&n++;else if(r===123||r===91){if(++t>by)return n}else(r===125||r===93)&&t--}return-1}var FS={InvalidCommentToken:'JSON has no comments. Use a property named "//".',PropertyNameExpected:"A property name in double quotes is expected here. A comma before it may be one too many.",ValueExpected:"A JSON value is expected here. A comma before it may be one too many.",ColonExpected:"A colon is expected here, between the property name and its value.",CommaExpected:"A comma is expected here.",CloseBraceExpected:"A closing brace is expected here.",CloseBracketExpected:"A closing bracket is expected here.",EndOfFileExpected:"The JSON value ends before this. Remove what follows it.",UnexpectedEndOfString:"This string has no closing quote on its line.",UnexpectedEndOfNumber:"This is no JSON number.",InvalidNumberFormat:"This is no JSON number.",InvalidUnicode:"This is no escape sequence of JSON.",InvalidEscapeCharacter:"This is no escape sequence of JSON.",InvalidCharacter:"This control character must be escaped in a JSON string."};function BS(e){return FS[Zg(e.error)]??"This is no JSON."}var Os={blocks:{},strings:{}},bd={blocks:{},strings:{configuration_aliases:"reference"},otherStrings:"literal"},_y={blocks:{},strings:{}},wd={labels:1,body:{blocks:{content:{labels:0,body:_y}},strings:{iterator:"reference"}}};_y.blocks.dynamic=wd;var Ss={labels:0,body:Os},kd={labels:0,body:Os},_d={labels:0,body:{blocks:{precondition:Ss,postcondition:Ss,action_trigger:{labels:0,body:Os}},strings:{ignore_changes:"reference",replace_triggered_by:"reference"}}},wy={labels:1,body:{blocks:{connection:kd},strings:{when:"reference",on_failure:"reference"}}},wa={labels:2,body:{blocks:{lifecycle:_d,provisioner:wy,connection:kd,dynamic:wd},strings:{depends_on:"reference",provider:"reference"}}},ka={blocks:{resource:wa,data:wa,ephemeral:wa,variable:{labels:1,body:{blocks:{validation:Ss},strings:{type:"reference",default:"literal",description:"literal"}}},output:{labels:1,body:{blocks:{precondition:Ss},strings:{depends_on:"reference",description:"literal"}}},module:{labels:1,body:{blocks:{lifecycle:_d},strings:{depends_on:"reference",providers:"reference"}}},provider:{labels:1,body:{blocks:{dynamic:wd},strings:{alias:"literal",version:"literal"}}},check:{labels:1,body:{blocks:{data:wa,assert:Ss},strings:{}}},locals:{labels:0,body:Os},terraform:{labels:0,body:{blocks:{backend:{labels:1,body:bd},cloud:{labels:0,body:{blocks:{workspaces:{labels:0,body:bd}},strings:{}}},required_providers:{labels:0,body:bd},provider_meta:{labels:1,body:Os}},strings:{required_version:"literal"}}},moved:{labels:0,body:{blocks:{},strings:{from:"reference",to:"reference"}}},import:{labels:0,body:{blocks:{},strings:{to:"reference",provider:"reference"}}},removed:{labels:0,body:{blocks:{lifecycle:_d,provisioner:wy,connection:kd},strings:{from:"reference"}}}},strings:{}},ky={blocks:{},strings:{},otherStrings:"literal"};function xy(e,t,n){let r=t-vy(e,t),i=WS(e,t,r);if(i>=n)return{at:i,lost:!1};let s=ua(e,n,e.length)>0,o=vy(e,n);for(o<=t&&(o=xd(e,o));o<e.length;o=xd(e,o)){let a=Oy(e,o),c=a-o;if(e.charCodeAt(a)===125){if(c<r)return{at:a,lost:!0};if(c===r)return{at:a+1,lost:!0}}else{if(!s&&c<=r&&va(e,a))return{at:a,lost:!0};if(c===0&&Od(e,o))return{at:o,lost:!0}}}return{at:e.length,lost:!0}}var Sd=new Set(["resource","data","ephemeral","variable","output","module","provider","locals","terraform","moved","import","removed","check","action"]);function Od(e,t){if(t>0&&e.charCodeAt(t-1)!==10)return!1;let n=Dr(e,t,e.length);return Sd.has(e.slice(t,t+n))&&Sy(e,t)==="block"}function va(e,t){return Sy(e,t)!==void 0}function Sy(e,t){let n=Dr(e,t,e.length);if(n===0)return;let r=vd(e,t+n);if(e.charCodeAt(r)===61){let i=e.charCodeAt(r+1);return i===61||i===62?void 0:"attribute"}for(;;){let i=e.charCodeAt(r);if(i===123)return"block";if(i===34){for(r++;r<e.length&&e.charCodeAt(r)!==34&&e.charCodeAt(r)!==10;)r++;if(e.charCodeAt(r)!==34)return;r++}else{if(n=Dr(e,r,e.length),n===0)return;r+=n}r=vd(e,r)}}function vd(e,t){let n=t;for(;e.charCodeAt(n)===32||e.charCodeAt(n)===9;)n++;return n}function Oy(e,t){return vd(e,t)}function vy(e,t){return t===0?0:e.lastIndexOf(`
`,t-1)+1}function xd(e,t){let n=e.indexOf(`
`,t);return n<0?e.length:n+1}var Ay=-125;function WS(e,t,n){let r=[];for(let i=t;i<e.length;i++){let s=e.charCodeAt(i),o=r[r.length-1];if(o===34&&s!==10){s===92?i++:s===34?r.pop():(s===36||s===37)&&(i=US(e,i,s,r));continue}switch(s){case 10:{if(o===34&&r.pop(),r.length===0)return i;let a=Oy(e,i+1);if(a-i-1<=n&&va(e,a))return-1;break}case 35:i=$i(e,i)-1;break;case 47:if(e.charCodeAt(i+1)===47)i=$i(e,i)-1;else if(e.charCodeAt(i+1)===42){let a=e.indexOf("*/",i+2);if(a<0)return-1;i=a+1}break;case 39:{let a=e.indexOf("'",i+1);a>0&&a<$i(e,i)&&(i=a);break}case 60:{let a=ua(e,i,e.length);if(a>0&&(i=zS(e,i,a)-1,i<0))return-1;break}case 34:r.push(34);break;case 123:r.push(125);break;case 91:r.push(93);break;case 40:r.push(41);break;case 125:if(o===void 0)return i;if(o!==125&&o!==Ay)return-1;r.pop();break;case 93:case 41:if(o===s)r.pop();else if(o!==void 0)return-1;break}}return r.length===0?e.length:-1}function US(e,t,n,r){return e.charCodeAt(t+1)===123?(r.push(Ay),t+1):e.charCodeAt(t+1)===n&&e.charCodeAt(t+2)===123?t+2:t}function $i(e,t){let n=e.indexOf(`
`,t);return n<0?e.length:n}function zS(e,t,n){let r=e.slice(t+2,n).trim().replace(/^-/,"");for(let i=n;i<e.length;i=xd(e,i)){let s=i;for(;s<e.length&&e.charCodeAt(s)!==10&&Kn(e.charCodeAt(s));)s++;let o=$i(e,i);if(e.startsWith(r,s)&&e.slice(s,o).trim()===r)return o}return 0}var qS=100;function As(e){try{return new xa(e,"trusting").file()}catch(t){if(!(t instanceof Ee))throw t;return new xa(e,"recovering").file()}}var Ad=class{few=[];many;add(t){return this.many===void 0&&this.few.length===16&&(this.many=new Set(this.few)),this.many?.has(t)??this.few.includes(t)?!1:(this.many===void 0?this.few.push(t):this.many.add(t),!0)}},xa=class{lexer;text;recovering;top;constructor(t,n){this.text=t,this.lexer=new Qn(t),this.recovering=n==="recovering",this.top={items:[],start:0,end:t.length}}file(){let{lexer:t,top:n}=this;return t.scan(0),this.readItems(n,void 0,!1),{file:{body:n,comments:t.comments},refusals:t.refusals}}readItems(t,n,r){let{lexer:i}=this,s=new Ad,o=!0,a=r;for(;;){i.peek()===_t&&(a&&this.complain("A block that begins on one line must end there. Put its contents on lines of their own."),a=!1,o=!0,i.skipNewline());let c=i.peek();if(c===Rt||this.recovering&&n!==void 0&&Od(this.text,i.start)){n!==void 0&&this.unclosed(t,n);return}if(c===125&&n!==void 0){let l=a&&t.items.length===1&&t.items[0].kind==="attribute";!o&&!l&&this.complain("A new line is expected here, before the closing brace.");return}if(i.refusals.length>=qS){this.giveUp(t);return}o?o=this.readItem(t,s,a):(this.missingNewline(),o=!0)}}readItem(t,n,r){let{lexer:i}=this,{start:s,depth:o}=i;try{if(i.peek()!==st)return this.notAnItem(t);let a=i.word(),c={start:s,end:i.end};i.advance();let l=i.peek();if(l===61)return n.add(a)||this.lexer.note(new Ee(`The argument ${a} is set twice. Remove one.`,c)),this.readAttribute(t,a,c);let f=this.recovering&&l===_t&&i.token===123;l!==123&&l!==Lr&&l!==st&&!f&&i.refuse("An argument or a block is expected here: name = value, or name { \u2026 }.",c),r&&this.complain("A block on one line holds no other block. Put its contents on lines of their own.",c);let d=this.readBlock(a,c);return t.items.push(d),d.end===d.body.end}catch(a){return this.recover(a,s,o),t.incomplete=!0,!0}}readAttribute(t,n,r){let{lexer:i}=this,{depth:s}=i,o=i.end;i.advance();let a=i.peek()===_t||i.token===Rt?o:i.start;try{let c=Re(i);return this.recovering&&this.endOfValue(),t.items.push({kind:"attribute",name:n,nameSpan:r,value:c,start:r.start,end:c.end}),!1}catch(c){let{at:l,lost:f}=this.recover(c,r.start,s),d=Math.max(a,this.contentEnd(l)),p={kind:"invalid",start:a,end:d};return t.items.push({kind:"attribute",name:n,nameSpan:r,value:p,start:r.start,end:d}),f&&(t.incomplete=!0),!0}}endOfValue(){let{lexer:t}=this,n=t.peek();n===_t||n===Rt||n===125||n===44||this.atSemicolon()||va(this.text,t.start)||t.refuse("A new line is expected here, behind the value.")}atSemicolon(){return this.lexer.token===Cn&&this.text.charCodeAt(this.lexer.start)===59}readBlock(t,n){let{lexer:r}=this,i=this.readLabels(t),s={start:n.start,end:i[i.length-1]?.end??n.end};r.descend();let o={items:[],start:r.end,end:r.end};r.advance();let a=r.peek();this.readItems(o,s,a!==_t&&a!==Rt&&a!==125),r.depth--;let c=r.token===125;o.end=c?r.start:Math.max(o.start,this.contentEnd(r.start));let l=c?r.end:o.end;return c&&r.advance(),{kind:"block",type:t,labels:i,header:s,body:o,start:n.start,end:l}}readLabels(t){let{lexer:n}=this,r=[];for(;n.peek()!==123;){let{start:i,end:s}=n;try{n.peek()===st?(r.push({value:n.word(),start:i,end:s}),n.advance()):n.peek()===Lr?r.push(this.readLabel()):n.peek()===_t&&n.token===123?(this.complain("The opening brace of a block must stand on the line of its header. Move it there.",n),n.skipNewline()):n.refuse("A label in double quotes or an opening brace is expected here.")}catch(o){if(!(o instanceof Ee)||!this.recovering||n.text.charCodeAt(i)!==34&&!Sd.has(t))throw o;let a=this.contentEnd($i(this.text,i))-1;if(a<=i||this.text.charCodeAt(a)!==123)throw o;n.note(o);let c=this.text.slice(i,a).replace(/[^\p{ID_Continue}-]/gu,"");c!==""&&r.push({value:c,start:i,end:this.contentEnd(a)}),n.newlines=!0,n.restart(a)}}return r}readLabel(){let{lexer:t}=this,{start:n}=t,r=ha(t);r.kind==="template"&&t.refuse("A label is plain text, without ${ } and %{ }. Write $${ or %%{ for the characters themselves.",r);let i=this.text.slice(n+1,r.end-1);return{value:r.kind==="literal"&&/\\|\$\$\{|%%\{/.test(i)?String(r.value):i,start:n,end:r.end}}complain(t,n=this.lexer.here()){let r=new Ee(t,{start:n.start,end:n.end});if(!this.recovering)throw r;this.lexer.note(r)}missingNewline(){let{lexer:t}=this;t.token===44?(this.complain("A comma does not separate arguments. Put each argument on its own line."),t.advance()):this.atSemicolon()?(this.complain(ya(59)),t.advance()):this.complain("A new line is expected here: each argument and each block ends with its line.")}notAnItem(t){let{lexer:n}=this;if(n.token===125){this.complain("This closing brace closes nothing. Remove it, or look for a brace too many before it.");let r=t.items.findLast(i=>i.kind==="block");return r?.kind==="block"&&$d(r.body),n.advance(),!0}return n.token===Cn&&n.refuse(ya(this.text.charCodeAt(n.start))),n.token===Lr&&n.refuse("The name of an argument or block is written without quotes. Remove them."),n.refuse("An argument or a block is expected here: name = value, or name { \u2026 }.")}unclosed(t,n){this.complain("This block has no closing brace. Add it, or look for an opening brace too many inside.",n),$d(t)}recover(t,n,r){if(!(t instanceof Ee)||!this.recovering)throw t;let{lexer:i}=this;i.note(t);let s=xy(this.text,n,t.start);return i.depth=r,i.newlines=!0,i.restart(Math.max(s.at,n+1)),s}giveUp(t){let{lexer:n}=this,r={start:n.start,end:n.end};n.note(new Ee("The rest of this file is not read, since it has too many errors before.",r,!0)),t.incomplete=!0,this.top.incomplete=!0,n.scan(n.limit)}contentEnd(t){let n=t;for(;n>0&&Kn(this.text.charCodeAt(n-1));)n--;return n}};function $d(e){e.incomplete=!0;for(let t of e.items)t.kind==="block"&&$d(t.body)}var JS=50,HS=256*1024;function $y(e,t,n=qg){let r=[],i=[...t.refusals],s=0,o=t.file.body.items.map(c=>{let l=i.filter(({start:u})=>u>c.start&&u<=c.end),f=`${e.text.slice(c.start,c.end)}
`;if(l.length===0||l.some(({bound:u})=>u)||s>=JS||!GS(f)||As(f).refusals.length===0)return c;s++;let d=n(f);if("error"in d){let u=ZS(e,c,d.error,l);return u!==void 0&&(i=i.map(m=>m===l[0]?u:m)),c}let p=KS(d.json,c);return p===void 0?c:(i=i.filter(u=>!l.includes(u)),r.push(YS(e,c)),p)}),a={...t.file.body,items:o};return{file:{...t.file,body:a},refusals:i,notes:r}}function GS(e){return e.length<=HS&&!/\d{301}|[eE][+-]?\d{5}/.test(e)}function YS(e,t){let n="Only HashiCorp's parser could read this, so places inside it are not exact. Please report it to dmslint with an example.",{start:r,end:i}=t.kind==="block"?t.header:t.nameSpan;return{severity:"note",code:"read-by-hcl2json",message:n,at:{source:e,start:r,end:i}}}function KS(e,t){let{file:n,refusals:r}=_a(e,ka),[i]=n.body.items;if(r.length>0||i===void 0||i.kind!==t.kind||n.body.items.length>1)return;let{start:s,end:o}=t.kind==="block"?t.header:t.nameSpan;if(ba(i,{start:s,end:o}),i.kind==="attribute")return{...i,start:t.start,end:t.end,nameSpan:{start:s,end:o}};let a={...i.body,start:t.body.start,end:t.body.end};return{...i,start:t.start,end:t.end,header:{start:s,end:o},body:a}}var QS=new RegExp(`${_s}:(\\d+),(\\d+)-(?:\\d+,)?\\d+: ([^;\\n]{1,80}); ([^]*?)(?= ${_s}:\\d|\\]?$)`);function ZS(e,t,n,r){let i=QS.exec(n);if(!n.startsWith("parse config")||i===null)return;let[,s,o,a="",c=""]=i;if(!/^[A-Za-z' /-]+$/.test(a))return;let l=Ge(e,t.start),f={line:l.line+Number(s)-1,column:Number(o)+(s==="1"?l.column-1:0)},d=r.find(({start:m})=>Ge(e,m).line===f.line),p=d?.start??tO(e.text,f.line,f.column),u=eO(c)?`${a}.`:`${a}: ${c}`;return new Ee(u,{start:p,end:d?.end??Math.min(p+1,e.text.length)})}var XS=new Set(["for","if","in","EOT","straight quote","Curly quotes","heredoc","foo","bar"]);function eO(e){return e.includes(_s)||/\[\d+\]/.test(e)?!0:(e.match(/"[^"]*"/g)??[]).some(n=>!/^"[^\p{L}\p{N}]*"$/u.test(n)&&!XS.has(n.slice(1,-1)))}function tO(e,t,n){let r=0;for(let s=1;s<t;s++){let o=e.indexOf(`
`,r);if(o<0)return e.length;r=o+1}let i=e.indexOf(`
`,r);return Math.min(r+n-1,i<0?e.length:i)}function $s(e,t,n){if(e.length>=2&&(e[0]===255&&e[1]===254||e[0]===254&&e[1]===255)){let i={path:t,text:"",installed:n};return{source:i,diagnostics:[Ey(i,"This file is in UTF-16, which Terraform does not read. Save it as UTF-8.",0,0)]}}try{return{source:{path:t,text:new TextDecoder("utf-8",{fatal:!0}).decode(e),installed:n},diagnostics:[]}}catch{let i={path:t,text:new TextDecoder("utf-8").decode(e),installed:n},s=Math.max(nO(e,i.text),0);return{source:i,diagnostics:[Ey(i,"These bytes are not UTF-8, the only encoding Terraform reads. Save the file as UTF-8.",s,Math.min(s+1,i.text.length))]}}}function nO(e,t){let n=new TextEncoder,r=e[0]===239&&e[1]===187&&e[2]===191?3:0,i=0;for(let s=t.indexOf("\uFFFD");s>=0;s=t.indexOf("\uFFFD",i)){if(r+=n.encode(t.slice(i,s)).length,e[r]!==239||e[r+1]!==191||e[r+2]!==189)return s;r+=3,i=s+1}return-1}function Ey(e,t,n,r){return{severity:"error",code:"not-utf8",message:t,at:{source:e,start:n,end:r}}}var Es=8*1024*1024;function Ty(e){if(e.text.length>Es)return Oa(e);let{file:t,refusals:n}=As(e.text);return{file:t,diagnostics:n.map(r=>Sa(e,r))}}function Ry(e,t){if(e.text.length>Es)return Oa(e);let n=As(e.text);if(n.refusals.length===0)return{file:n.file,diagnostics:[]};let{file:r,refusals:i,notes:s}=$y(e,n,t);return{file:r,diagnostics:[...i.map(o=>Sa(e,o)),...s]}}function My(e){return Iy(e,ka)}function Vy(e){return Iy(e,ky)}function Iy(e,t){if(e.text.length>Es)return Oa(e);let{file:n,refusals:r}=_a(e.text,t);return{file:n,diagnostics:r.map(i=>Sa(e,i))}}function jy(e){return Py(e,t=>{t.newlines=!1,t.scan(0);let n=Re(t);return t.peek()!==Rt&&t.refuse("The expression ends before this. Remove what follows it."),n})}function Cy(e){return Py(e,t=>ga(t,0))}function Py(e,t){if(e.text.length>Es)return{diagnostics:Oa(e).diagnostics};let n=new Qn(e.text);try{let r=t(n);if(n.refusals.length===0)return{expression:r,diagnostics:[]}}catch(r){if(!(r instanceof Ee))throw r;n.refusals.push(r)}return{diagnostics:n.refusals.map(r=>Sa(e,r))}}function Sa(e,{message:t,start:n,end:r}){return{severity:"error",code:"syntax-error",message:t,at:{source:e,start:n,end:r}}}function Oa(e){let t=`This file is longer than ${Es/1024/1024} MiB and is not read. Split it.`;return{file:{body:{items:[],start:0,end:e.text.length,incomplete:!0},comments:[]},diagnostics:[{severity:"error",code:"syntax-error",message:t,at:{source:e,start:0,end:0}}]}}var Ny=require("node:fs");var rO=2e4;function Dy(e,t,n){let r=n.split("/");if(n.startsWith("/")||r.includes(".."))return;let i=sO(n);if(i===void 0)return;let s=r.some(l=>l.includes("**")||l.includes("{"))?Number.POSITIVE_INFINITY:r.length,o=[],a=rO,c=(l,f)=>{let d=iO(e,Ye(t,l));if(d===void 0)return l!=="";for(let p of d){if(--a<0)return!1;let u=l===""?p.name:`${l}/${p.name}`;if(p.isDirectory()){if(f<s&&!c(u,f+1))return!1}else i.test(u)&&(p.isFile()||Xt(e,Ye(t,u))!==void 0)&&o.push(u)}return!0};return c("",1)?o.sort():void 0}function iO(e,t){let n=ct(e,t);if(!(t.startsWith("..")||xt(e,n)===void 0))try{return(0,Ny.readdirSync)(n,{withFileTypes:!0})}catch{return}}function sO(e){let t="",n=0;for(let r=0;r<e.length;r++){let i=e[r];if(e.startsWith("**/",r)&&(r===0||e[r-1]==="/"))t+="(?:[^/]+/)*",r+=2;else if(i==="*"){let s=e.slice(r)==="**"&&(r===0||e[r-1]==="/");t+=s?".*":"[^/]*",e[r+1]==="*"&&r++}else if(i==="?")t+="[^/]";else if(i==="["){let s=e.indexOf("]",r+2);if(s<0)return;let o=e.slice(r+1,s).replace(/[\\[\]]/g,"\\$&");t+=`(?!/)[${o.replace(/^!/,"^")}]`,r=s}else i==="{"?(t+="(?:",n++):i==="}"&&n>0?(t+=")",n--):i===","&&n>0?t+="|":i==="\\"?t+=(e[++r]??"\\").replace(/[\\^$.*+?()[\]{}|/-]/g,"\\$&"):t+=i.replace(/[\\^$.*+?()[\]{}|]/g,"\\$&")}return n>0?void 0:new RegExp(`^${t}$`,"s")}function Ly(e,t,n,r){let i=s=>{if(s.startsWith("/")||s.startsWith("~"))return;let o=Ye(t,s);return o.startsWith("..")||xt(e,ct(e,o))===void 0?void 0:o};return{readFile(s){let o=i(s);if(o===void 0)return{outside:s};let a=Xt(e,o);return a!==void 0?{bytes:a,text:new TextDecoder().decode(a)}:(r(o),{missing:s})},fileExists(s){let o=i(s);return o===void 0?void 0:Xt(e,o)!==void 0},listFiles(s,o){let a=i(s);return a===void 0?void 0:Dy(e,a,o)},evaluateTemplate(s,o,a){let c={path:o,text:s,installed:!1},{expression:l}=Cy(c);return l===void 0?A({kind:"invalid",what:`the template ${o} can't be read`}):K(l,Ut({module:n(),source:c,names:void 0},a))}}}var Ei=class{constructor(t,n,r,i){this.owner=t;this.declared=n;this.mode=r;this.instance=i;this.address=`${t.address===""?"":`${t.address}.`}${r==="data"?"data.":""}${n.type}.${n.name}${Ti(i.key)}`,this.#e=An(r,n.type),this.#t=Ut({module:t,source:n.header.source,names:void 0},i.names)}owner;declared;mode;instance;address;#e;#t;#n=new Map;values(){return Kl(this.declared.content,this.#t)}attribute(t,n){let r=this.#n.get(t);return r===void 0&&(r=this.owner.root.guarded(this,`attribute ${t}`,`${this.address}.${t}`,()=>this.#r(t)),this.#n.set(t,r)),r.kind==="error"&&r.problem.code==="no-such-attribute"&&r.problem.at===void 0&&n?{...r,problem:{...r.problem,at:n}}:r}whole(){return{kind:"object",type:"object",entries:new Map,rest:t=>this.attribute(t)}}#r(t){let{content:n}=this.declared,r=this.#e?.attributes[t],i=n.attributes.get(t);if(i!==void 0){let o=mn(i,dt(this.#t,i.source)),a=r===void 0||r.use==="optional-computed";return o.kind==="null"?a?this.#o(t):Fy(r)??o:ke(this.#s(o,t),r?.sensitive)}let s=n.blocks.filter(({node:o})=>Cr(o)===t);return s.length>0?Ql(t,s,this.#t):r?.use==="optional"&&!n.incomplete?Fy(r)??Be():r!==void 0||this.#e===void 0?this.#o(t):t in this.#e.blocks?this.#e.blocks[t]?.computed?this.#o(t):{kind:"list",type:"list",items:[]}:this.#e.complete?this.#i(t,this.#e):this.#o(t)}#s(t,n){return t.kind!=="unknown"||t.reference?t:{...t,reference:{address:this.address,type:this.declared.type,mode:this.mode,attribute:n}}}#o(t){let n=`${this.address}.${t}`,r=this.#e?.attributes[t];return A(this.mode==="data"?{kind:"data-source",of:n}:{kind:"after-apply",of:n},{subject:n,reference:{address:this.address,type:this.declared.type,mode:this.mode,attribute:t},...r?.sensitive?{sensitive:!0}:{},...r?.type==="string"||r?.type==="number"||r?.type==="bool"?{type:r.type}:{}})}#i(t,n){let{type:r,name:i}=this.declared;return Oe({code:"no-such-attribute",message:`${r} has no attribute ${t}.`,always:!0,missed:{kind:"attribute",in:this.address,wanted:t,exists:Object.keys(n.attributes).sort(),resource:{type:r,name:i,module:this.owner.address}}})}lifecycle(){let t=this.declared.content.blocks.find(({node:a})=>a.type==="lifecycle");if(t===void 0)return{ignoreChanges:[],createBeforeDestroy:!1};let n=jn(t.source,t.node.body),r=n.attributes.get("create_before_destroy"),i=r&&mn(r,dt(this.#t,r.source)),s=n.attributes.get("ignore_changes")?.node.value,o=s?.kind==="tuple"?s.items.map(oO).filter(a=>a!==void 0):[];return{ignoreChanges:s?.kind==="variable"&&s.name==="all"?"all":o,createBeforeDestroy:i?.kind==="bool"&&i.value}}};function oO(e){let t=e;for(;t.kind==="attribute-of"||t.kind==="index";)t=t.on;return t.kind==="variable"?t.name:t.kind==="literal"&&typeof t.value=="string"?t.value:void 0}function Fy(e){switch(typeof e?.default){case"string":return Z(e.default);case"number":return ne(e.default);case"boolean":return V(e.default);default:return}}function Ti(e){switch(e?.kind){case"string":return`[${JSON.stringify(e.key)}]`;case"number":return`[${e.index}]`;case"unknown":return"[?]";default:return""}}var Aa=class e{constructor(t,n,r){this.root=t;this.module=n;this.caller=r;this.address=r===void 0?"":By(r.parent,r.call,r.instance),this.exists=r===void 0?V(!0):Rs(r.parent.exists,r.instance.exists),this.functions=t.functionsFor()}root;module;caller;address;exists;functions;#e=new Map;#t=new Map;#n=new Map;#r=new Map;#s=new Map;#o=new Map;#i=new Map;get depth(){return this.caller===void 0?0:this.caller.parent.depth+1}scope(t=this.module.files[0]?.source){return{module:this,source:t??{path:this.module.directory,text:"",installed:!1},names:void 0}}variable(t,n){return this.#u(this.#e,t,`var.${t}`,()=>this.#c(t,n))}local(t,n){let r=this.module.locals.get(t);return r===void 0?Oe({code:"undeclared",message:`local.${t} is not declared.`,always:!0,at:n}):this.#u(this.#t,t,`local.${t}`,()=>mn(r,this.scope(r.source),"local",`local.${t}`))}output(t,n){let r=this.module.outputs.get(t);if(r===void 0){let i={kind:"attribute",in:this.address,wanted:t,exists:[...this.module.outputs.keys()].sort(),at:n};return Oe({code:"no-such-attribute",message:`${this.address} has no output ${t}.`,always:!0,missed:i,at:n})}return this.#u(this.#n,t,`${this.address}.${t}`,()=>{let{attributes:i}=r.content,s=i.get("value");if(s===void 0)return A({kind:"invalid",what:`output ${t} has no value`});let o=i.get("sensitive"),a=o!==void 0&&Ed(K(o.node.value,this.scope(o.source)));return ke(mn(s,this.scope(s.source),"output",`output ${t}`),a)})}outputs(){return ce([...this.module.outputs.keys()].map(t=>[t,this.output(t)]))}resourceInstances(t,n){let r=`${n==="data"?"data.":""}${t.type}.${t.name}`;return this.#d(this.#r,t,`${this.#a}${r}`)}callInstances(t){return this.#d(this.#o,t,`${this.#a}module.${t.name}`)}resource(t,n,r){let i=`${n} ${t.type}.${t.name}${Ti(r.key)}${t.header.start}${t.header.source.path}`,s=this.#s.get(i);return s===void 0&&(s=new Ei(this,t,n,r),this.#s.set(i,s)),s}child(t,n){let r=`${t.name}${Ti(n.key)}`,i=this.#i.get(r);if(i===void 0){let s=this.depth>=50?void 0:this.root.called(this,t);i=s===void 0?new Ts(By(this,t,n)):new e(this.root,s,{parent:this,call:t,instance:n}),this.#i.set(r,i)}return i}get#a(){return this.address===""?"":`${this.address}.`}#d(t,n,r){let i=`${r} ${n.header.source.path} ${n.header.start}`,s=t.get(i);return s===void 0&&(s=this.root.guardedExpansion(t,`${r} instances`,()=>Lg(n.content,this.scope(n.header.source),r)),t.set(i,s)),s}#u(t,n,r,i){let s=t.get(n);return s===void 0&&(s=this.root.guarded(t,n,`${this.#a}${r}`,i),t.set(n,s)),s}#c(t,n){let r=this.module.variables.get(t),i=this.caller?this.#p(t):this.root.variables.get(t);if(r===void 0)return i??Oe({code:"undeclared",message:`var.${t} is not declared.`,always:!0,at:n});let{attributes:s}=r.content,o=m=>{let g=s.get(m);return g===void 0?void 0:K(g.node.value,this.scope(g.source))},a=this.#l(r),c=Ed(o("sensitive"))||Ed(o("ephemeral")),l=!aO(o("nullable")),f=s.get("default"),d=()=>f===void 0?A({kind:"no-value",variable:`${this.#a}var.${t}`},{subject:`${this.#a}var.${t}`,...cO(a),origin:{role:"variable",name:`var.${t}`,range:r.header}}):mn(f,this.scope(f.source),"default",`the default of var.${t}`),p=m=>m.kind==="choice"?W(m.condition,p(m.then),p(m.else)):m.kind==="null"&&!l&&f!==void 0?d():m,u=i===void 0?d():p(i);return ke(a===void 0?u:At(u,a),c)}#l(t){let n=t.content.attributes.get("type");if(n===void 0)return;let r=Wm(n.node.value,i=>K(i,this.scope(n.source)));return"type"in r?r.type:void 0}#p(t){let{parent:n,call:r,instance:i}=this.caller,s=r.content.attributes.get(t);if(s===void 0)return;let o=Ut(dt(n.scope(s.source),s.source),i.names);return mn(s,o,"argument",t)}origin(){if(this.caller===void 0)return;let{parent:t,call:n,instance:r}=this.caller,i=t.origin();return{role:"call",name:`module.${n.name}${Ti(r.key)}`,range:n.header,...i?{from:i}:{}}}},Ts=class{constructor(t){this.address=t}address;output(t,n){return A({kind:"module-not-installed",module:this.address},{subject:`${this.address}.${t}`})}outputs(){return{kind:"object",type:"object",entries:new Map,rest:t=>this.output(t)}}};function By(e,t,n){return`${e.address===""?"":`${e.address}.`}module.${t.name}${Ti(n.key)}`}function Rs(e,t){return e.kind==="choice"?W(e.condition,Rs(e.then,t),Rs(e.else,t)):e.kind==="bool"&&!e.value?e:t}function Ed(e){return e?.kind==="bool"&&e.value}function aO(e){return e?.kind==="bool"&&!e.value}function cO(e){return e?.kind==="string"||e?.kind==="number"||e?.kind==="bool"?{type:e.kind}:{}}var lO=new Set(["moved","removed","import"]),$a="aws_dms_certificate",dO=new Set([$a,"aws_dms_endpoint","aws_dms_s3_endpoint"]),Wy=new WeakMap;function Uy(e){let t=Wy.get(e)??uO(e);return Wy.set(e,t),t}function uO(e){let t=new Set;if(![...e.resources.values()].some(({type:n})=>n===$a))return t;for(let{file:n}of e.files)for(let r of n.body.items)r.kind==="block"&&lO.has(r.type)||r.kind==="block"&&r.type==="resource"&&dO.has(r.labels[0]?.value??"")||zy(r.kind==="block"?r.body:r.value,t);return t}function zy(e,t){"kind"in e&&e.kind==="attribute-of"&&e.on.kind==="variable"&&e.on.name===$a&&t.add(`${$a}.${e.name}`);for(let n of Object.values(e))for(let r of Array.isArray(n)?n:[n])typeof r=="object"&&r!==null&&zy(r,t)}function qy(e,t){let n=e.content.attributes.get("region");if(n!==void 0)return Rd(n.node.value,t,n.source);let r=e.content.attributes.get("provider")?.node.value;return Ea(r===void 0?"aws":Td(r),t)}function Td(e){return e.kind==="variable"?e.name:e.kind==="attribute-of"&&e.on.kind==="variable"?`${e.on.name}.${e.name}`:e.kind==="literal"&&typeof e.value=="string"?e.value:void 0}function Ea(e,t){if(e===void 0)return;let[n,r]=e.split(".");for(let o of t.module.providers){let a=o.content.attributes.get("alias"),c=a===void 0?void 0:Rd(a.node.value,t,a.source);if(o.name!==n||c!==r)continue;let l=o.content.attributes.get("region");return l===void 0?void 0:Rd(l.node.value,t,l.source)}if(t.caller===void 0)return;let i=t.caller.call.content.attributes.get("providers")?.node.value;if(i===void 0)return r===void 0?Ea(e,t.caller.parent):void 0;if(i.kind!=="object")return;let s=i.items.find(({key:o})=>Td(o)===e);return s===void 0?r===void 0?Ea(e,t.caller.parent):void 0:Ea(Td(s.value),t.caller.parent)}function Rd(e,t,n){let r=K(e,{module:t,source:n,names:void 0});return r.kind==="string"?r.value:void 0}function Jy(e){for(let{blocks:t}of e.settings)for(let{node:n}of t)if(n.type==="required_providers")for(let r of n.body.items){if(r.kind!=="attribute"||r.name!=="aws")continue;let i=r.value.kind==="object"?r.value.items.find(({key:s})=>s.kind==="literal"&&s.value==="version")?.value:r.value;if(i?.kind==="literal"&&typeof i.value=="string")return i.value}}var Hy=300,Ta=class{constructor(t,n,r,i,s){this.directory=t;this.variables=n;this.workspace=r;this.functionsFor=i;this.called=s}directory;variables;workspace;functionsFor;called;#e=new Map;#t=0;guarded(t,n,r,i){let s=this.#e.get(t)??new Set;if(this.#e.set(t,s),s.has(n))return Oe({code:"cycle",message:`${r} depends on itself.`});if(this.#t>=Hy)return A({kind:"limit",what:`more than ${Hy} references deep`});s.add(n),this.#t++;try{return i()}finally{this.#t--,s.delete(n)}}guardedExpansion(t,n,r){let i,s=this.guarded(t,n,n,()=>(i=r(),A({kind:"invalid",what:n})));if(i!==void 0)return i;let o=s.kind==="unknown"?s.reason:{kind:"error",problem:{code:"cycle",message:`${n} depend on themselves.`}};return new Nr("for_each",[{key:{kind:"unknown"},exists:{kind:"bool",value:!0},names:[]}],o)}};function fO(e){return/^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(e)}function Qy(e,t,n,r){let i=new Map,s=[];for(let[c,l]of Object.entries(n.env)){let f=/^TF_VAR_(.+)$/.exec(c)?.[1];f!==void 0&&l!==void 0&&t.variables.has(f)&&i.set(f,Ky(t,f,l,"environment",r,s))}let o=(co(e,t.directory)??[]).filter(fO),a=[...["terraform.tfvars","terraform.tfvars.json"].filter(c=>o.includes(c)),...o.filter(c=>!c.startsWith("terraform.tfvars"))];for(let c of a){let l=Ye(t.directory,c),f=Xt(e,l);f!==void 0&&Yy(l,f,i,s,r)}for(let{path:c,bytes:l}of n.varFiles)Yy(c,l,i,s,r);for(let c of n.variables){let[,l,f]=/^([^=]+)=([\s\S]*)$/.exec(c)??[];l!==void 0&&f!==void 0&&i.set(l.trim(),Ky(t,l.trim(),f,"command-line",r,s))}for(let[c,l]of n.values??[]){let f=i.get(c)??pO(t,c,r);if(f!==void 0&&Md(f,l))continue;let d=t.variables.get(c);i.set(c,d===void 0?l:Ra(l,{role:"plan",name:`var.${c}`,range:d.header}))}return{values:i,diagnostics:s}}function pO(e,t,n){let r=e.variables.get(t)?.content.attributes.get("default");return r&&n(r.node.value,r.source,{role:"default",name:`var.${t}`})}function Md(e,t){if(e.kind==="list")return t.kind==="list"&&e.items.length===t.items.length&&e.items.every((r,i)=>Md(r,t.items[i]));if(e.kind==="object")return t.kind==="object"&&e.entries.size===t.entries.size&&[...e.entries].every(([r,i])=>t.entries.has(r)&&Md(i,t.entries.get(r)));if(e.kind==="null")return t.kind==="null";let n=Gy(e);return n!==void 0&&n===Gy(t)}function Gy(e){return e.kind==="string"?e.value:e.kind==="number"?e.digits:e.kind==="bool"?String(e.value):void 0}function Yy(e,t,n,r,i){let{source:s,diagnostics:o}=$s(t,e,!1),a=e.endsWith(".json")?Vy(s):Ty(s);r.push(...o,...a.diagnostics);for(let[c,{node:l}]of jn(s,a.file.body).attributes)n.set(c,i(l.value,s,{role:"entry",name:c,key:l.nameSpan}))}function Ky(e,t,n,r,i,s){let o={path:r==="environment"?`TF_VAR_${t}`:`--var ${t}`,text:n,installed:!1},a=e.variables.get(t),c=a?.header??Gs(o),l={role:r,name:o.path,range:c},f=a?.content.attributes.get("type")?.node.value;if(f===void 0||f.kind==="variable"&&["string","number","bool"].includes(f.name)||f.kind==="literal"&&typeof f.value=="string")return Z(n,{origin:l});let{expression:p,diagnostics:u}=jy(o);return p===void 0||u.length>0?(s.push({severity:"error",code:"invalid-variable",message:`The value given for ${t} by ${o.path} is no valid expression. Quote strings inside it, as in '["a"]'.`,at:c}),A({kind:"invalid",what:`the value given by ${o.path}`},{origin:l})):Ra(i(p,o,{role:r,name:o.path}),l)}function Ra(e,t){return e.kind==="list"?{...e,origin:t,items:e.items.map(n=>Ra(n,t))}:e.kind==="object"?{...e,origin:t,entries:new Map([...e.entries].map(([n,r])=>[n,Ra(r,t)]))}:{...e,origin:t}}function jd(e,t,n){let r=n.workspace===void 0?A({kind:"workspace"},{subject:"terraform.workspace",type:"string",notNull:!0}):Z(n.workspace),i=new Map,s=new Ta(t.directory,i,r,()=>o,(u,m)=>e.called(u,m)),o=Ly(e.tree,t.directory,()=>a,u=>e.fileMissing(u)),a=new Aa(s,t,void 0),c=Qy(e.tree,t,n.given,(u,m,{key:g,...h})=>ta(K(u,{module:a,source:m,names:void 0}),{...h,range:_e(m,u),...g?{key:_e(m,g)}:{}}));for(let[u,m]of c.values)i.set(u,m);let l=new Map,f=new Set,d=new Set;return Xy(a,n.wanted,l,f,d),e.finish(t.directory),{root:{path:t.directory,resources:l,gaps:[...e.gaps.get(t.directory)??[],...f],acceptedByTerraform:!1,lifecycleKnown:!0,passedOn:d,awsProviderVersion:Jy(t)},diagnostics:[...c.diagnostics,...mO(t,n.wanted)]}}function Xy(e,t,n,r,i){for(let o of Uy(e.module))i.add(Vd(e,o));let s=[...e.module.resources].concat(e.module.duplicates.map(({key:o,declared:a})=>[o,a]));for(let[o,a]of s){if(!t(a.type))continue;let c=o.startsWith("data.")?"data":"managed",l=e.resourceInstances(a,c);l.instances.length===0&&r.add(Zy(Vd(e,o),a,e));for(let f of l.instances){let d=hO(new Ei(e,a,c,f),e);d!==void 0&&n.set(n.has(d.address)?`${d.address} (again, ${n.size})`:d.address,d)}}for(let o of e.module.calls.values()){let a=e.callInstances(o);a.instances.length===0&&r.add(Zy(Vd(e,`module.${o.name}`),o,e));for(let c of a.instances){let l=e.child(o,c);l instanceof Ts||l.exists.kind==="bool"&&!l.exists.value||Xy(l,t,n,r,i)}}}function Vd(e,t){return e.address===""?t:`${e.address}.${t}`}function Zy(e,t,n){let r=t.content.attributes.get("for_each")??t.content.attributes.get("count"),i=r?.node.name??"for_each",s=r&&K(r.node.value,n.scope(r.source)),o=[];for(let l=s?.origin;l!==void 0;l=l.from)o.push(l);let a=o.find(({role:l})=>l==="default"),c=a?`${a.name.replace(/^the default of /,"")} is ${i==="count"?"0":"empty"} by default`:`its ${i} is ${i==="count"?"0":"empty"}`;return`${e} has no instances: ${c}`}function mO(e,t){return e.duplicates.filter(({declared:n})=>t(n.type)).map(({key:n,declared:r})=>({severity:"error",code:"declared-twice",message:`${n} is declared twice in this module; Terraform refuses that. Both were checked. Rename or remove one.`,at:r.header}))}function hO(e,t){let{declared:n,instance:r,mode:i}=e,s=Rs(t.exists,r.exists);if(!(s.kind==="bool"&&!s.value))return{address:e.address,mode:i,type:n.type,name:n.name,module:t.address,key:r.key,values:ui(n.type,i,e.values()),places:Wg(n.content),at:n.header,origin:gO(e,t),exists:s,...n.content.incomplete?{incomplete:"a part of the block can't be read"}:{},lifecycle:e.lifecycle(),region:qy(n,t)}}function gO(e,t){let n=t.origin(),r=Id(e.instance.entry);return r===void 0?n:{role:"entry",name:r.name,range:r.range,...r.key?{key:r.key}:{},...n?{from:n}:{}}}function Id(e){if(e!==void 0)return e.kind==="choice"?Id(e.then)??Id(e.else):e.origin?.key?e.origin:void 0}function tb(e){if(e===void 0)return[];let t=[],n=!1;for(let r of new TextDecoder().decode(e).split(`
`)){let i=/^\s*\[\s*([\w-]+)/.exec(r);i&&(n=i[1].toLowerCase()==="remote");let s=/^\s*url\s*=\s*(\S+)\s*$/.exec(r)?.[1];n&&s!==void 0&&t.push(s)}return t}function eb(e){let t=e.replace(/^git::/,"").replace(/\?.*$/,""),n=/^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([\w.-]+)(?::\d+(?=\/))?[:/](.+?)(?:\.git)?\/?$/i.exec(t);return n?`${n[1]}/${n[2]}`.toLowerCase():void 0}function nb(e,t){if(!/^(git::|git@|github\.com\/|bitbucket\.org\/|gitlab\.com\/)/.test(e))return;let n=e.replace(/^git::/,"").replace(/\?.*$/,""),r=/^[a-z+]+:\/\//.exec(n)?.[0]??"",[i,...s]=n.slice(r.length).split("//"),o=eb(r+i);if(o===void 0||!t.some(c=>eb(c)===o))return;let a=s.join("/").replace(/\/+$/,"");return a===""?".":a.split("/").includes("..")?void 0:a}function yO(e){let t=new Set(e),n=[];for(let r of e){let i=/^(.+?)\.(tf|tofu)(\.json)?$/.exec(r);if(i===null||r.startsWith(".")||r.endsWith("~")||/^#.*#$/.test(r))continue;let[,s,o,a]=i;o==="tf"&&t.has(`${s}.tofu${a??""}`)||n.push({name:r,override:s==="override"||s.endsWith("_override")})}return[...n.filter(({override:r})=>!r),...n.filter(({override:r})=>r)]}var Ms=class{constructor(t,n=new Map){this.tree=t;this.extra=n}tree;extra;#e=new Map;#t=new Map;#n;diagnostics=[];gaps=new Map;#r=new Set;module(t){return this.#e.has(t)||this.#e.set(t,this.#s(t)),this.#e.get(t)}#s(t){let n=this.extra.get(t),r=n??yO(co(this.tree,t)??[]);if(r.length===0)return;let i=t.split("/").includes(".terraform"),s=[],o=[];for(let a of r){let c=n?a.name:Ye(t,a.name),l="bytes"in a?a.bytes:Xt(this.tree,c);if(l===void 0){o.push({severity:"error",code:"unreadable-file",message:`${c} can't be read: it is no file inside the checked tree, or may not be opened. Check its permissions and where its link leads.`});continue}let f=$s(l,c,i),d=c.endsWith(".json")?My(f.source):Ry(f.source);o.push(...f.diagnostics,...d.diagnostics),s.push({source:f.source,file:d.file,override:"override"in a&&a.override})}return this.diagnostics.push(...o),Vg(t,i,s,o)}outlines(){return[...this.#e.values()].flatMap(t=>t===void 0||t.installed?[]:t.files.map(_O))}called(t,n){let r=n.content.attributes.get("source"),i=r&&vO(r.node.value),s=r?_e(r.source,r.node):n.header,o=t.root.directory;if(i===void 0){this.#c(o,`${Ma(t,n)} has no source that can be read without evaluating it`);return}if(/^\.\.?(\/|$)/.test(i))return this.#o(Ye(t.module.directory,i),i,s,o,t,n);let a=this.#u(o).get(kO(t,n));if(a!==void 0){let l=this.module(Ye(o,a.Dir));if(l!==void 0)return l}let c=this.#d(i);if(c!==void 0){let l=this.module(c);if(l!==void 0)return this.#l(`own ${n.header.source.path} ${n.name}`,{severity:"note",code:"module-from-tree",message:`module.${n.name} names this repository; it was read from the tree as it stands, whatever its ref says.`,at:s}),l}this.#a(o,Ma(t,n),s)}#o(t,n,r,i,s,o){if((t.startsWith("..")?void 0:xt(this.tree,ct(this.tree,t)))===void 0){this.#c(i,`${Ma(s,o)} leads outside the checked tree`),this.#l(`outside ${t}`,{severity:"error",code:"module-outside",message:`module.${o.name} leads outside the checked tree. Name a wider tree with --root.`,at:r});return}let c=this.module(t);return c===void 0&&(this.#c(i,`${Ma(s,o)} has no configuration in its directory`),this.#l(`none ${t}`,{severity:"error",code:"module-missing",message:`module.${o.name} names the directory ${JSON.stringify(n)}, in which there is no configuration file. Correct its source.`,at:r})),c}fileMissing(t){this.#l(`file ${t}`,{severity:"note",code:"file-missing",message:`A function reads ${t}, which is not there, so what is made from it is unknown. Put it in its place before the check, if it matters.`})}#i=new Map;#a(t,n,r){let i=this.#i.get(t)??{names:new Set,at:r};i.names.add(n),this.#i.set(t,i)}finish(t){let n=this.#i.get(t);if(n===void 0)return;this.#i.delete(t);let r=[...n.names].sort(),i=r.length>5?`${r.slice(0,5).join(", ")} and ${r.length-5} more`:r.join(", "),s=r.length>1;this.#c(t,`${i} ${s?"are":"is"} not installed: run terraform init, then check again`),this.diagnostics.push({severity:"note",code:"module-not-installed",message:`${i} ${s?"are":"is"} not installed, so what ${s?"they make":"it makes"} was not checked and ${s?"their":"its"} outputs are unknown. Run terraform init, then check again.`,at:n.at})}#d(t){if(this.tree.git)return this.#n??=tb(Xt(this.tree,".git/config")),nb(t,this.#n)}#u(t){let n=this.#t.get(t);if(n===void 0){let r=Xt(this.tree,Ye(t,".terraform/modules/modules.json"));n=new Map(wO(r).map(i=>[i.Key,i])),this.#t.set(t,n)}return n}#c(t,n){let r=this.gaps.get(t)??new Set;r.add(n),this.gaps.set(t,r)}#l(t,n){this.#r.has(t)||(this.#r.add(t),this.diagnostics.push(n))}},bO=new Set(["resource","data","module"]);function _O({source:e,file:t}){return{source:e,comments:t.comments,blocks:t.body.items.flatMap(n=>n.kind==="block"&&bO.has(n.type)?[{start:n.start,end:n.end}]:[])}}function wO(e){if(e===void 0)return[];try{let t=JSON.parse(new TextDecoder().decode(e));return(Array.isArray(t.Modules)?t.Modules:[]).filter(r=>typeof r?.Key=="string"&&typeof r?.Dir=="string")}catch{return[]}}function kO(e,t){let n=[t.name];for(let r=e;r.caller!==void 0;r=r.caller.parent)n.unshift(r.caller.call.name);return n.join(".")}function Ma(e,t){return e.address===""?`module.${t.name}`:`${e.address}.module.${t.name}`}function vO(e){return e.kind==="literal"&&typeof e.value=="string"?e.value:void 0}var Va="0.1.0";function Cd(e){return e.startsWith("aws_dms_")}function sb(e){let t=new Pd(e);t.readPaths();let n={roots:t.roots,diagnostics:t.diagnostics,outlines:t.outlines};e.progress?.("checking the rules");let r=cp(n,e.now),{findings:i,suppressed:s,diagnostics:o}=up(r.findings,n.outlines,new Set(Nt.map(({id:f})=>f)),e.now);t.diagnostics.push(...o);let a=f=>i.filter(d=>d.level===f).length,c=t.diagnostics.some(({severity:f})=>f==="error");return{report:{findings:[...i].sort(Vc),suppressed:s,diagnostics:t.diagnostics,evidence:e.evidence?r.evidence:void 0,counts:{roots:t.rootCount,endpoints:r.endpoints,clean:r.clean,open:r.open,errors:a("error"),warnings:a("warning"),notes:a("note")},rules:Nt,page:ao,version:Va,exitCode:c?2:lp(i,e.failOn)?1:0,gaps:t.roots.flatMap(f=>f.gaps.map(d=>f.path==="."?d:`${f.path}: ${d}`))},graph:n}}var Pd=class{roots=[];diagnostics=[];outlines=[];rootCount=0;#e;#t;#n;constructor(t){this.#n=t;let n=t.paths.filter(i=>i!=="-");this.#e=Kf(t.cwd,n,t.root);let r=t.paths.includes("-")&&!ib(t.stdin)?t.stdin:void 0;this.#t=new Ms(this.#e,new Map(r?[[Vs,[{name:Vs,bytes:r}]]]:[]))}readPaths(){let{paths:t,cwd:n,stdin:r}=this.#n,i=[];for(let s of t.length>0?t:["."]){if(s==="-"){ib(r)?this.#d(r??new Uint8Array,Vs):this.#i(Vs);continue}let o=Wr.default.resolve(n,s),a=rb(o);a==="missing"?this.#f("path-missing",`${s} does not exist. Name a directory with Terraform files, a file in one, or a plan made with terraform show -json.`):a==="directory"?this.#r(s,o,i):this.#s(s,o,i)}i.length>0&&this.#o([...new Set(i)]),this.diagnostics.push(...this.#t.diagnostics),this.outlines.push(...this.#t.outlines())}#r(t,n,r){let i=xt(this.#e,n);i===void 0?this.#f("path-outside",`${t} lies outside the checked tree. Name a wider tree with --root.`):r.push(i)}#s(t,n,r){let i=Wr.default.basename(n);if(/\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/.test(i))return this.#r(t,Wr.default.dirname(n),r);try{this.#d((0,Ri.readFileSync)(n),xt(this.#e,n)??t)}catch(s){this.#f("unreadable-file",`${t} can't be read (${s.code??"unknown error"}).`)}}#o(t){this.#n.progress?.("looking for root modules");let n=tp(this.#e,t);this.rootCount+=n.rootCount;for(let r of t)!n.any(r)&&this.#n.paths.length>0&&this.#f("no-configuration",`${r} has no Terraform or OpenTofu files, nor has any directory below it.`);for(let r of n.roots)this.#n.progress?.(`reading ${r}`),this.#i(r)}#i(t){t===Vs&&this.rootCount++;let n=this.#t.module(t);if(n===void 0)return;let r=this.#l(),i=this.#m(t),s=(a,c)=>{let{root:l,diagnostics:f}=jd(this.#t,n,{given:{...r,varFiles:c},workspace:i,wanted:Cd});this.roots.push(a===void 0?l:{...l,environment:a}),this.#a(f)},o=this.#n.environments??[];if(o.length===0)return s(void 0,r.varFiles);for(let{name:a,file:c}of o)s(a,[...r.varFiles,...this.#p([c])])}#a(t){for(let n of t)this.diagnostics.some(({code:i,message:s,at:o})=>i===n.code&&s===n.message&&o?.source.path===n.at?.source.path&&o?.start===n.at?.start)||this.diagnostics.push(n)}#d(t,n){this.rootCount++;let r=Cm(t,n,Cd);if(this.diagnostics.push(...r.diagnostics),r.root===void 0)return;let i=this.#u(r.variables),s=i===void 0?{root:r.root,diagnostics:[]}:Pm(r,i,this.#n.source!==void 0);this.roots.push(s.root),this.diagnostics.push(...s.diagnostics)}#u(t){let{source:n,cwd:r}=this.#n;if(n===!1)return;let i=Wr.default.resolve(r,n??"."),s=rb(i)==="directory"?xt(this.#e,i):void 0;if(s===void 0){n!==void 0&&this.#f("source-missing",`--source ${n} is no directory of the checked tree.`);return}let o=new Ms(this.#e),a=o.module(s);if(a===void 0){n!==void 0&&this.#f("source-missing",`--source ${n} has no Terraform or OpenTofu files in it.`);return}let c=jd(o,a,{given:{...this.#l(),env:{},values:t},workspace:this.#m(s),wanted:Cd});return this.outlines.push(...o.outlines()),c.root}#c;#l(){return this.#c??=this.#p(this.#n.varFiles),{variables:this.#n.variables,varFiles:this.#c,env:this.#n.env}}#p(t){return t.flatMap(n=>{let r=Wr.default.resolve(this.#n.cwd,n);try{return[{path:xt(this.#e,r)??n,bytes:(0,Ri.readFileSync)(r)}]}catch{return this.#f("var-file-missing",`The file of variables ${n} can't be read.`),[]}})}#m(t){let{workspace:n,env:r}=this.#n;if(n!==void 0)return n;if(r.TF_WORKSPACE)return r.TF_WORKSPACE;try{return(0,Ri.readFileSync)(Wr.default.join(ct(this.#e,t),".terraform/environment"),"utf8").trim()||void 0}catch{return}}#f(t,n){this.diagnostics.push({severity:"error",code:t,message:n})}},Vs="<stdin>";function rb(e){let t=(0,Ri.statSync)(e,{throwIfNoEntry:!1});return t===void 0?"missing":t.isDirectory()?"directory":"file"}function ib(e){if(e===void 0||e.length===0)return!0;let t=Buffer.from(e.subarray(0,64)).toString("latin1").replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/,"").replace(/\0/g,"").trimStart();return t.startsWith("{")||t.startsWith("PK")}var ob=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}","gu"),xO={"\n":"\\n","\r":"\\r","	":"\\t"};function he(e){return e.replace(ob,t=>xO[t]??db(t))}function ab(e){return e.split(/\r?\n/).map(t=>he(t.replaceAll("	","  ")))}function Zn(e){return JSON.stringify(e,null,2).replace(ob,t=>t===`
`?t:db(t))}function Nd(e){return e.split(`
`).map(he).join(`
`).replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A")}function Dd(e){return Nd(e).replaceAll(":","%3A").replaceAll(",","%2C")}function Mi(e){return he(e).replace(/[\\`*_{}[\]<>()#+!|~$]/g,"\\$&").replaceAll("&","&amp;").replaceAll("\\<","&lt;").replaceAll("\\>","&gt;").replace(/^(\d+)([.)])|^([-=])/,(t,n,r)=>n===void 0?`\\${t}`:`${n}\\${r}`).replace(/@|:\/\/|\bwww\.|\\#(?=\d)|\bGH-(?=\d)/gi,t=>`${t}<!-- -->`)}function Xn(e){let t=he(e);return/[`|\\]|^\s|\s$|^$/.test(t)?`<code>${t.replace(/[^\p{L}\p{N} ]/gu,n=>`&#${n.codePointAt(0)};`)}</code>`:`\`${t}\``}function cb(e,t){let n=e.map(he),r=Math.max(2,...n.flatMap(s=>(s.match(/`+/g)??[]).map(o=>o.length))),i="`".repeat(r+1);return[i+t,...n,i]}function Pn(e){return he(e).replace(/\](?=\()/g,"] ").replace(/\{+\d+\}+/g,t=>t.replaceAll("{","{{").replaceAll("}","}}"))}function lb(e){let t=e.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD").split("/").map(n=>encodeURIComponent(n).replace(/[!'()*]/g,r=>`%${r.charCodeAt(0).toString(16).toUpperCase()}`)).join("/");return e.startsWith("/")?`file://${t}`:t.replace(/^([A-Za-z])%3A\//,"file:///$1:/")}function db(e){return Array.from({length:e.length},(t,n)=>`\\u${e.charCodeAt(n).toString(16).padStart(4,"0")}`).join("")}var ub=require("node:path/posix");function wt(e){let[t,...n]=er(e.subjects),r=e.rule.message(e.args,t?.address??""),i=Ld(he(r.fact)),s=[SO(e),e.when&&he(e.when).replace(/\.$/,"")].filter(Boolean).join(", and ")||void 0,o=r.remedy===""?"":Ld(he(r.remedy)),a=n.length===0?void 0:`The same holds for ${OO(n,t,2)}.`,c=[s===void 0?i:`When ${s}: ${i}`,a,o].filter(Boolean).join(" ");return{fact:i,when:s,also:a,remedy:o,lines:r.lines.flatMap(ab),oneLine:c}}function SO({subjects:e}){let t=[...new Set(e.flatMap(({environment:n})=>n===void 0?[]:[n]))];return t.length===0?void 0:`the environment is ${t.map(he).join(" or ")}`}function Is(e){return[...new Map(e.map(t=>[JSON.stringify([t.root,t.address,t.environment]),t])).values()]}function er(e){return Is(e.map(({root:t,address:n})=>({root:t,address:n})))}function zr(e,t){let n=t!==void 0&&e.root!==t.root?` in ${e.root}`:"",r=e.environment===void 0?"":` (${e.environment})`;return he(e.address+n+r)}function OO(e,t,n){let r=e.slice(0,e.length<=n+1?e.length:n).map(o=>zr(o,t)),i=e.length-r.length,s=i>0?`${i} more`:r.pop();return r.length===0?String(s):`${r.join(", ")} and ${s}`}function Vi(e,t){if(t.counts.roots<2)return[];let n=[...new Set(e.subjects.map(i=>i.root))],{path:r}=e.at.source;return n.length===1&&(n[0]===(0,ub.dirname)(r)||n[0]===r)?[]:n}function tr(e){return{start:Ge(e.source,e.start),end:Ge(e.source,e.end)}}function gn(e){let{line:t,column:n}=Ge(e.source,e.start);return`${he(e.source.path)}:${t}:${n}`}function Ii(e){let{roots:t,endpoints:n,clean:r,open:i,errors:s,warnings:o,notes:a}=e.counts,c=`in ${Ur(t,"root")}`,l=[s&&Ur(s,"error"),o&&Ur(o,"warning"),a&&Ur(a,"note")].filter(f=>f!==0);return{endpoints:n===0?`0 endpoints ${c}.`:`${Ur(n,"endpoint")} checked ${c}: ${r} clean, ${i} open.`,findings:`${l.length===0?"No findings.":`${l.join(", ")}.`}${e.suppressed.length>0?` ${e.suppressed.length} suppressed.`:""}`,gaps:e.gaps.map(f=>Ld(he(f)))}}function Ur(e,t){return`${e} ${t}${e===1?"":"s"}`}function fb(e){return`${e.at===void 0?"dmslint":gn(e.at)}: ${e.severity}: ${he(e.message)} [${he(e.code)}]`}function Ld(e){return/[.!?:…][)"'`]?$/.test(e)?e:`${e}.`}var pb=e=>e.findings.map(t=>`${gn(t.at)}: ${t.level}: ${wt(t).oneLine} [${he(t.rule.id)}]
`).join("");var hb=e=>{let{endpoints:t,findings:n}=Ii(e);return[...e.findings.map(r=>{let{oneLine:i,lines:s}=wt(r);return mb(r.level,r.at,r.rule.id,[i,...s].join(`
`))}),...e.diagnostics.map(({severity:r,at:i,code:s,message:o})=>mb(r,i,s,he(o))),`${t} ${n}`,""].join(`
`)},AO={error:"error",warning:"warning",note:"notice"};function mb(e,t,n,r){let i=t===void 0?[]:$O(t);return i.push(`title=${Dd(`dmslint ${n}`)}`),`::${AO[e]} ${i.join(",")}::${Nd(r)}`}function $O(e){if(e.source.path==="<stdin>")return[];let{start:t,end:n}=tr(e),r=[`file=${Dd(e.source.path)}`,`line=${t.line}`,`endLine=${n.line}`];return t.line===n.line?[...r,`col=${t.column}`,`endColumn=${Math.max(n.column,t.column)}`]:r}var EO={error:"critical",warning:"major",note:"minor"},gb=e=>{let{createHash:t}=process.getBuiltinModule("node:crypto"),n=new Map,r=e.findings.map(i=>{let{path:s}=i.at.source,o=JSON.stringify([i.rule.id,s,er(i.subjects).map(({root:f,address:d})=>[f,d]),i.when??""]),a=n.get(o)??0;n.set(o,a+1);let{start:c,end:l}=tr(i.at);return{description:wt(i).oneLine,check_name:i.rule.id,fingerprint:t("sha256").update(`${o}${a===0?"":a}`).digest("hex"),severity:EO[i.level],location:{path:s,lines:{begin:c.line,end:l.line}}}});return`${Zn(r)}
`};var yb=e=>{let{roots:t,endpoints:n,clean:r,open:i,errors:s,warnings:o,notes:a}=e.counts,c={format:1,tool:{name:"dmslint",version:e.version},exitCode:e.exitCode,counts:{roots:t,endpoints:n,clean:r,open:i,errors:s,warnings:o,notes:a},gaps:e.gaps,findings:e.findings.map(TO),diagnostics:e.diagnostics.map(({severity:l,code:f,message:d,at:p})=>({severity:l,code:f,message:d,at:p&&Ia(p)})),evidence:e.evidence?.map(({rule:l,subject:f,outcome:d,why:p,at:u})=>({rule:l.id,subject:bb(f),outcome:d,why:p,at:Ia(u)}))};return`${Zn(c)}
`};function TO(e){let{fact:t,when:n,remedy:r,lines:i,oneLine:s}=wt(e),{fix:o}=e;return{rule:e.rule.id,level:e.level,message:s,fact:t,when:n,remedy:r,lines:i,subjects:Is(e.subjects).map(bb),args:e.args,at:Ia(e.at),related:e.related.map(({label:a,range:c})=>({label:a,at:Ia(c)})),fix:o&&{address:o.address,attribute:o.attribute,value:o.value,safe:o.safe}}}function bb({root:e,address:t,environment:n}){return{root:e,address:t,environment:n}}function Ia(e){return{path:e.source.path,...tr(e)}}var _b={error:"\u{1F534} error",warning:"\u{1F7E1} warning",note:"\u{1F535} note"},wb=e=>{let{endpoints:t,findings:n,gaps:r}=Ii(e),i=["### dmslint","",Mi(`${t} ${n}`),""];return r.length>0&&i.push(...r.map(s=>`- ${Mi(s)}`),""),e.findings.length>0&&(i.push("| level | rule | resource | place |","| --- | --- | --- | --- |",...e.findings.map(RO),""),i.push(...e.findings.flatMap(s=>MO(s,e)))),`${i.join(`
`).trimEnd()}
`};function RO(e){let[t,...n]=er(e.subjects),r=t===void 0?"":Xn(zr(t,void 0)),i=n.length===0?"":` and ${n.length} more`;return`| ${_b[e.level]} | ${VO(e.rule.id)} | ${r}${i} | ${Xn(gn(e.at))} |`}function MO(e,t){let{fact:n,when:r,remedy:i,lines:s}=wt(e),o=er(e.subjects).slice(1),a=Vi(e,t);return["<details>",`<summary>${_b[e.level]}: ${Xn(e.rule.id).replace(/^`(.*)`$/,"<code>$1</code>")}</summary>`,"",Mi(r===void 0?n:`When ${r}: ${n}`),"",`- at ${Xn(gn(e.at))}`,...o.map(c=>`- also ${Xn(zr(c,e.subjects[0]))}`),...a.length===0?[]:[`- in ${a.map(Xn).join(", ")}`],...e.related.map(({range:c,label:l})=>`- from ${Mi(l)}: ${Xn(gn(c))}`),"",...i===""?[]:[Mi(i),""],...s.length===0?[]:[...cb(s,"hcl"),""],"</details>",""]}function VO(e){return`[${e}](https://github.com/dmslint/dmslint/blob/main/rules/${e}.md)`}var Ib=Bi(xb(),1);var Sb=new WeakMap;function Ab(e){let t=Sb.get(e);return t===void 0&&(t=new Bd(e.text,e.path.endsWith(".json")).run(),Sb.set(e,t)),t}var PO=/passw|passphrase|pwd|secret|token|pem|wallet|private|credential|(^|_)key$/i,NO=/_(arn|id|name|version)$|^(certificate|kms|partition|sort|each)_?key$/i;function Pa(e){return PO.test(e)&&!NO.test(e)}function $b(e){return e.includes("-----BEGIN")?"\u2026":e.replace(/((?:passw\w*|pwd|secret\w*|token|\w*key)\s*=\s*)[^;&"]+/gi,"$1\u2026").replace(/(:\/\/)[^/@\s"]*@/g,"$1\u2026@")}var DO=/<<-?([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy,LO=/[\p{L}_][\p{L}\p{N}_-]*/uy,FO=/\d[\w.]*/y,Ob=/\s*(=(?![=>])|:)/y,Bd=class{text;json;hidden=[];frames=[{bracket:"{",secret:!1,name:void 0}];at=0;keyword="";label="";labels=0;constructor(t,n){this.text=t,this.json=n}run(){for(;this.at<this.text.length;)this.step();return this.hidden}get frame(){return this.frames[this.frames.length-1]}get secret(){return this.frame.secret||this.frame.name!==void 0&&Pa(this.frame.name)}hide(t,n){n>t&&this.hidden.push({start:t,end:n,secret:this.secret})}step(){let{text:t}=this,n=t[this.at],r=t[this.at+1];n===" "?this.at++:n==='"'?this.quoted():n==="#"?this.comment(1,`
`):n==="/"&&r==="/"?this.comment(2,`
`):n==="/"&&r==="*"?this.comment(2,"*/"):!(n==="<"&&r==="<"&&this.heredoc())&&!this.word()&&!this.number()&&(this.at++,this.punctuation(n))}word(){let t=js(LO,this.text,this.at)?.[0];return t===void 0?!1:(this.at+=t.length,this.keyword=t,this.label="",this.labels=0,this.named(t),!0)}number(){let t=js(FO,this.text,this.at)?.[0];return t===void 0?!1:(this.secret&&this.hide(this.at,this.at+t.length),this.at+=t.length,!0)}punctuation(t){if(t==="{"||t==="["||t==="("){let n=this.secret||t==="{"&&this.keyword==="variable"&&Pa(this.label);t==="{"&&(this.hidden.length-=this.labels),this.labels=0,this.frames.push({bracket:t,secret:n,name:void 0})}else if(t==="}"||t==="]"||t===")"){let{bracket:n}=this.frame;this.frames.length>1&&this.frames.pop(),t==="}"&&n==='"'&&this.rest()}else(t===`
`&&!this.json||t===",")&&(this.labels=0,this.frame.bracket==="{"&&(this.frame.name=void 0))}named(t){this.frame.bracket==="{"&&this.frame.name===void 0&&js(Ob,this.text,this.at)!==void 0&&(this.frame.name=t)}comment(t,n){let r=this.text.indexOf(n,this.at+t),i=r<0?this.text.length:r;this.labels=0,this.hide(this.at+t,this.text[i-1]==="\r"?i-1:i),this.at=n===`
`?i:Math.min(i+2,this.text.length)}quoted(){let t=++this.at,n=this.hidden.length;this.rest();let r=this.text.slice(t,this.at-1);if(this.frame.bracket==="{"&&this.frame.name===void 0&&js(Ob,this.text,this.at)!==void 0)this.json&&(this.hidden.length=n),this.named(r);else{this.label=r;let i=this.frame.bracket==="{"&&this.frame.name===void 0&&this.hidden.length===n+1;this.labels=i?this.labels+1:0}}rest(){let{text:t}=this,n=this.at;for(;this.at<t.length;this.at++){let r=t[this.at];if(r==="\\")this.at++;else if(r==='"'||r===`
`){this.hide(n,this.at),r==='"'&&this.at++;return}else if(!this.json&&(r==="$"||r==="%")&&t[this.at+1]==="{"){if(t[this.at-1]===r)continue;this.hide(n,this.at),this.at+=2,this.frames.push({bracket:'"',secret:this.secret,name:void 0});return}}this.at=t.length,this.hide(n,this.at)}heredoc(){let t=js(DO,this.text,this.at),n=t?.[1];if(t===void 0||n===void 0)return!1;let r=this.at+t[0].length,i=r;for(;i<this.text.length;){let s=this.text.indexOf(`
`,i),o=s<0?this.text.length:s;if(this.text.slice(i,o).trim()===n)break;i=s<0?o:s+1}return this.hide(r,i),this.at=i<this.text.length?this.text.indexOf(n,i)+n.length:i,!0}};function js(e,t,n){return e.lastIndex=n,e.exec(t)??void 0}var Tb=/^[\x20-\x7e\u00a1-\u02ff\u2026]*$/,Eb;function Cs(e){return Tb.test(e)?e.split(""):(Eb??=new Intl.Segmenter("en",{granularity:"grapheme"}),Array.from(Eb.segment(e),({segment:t})=>t))}function zt(e){return Tb.test(e)?e.length:Cs(e).reduce((t,n)=>t+BO(n),0)}function BO(e){let t=e.codePointAt(0);return/^[\p{Mn}\p{Me}\p{Cf}]/u.test(e)?0:new RegExp("\\p{Emoji_Presentation}|\\ufe0f","u").test(e)||WO.some(([n,r])=>t>=n&&t<=r)?2:1}var WO=[[4352,4447],[11904,12350],[12353,19903],[19968,42191],[43360,43391],[44032,55203],[63744,64255],[65072,65135],[65281,65376],[65504,65510],[110592,111359],[131072,262141]];function Ps(e,t){let n=[],r="",i=0;for(let s of e.split(" ")){let o=zt(s);r!==""&&i+1+o>t?(n.push(r),r=s,i=o):(i+=r===""?o:o+1,r=r===""?s:`${r} ${s}`)}return[...n,r]}function Ud(e,t){if(e.source.text==="")return;let{line:n,column:r}=Ge(e.source,e.start),i=Du(e.source,n),s=e.start-(r-1),o=UO(e,s,s+i.length,t.mask),a=Wd(o.before),c=Wd(o.inside),l=Wd(o.after);return l.trim()===""&&(c=c.trimEnd(),l=""),{line:n,...qO(a,c,l.trimEnd(),Math.max(t.width-`${n} | `.length,20))}}function UO(e,t,n,r){let{text:i}=e.source,s={before:"",inside:"",after:""},o=(l,f,d)=>{let p=[l,Math.min(Math.max(e.start,l),f),Math.max(Math.min(e.end,f),l),f];for(let[u,m]of["before","inside","after"].entries()){let g=i.slice(p[u],Math.max(p[u],p[u+1]));g!==""&&(d===void 0?s[m]+=g:m!=="inside"||d.secret||r==="all"?s[m]+="\u2026":s[m]+=$b(g))}},a=t,c=Ab(e.source);for(let l=zO(c,a);l<c.length;l++){let f=c[l];if(f.start>=n)break;let d=Math.max(f.start,a),p=Math.min(f.end,n);d>a&&o(a,d,void 0),o(d,p,f),a=p}return a<n&&o(a,n,void 0),s}function zO(e,t){let n=0,r=e.length;for(;n<r;){let i=n+r>>1;e[i].end<=t?n=i+1:r=i}return n}function Wd(e){return he(e.replaceAll("	","  "))}function qO(e,t,n,r){let i=Rb(t,r-2),s=r-zt(i),o=Math.min(zt(n),Math.max(s-zt(e),Math.floor(s/3),1)),a=JO(e,s-o);return{text:a+i+Rb(n,o),indent:zt(a),length:Math.max(zt(i),1)}}function Rb(e,t){return zt(e)<=t?e:t<1?"":`${Mb(Cs(e),t-1)}\u2026`}function JO(e,t){if(zt(e)<=t)return e;if(t<1)return"";let n=Mb(Cs(e).reverse(),t-1);return`\u2026${Cs(n).reverse().join("")}`}function Mb(e,t){let n=0,r="";for(let i of e){if(n+=zt(i),n>t)break;r+=i}return r}var jb=(e,t)=>{let n=new zd(t);return[...e.findings.map(r=>n.finding(r,e)),...e.evidence===void 0?[]:[n.evidence(e.evidence)],n.summary(e)].join(`
`)};var HO=/^external\/cwe\/cwe-(259|312|321|522|798)$/,Vb=8;function GO(e){return Array.from(e.matchAll(/([\p{L}_][\p{L}\p{N}_-]*)"?\s*[=:]/gu)).some(([,t])=>Pa(t))}var zd=class{colors;width;constructor(t){this.colors=Ib.default.createColors(t.color),this.width=Math.min(Math.max(t.width??80,40),100)}finding(t,n){let r=wt(t),i=t.rule.tags.some(l=>HO.test(l))?"all":"outside",s=Ud(t.at,{width:this.width,mask:i}),o=" ".repeat(String(s?.line??0).length),a=er(t.subjects).slice(1),c=a.length-Vb;return[...this.head(t.level,t.rule.id,r.fact),...this.place(t.level,t.at,s,o),...r.when===void 0?[]:this.note(o,"when",r.when),...a.slice(0,Vb).flatMap(l=>this.note(o,"also",zr(l,t.subjects[0]))),...c>0?this.note(o,"also",`${c} more`):[],...this.roots(o,Vi(t,n)),...t.related.flatMap(({range:l,label:f})=>this.trail(o,l,f)),...r.remedy===""?[]:this.note(o,"help",r.remedy),...r.lines.map(l=>`${o}           ${this.colors.green(l)}`.trimEnd()),""].join(`
`)}diagnostic(t){let n=t.at===void 0?void 0:Ud(t.at,{width:this.width,mask:"all"}),r=n!==void 0&&!GO(n.text)?n:void 0,i=" ".repeat(String(r?.line??0).length);return[...this.head(t.severity,t.code,he(t.message)),...t.at===void 0?[]:this.place(t.severity,t.at,r,i),""].join(`
`)}evidence(t){let{green:n,blue:r,dim:i}=this.colors,s={pass:n("pass"),open:r("open"),"not-applicable":i("n/a "),fail:""};return[...t.filter(({outcome:c})=>c!=="fail").flatMap(({rule:c,subject:l,outcome:f,why:d})=>[`${s[f]}  ${zr(l,void 0)}  ${i(he(c.id))}`,...d===void 0?[]:this.wrapped(he(d),"      ","      ")]),""].join(`
`)}summary(t){let{bold:n,dim:r,green:i,red:s,yellow:o}=this.colors,{endpoints:a,findings:c,gaps:l}=Ii(t),{errors:f,warnings:d,notes:p}=t.counts,u=f>0?s:d>0?o:p>0?n:i,m=t.diagnostics.filter(({severity:b})=>b==="error").length,g=(b,v)=>Ps(b,this.width).map(v),h=g(a,n);return l.length>0&&t.counts.endpoints>0&&h.push("There may be more:"),h.push(...l.flatMap(b=>this.wrapped(b,"  - ","    "))),h.push(...g(c,b=>n(u(b)))),m>0&&h.push(...g(`Not everything could be checked: ${Ur(m,"problem")} in the input (on standard error).`,b=>n(s(b)))),t.findings.length>0&&h.push(...g("More on a rule: dmslint explain <rule>",r)),`${h.join(`
`)}
`}head(t,n,r){let i=`${t}[${he(n)}]:`,[s,...o]=Ps(`${i} ${r}`,this.width),a=s.slice(i.length);return[this.tint(t)(i)+this.colors.bold(a),...o.map(c=>this.colors.bold(c))]}place(t,n,r,i){let{blue:s}=this.colors,o=[`${i}${s("-->")} ${gn(n)}`];if(r===void 0)return o;let a=" ".repeat(r.indent)+this.tint(t)("^".repeat(r.length));return[...o,s(`${i} |`),`${s(`${r.line} |`)} ${r.text}`,`${s(`${i} |`)} ${a}`]}note(t,n,r){let i=`${t} = ${n}: `,[s,...o]=Ps(r,this.width-i.length);return[`${t} ${this.colors.blue("=")} ${this.colors.bold(`${n}:`)} ${s}`,...o.map(a=>" ".repeat(i.length)+a)]}trail(t,n,r){return this.note(t,"from",`${he(r)} (${gn(n)})`)}roots(t,n){return n.length===0?[]:this.note(t,n.length===1?"root":"roots",n.map(he).join(", "))}wrapped(t,n,r){return Ps(t,this.width-zt(n)).map((i,s)=>(s===0?n:r)+i)}tint(t){let{bold:n,red:r,yellow:i,cyan:s}=this.colors,o={error:r,warning:i,note:s}[t];return a=>n(o(a))}};function Cb(e){return e.replace(/^(`{3,}|~{3,})[\s\S]*?^\1\s*$/gm,"").split(/\n\s*\n/).map(n=>n.trim()).find(n=>/^[\p{L}\p{N}`*_"[]/u.test(n))?.replace(/\s+/g," ").replace(/!?\[([^\]]*)\]\([^)]*\)/g,"$1").replace(/(`+|\*\*|__)/g,"")}var Pb="https://github.com/dmslint/dmslint",Nb=e=>{let t=YO(e),n=new Map(t.map(({id:i},s)=>[i,s])),r={$schema:"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",version:"2.1.0",runs:[{tool:{driver:{name:"dmslint",version:e.version,semanticVersion:e.version,informationUri:Pb,rules:t.map(i=>KO(i,e.page(i.id)))}},invocations:[{executionSuccessful:e.exitCode!==2,exitCode:e.exitCode,toolExecutionNotifications:e.diagnostics.map(eA)}],columnKind:"utf16CodeUnits",results:[...e.findings.map(i=>QO(i,n.get(i.rule.id),e)),...(e.evidence??[]).filter(({outcome:i})=>i!=="fail").map(i=>XO(i,n.get(i.rule.id)))],properties:{counts:e.counts,gaps:e.gaps}}]};return`${Zn(r)}
`};function YO(e){let t=new Map;for(let n of[...e.rules,...e.findings.map(r=>r.rule),...(e.evidence??[]).map(r=>r.rule)])t.has(n.id)||t.set(n.id,n);return[...t.values()]}function KO(e,t){let n=`${Pb}/blob/main/rules/${e.id}.md`,r=Cb(t)??`${e.title}.`;return{id:e.id,name:e.id.replace(/(^|-)([a-z])/g,(i,s,o)=>o.toUpperCase()),shortDescription:{text:Pn(`${e.title}.`)},fullDescription:{text:Pn(r)},helpUri:n,help:{text:Pn(`${r} See ${n}`),markdown:t===""?void 0:t},defaultConfiguration:{level:e.level},properties:{"security-severity":e.securitySeverity,precision:e.precision,"problem.severity":e.level==="note"?"recommendation":e.level,tags:e.tags}}}function QO(e,t,n){let r=Vi(e,n);return{ruleId:e.rule.id,ruleIndex:t,level:e.level,message:{text:`${Pn(wt(e).oneLine)} (${e.rule.id})`},locations:[{physicalLocation:Ns(e.at),logicalLocations:Db(e.subjects,n.counts.roots>1)}],relatedLocations:e.related.length===0?void 0:e.related.map(({range:i,label:s},o)=>({id:o+1,physicalLocation:Ns(i),message:{text:Pn(s)}})),codeFlows:ZO(e),properties:r.length===0?void 0:{roots:r}}}function ZO({at:e,related:t}){return t.length===0?void 0:[{threadFlows:[{locations:[{range:e,label:"the value is written here"},...t].map(({range:i,label:s})=>({location:{physicalLocation:Ns(i),message:{text:Pn(s)}}}))}]}]}function XO({rule:e,subject:t,outcome:n,why:r,at:i},s){let o=n==="not-applicable"?"notApplicable":n,a={pass:"passes",open:"is open","not-applicable":"is not concerned",fail:"fails"}[n],c=`${t.address} ${a}: ${r??e.title}`;return{ruleId:e.id,ruleIndex:s,kind:o,level:"none",message:{text:`${Pn(/[.!?]$/.test(c)?c:`${c}.`)} (${e.id})`},locations:[{physicalLocation:Ns(i),logicalLocations:Db([t],!0)}]}}function Db(e,t){let n=Is(e).map(({root:r,address:i,environment:s})=>({fullyQualifiedName:i,kind:"resource",properties:t||s!==void 0?{root:r,environment:s}:void 0}));return n.length===0?void 0:n}function eA({severity:e,code:t,message:n,at:r}){return{level:e,message:{text:Pn(n)},descriptor:{id:t},locations:r===void 0?void 0:[{physicalLocation:Ns(r)}]}}function Ns(e){let{start:t,end:n}=tr(e),r=e.source.text===""?{startLine:1}:{startLine:t.line,startColumn:t.column,endLine:n.line,endColumn:n.column};return{artifactLocation:{uri:lb(e.source.path)},region:r}}var Lb={pretty:jb,compact:pb,sarif:Nb,json:yb,github:hb,gitlab:gb,markdown:wb};var ji=require("node:fs"),Bb=require("node:tty");function Wb(){return{stdout:Fb(1),stderr:Fb(2),stdin:()=>tA(0),cwd:process.cwd(),env:process.env}}function Fb(e){let t=!1,n=(0,Bb.isatty)(e);return{isTTY:n,columns:n?(e===1?process.stdout:process.stderr).columns:void 0,write(r){if(t)return;let i=Buffer.from(r);for(let s=0;s<i.length;)try{s+=(0,ji.writeSync)(e,i,s)}catch(o){let{code:a}=o;if(a==="EAGAIN")Ub();else if(a==="EPIPE"||a==="EOF"||a==="EBADF"){t=!0;return}else throw o}}}}function tA(e){let t=[],n=(0,ji.fstatSync)(e).size;for(let r=Buffer.allocUnsafe(Math.max(65536,n+1));;r=Buffer.allocUnsafe(Math.min(r.length*2,1<<24))){let i=0;for(;i<r.length;){let s=nA(e,r,i);if(s===0)return t.push(r.subarray(0,i)),t.length===1?t[0]:Buffer.concat(t);i+=s}t.push(r)}}function nA(e,t,n){for(;;)try{return(0,ji.readSync)(e,t,n,t.length-n,null)}catch(r){let{code:i}=r;if(i==="EAGAIN")Ub();else{if(i==="EOF")return 0;throw r}}}function Ub(){Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0,5)}var pc=require("node:fs"),xu=Bi(require("node:path"),1);var Ha=require("assert");var rA={right:cA,center:lA},iA=0,Na=1,sA=2,Da=3,qd=class{constructor(t){var n;this.width=t.width,this.wrap=(n=t.wrap)!==null&&n!==void 0?n:!0,this.rows=[]}span(...t){let n=this.div(...t);n.span=!0}resetOutput(){this.rows=[]}div(...t){if(t.length===0&&this.div(""),this.wrap&&this.shouldApplyLayoutDSL(...t)&&typeof t[0]=="string")return this.applyLayoutDSL(t[0]);let n=t.map(r=>typeof r=="string"?this.colFromString(r):r);return this.rows.push(n),n}shouldApplyLayoutDSL(...t){return t.length===1&&typeof t[0]=="string"&&/[\t\n]/.test(t[0])}applyLayoutDSL(t){let n=t.split(`
`).map(i=>i.split("	")),r=0;return n.forEach(i=>{i.length>1&&Mt.stringWidth(i[0])>r&&(r=Math.min(Math.floor(this.width*.5),Mt.stringWidth(i[0])))}),n.forEach(i=>{this.div(...i.map((s,o)=>({text:s.trim(),padding:this.measurePadding(s),width:o===0&&i.length>1?r:void 0})))}),this.rows[this.rows.length-1]}colFromString(t){return{text:t,padding:this.measurePadding(t)}}measurePadding(t){let n=Mt.stripAnsi(t);return[0,n.match(/\s*$/)[0].length,0,n.match(/^\s*/)[0].length]}toString(){let t=[];return this.rows.forEach(n=>{this.rowToString(n,t)}),t.filter(n=>!n.hidden).map(n=>n.text).join(`
`)}rowToString(t,n){return this.rasterize(t).forEach((r,i)=>{let s="";r.forEach((o,a)=>{let{width:c}=t[a],l=this.negatePadding(t[a]),f=o;if(l>Mt.stringWidth(o)&&(f+=" ".repeat(l-Mt.stringWidth(o))),t[a].align&&t[a].align!=="left"&&this.wrap){let p=rA[t[a].align];f=p(f,l),Mt.stringWidth(f)<l&&(f+=" ".repeat((c||0)-Mt.stringWidth(f)-1))}let d=t[a].padding||[0,0,0,0];d[Da]&&(s+=" ".repeat(d[Da])),s+=zb(t[a],f,"| "),s+=f,s+=zb(t[a],f," |"),d[Na]&&(s+=" ".repeat(d[Na])),i===0&&n.length>0&&(s=this.renderInline(s,n[n.length-1]))}),n.push({text:s.replace(/ +$/,""),span:t.span})}),n}renderInline(t,n){let r=t.match(/^ */),i=r?r[0].length:0,s=n.text,o=Mt.stringWidth(s.trimRight());return n.span?this.wrap?i<o?t:(n.hidden=!0,s.trimRight()+" ".repeat(i-o)+t.trimLeft()):(n.hidden=!0,s+t):t}rasterize(t){let n=[],r=this.columnWidths(t),i;return t.forEach((s,o)=>{s.width=r[o],this.wrap?i=Mt.wrap(s.text,this.negatePadding(s),{hard:!0}).split(`
`):i=s.text.split(`
`),s.border&&(i.unshift("."+"-".repeat(this.negatePadding(s)+2)+"."),i.push("'"+"-".repeat(this.negatePadding(s)+2)+"'")),s.padding&&(i.unshift(...new Array(s.padding[iA]||0).fill("")),i.push(...new Array(s.padding[sA]||0).fill(""))),i.forEach((a,c)=>{n[c]||n.push([]);let l=n[c];for(let f=0;f<o;f++)l[f]===void 0&&l.push("");l.push(a)})}),n}negatePadding(t){let n=t.width||0;return t.padding&&(n-=(t.padding[Da]||0)+(t.padding[Na]||0)),t.border&&(n-=4),n}columnWidths(t){if(!this.wrap)return t.map(o=>o.width||Mt.stringWidth(o.text));let n=t.length,r=this.width,i=t.map(o=>{if(o.width)return n--,r-=o.width,o.width}),s=n?Math.floor(r/n):0;return i.map((o,a)=>o===void 0?Math.max(s,oA(t[a])):o)}};function zb(e,t,n){return e.border?/[.']-+[.']/.test(t)?"":t.trim().length!==0?n:"  ":""}function oA(e){let t=e.padding||[],n=1+(t[Da]||0)+(t[Na]||0);return e.border?n+4:n}function aA(){return typeof process=="object"&&process.stdout&&process.stdout.columns?process.stdout.columns:80}function cA(e,t){e=e.trim();let n=Mt.stringWidth(e);return n<t?" ".repeat(t-n)+e:e}function lA(e,t){e=e.trim();let n=Mt.stringWidth(e);return n>=t?e:" ".repeat(t-n>>1)+e}var Mt;function qb(e,t){return Mt=t,new qd({width:e?.width||aA(),wrap:e?.wrap})}var Jd=String.raw`(?:\u001B\u005C|\u009C)`,Jb=String.raw`\u0018\u001A\u001B\u0080-\u009F`,dA=String.raw`(?:\u001B\]|\u009D)[^\u0007${Jb}]*(?:\u0007|${Jd})`,uA=String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${Jb}]*${Jd}`,fA=String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${Jd})?`,pA=String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`,mA=String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`,hA=`${fA}|${dA}|${uA}|${pA}|${mA}`;function Hd({onlyFirst:e=!1}={}){return new RegExp(hA,e?void 0:"g")}var gA=Hd();function qr(e){if(typeof e!="string")throw new TypeError(`Expected a \`string\`, got \`${typeof e}\``);return!e.includes("\x1B")&&!e.includes("\x9B")?e:e.replace(gA,"")}var yn=e=>[...qr(String(e))].length;var Hb=(e=0)=>t=>`\x1B[${t+e}m`,Gb=(e=0)=>t=>`\x1B[${38+e};5;${t}m`,Yb=(e=0)=>(t,n,r)=>`\x1B[${38+e};2;${t};${n};${r}m`,Ie={modifier:{reset:[0,0],bold:[1,22],dim:[2,22],italic:[3,23],underline:[4,24],overline:[53,55],inverse:[7,27],hidden:[8,28],strikethrough:[9,29]},color:{black:[30,39],red:[31,39],green:[32,39],yellow:[33,39],blue:[34,39],magenta:[35,39],cyan:[36,39],white:[37,39],blackBright:[90,39],gray:[90,39],grey:[90,39],redBright:[91,39],greenBright:[92,39],yellowBright:[93,39],blueBright:[94,39],magentaBright:[95,39],cyanBright:[96,39],whiteBright:[97,39]},bgColor:{bgBlack:[40,49],bgRed:[41,49],bgGreen:[42,49],bgYellow:[43,49],bgBlue:[44,49],bgMagenta:[45,49],bgCyan:[46,49],bgWhite:[47,49],bgBlackBright:[100,49],bgGray:[100,49],bgGrey:[100,49],bgRedBright:[101,49],bgGreenBright:[102,49],bgYellowBright:[103,49],bgBlueBright:[104,49],bgMagentaBright:[105,49],bgCyanBright:[106,49],bgWhiteBright:[107,49]}},ZD=Object.keys(Ie.modifier),yA=Object.keys(Ie.color),bA=Object.keys(Ie.bgColor),XD=[...yA,...bA];function _A(){let e=new Map;for(let[t,n]of Object.entries(Ie)){for(let[r,i]of Object.entries(n))Ie[r]={open:`\x1B[${i[0]}m`,close:`\x1B[${i[1]}m`},n[r]=Ie[r],e.set(i[0],i[1]);Object.defineProperty(Ie,t,{value:n,enumerable:!1})}return Object.defineProperty(Ie,"codes",{value:e,enumerable:!1}),Ie.color.close="\x1B[39m",Ie.bgColor.close="\x1B[49m",Ie.color.ansi=Hb(),Ie.color.ansi256=Gb(),Ie.color.ansi16m=Yb(),Ie.bgColor.ansi=Hb(10),Ie.bgColor.ansi256=Gb(10),Ie.bgColor.ansi16m=Yb(10),Object.defineProperties(Ie,{rgbToAnsi256:{value(t,n,r){return t===n&&n===r?t<8?16:t>248?231:Math.round((t-8)/247*24)+232:16+36*Math.round(t/255*5)+6*Math.round(n/255*5)+Math.round(r/255*5)},enumerable:!1},hexToRgb:{value(t){let n=/[a-f\d]{6}|[a-f\d]{3}/i.exec(t.toString(16));if(!n)return[0,0,0];let[r]=n;r.length===3&&(r=[...r].map(s=>s+s).join(""));let i=Number.parseInt(r,16);return[i>>16&255,i>>8&255,i&255]},enumerable:!1},hexToAnsi256:{value:t=>Ie.rgbToAnsi256(...Ie.hexToRgb(t)),enumerable:!1},ansi256ToAnsi:{value(t){if(t<8)return 30+t;if(t<16)return 90+(t-8);let n,r,i;if(t>=232)n=((t-232)*10+8)/255,r=n,i=n;else{t-=16;let a=t%36;n=Math.floor(t/36)/5,r=Math.floor(a/6)/5,i=a%6/5}let s=Math.max(n,r,i)*2;if(s===0)return 30;let o=30+(Math.round(i)<<2|Math.round(r)<<1|Math.round(n));return s===2&&(o+=60),o},enumerable:!1},rgbToAnsi:{value:(t,n,r)=>Ie.ansi256ToAnsi(Ie.rgbToAnsi256(t,n,r)),enumerable:!1},hexToAnsi:{value:t=>Ie.ansi256ToAnsi(Ie.hexToAnsi256(t)),enumerable:!1}}),Ie}var wA=_A(),Kb=wA;var Fa=new Set(["\x1B","\x9B"]),kA=39,Yd="\x07",Xb="[",vA="]",e_="m",La=`${vA}8;;`,Qb=e=>`${Fa.values().next().value}${Xb}${e}${e_}`,Zb=e=>`${Fa.values().next().value}${La}${e}${Yd}`,xA=e=>e.split(" ").map(t=>yn(t)),Gd=(e,t,n)=>{let r=[...t],i=!1,s=!1,o=yn(qr(e.at(-1)));for(let[a,c]of r.entries()){let l=yn(c);if(o+l<=n?e[e.length-1]+=c:(e.push(c),o=0),Fa.has(c)&&(i=!0,s=r.slice(a+1,a+1+La.length).join("")===La),i){s?c===Yd&&(i=!1,s=!1):c===e_&&(i=!1);continue}o+=l,o===n&&a<r.length-1&&(e.push(""),o=0)}!o&&e.at(-1).length>0&&e.length>1&&(e[e.length-2]+=e.pop())},SA=e=>{let t=e.split(" "),n=t.length;for(;n>0&&!(yn(t[n-1])>0);)n--;return n===t.length?e:t.slice(0,n).join(" ")+t.slice(n).join("")},OA=(e,t,n={})=>{if(n.trim!==!1&&e.trim()==="")return"";let r="",i,s,o=xA(e),a=[""];for(let[d,p]of e.split(" ").entries()){n.trim!==!1&&(a[a.length-1]=a.at(-1).trimStart());let u=yn(a.at(-1));if(d!==0&&(u>=t&&(n.wordWrap===!1||n.trim===!1)&&(a.push(""),u=0),(u>0||n.trim===!1)&&(a[a.length-1]+=" ",u++)),n.hard&&o[d]>t){let m=t-u,g=1+Math.floor((o[d]-m-1)/t);Math.floor((o[d]-1)/t)<g&&a.push(""),Gd(a,p,t);continue}if(u+o[d]>t&&u>0&&o[d]>0){if(n.wordWrap===!1&&u<t){Gd(a,p,t);continue}a.push("")}if(u+o[d]>t&&n.wordWrap===!1){Gd(a,p,t);continue}a[a.length-1]+=p}n.trim!==!1&&(a=a.map(d=>SA(d)));let c=a.join(`
`),l=[...c],f=0;for(let[d,p]of l.entries()){if(r+=p,Fa.has(p)){let{groups:m}=new RegExp(`(?:\\${Xb}(?<code>\\d+)m|\\${La}(?<uri>.*)${Yd})`).exec(c.slice(f))||{groups:{}};if(m.code!==void 0){let g=Number.parseFloat(m.code);i=g===kA?void 0:g}else m.uri!==void 0&&(s=m.uri.length===0?void 0:m.uri)}let u=Kb.codes.get(Number(i));l[d+1]===`
`?(s&&(r+=Zb("")),i&&u&&(r+=Qb(u))):p===`
`&&(i&&u&&(r+=Qb(i)),s&&(r+=Zb(s))),f+=p.length}return r};function Kd(e,t,n){return String(e).normalize().replaceAll(`\r
`,`
`).split(`
`).map(r=>OA(r,t,n)).join(`
`)}function Qd(e){return qb(e,{stringWidth:yn,stripAnsi:qr,wrap:Kd})}var Ci=require("path"),Ba=require("fs");function t_(e,t){let n=(0,Ci.resolve)(".",e),r;for((0,Ba.statSync)(n).isDirectory()||(n=(0,Ci.dirname)(n));;){if(r=t(n,(0,Ba.readdirSync)(n)),r)return(0,Ci.resolve)(n,r);if(n=(0,Ci.dirname)(r=n),r===n)break}}var h_=require("util"),iu=require("url");var a_=require("util"),qa=require("path");function Jr(e){if(e!==e.toLowerCase()&&e!==e.toUpperCase()||(e=e.toLowerCase()),e.indexOf("-")===-1&&e.indexOf("_")===-1)return e;{let n="",r=!1,i=e.match(/^-+/);for(let s=i?i[0].length:0;s<e.length;s++){let o=e.charAt(s);r&&(r=!1,o=o.toUpperCase()),s!==0&&(o==="-"||o==="_")?r=!0:o!=="-"&&o!=="_"&&(n+=o)}return n}}function Wa(e,t){let n=e.toLowerCase();t=t||"-";let r="";for(let i=0;i<e.length;i++){let s=n.charAt(i),o=e.charAt(i);s!==o&&i>0?r+=`${t}${n.charAt(i)}`:r+=o}return r}function Ua(e){return e==null?!1:typeof e=="number"||/^0x[0-9a-f]+$/i.test(e)?!0:/^0[^.]/.test(e)?!1:/^[-]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/.test(e)}function n_(e){if(Array.isArray(e))return e.map(o=>typeof o!="string"?o+"":o);e=e.trim();let t=0,n=null,r=null,i=null,s=[];for(let o=0;o<e.length;o++){if(n=r,r=e.charAt(o),r===" "&&!i){n!==" "&&t++;continue}r===i?i=null:(r==="'"||r==='"')&&!i&&(i=r),s[t]||(s[t]=""),s[t]+=r}return s}var qt;(function(e){e.BOOLEAN="boolean",e.STRING="string",e.NUMBER="number",e.ARRAY="array"})(qt||(qt={}));var Nn,za=class{constructor(t){Nn=t}parse(t,n){let r=Object.assign({alias:void 0,array:void 0,boolean:void 0,config:void 0,configObjects:void 0,configuration:void 0,coerce:void 0,count:void 0,default:void 0,envPrefix:void 0,narg:void 0,normalize:void 0,string:void 0,number:void 0,__:void 0,key:void 0},n),i=n_(t),s=typeof t=="string",o=AA(Object.assign(Object.create(null),r.alias)),a=Object.assign({"boolean-negation":!0,"camel-case-expansion":!0,"combine-arrays":!1,"dot-notation":!0,"duplicate-arguments-array":!0,"flatten-duplicate-arrays":!0,"greedy-arrays":!0,"halt-at-non-option":!1,"nargs-eats-options":!1,"negation-prefix":"no-","parse-numbers":!0,"parse-positional-numbers":!0,"populate--":!1,"set-placeholder-key":!1,"short-option-groups":!0,"strip-aliased":!1,"strip-dashed":!1,"unknown-options-as-args":!1},r.configuration),c=Object.assign(Object.create(null),r.default),l=r.configObjects||[],f=r.envPrefix,d=a["populate--"],p=d?"--":"_",u=Object.create(null),m=Object.create(null),g=r.__||Nn.format,h={aliases:Object.create(null),arrays:Object.create(null),bools:Object.create(null),strings:Object.create(null),numbers:Object.create(null),counts:Object.create(null),normalize:Object.create(null),configs:Object.create(null),nargs:Object.create(null),coercions:Object.create(null),keys:[]},b=/^-([0-9]+(\.[0-9]+)?|\.[0-9]+)$/,v=new RegExp("^--"+a["negation-prefix"]+"(.+)");[].concat(r.array||[]).filter(Boolean).forEach(function(_){let k=typeof _=="object"?_.key:_,$=Object.keys(_).map(function(O){return{boolean:"bools",string:"strings",number:"numbers"}[O]}).filter(Boolean).pop();$&&(h[$][k]=!0),h.arrays[k]=!0,h.keys.push(k)}),[].concat(r.boolean||[]).filter(Boolean).forEach(function(_){h.bools[_]=!0,h.keys.push(_)}),[].concat(r.string||[]).filter(Boolean).forEach(function(_){h.strings[_]=!0,h.keys.push(_)}),[].concat(r.number||[]).filter(Boolean).forEach(function(_){h.numbers[_]=!0,h.keys.push(_)}),[].concat(r.count||[]).filter(Boolean).forEach(function(_){h.counts[_]=!0,h.keys.push(_)}),[].concat(r.normalize||[]).filter(Boolean).forEach(function(_){h.normalize[_]=!0,h.keys.push(_)}),typeof r.narg=="object"&&Object.entries(r.narg).forEach(([_,k])=>{typeof k=="number"&&(h.nargs[_]=k,h.keys.push(_))}),typeof r.coerce=="object"&&Object.entries(r.coerce).forEach(([_,k])=>{typeof k=="function"&&(h.coercions[_]=k,h.keys.push(_))}),typeof r.config<"u"&&(Array.isArray(r.config)||typeof r.config=="string"?[].concat(r.config).filter(Boolean).forEach(function(_){h.configs[_]=!0}):typeof r.config=="object"&&Object.entries(r.config).forEach(([_,k])=>{(typeof k=="boolean"||typeof k=="function")&&(h.configs[_]=k)})),dr(r.key,o,r.default,h.arrays),Object.keys(c).forEach(function(_){(h.aliases[_]||[]).forEach(function(k){c[k]=c[_]})});let x=null;zs();let N=[],j=Object.assign(Object.create(null),{_:[]}),M={};for(let _=0;_<i.length;_++){let k=i[_],$=k.replace(/^-{3,}/,"---"),O,w,q,L,G,He;if(k!=="--"&&/^-/.test(k)&&Ne(k))F(k);else if($.match(/^---+(=|$)/)){F(k);continue}else if(k.match(/^--.+=/)||!a["short-option-groups"]&&k.match(/^-.+=/))L=k.match(/^--?([^=]+)=([\s\S]*)$/),L!==null&&Array.isArray(L)&&L.length>=3&&(te(L[1],h.arrays)?_=tt(_,L[1],i,L[2]):te(L[1],h.nargs)!==!1?_=ye(_,L[1],i,L[2]):oe(L[1],L[2],!0));else if(k.match(v)&&a["boolean-negation"])L=k.match(v),L!==null&&Array.isArray(L)&&L.length>=2&&(w=L[1],oe(w,te(w,h.arrays)?[!1]:!1));else if(k.match(/^--.+/)||!a["short-option-groups"]&&k.match(/^-[^-]+/))L=k.match(/^--?(.+)/),L!==null&&Array.isArray(L)&&L.length>=2&&(w=L[1],te(w,h.arrays)?_=tt(_,w,i):te(w,h.nargs)!==!1?_=ye(_,w,i):(G=i[_+1],G!==void 0&&(!G.match(/^-/)||G.match(b))&&!te(w,h.bools)&&!te(w,h.counts)||/^(true|false)$/.test(G)?(oe(w,G),_++):oe(w,De(w))));else if(k.match(/^-.\..+=/))L=k.match(/^-([^=]+)=([\s\S]*)$/),L!==null&&Array.isArray(L)&&L.length>=3&&oe(L[1],L[2]);else if(k.match(/^-.\..+/)&&!k.match(b))G=i[_+1],L=k.match(/^-(.\..+)/),L!==null&&Array.isArray(L)&&L.length>=2&&(w=L[1],G!==void 0&&!G.match(/^-/)&&!te(w,h.bools)&&!te(w,h.counts)?(oe(w,G),_++):oe(w,De(w)));else if(k.match(/^-[^-]+/)&&!k.match(b)){q=k.slice(1,-1).split(""),O=!1;for(let ot=0;ot<q.length;ot++){if(G=k.slice(ot+2),q[ot+1]&&q[ot+1]==="="){He=k.slice(ot+3),w=q[ot],te(w,h.arrays)?_=tt(_,w,i,He):te(w,h.nargs)!==!1?_=ye(_,w,i,He):oe(w,He),O=!0;break}if(G==="-"){oe(q[ot],G);continue}if(/[A-Za-z]/.test(q[ot])&&/^-?\d+(\.\d*)?(e-?\d+)?$/.test(G)&&te(G,h.bools)===!1){oe(q[ot],G),O=!0;break}if(q[ot+1]&&q[ot+1].match(/\W/)){oe(q[ot],G),O=!0;break}else oe(q[ot],De(q[ot]))}w=k.slice(-1)[0],!O&&w!=="-"&&(te(w,h.arrays)?_=tt(_,w,i):te(w,h.nargs)!==!1?_=ye(_,w,i):(G=i[_+1],G!==void 0&&(!/^(-|--)[^-]/.test(G)||G.match(b))&&!te(w,h.bools)&&!te(w,h.counts)||/^(true|false)$/.test(G)?(oe(w,G),_++):oe(w,De(w))))}else if(k.match(/^-[0-9]$/)&&k.match(b)&&te(k.slice(1),h.bools))w=k.slice(1),oe(w,De(w));else if(k==="--"){N=i.slice(_+1);break}else if(a["halt-at-non-option"]){N=i.slice(_);break}else F(k)}ue(j,!0),ue(j,!1),T(j),Pe(),je(j,h.aliases,c,!0),Je(j),a["set-placeholder-key"]&&lr(j),Object.keys(h.counts).forEach(function(_){wn(j,_.split("."))||oe(_,0)}),d&&N.length&&(j[p]=[]),N.forEach(function(_){j[p].push(_)}),a["camel-case-expansion"]&&a["strip-dashed"]&&Object.keys(j).filter(_=>_!=="--"&&_.includes("-")).forEach(_=>{delete j[_]}),a["strip-aliased"]&&[].concat(...Object.keys(o).map(_=>o[_])).forEach(_=>{a["camel-case-expansion"]&&_.includes("-")&&delete j[_.split(".").map(k=>Jr(k)).join(".")],delete j[_]});function F(_){let k=B("_",_);(typeof k=="string"||typeof k=="number")&&j._.push(k)}function ye(_,k,$,O){let w,q=te(k,h.nargs);if(q=typeof q!="number"||isNaN(q)?1:q,q===0)return Kt(O)||(x=Error(g("Argument unexpected for: %s",k))),oe(k,De(k)),_;let L=Kt(O)?0:1;if(a["nargs-eats-options"])$.length-(_+1)+L<q&&(x=Error(g("Not enough arguments following: %s",k))),L=q;else{for(w=_+1;w<$.length&&(!$[w].match(/^-[^0-9]/)||$[w].match(b)||Ne($[w]));w++)L++;L<q&&(x=Error(g("Not enough arguments following: %s",k)))}let G=Math.min(L,q);for(!Kt(O)&&G>0&&(oe(k,O),G--),w=_+1;w<G+_+1;w++)oe(k,$[w]);return _+G}function tt(_,k,$,O){let w=[],q=O||$[_+1],L=te(k,h.nargs);if(te(k,h.bools)&&!/^(true|false)$/.test(q))w.push(!0);else if(Kt(q)||Kt(O)&&/^-/.test(q)&&!b.test(q)&&!Ne(q)){if(c[k]!==void 0){let G=c[k];w=Array.isArray(G)?G:[G]}}else{Kt(O)||w.push(E(k,O,!0));for(let G=_+1;G<$.length&&!(!a["greedy-arrays"]&&w.length>0||L&&typeof L=="number"&&w.length>=L||(q=$[G],/^-/.test(q)&&!b.test(q)&&!Ne(q)));G++)_=G,w.push(E(k,q,s))}return typeof L=="number"&&(L&&w.length<L||isNaN(L)&&w.length===0)&&(x=Error(g("Not enough arguments following: %s",k))),oe(k,w),_}function oe(_,k,$=s){if(/-/.test(_)&&a["camel-case-expansion"]){let q=_.split(".").map(function(L){return Jr(L)}).join(".");C(_,q)}let O=E(_,k,$),w=_.split(".");kn(j,w,O),h.aliases[_]&&h.aliases[_].forEach(function(q){let L=q.split(".");kn(j,L,O)}),w.length>1&&a["dot-notation"]&&(h.aliases[w[0]]||[]).forEach(function(q){let L=q.split("."),G=[].concat(w);G.shift(),L=L.concat(G),(h.aliases[_]||[]).includes(L.join("."))||kn(j,L,O)}),te(_,h.normalize)&&!te(_,h.arrays)&&[_].concat(h.aliases[_]||[]).forEach(function(L){Object.defineProperty(M,L,{enumerable:!0,get(){return k},set(G){k=typeof G=="string"?Nn.normalize(G):G}})})}function C(_,k){h.aliases[_]&&h.aliases[_].length||(h.aliases[_]=[k],u[k]=!0),h.aliases[k]&&h.aliases[k].length||C(k,_)}function E(_,k,$){$&&(k=$A(k)),(te(_,h.bools)||te(_,h.counts))&&typeof k=="string"&&(k=k==="true");let O=Array.isArray(k)?k.map(function(w){return B(_,w)}):B(_,k);return te(_,h.counts)&&(Kt(O)||typeof O=="boolean")&&(O=Zd()),te(_,h.normalize)&&te(_,h.arrays)&&(Array.isArray(k)?O=k.map(w=>Nn.normalize(w)):O=Nn.normalize(k)),O}function B(_,k){return!a["parse-positional-numbers"]&&_==="_"||!te(_,h.strings)&&!te(_,h.bools)&&!Array.isArray(k)&&(Ua(k)&&a["parse-numbers"]&&Number.isSafeInteger(Math.floor(parseFloat(`${k}`)))||!Kt(k)&&te(_,h.numbers))&&(k=Number(k)),k}function T(_){let k=Object.create(null);je(k,h.aliases,c),Object.keys(h.configs).forEach(function($){let O=_[$]||k[$];if(O)try{let w=null,q=Nn.resolve(Nn.cwd(),O),L=h.configs[$];if(typeof L=="function"){try{w=L(q)}catch(G){w=G}if(w instanceof Error){x=w;return}}else w=Nn.require(q);Y(w)}catch(w){w.name==="PermissionDenied"?x=w:_[$]&&(x=Error(g("Invalid JSON config file: %s",O)))}})}function Y(_,k){Object.keys(_).forEach(function($){let O=_[$],w=k?k+"."+$:$;typeof O=="object"&&O!==null&&!Array.isArray(O)&&a["dot-notation"]?Y(O,w):(!wn(j,w.split("."))||te(w,h.arrays)&&a["combine-arrays"])&&oe(w,O)})}function Pe(){typeof l<"u"&&l.forEach(function(_){Y(_)})}function ue(_,k){if(typeof f>"u")return;let $=typeof f=="string"?f:"",O=Nn.env();Object.keys(O).forEach(function(w){if($===""||w.lastIndexOf($,0)===0){let q=w.split("__").map(function(L,G){return G===0&&(L=L.substring($.length)),Jr(L)});(k&&h.configs[q.join(".")]||!k)&&!wn(_,q)&&oe(q.join("."),O[w])}})}function Je(_){let k,$=new Set;Object.keys(_).forEach(function(O){if(!$.has(O)&&(k=te(O,h.coercions),typeof k=="function"))try{let w=B(O,k(_[O]));[].concat(h.aliases[O]||[],O).forEach(q=>{$.add(q),_[q]=w})}catch(w){x=w}})}function lr(_){return h.keys.forEach(k=>{~k.indexOf(".")||typeof _[k]>"u"&&(_[k]=void 0)}),_}function je(_,k,$,O=!1){Object.keys($).forEach(function(w){wn(_,w.split("."))||(kn(_,w.split("."),$[w]),O&&(m[w]=!0),(k[w]||[]).forEach(function(q){wn(_,q.split("."))||kn(_,q.split("."),$[w])}))})}function wn(_,k){let $=_;a["dot-notation"]||(k=[k.join(".")]),k.slice(0,-1).forEach(function(w){$=$[w]||{}});let O=k[k.length-1];return typeof $!="object"?!1:O in $}function kn(_,k,$){let O=_;a["dot-notation"]||(k=[k.join(".")]),k.slice(0,-1).forEach(function(He){He=r_(He),typeof O=="object"&&O[He]===void 0&&(O[He]={}),typeof O[He]!="object"||Array.isArray(O[He])?(Array.isArray(O[He])?O[He].push({}):O[He]=[O[He],{}],O=O[He][O[He].length-1]):O=O[He]});let w=r_(k[k.length-1]),q=te(k.join("."),h.arrays),L=Array.isArray($),G=a["duplicate-arguments-array"];!G&&te(w,h.nargs)&&(G=!0,(!Kt(O[w])&&h.nargs[w]===1||Array.isArray(O[w])&&O[w].length===h.nargs[w])&&(O[w]=void 0)),$===Zd()?O[w]=Zd(O[w]):Array.isArray(O[w])?G&&q&&L?O[w]=a["flatten-duplicate-arrays"]?O[w].concat($):(Array.isArray(O[w][0])?O[w]:[O[w]]).concat([$]):!G&&!!q==!!L?O[w]=$:O[w]=O[w].concat([$]):O[w]===void 0&&q?O[w]=L?$:[$]:G&&!(O[w]===void 0||te(w,h.counts)||te(w,h.bools))?O[w]=[O[w],$]:O[w]=$}function dr(..._){_.forEach(function(k){Object.keys(k||{}).forEach(function($){h.aliases[$]||(h.aliases[$]=[].concat(o[$]||[]),h.aliases[$].concat($).forEach(function(O){if(/-/.test(O)&&a["camel-case-expansion"]){let w=Jr(O);w!==$&&h.aliases[$].indexOf(w)===-1&&(h.aliases[$].push(w),u[w]=!0)}}),h.aliases[$].concat($).forEach(function(O){if(O.length>1&&/[A-Z]/.test(O)&&a["camel-case-expansion"]){let w=Wa(O,"-");w!==$&&h.aliases[$].indexOf(w)===-1&&(h.aliases[$].push(w),u[w]=!0)}}),h.aliases[$].forEach(function(O){h.aliases[O]=[$].concat(h.aliases[$].filter(function(w){return O!==w}))}))})})}function te(_,k){let $=[].concat(h.aliases[_]||[],_),O=Object.keys(k),w=$.find(q=>O.includes(q));return w?k[w]:!1}function mc(_){let k=Object.keys(h);return[].concat(k.map(O=>h[O])).some(function(O){return Array.isArray(O)?O.includes(_):O[_]})}function Q(_,...k){return[].concat(...k).some(function(O){let w=_.match(O);return w&&mc(w[1])})}function Ve(_){if(_.match(b)||!_.match(/^-[^-]+/))return!1;let k=!0,$,O=_.slice(1).split("");for(let w=0;w<O.length;w++){if($=_.slice(w+2),!mc(O[w])){k=!1;break}if(O[w+1]&&O[w+1]==="="||$==="-"||/[A-Za-z]/.test(O[w])&&/^-?\d+(\.\d*)?(e-?\d+)?$/.test($)||O[w+1]&&O[w+1].match(/\W/))break}return k}function Ne(_){return a["unknown-options-as-args"]&&fe(_)}function fe(_){return _=_.replace(/^-{3,}/,"--"),_.match(b)||Ve(_)?!1:!Q(_,/^-+([^=]+?)=[\s\S]*$/,v,/^-+([^=]+?)$/,/^-+([^=]+?)-$/,/^-+([^=]+?\d+)$/,/^-+([^=]+?)\W+.*$/)}function De(_){return!te(_,h.bools)&&!te(_,h.counts)&&`${_}`in c?c[_]:Fe(Yt(_))}function Fe(_){return{[qt.BOOLEAN]:!0,[qt.STRING]:"",[qt.NUMBER]:void 0,[qt.ARRAY]:[]}[_]}function Yt(_){let k=qt.BOOLEAN;return te(_,h.strings)?k=qt.STRING:te(_,h.numbers)?k=qt.NUMBER:te(_,h.bools)?k=qt.BOOLEAN:te(_,h.arrays)&&(k=qt.ARRAY),k}function Kt(_){return _===void 0}function zs(){Object.keys(h.counts).find(_=>te(_,h.arrays)?(x=Error(g("Invalid configuration: %s, opts.count excludes opts.array.",_)),!0):te(_,h.nargs)?(x=Error(g("Invalid configuration: %s, opts.count excludes opts.narg.",_)),!0):!1)}return{aliases:Object.assign({},h.aliases),argv:Object.assign(M,j),configuration:a,defaulted:Object.assign({},m),error:x,newAliases:Object.assign({},u)}}};function AA(e){let t=[],n=Object.create(null),r=!0;for(Object.keys(e).forEach(function(i){t.push([].concat(e[i],i))});r;){r=!1;for(let i=0;i<t.length;i++)for(let s=i+1;s<t.length;s++)if(t[i].filter(function(a){return t[s].indexOf(a)!==-1}).length){t[i]=t[i].concat(t[s]),t.splice(s,1),r=!0;break}}return t.forEach(function(i){i=i.filter(function(o,a,c){return c.indexOf(o)===a});let s=i.pop();s!==void 0&&typeof s=="string"&&(n[s]=i)}),n}function Zd(e){return e!==void 0?e+1:1}function r_(e){return e==="__proto__"?"___proto___":e}function $A(e){return typeof e=="string"&&(e[0]==="'"||e[0]==='"')&&e[e.length-1]===e[0]?e.substring(1,e.length-1):e}var c_=require("fs"),nu=require("node:module");var Xd,eu,tu,i_=process&&process.env&&process.env.YARGS_MIN_NODE_VERSION?Number(process.env.YARGS_MIN_NODE_VERSION):20,s_=(eu=(Xd=process==null?void 0:process.versions)===null||Xd===void 0?void 0:Xd.node)!==null&&eu!==void 0?eu:(tu=process==null?void 0:process.version)===null||tu===void 0?void 0:tu.slice(1);if(s_&&Number(s_.match(/^([^.]+)/)[1])<i_)throw Error(`yargs parser supports a minimum Node.js version of ${i_}. Read our version support policy: https://github.com/yargs/yargs-parser#supported-nodejs-versions`);var EA=process?process.env:{},o_=nu.createRequire?(0,nu.createRequire)(importMetaUrl):void 0,l_=new za({cwd:process.cwd,env:()=>EA,format:a_.format,normalize:qa.normalize,resolve:qa.resolve,require:e=>{if(typeof o_<"u")return o_(e);if(e.match(/\.json$/))return JSON.parse((0,c_.readFileSync)(e,"utf8"));throw Error("only .json config files are supported in ESM")}}),Ds=function(t,n){return l_.parse(t.slice(),n).argv};Ds.detailed=function(e,t){return l_.parse(e.slice(),t)};Ds.camelCase=Jr;Ds.decamelize=Wa;Ds.looksLikeNumber=Ua;var d_=Ds;var Vt=require("path");function TA(){return RA()?0:1}function RA(){return MA()&&!process.defaultApp}function MA(){return!!process.versions.electron}function u_(){return process.argv[TA()]}var Ja=require("node:util"),f_=()=>({__:(e,...t)=>(0,Ja.format)(e,...t),__n:(e,t,n,...r)=>{let i=n===1?e:t;return i.includes("%d")?(0,Ja.format)(i,n,...r):(0,Ja.format)(i,...r)},getLocale:()=>"en",setLocale:()=>{},updateLocale:()=>{},locale:"en"});var g_=require("node:module"),y_=Bi(m_(),1),Ga=require("node:fs"),ru=(0,iu.fileURLToPath)(importMetaUrl),VA=ru.substring(0,ru.lastIndexOf("node_modules")),IA=(0,g_.createRequire)(importMetaUrl),b_={assert:{notStrictEqual:Ha.notStrictEqual,strictEqual:Ha.strictEqual},cliui:Qd,findUp:t_,getEnv:e=>process.env[e],inspect:h_.inspect,getProcessArgvBin:u_,mainFilename:VA||process.cwd(),Parser:d_,path:{basename:Vt.basename,dirname:Vt.dirname,extname:Vt.extname,relative:Vt.relative,resolve:Vt.resolve,join:Vt.join},process:{argv:()=>process.argv,cwd:process.cwd,emitWarning:(e,t)=>process.emitWarning(e,t),execPath:()=>process.execPath,exit:e=>{process.exit(e)},nextTick:process.nextTick,stdColumns:typeof process.stdout.columns<"u"?process.stdout.columns:null},readFileSync:Ga.readFileSync,readdirSync:Ga.readdirSync,require:IA,getCallerFile:()=>{let e=(0,y_.default)(3);return e.match(/^file:\/\//)?(0,iu.fileURLToPath)(e):e},stringWidth:yn,y18n:f_({directory:(0,Vt.resolve)(ru,"../../../locales"),updateFiles:!1})};function mt(e,t,n,r){n.assert.notStrictEqual(e,t,r)}function su(e,t){t.assert.strictEqual(typeof e,"string")}function Pi(e){return Object.keys(e)}function Me(e){return!!e&&!!e.then&&typeof e.then=="function"}var Ue=class e extends Error{constructor(t){super(t||"yargs error"),this.name="YError",Error.captureStackTrace&&Error.captureStackTrace(this,e)}};function nr(e){let n=e.replace(/\s{2,}/g," ").split(/\s+(?![^[]*]|[^<]*>)/),r=/\.*[\][<>]/g,i=n.shift();if(!i)throw new Error(`No command found in: ${e}`);let s={cmd:i.replace(r,""),demanded:[],optional:[]};return n.forEach((o,a)=>{let c=!1;o=o.replace(/\s/g,""),/\.+[\]>]/.test(o)&&a===n.length-1&&(c=!0),/^\[/.test(o)?s.optional.push({cmd:o.replace(r,"").split("|"),variadic:c}):s.demanded.push({cmd:o.replace(r,"").split("|"),variadic:c})}),s}var jA=["first","second","third","fourth","fifth","sixth"];function U(e,t,n){function r(){return typeof e=="object"?[{demanded:[],optional:[]},e,t]:[nr(`cmd ${e}`),t,n]}try{let i=0,[s,o,a]=r(),c=[].slice.call(o);for(;c.length&&c[c.length-1]===void 0;)c.pop();let l=a||c.length;if(l<s.demanded.length)throw new Ue(`Not enough arguments provided. Expected ${s.demanded.length} but received ${c.length}.`);let f=s.demanded.length+s.optional.length;if(l>f)throw new Ue(`Too many arguments provided. Expected max ${f} but received ${l}.`);s.demanded.forEach(d=>{let p=c.shift(),u=__(p);d.cmd.filter(g=>g===u||g==="*").length===0&&w_(u,d.cmd,i),i+=1}),s.optional.forEach(d=>{if(c.length===0)return;let p=c.shift(),u=__(p);d.cmd.filter(g=>g===u||g==="*").length===0&&w_(u,d.cmd,i),i+=1})}catch(i){console.warn(i.stack)}}function __(e){return Array.isArray(e)?"array":e===null?"null":typeof e}function w_(e,t,n){throw new Ue(`Invalid ${jA[n]||"manyith"} argument. Expected ${t.join(" or ")} but received ${e}.`)}var Ya=class{constructor(t){this.globalMiddleware=[],this.frozens=[],this.yargs=t}addMiddleware(t,n,r=!0,i=!1){if(U("<array|function> [boolean] [boolean] [boolean]",[t,n,r],arguments.length),Array.isArray(t)){for(let s=0;s<t.length;s++){if(typeof t[s]!="function")throw Error("middleware must be a function");let o=t[s];o.applyBeforeValidation=n,o.global=r}Array.prototype.push.apply(this.globalMiddleware,t)}else if(typeof t=="function"){let s=t;s.applyBeforeValidation=n,s.global=r,s.mutates=i,this.globalMiddleware.push(t)}return this.yargs}addCoerceMiddleware(t,n){let r=this.yargs.getAliases();return this.globalMiddleware=this.globalMiddleware.filter(i=>{let s=[...r[n]||[],n];return i.option?!s.includes(i.option):!0}),t.option=n,this.addMiddleware(t,!0,!0,!0)}getMiddleware(){return this.globalMiddleware}freeze(){this.frozens.push([...this.globalMiddleware])}unfreeze(){let t=this.frozens.pop();t!==void 0&&(this.globalMiddleware=t)}reset(){this.globalMiddleware=this.globalMiddleware.filter(t=>t.global)}};function k_(e){return e?e.map(t=>(t.applyBeforeValidation=!1,t)):[]}function Hr(e,t,n,r){return n.reduce((i,s)=>{if(s.applyBeforeValidation!==r)return i;if(s.mutates){if(s.applied)return i;s.applied=!0}if(Me(i))return i.then(o=>Promise.all([o,s(o,t)])).then(([o,a])=>Object.assign(o,a));{let o=s(i,t);return Me(o)?o.then(a=>Object.assign(i,a)):Object.assign(i,o)}},e)}function Gr(e,t,n=r=>{throw r}){try{let r=CA(e)?e():e;return Me(r)?r.then(i=>t(i)):t(r)}catch(r){return n(r)}}function CA(e){return typeof e=="function"}var Ni=/(^\*)|(^\$0)/,ou=class{constructor(t,n,r,i){this.requireCache=new Set,this.handlers={},this.aliasMap={},this.frozens=[],this.shim=i,this.usage=t,this.globalMiddleware=r,this.validation=n}addDirectory(t,n,r,i){i=i||{},this.requireCache.add(r);let s=this.shim.path.resolve(this.shim.path.dirname(r),t),o=this.shim.readdirSync(s,{recursive:!!i.recurse});Array.isArray(i.extensions)||(i.extensions=["js"]);let a=typeof i.visit=="function"?i.visit:c=>c;for(let c of o){let l=c.toString();if(i.exclude){let d=!1;if(typeof i.exclude=="function"?d=i.exclude(l):d=i.exclude.test(l),d)continue}if(i.include){let d=!1;if(typeof i.include=="function"?d=i.include(l):d=i.include.test(l),!d)continue}let f=!1;for(let d of i.extensions)l.endsWith(d)&&(f=!0);if(f){let d=this.shim.path.join(s,l),p=n(d),u=Object.create(null,Object.getOwnPropertyDescriptors({...p}));if(a(u,d,l)){if(this.requireCache.has(d))continue;this.requireCache.add(d),u.command||(u.command=this.shim.path.basename(d,this.shim.path.extname(d))),this.addHandler(u)}}}}addHandler(t,n,r,i,s,o){let a=[],c=k_(s);if(i=i||(()=>{}),Array.isArray(t))if(PA(t))[t,...a]=t;else for(let l of t)this.addHandler(l);else if(DA(t)){let l=Array.isArray(t.command)||typeof t.command=="string"?t.command:null;if(l===null)throw new Error(`No command name given for module: ${this.shim.inspect(t)}`);t.aliases&&(l=[].concat(l).concat(t.aliases)),this.addHandler(l,this.extractDesc(t),t.builder,t.handler,t.middlewares,t.deprecated);return}else if(v_(r)){this.addHandler([t].concat(a),n,r.builder,r.handler,r.middlewares,r.deprecated);return}if(typeof t=="string"){let l=nr(t);a=a.map(p=>nr(p).cmd);let f=!1,d=[l.cmd].concat(a).filter(p=>Ni.test(p)?(f=!0,!1):!0);d.length===0&&f&&d.push("$0"),f&&(l.cmd=d[0],a=d.slice(1),t=t.replace(Ni,l.cmd)),a.forEach(p=>{this.aliasMap[p]=l.cmd}),n!==!1&&this.usage.command(t,n,f,a,o),this.handlers[l.cmd]={original:t,description:n,handler:i,builder:r||{},middlewares:c,deprecated:o,demanded:l.demanded,optional:l.optional},f&&(this.defaultCommand=this.handlers[l.cmd])}}getCommandHandlers(){return this.handlers}getCommands(){return Object.keys(this.handlers).concat(Object.keys(this.aliasMap))}hasDefaultCommand(){return!!this.defaultCommand}runCommand(t,n,r,i,s,o){let a=this.handlers[t]||this.handlers[this.aliasMap[t]]||this.defaultCommand,c=n.getInternalMethods().getContext(),l=c.commands.slice(),f=!t;t&&(c.commands.push(t),c.fullCommands.push(a.original));let d=this.applyBuilderUpdateUsageAndParse(f,a,n,r.aliases,l,i,s,o);return Me(d)?d.then(p=>this.applyMiddlewareAndGetResult(f,a,p.innerArgv,c,s,p.aliases,n)):this.applyMiddlewareAndGetResult(f,a,d.innerArgv,c,s,d.aliases,n)}applyBuilderUpdateUsageAndParse(t,n,r,i,s,o,a,c){let l=n.builder,f=r;if(Ka(l)){r.getInternalMethods().getUsageInstance().freeze();let d=l(r.getInternalMethods().reset(i),c);if(Me(d))return d.then(p=>(f=S_(p)?p:r,this.parseAndUpdateUsage(t,n,f,s,o,a)))}else NA(l)&&(r.getInternalMethods().getUsageInstance().freeze(),f=r.getInternalMethods().reset(i),Object.keys(n.builder).forEach(d=>{f.option(d,l[d])}));return this.parseAndUpdateUsage(t,n,f,s,o,a)}parseAndUpdateUsage(t,n,r,i,s,o){t&&r.getInternalMethods().getUsageInstance().unfreeze(!0),this.shouldUpdateUsage(r)&&r.getInternalMethods().getUsageInstance().usage(this.usageFromParentCommandsCommandHandler(i,n),n.description);let a=r.getInternalMethods().runYargsParserAndExecuteCommands(null,void 0,!0,s,o);return Me(a)?a.then(c=>({aliases:r.parsed.aliases,innerArgv:c})):{aliases:r.parsed.aliases,innerArgv:a}}shouldUpdateUsage(t){return!t.getInternalMethods().getUsageInstance().getUsageDisabled()&&t.getInternalMethods().getUsageInstance().getUsage().length===0}usageFromParentCommandsCommandHandler(t,n){let r=Ni.test(n.original)?n.original.replace(Ni,"").trim():n.original,i=t.filter(s=>!Ni.test(s));return i.push(r),`$0 ${i.join(" ")}`}handleValidationAndGetResult(t,n,r,i,s,o,a,c){if(!o.getInternalMethods().getHasOutput()){let l=o.getInternalMethods().runValidation(s,c,o.parsed.error,t);r=Gr(r,f=>(l(f),f))}if(n.handler&&!o.getInternalMethods().getHasOutput()){o.getInternalMethods().setHasOutput();let l=!!o.getOptions().configuration["populate--"];o.getInternalMethods().postProcess(r,l,!1,!1),r=Hr(r,o,a,!1),r=Gr(r,f=>{let d=n.handler(f);return Me(d)?d.then(()=>f):f}),t||o.getInternalMethods().getUsageInstance().cacheHelpMessage(),Me(r)&&!o.getInternalMethods().hasParseCallback()&&r.catch(f=>{try{o.getInternalMethods().getUsageInstance().fail(null,f)}catch{}})}return t||(i.commands.pop(),i.fullCommands.pop()),r}applyMiddlewareAndGetResult(t,n,r,i,s,o,a){let c={};if(s)return r;a.getInternalMethods().getHasOutput()||(c=this.populatePositionals(n,r,i,a));let l=this.globalMiddleware.getMiddleware().slice(0).concat(n.middlewares),f=Hr(r,a,l,!0);return Me(f)?f.then(d=>this.handleValidationAndGetResult(t,n,d,i,o,a,l,c)):this.handleValidationAndGetResult(t,n,f,i,o,a,l,c)}populatePositionals(t,n,r,i){n._=n._.slice(r.commands.length);let s=t.demanded.slice(0),o=t.optional.slice(0),a={};for(this.validation.positionalCount(s.length,n._.length);s.length;){let c=s.shift();this.populatePositional(c,n,a)}for(;o.length;){let c=o.shift();this.populatePositional(c,n,a)}return n._=r.commands.concat(n._.map(c=>""+c)),this.postProcessPositionals(n,a,this.cmdToParseOptions(t.original),i),a}populatePositional(t,n,r){let i=t.cmd[0];t.variadic?r[i]=n._.splice(0).map(String):n._.length&&(r[i]=[String(n._.shift())])}cmdToParseOptions(t){let n={array:[],default:{},alias:{},demand:{}},r=nr(t);return r.demanded.forEach(i=>{let[s,...o]=i.cmd;i.variadic&&(n.array.push(s),n.default[s]=[]),n.alias[s]=o,n.demand[s]=!0}),r.optional.forEach(i=>{let[s,...o]=i.cmd;i.variadic&&(n.array.push(s),n.default[s]=[]),n.alias[s]=o}),n}postProcessPositionals(t,n,r,i){let s=Object.assign({},i.getOptions());s.default=Object.assign(r.default,s.default);for(let l of Object.keys(r.alias))s.alias[l]=(s.alias[l]||[]).concat(r.alias[l]);s.array=s.array.concat(r.array),s.config={};let o=[];if(Object.keys(n).forEach(l=>{n[l].map(f=>{s.configuration["unknown-options-as-args"]&&(s.key[l]=!0),o.push(`--${l}`),o.push(f)})}),!o.length)return;let a=Object.assign({},s.configuration,{"populate--":!1}),c=this.shim.Parser.detailed(o,Object.assign({},s,{configuration:a}));if(c.error)i.getInternalMethods().getUsageInstance().fail(c.error.message,c.error);else{let l=Object.keys(n);Object.keys(n).forEach(f=>{l.push(...c.aliases[f])}),Object.keys(c.argv).forEach(f=>{l.includes(f)&&(n[f]||(n[f]=c.argv[f]),!this.isInConfigs(i,f)&&!this.isDefaulted(i,f)&&Object.prototype.hasOwnProperty.call(t,f)&&Object.prototype.hasOwnProperty.call(c.argv,f)&&(Array.isArray(t[f])||Array.isArray(c.argv[f]))?t[f]=[].concat(t[f],c.argv[f]):t[f]=c.argv[f])})}}isDefaulted(t,n){let{default:r}=t.getOptions();return Object.prototype.hasOwnProperty.call(r,n)||Object.prototype.hasOwnProperty.call(r,this.shim.Parser.camelCase(n))}isInConfigs(t,n){let{configObjects:r}=t.getOptions();return r.some(i=>Object.prototype.hasOwnProperty.call(i,n))||r.some(i=>Object.prototype.hasOwnProperty.call(i,this.shim.Parser.camelCase(n)))}runDefaultBuilderOn(t){if(!this.defaultCommand)return;if(this.shouldUpdateUsage(t)){let r=Ni.test(this.defaultCommand.original)?this.defaultCommand.original:this.defaultCommand.original.replace(/^[^[\]<>]*/,"$0 ");t.getInternalMethods().getUsageInstance().usage(r,this.defaultCommand.description)}let n=this.defaultCommand.builder;if(Ka(n))return n(t,!0);v_(n)||Object.keys(n).forEach(r=>{t.option(r,n[r])})}extractDesc({describe:t,description:n,desc:r}){for(let i of[t,n,r]){if(typeof i=="string"||i===!1)return i;mt(i,!0,this.shim)}return!1}freeze(){this.frozens.push({handlers:this.handlers,aliasMap:this.aliasMap,defaultCommand:this.defaultCommand})}unfreeze(){let t=this.frozens.pop();mt(t,void 0,this.shim),{handlers:this.handlers,aliasMap:this.aliasMap,defaultCommand:this.defaultCommand}=t}reset(){return this.handlers={},this.aliasMap={},this.defaultCommand=void 0,this.requireCache=new Set,this}};function x_(e,t,n,r){return new ou(e,t,n,r)}function v_(e){return typeof e=="object"&&!!e.builder&&typeof e.handler=="function"}function PA(e){return e.every(t=>typeof t=="string")}function Ka(e){return typeof e=="function"}function NA(e){return typeof e=="object"}function DA(e){return typeof e=="object"&&!Array.isArray(e)}function rr(e={},t=()=>!0){let n={};return Pi(e).forEach(r=>{t(r,e[r])&&(n[r]=e[r])}),n}function ir(e){typeof process>"u"||[process.stdout,process.stderr].forEach(t=>{let n=t;n._handle&&n.isTTY&&typeof n._handle.setBlocking=="function"&&n._handle.setBlocking(e)})}function LA(e){return typeof e=="boolean"}function A_(e,t){let n=t.y18n.__,r={},i=[];r.failFn=function(E){i.push(E)};let s=null,o=null,a=!0;r.showHelpOnFail=function(E=!0,B){let[T,Y]=typeof E=="string"?[!0,E]:[E,B];return e.getInternalMethods().isGlobalContext()&&(o=Y),s=Y,a=T,r};let c=!1;r.fail=function(E,B){let T=e.getInternalMethods().getLoggerInstance();if(i.length)for(let Y=i.length-1;Y>=0;--Y){let Pe=i[Y];if(LA(Pe)){if(B)throw B;if(E)throw Error(E)}else Pe(E,B,r)}else{if(e.getExitProcess()&&ir(!0),!c){c=!0,a&&(e.showHelp("error"),T.error()),(E||B)&&T.error(E||B);let Y=s||o;Y&&((E||B)&&T.error(""),T.error(Y))}if(B=B||new Ue(E),e.getExitProcess())return e.exit(1);if(e.getInternalMethods().hasParseCallback())return e.exit(1,B);throw B}};let l=[],f=!1;r.usage=(C,E)=>C===null?(f=!0,l=[],r):(f=!1,l.push([C,E||""]),r),r.getUsage=()=>l,r.getUsageDisabled=()=>f,r.getPositionalGroupName=()=>n("Positionals:");let d=[];r.example=(C,E)=>{d.push([C,E||""])};let p=[];r.command=function(E,B,T,Y,Pe=!1){T&&(p=p.map(ue=>(ue[2]=!1,ue))),p.push([E,B||"",T,Y,Pe])},r.getCommands=()=>p;let u={};r.describe=function(E,B){Array.isArray(E)?E.forEach(T=>{r.describe(T,B)}):typeof E=="object"?Object.keys(E).forEach(T=>{r.describe(T,E[T])}):u[E]=B},r.getDescriptions=()=>u;let m=[];r.epilog=C=>{m.push(C)};let g=!1,h;r.wrap=C=>{g=!0,h=C},r.getWrap=()=>t.getEnv("YARGS_DISABLE_WRAP")?null:(g||(h=ye(),g=!0),h);let b="__yargsString__:";r.deferY18nLookup=C=>b+C,r.help=function(){if(N)return N;x();let E=e.customScriptName?e.$0:t.path.basename(e.$0),B=e.getDemandedOptions(),T=e.getDemandedCommands(),Y=e.getDeprecatedOptions(),Pe=e.getGroups(),ue=e.getOptions(),Je=[];Je=Je.concat(Object.keys(u)),Je=Je.concat(Object.keys(B)),Je=Je.concat(Object.keys(T)),Je=Je.concat(Object.keys(ue.default)),Je=Je.filter(M),Je=Object.keys(Je.reduce((Q,Ve)=>(Ve!=="_"&&(Q[Ve]=!0),Q),{}));let lr=r.getWrap(),je=t.cliui({width:lr,wrap:!!lr});if(!f){if(l.length)l.forEach(Q=>{je.div({text:`${Q[0].replace(/\$0/g,E)}`}),Q[1]&&je.div({text:`${Q[1]}`,padding:[1,0,0,0]})}),je.div();else if(p.length){let Q=null;T._?Q=`${E} <${n("command")}>
`:Q=`${E} [${n("command")}]
`,je.div(`${Q}`)}}if(p.length>1||p.length===1&&!p[0][2]){je.div(n("Commands:"));let Q=e.getInternalMethods().getContext(),Ve=Q.commands.length?`${Q.commands.join(" ")} `:"";e.getInternalMethods().getParserConfiguration()["sort-commands"]===!0&&(p=p.sort((fe,De)=>fe[0].localeCompare(De[0])));let Ne=E?`${E} `:"";p.forEach(fe=>{let De=`${Ne}${Ve}${fe[0].replace(/^\$0 ?/,"")}`;je.span({text:De,padding:[0,2,0,2],width:v(p,lr,`${E}${Ve}`)+4},{text:fe[1]});let Fe=[];fe[2]&&Fe.push(`[${n("default")}]`),fe[3]&&fe[3].length&&Fe.push(`[${n("aliases:")} ${fe[3].join(", ")}]`),fe[4]&&(typeof fe[4]=="string"?Fe.push(`[${n("deprecated: %s",fe[4])}]`):Fe.push(`[${n("deprecated")}]`)),Fe.length?je.div({text:Fe.join(" "),padding:[0,0,0,2],align:"right"}):je.div()}),je.div()}let wn=(Object.keys(ue.alias)||[]).concat(Object.keys(e.parsed.newAliases)||[]);Je=Je.filter(Q=>!e.parsed.newAliases[Q]&&wn.every(Ve=>(ue.alias[Ve]||[]).indexOf(Q)===-1));let kn=n("Options:");Pe[kn]||(Pe[kn]=[]),j(Je,ue.alias,Pe,kn);let dr=Q=>/^--/.test(Qa(Q)),te=Object.keys(Pe).filter(Q=>Pe[Q].length>0).map(Q=>{let Ve=Pe[Q].filter(M).map(Ne=>{if(wn.includes(Ne))return Ne;for(let fe=0,De;(De=wn[fe])!==void 0;fe++)if((ue.alias[De]||[]).includes(Ne))return De;return Ne});return{groupName:Q,normalizedKeys:Ve}}).filter(({normalizedKeys:Q})=>Q.length>0).map(({groupName:Q,normalizedKeys:Ve})=>{let Ne=Ve.reduce((fe,De)=>(fe[De]=[De].concat(ue.alias[De]||[]).map(Fe=>Q===r.getPositionalGroupName()?Fe:(/^[0-9]$/.test(Fe)?ue.boolean.includes(De)?"-":"--":Fe.length>1?"--":"-")+Fe).sort((Fe,Yt)=>dr(Fe)===dr(Yt)?0:dr(Fe)?1:-1).join(", "),fe),{});return{groupName:Q,normalizedKeys:Ve,switches:Ne}});if(te.filter(({groupName:Q})=>Q!==r.getPositionalGroupName()).some(({normalizedKeys:Q,switches:Ve})=>!Q.every(Ne=>dr(Ve[Ne])))&&te.filter(({groupName:Q})=>Q!==r.getPositionalGroupName()).forEach(({normalizedKeys:Q,switches:Ve})=>{Q.forEach(Ne=>{dr(Ve[Ne])&&(Ve[Ne]=FA(Ve[Ne],4))})}),te.forEach(({groupName:Q,normalizedKeys:Ve,switches:Ne})=>{je.div(Q),Ve.forEach(fe=>{let De=Ne[fe],Fe=u[fe]||"",Yt=null;Fe.includes(b)&&(Fe=n(Fe.substring(b.length))),ue.boolean.includes(fe)&&(Yt=`[${n("boolean")}]`),ue.count.includes(fe)&&(Yt=`[${n("count")}]`),ue.string.includes(fe)&&(Yt=`[${n("string")}]`),ue.normalize.includes(fe)&&(Yt=`[${n("string")}]`),ue.array.includes(fe)&&(Yt=`[${n("array")}]`),ue.number.includes(fe)&&(Yt=`[${n("number")}]`);let Kt=k=>typeof k=="string"?`[${n("deprecated: %s",k)}]`:`[${n("deprecated")}]`,zs=[fe in Y?Kt(Y[fe]):null,Yt,fe in B?`[${n("required")}]`:null,ue.choices&&ue.choices[fe]?`[${n("choices:")} ${r.stringifiedValues(ue.choices[fe])}]`:null,F(ue.default[fe],ue.defaultDescription[fe])].filter(Boolean).join(" ");je.span({text:Qa(De),padding:[0,2,0,2+O_(De)],width:v(Ne,lr)+4},Fe);let _=e.getInternalMethods().getUsageConfiguration()["hide-types"]===!0;zs&&!_?je.div({text:zs,padding:[0,0,0,2],align:"right"}):je.div()}),je.div()}),d.length&&(je.div(n("Examples:")),d.forEach(Q=>{Q[0]=Q[0].replace(/\$0/g,E)}),d.forEach(Q=>{Q[1]===""?je.div({text:Q[0],padding:[0,2,0,2]}):je.div({text:Q[0],padding:[0,2,0,2],width:v(d,lr)+4},{text:Q[1]})}),je.div()),m.length>0){let Q=m.map(Ve=>Ve.replace(/\$0/g,E)).join(`
`);je.div(`${Q}
`)}return je.toString().replace(/\s*$/,"")};function v(C,E,B){let T=0;return Array.isArray(C)||(C=Object.values(C).map(Y=>[Y])),C.forEach(Y=>{T=Math.max(t.stringWidth(B?`${B} ${Qa(Y[0])}`:Qa(Y[0]))+O_(Y[0]),T)}),E&&(T=Math.min(T,parseInt((E*.5).toString(),10))),T}function x(){let C=e.getDemandedOptions(),E=e.getOptions();(Object.keys(E.alias)||[]).forEach(B=>{E.alias[B].forEach(T=>{u[T]&&r.describe(B,u[T]),T in C&&e.demandOption(B,C[T]),E.boolean.includes(T)&&e.boolean(B),E.count.includes(T)&&e.count(B),E.string.includes(T)&&e.string(B),E.normalize.includes(T)&&e.normalize(B),E.array.includes(T)&&e.array(B),E.number.includes(T)&&e.number(B)})})}let N;r.cacheHelpMessage=function(){N=this.help()},r.clearCachedHelpMessage=function(){N=void 0},r.hasCachedHelpMessage=function(){return!!N};function j(C,E,B,T){let Y=[],Pe=null;return Object.keys(B).forEach(ue=>{Y=Y.concat(B[ue])}),C.forEach(ue=>{Pe=[ue].concat(E[ue]),Pe.some(Je=>Y.indexOf(Je)!==-1)||B[T].push(ue)}),Y}function M(C){return e.getOptions().hiddenOptions.indexOf(C)<0||e.parsed.argv[e.getOptions().showHiddenOpt]}r.showHelp=C=>{let E=e.getInternalMethods().getLoggerInstance();C||(C="error"),(typeof C=="function"?C:E[C])(r.help())},r.functionDescription=C=>["(",C.name?t.Parser.decamelize(C.name,"-"):n("generated-value"),")"].join(""),r.stringifiedValues=function(E,B){let T="",Y=B||", ",Pe=[].concat(E);return!E||!Pe.length||Pe.forEach(ue=>{T.length&&(T+=Y),T+=JSON.stringify(ue)}),T};function F(C,E){let B=`[${n("default:")} `;if(C===void 0&&!E)return null;if(E)B+=E;else switch(typeof C){case"string":B+=`"${C}"`;break;case"object":B+=JSON.stringify(C);break;default:B+=C}return`${B}]`}function ye(){return t.process.stdColumns?Math.min(80,t.process.stdColumns):80}let tt=null;r.version=C=>{tt=C},r.showVersion=C=>{let E=e.getInternalMethods().getLoggerInstance();C||(C="error"),(typeof C=="function"?C:E[C])(tt)},r.reset=function(E){return s=null,c=!1,l=[],f=!1,m=[],d=[],p=[],u=rr(u,B=>!E[B]),r};let oe=[];return r.freeze=function(){oe.push({failMessage:s,failureOutput:c,usages:l,usageDisabled:f,epilogs:m,examples:d,commands:p,descriptions:u})},r.unfreeze=function(E=!1){let B=oe.pop();B&&(E?(u={...B.descriptions,...u},p=[...B.commands,...p],l=[...B.usages,...l],d=[...B.examples,...d],m=[...B.epilogs,...m]):{failMessage:s,failureOutput:c,usages:l,usageDisabled:f,epilogs:m,examples:d,commands:p,descriptions:u}=B)},r}function au(e){return typeof e=="object"}function FA(e,t){return au(e)?{text:e.text,indentation:e.indentation+t}:{text:e,indentation:t}}function O_(e){return au(e)?e.indentation:0}function Qa(e){return au(e)?e.text:e}var $_=`###-begin-{{app_name}}-completions-###
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
`,E_=`#compdef {{app_name}}
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
`,T_=`###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} > ~/.config/fish/completions/{{app_name}}.fish
#
complete -f -c {{app_name}} -a '({{app_path}} --get-yargs-completions (commandline -o)[2..-1])'
###-end-{{app_name}}-completions-###
`;var cu=class{constructor(t,n,r,i){var s,o,a,c,l;this.yargs=t,this.usage=n,this.command=r,this.shim=i,this.completionKey="get-yargs-completions",this.aliases=null,this.customCompletionFunction=null,this.indexAfterLastReset=0,this.zshShell=(a=((s=this.shim.getEnv("SHELL"))===null||s===void 0?void 0:s.includes("zsh"))||((o=this.shim.getEnv("ZSH_NAME"))===null||o===void 0?void 0:o.includes("zsh")))!==null&&a!==void 0?a:!1,this.fishShell=(l=(c=this.shim.getEnv("SHELL"))===null||c===void 0?void 0:c.includes("fish"))!==null&&l!==void 0?l:!1}defaultCompletion(t,n,r,i){let s=this.command.getCommandHandlers();for(let a=0,c=t.length;a<c;++a)if(s[t[a]]&&s[t[a]].builder){let l=s[t[a]].builder;if(Ka(l)){this.indexAfterLastReset=a+1;let f=this.yargs.getInternalMethods().reset();return l(f,!0),f.argv}}let o=[];this.commandCompletions(o,t,r),this.optionCompletions(o,t,n,r),this.choicesFromOptionsCompletions(o,t,n,r),this.choicesFromPositionalsCompletions(o,t,n,r),i(null,o)}commandCompletions(t,n,r){let i=this.yargs.getInternalMethods().getContext().commands;!r.match(/^-/)&&i[i.length-1]!==r&&!this.previousArgHasChoices(n)&&this.usage.getCommands().forEach(s=>{let o=nr(s[0]).cmd;if(n.indexOf(o)===-1){let a=s[1]||"";this.fishShell?t.push(o+"	"+a):this.zshShell?t.push(o.replace(/:/g,"\\:")+":"+a):t.push(o)}})}optionCompletions(t,n,r,i){if((i.match(/^-/)||i===""&&t.length===0)&&!this.previousArgHasChoices(n)){let s=this.yargs.getOptions(),o=this.yargs.getGroups()[this.usage.getPositionalGroupName()]||[];Object.keys(s.key).forEach(a=>{let c=!!s.configuration["boolean-negation"]&&s.boolean.includes(a);!o.includes(a)&&!s.hiddenOptions.includes(a)&&!this.argsContainKey(n,a,c)&&this.completeOptionKey(a,t,i,c&&!!s.default[a])})}}choicesFromOptionsCompletions(t,n,r,i){if(this.previousArgHasChoices(n)){let s=this.getPreviousArgChoices(n);s&&s.length>0&&(this.fishShell?t.push(...s):t.push(...s.map(o=>o.replace(/:/g,"\\:"))))}}choicesFromPositionalsCompletions(t,n,r,i){if(i===""&&t.length>0&&this.previousArgHasChoices(n))return;let s=this.yargs.getGroups()[this.usage.getPositionalGroupName()]||[],o=Math.max(this.indexAfterLastReset,this.yargs.getInternalMethods().getContext().commands.length+1),a=s[r._.length-o-1];if(!a)return;let c=this.yargs.getOptions().choices[a]||[];for(let l of c)l.startsWith(i)&&(this.fishShell?t.push(l):t.push(l.replace(/:/g,"\\:")))}getPreviousArgChoices(t){if(t.length<1)return;let n=t[t.length-1],r="";if(!n.startsWith("-")&&t.length>1&&(r=n,n=t[t.length-2]),!n.startsWith("-"))return;let i=n.replace(/^-+/,""),s=this.yargs.getOptions(),o=[i,...this.yargs.getAliases()[i]||[]],a;for(let c of o)if(Object.prototype.hasOwnProperty.call(s.key,c)&&Array.isArray(s.choices[c])){a=s.choices[c];break}if(a)return a.filter(c=>!r||c.startsWith(r))}previousArgHasChoices(t){let n=this.getPreviousArgChoices(t);return n!==void 0&&n.length>0}argsContainKey(t,n,r){let i=s=>t.indexOf((/^[^0-9]$/.test(s)?"-":"--")+s)!==-1;if(i(n)||r&&i(`no-${n}`))return!0;if(this.aliases){for(let s of this.aliases[n])if(i(s))return!0}return!1}completeOptionKey(t,n,r,i){var s,o,a,c;let l=t;if(this.zshShell||this.fishShell){let u=this.usage.getDescriptions(),m=(o=(s=this===null||this===void 0?void 0:this.aliases)===null||s===void 0?void 0:s[t])===null||o===void 0?void 0:o.find(v=>{let x=u[v];return typeof x=="string"&&x.length>0}),g=m?u[m]:void 0,b=((c=(a=u[t])!==null&&a!==void 0?a:g)!==null&&c!==void 0?c:"").replace("__yargsString__:","").replace(/(\r\n|\n|\r)/gm," ");this.fishShell?l=`${t}	${b}`:l=`${t.replace(/:/g,"\\:")}:${b}`}let f=u=>/^--/.test(u),d=u=>/^[^0-9]$/.test(u),p=!f(r)&&d(t)?"-":"--";n.push(p+l),i&&n.push(p+"no-"+l)}customCompletion(t,n,r,i){if(mt(this.customCompletionFunction,null,this.shim),WA(this.customCompletionFunction)){let s=this.customCompletionFunction(r,n);return Me(s)?s.then(o=>{this.shim.process.nextTick(()=>{i(null,o)})}).catch(o=>{this.shim.process.nextTick(()=>{i(o,void 0)})}):i(null,s)}else return UA(this.customCompletionFunction)?this.customCompletionFunction(r,n,(s=i)=>this.defaultCompletion(t,n,r,s),s=>{i(null,s)}):this.customCompletionFunction(r,n,s=>{i(null,s)})}getCompletion(t,n){let r=t.length?t[t.length-1]:"",i=this.yargs.parse(t,!0),s=this.customCompletionFunction?o=>this.customCompletion(t,o,r,n):o=>this.defaultCompletion(t,o,r,n);return Me(i)?i.then(s):s(i)}generateCompletionScript(t,n){let r;this.zshShell?r=E_:this.fishShell?r=T_:r=$_;let i=this.shim.path.basename(t);return t.match(/\.js$/)&&(t=`./${t}`),r=r.replace(/{{app_name}}/g,i),r=r.replace(/{{completion_command}}/g,n),r.replace(/{{app_path}}/g,t)}registerFunction(t){this.customCompletionFunction=t}setParsed(t){this.aliases=t.aliases}};function R_(e,t,n,r){return new cu(e,t,n,r)}function WA(e){return e.length<3}function UA(e){return e.length>3}function M_(e,t){if(e.length===0)return t.length;if(t.length===0)return e.length;let n=[],r;for(r=0;r<=t.length;r++)n[r]=[r];let i;for(i=0;i<=e.length;i++)n[0][i]=i;for(r=1;r<=t.length;r++)for(i=1;i<=e.length;i++)t.charAt(r-1)===e.charAt(i-1)?n[r][i]=n[r-1][i-1]:r>1&&i>1&&t.charAt(r-2)===e.charAt(i-1)&&t.charAt(r-1)===e.charAt(i-2)?n[r][i]=n[r-2][i-2]+1:n[r][i]=Math.min(n[r-1][i-1]+1,Math.min(n[r][i-1]+1,n[r-1][i]+1));return n[t.length][e.length]}var V_=["$0","--","_"];function I_(e,t,n){let r=n.y18n.__,i=n.y18n.__n,s={};s.nonOptionCount=function(d){let p=e.getDemandedCommands(),m=d._.length+(d["--"]?d["--"].length:0)-e.getInternalMethods().getContext().commands.length;p._&&(m<p._.min||m>p._.max)&&(m<p._.min?p._.minMsg!==void 0?t.fail(p._.minMsg?p._.minMsg.replace(/\$0/g,m.toString()).replace(/\$1/,p._.min.toString()):null):t.fail(i("Not enough non-option arguments: got %s, need at least %s","Not enough non-option arguments: got %s, need at least %s",m,m.toString(),p._.min.toString())):m>p._.max&&(p._.maxMsg!==void 0?t.fail(p._.maxMsg?p._.maxMsg.replace(/\$0/g,m.toString()).replace(/\$1/,p._.max.toString()):null):t.fail(i("Too many non-option arguments: got %s, maximum of %s","Too many non-option arguments: got %s, maximum of %s",m,m.toString(),p._.max.toString()))))},s.positionalCount=function(d,p){p<d&&t.fail(i("Not enough non-option arguments: got %s, need at least %s","Not enough non-option arguments: got %s, need at least %s",p,p+"",d+""))},s.requiredArguments=function(d,p){let u=null;for(let m of Object.keys(p))(!Object.prototype.hasOwnProperty.call(d,m)||typeof d[m]>"u")&&(u=u||{},u[m]=p[m]);if(u){let m=[];for(let h of Object.keys(u)){let b=u[h];b&&m.indexOf(b)<0&&m.push(b)}let g=m.length?`
${m.join(`
`)}`:"";t.fail(i("Missing required argument: %s","Missing required arguments: %s",Object.keys(u).length,Object.keys(u).join(", ")+g))}},s.unknownArguments=function(d,p,u,m,g=!0){var h;let b=e.getInternalMethods().getCommandInstance().getCommands(),v=[],x=e.getInternalMethods().getContext();if(Object.keys(d).forEach(N=>{!V_.includes(N)&&!Object.prototype.hasOwnProperty.call(u,N)&&!Object.prototype.hasOwnProperty.call(e.getInternalMethods().getParseContext(),N)&&!s.isValidAndSomeAliasIsNotNew(N,p)&&v.push(N)}),g&&(x.commands.length>0||b.length>0||m)&&d._.slice(x.commands.length).forEach(N=>{b.includes(""+N)||v.push(""+N)}),g){let j=((h=e.getDemandedCommands()._)===null||h===void 0?void 0:h.max)||0,M=x.commands.length+j;M<d._.length&&d._.slice(M).forEach(F=>{F=String(F),!x.commands.includes(F)&&!v.includes(F)&&v.push(F)})}v.length&&t.fail(i("Unknown argument: %s","Unknown arguments: %s",v.length,v.map(N=>N.trim()?N:`"${N}"`).join(", ")))},s.unknownCommands=function(d){let p=e.getInternalMethods().getCommandInstance().getCommands(),u=[],m=e.getInternalMethods().getContext();return(m.commands.length>0||p.length>0)&&d._.slice(m.commands.length).forEach(g=>{p.includes(""+g)||u.push(""+g)}),u.length>0?(t.fail(i("Unknown command: %s","Unknown commands: %s",u.length,u.join(", "))),!0):!1},s.isValidAndSomeAliasIsNotNew=function(d,p){if(!Object.prototype.hasOwnProperty.call(p,d))return!1;let u=e.parsed.newAliases;return[d,...p[d]].some(m=>!Object.prototype.hasOwnProperty.call(u,m)||!u[d])},s.limitedChoices=function(d){let p=e.getOptions(),u={};if(!Object.keys(p.choices).length)return;Object.keys(d).forEach(h=>{V_.indexOf(h)===-1&&Object.prototype.hasOwnProperty.call(p.choices,h)&&[].concat(d[h]).forEach(b=>{p.choices[h].indexOf(b)===-1&&b!==void 0&&(u[h]=(u[h]||[]).concat(b))})});let m=Object.keys(u);if(!m.length)return;let g=r("Invalid values:");m.forEach(h=>{g+=`
  ${r("Argument: %s, Given: %s, Choices: %s",h,t.stringifiedValues(u[h]),t.stringifiedValues(p.choices[h]))}`}),t.fail(g)};let o={};s.implies=function(d,p){U("<string|object> [array|number|string]",[d,p],arguments.length),typeof d=="object"?Object.keys(d).forEach(u=>{s.implies(u,d[u])}):(e.global(d),o[d]||(o[d]=[]),Array.isArray(p)?p.forEach(u=>s.implies(d,u)):(mt(p,void 0,n),o[d].push(p)))},s.getImplied=function(){return o};function a(f,d){let p=Number(d);return d=isNaN(p)?d:p,typeof d=="number"?d=f._.length>=d:d.match(/^--no-.+/)?(d=d.match(/^--no-(.+)/)[1],d=!Object.prototype.hasOwnProperty.call(f,d)):d=Object.prototype.hasOwnProperty.call(f,d),d}s.implications=function(d){let p=[];if(Object.keys(o).forEach(u=>{let m=u;(o[u]||[]).forEach(g=>{let h=m,b=g;h=a(d,h),g=a(d,g),h&&!g&&p.push(` ${m} -> ${b}`)})}),p.length){let u=`${r("Implications failed:")}
`;p.forEach(m=>{u+=m}),t.fail(u)}};let c={};s.conflicts=function(d,p){U("<string|object> [array|string]",[d,p],arguments.length),typeof d=="object"?Object.keys(d).forEach(u=>{s.conflicts(u,d[u])}):(e.global(d),c[d]||(c[d]=[]),Array.isArray(p)?p.forEach(u=>s.conflicts(d,u)):c[d].push(p))},s.getConflicting=()=>c,s.conflicting=function(d){Object.keys(d).forEach(p=>{c[p]&&c[p].forEach(u=>{u&&d[p]!==void 0&&d[u]!==void 0&&t.fail(r("Arguments %s and %s are mutually exclusive",p,u))})}),e.getInternalMethods().getParserConfiguration()["strip-dashed"]&&Object.keys(c).forEach(p=>{c[p].forEach(u=>{u&&d[n.Parser.camelCase(p)]!==void 0&&d[n.Parser.camelCase(u)]!==void 0&&t.fail(r("Arguments %s and %s are mutually exclusive",p,u))})})},s.recommendCommands=function(d,p){p=p.sort((h,b)=>b.length-h.length);let m=null,g=1/0;for(let h=0,b;(b=p[h])!==void 0;h++){let v=M_(d,b);v<=3&&v<g&&(g=v,m=b)}m&&t.fail(r("Did you mean %s?",m))},s.reset=function(d){return o=rr(o,p=>!d[p]),c=rr(c,p=>!d[p]),s};let l=[];return s.freeze=function(){l.push({implied:o,conflicting:c})},s.unfreeze=function(){let d=l.pop();mt(d,void 0,n),{implied:o,conflicting:c}=d},s}var JA={},lu=[],Ls;function Za(e,t,n,r){Ls=r;let i={};if(Object.prototype.hasOwnProperty.call(e,"extends")){if(typeof e.extends!="string")return i;let s=/\.json|\..*rc$/.test(e.extends),o=null;if(s)o=qA(t,e.extends);else try{o=JA.resolve(e.extends)}catch{return e}zA(o),lu.push(o),i=s?JSON.parse(Ls.readFileSync(o,"utf8")):r.require(e.extends),delete e.extends,i=Za(i,Ls.path.dirname(o),n,Ls)}return lu=[],n?j_(i,e):Object.assign({},i,e)}function zA(e){if(lu.indexOf(e)>-1)throw new Ue(`Circular extended configurations: '${e}'.`)}function qA(e,t){return Ls.path.resolve(e,t)}function j_(e,t){let n={};function r(i){return i&&typeof i=="object"&&!Array.isArray(i)}Object.assign(n,e);for(let i of Object.keys(t))i!=="__proto__"&&(r(t[i])&&r(n[i])?n[i]=j_(e[i],t[i]):n[i]=t[i]);return n}var z=function(e,t,n,r,i){if(r==="m")throw new TypeError("Private method is not writable");if(r==="a"&&!i)throw new TypeError("Private accessor was defined without a setter");if(typeof t=="function"?e!==t||!i:!t.has(e))throw new TypeError("Cannot write private member to an object whose class did not declare it");return r==="a"?i.call(e,n):i?i.value=n:t.set(e,n),n},y=function(e,t,n,r){if(n==="a"&&!r)throw new TypeError("Private accessor was defined without a getter");if(typeof t=="function"?e!==t||!r:!t.has(e))throw new TypeError("Cannot read private member from an object whose class did not declare it");return n==="m"?r:n==="a"?r.call(e):r?r.value:t.get(e)},ze,Yr,Fs,kt,It,Xa,sr,Kr,ec,Jt,tc,Ht,bn,jt,Gt,nc,Qr,Qe,H,rc,ic,Ct,Zr,Di,Xr,or,sc,ee,ei,ti,ni,se,oc,_n,Le;function ew(e){return(t=[],n=e.process.cwd(),r)=>{let i=new wu(t,n,r,e);return Object.defineProperty(i,"argv",{get:()=>i.parse(),enumerable:!0}),i.help(),i.version(),i}}var C_=Symbol("copyDoubleDash"),P_=Symbol("copyDoubleDash"),du=Symbol("deleteFromParserHintObject"),N_=Symbol("emitWarning"),D_=Symbol("freeze"),L_=Symbol("getDollarZero"),ri=Symbol("getParserConfiguration"),F_=Symbol("getUsageConfiguration"),uu=Symbol("guessLocale"),B_=Symbol("guessVersion"),W_=Symbol("parsePositionalNumbers"),fu=Symbol("pkgUp"),ar=Symbol("populateParserHintArray"),Li=Symbol("populateParserHintSingleValueDictionary"),pu=Symbol("populateParserHintArrayDictionary"),mu=Symbol("populateParserHintDictionary"),hu=Symbol("sanitizeKey"),gu=Symbol("setKey"),yu=Symbol("unfreeze"),U_=Symbol("validateAsync"),z_=Symbol("getCommandInstance"),q_=Symbol("getContext"),J_=Symbol("getHasOutput"),H_=Symbol("getLoggerInstance"),G_=Symbol("getParseContext"),Y_=Symbol("getUsageInstance"),K_=Symbol("getValidationInstance"),ac=Symbol("hasParseCallback"),Q_=Symbol("isGlobalContext"),ii=Symbol("postProcess"),Z_=Symbol("rebase"),bu=Symbol("reset"),Bs=Symbol("runYargsParserAndExecuteCommands"),_u=Symbol("runValidation"),X_=Symbol("setHasOutput"),si=Symbol("kTrackManuallySetKeys"),HA="en_US",wu=class{constructor(t=[],n,r,i){this.customScriptName=!1,this.parsed=!1,ze.set(this,void 0),Yr.set(this,void 0),Fs.set(this,{commands:[],fullCommands:[]}),kt.set(this,null),It.set(this,null),Xa.set(this,"show-hidden"),sr.set(this,null),Kr.set(this,!0),ec.set(this,{}),Jt.set(this,!0),tc.set(this,[]),Ht.set(this,void 0),bn.set(this,{}),jt.set(this,!1),Gt.set(this,null),nc.set(this,!0),Qr.set(this,void 0),Qe.set(this,""),H.set(this,void 0),rc.set(this,void 0),ic.set(this,{}),Ct.set(this,null),Zr.set(this,null),Di.set(this,{}),Xr.set(this,{}),or.set(this,void 0),sc.set(this,!1),ee.set(this,void 0),ei.set(this,!1),ti.set(this,!1),ni.set(this,!1),se.set(this,void 0),oc.set(this,{}),_n.set(this,null),Le.set(this,void 0),z(this,ee,i,"f"),z(this,or,t,"f"),z(this,Yr,n,"f"),z(this,rc,r,"f"),z(this,Ht,new Ya(this),"f"),this.$0=this[L_](),this[bu](),z(this,ze,y(this,ze,"f"),"f"),z(this,se,y(this,se,"f"),"f"),z(this,Le,y(this,Le,"f"),"f"),z(this,H,y(this,H,"f"),"f"),y(this,H,"f").showHiddenOpt=y(this,Xa,"f"),z(this,Qr,this[P_](),"f"),y(this,ee,"f").y18n.setLocale(HA)}addHelpOpt(t,n){let r="help";return U("[string|boolean] [string]",[t,n],arguments.length),y(this,Gt,"f")&&(this[du](y(this,Gt,"f")),z(this,Gt,null,"f")),t===!1&&n===void 0?this:(z(this,Gt,typeof t=="string"?t:r,"f"),this.boolean(y(this,Gt,"f")),this.describe(y(this,Gt,"f"),n||y(this,se,"f").deferY18nLookup("Show help")),this)}help(t,n){return this.addHelpOpt(t,n)}addShowHiddenOpt(t,n){if(U("[string|boolean] [string]",[t,n],arguments.length),t===!1&&n===void 0)return this;let r=typeof t=="string"?t:y(this,Xa,"f");return this.boolean(r),this.describe(r,n||y(this,se,"f").deferY18nLookup("Show hidden options")),y(this,H,"f").showHiddenOpt=r,this}showHidden(t,n){return this.addShowHiddenOpt(t,n)}alias(t,n){return U("<object|string|array> [string|array]",[t,n],arguments.length),this[pu](this.alias.bind(this),"alias",t,n),this}array(t){return U("<array|string>",[t],arguments.length),this[ar]("array",t),this[si](t),this}boolean(t){return U("<array|string>",[t],arguments.length),this[ar]("boolean",t),this[si](t),this}check(t,n){return U("<function> [boolean]",[t,n],arguments.length),this.middleware((r,i)=>Gr(()=>t(r,i.getOptions()),s=>(s?(typeof s=="string"||s instanceof Error)&&y(this,se,"f").fail(s.toString(),s):y(this,se,"f").fail(y(this,ee,"f").y18n.__("Argument check failed: %s",t.toString())),r),s=>(y(this,se,"f").fail(s.message?s.message:s.toString(),s),r)),!1,n),this}choices(t,n){return U("<object|string|array> [string|array]",[t,n],arguments.length),this[pu](this.choices.bind(this),"choices",t,n),this}coerce(t,n){if(U("<object|string|array> [function]",[t,n],arguments.length),Array.isArray(t)){if(!n)throw new Ue("coerce callback must be provided");for(let i of t)this.coerce(i,n);return this}else if(typeof t=="object"){for(let i of Object.keys(t))this.coerce(i,t[i]);return this}if(!n)throw new Ue("coerce callback must be provided");let r=t;return y(this,H,"f").key[r]=!0,y(this,Ht,"f").addCoerceMiddleware((i,s)=>{var o;let a=(o=s.getAliases()[r])!==null&&o!==void 0?o:[],c=[r,...a].filter(l=>Object.prototype.hasOwnProperty.call(i,l));return c.length===0?i:Gr(()=>n(i[c[0]]),l=>(c.forEach(f=>{i[f]=l}),i),l=>{throw new Ue(l.message)})},r),this}conflicts(t,n){return U("<string|object> [string|array]",[t,n],arguments.length),y(this,Le,"f").conflicts(t,n),this}config(t="config",n,r){return U("[object|string] [string|function] [function]",[t,n,r],arguments.length),typeof t=="object"&&!Array.isArray(t)?(t=Za(t,y(this,Yr,"f"),this[ri]()["deep-merge-config"]||!1,y(this,ee,"f")),y(this,H,"f").configObjects=(y(this,H,"f").configObjects||[]).concat(t),this):(typeof n=="function"&&(r=n,n=void 0),this.describe(t,n||y(this,se,"f").deferY18nLookup("Path to JSON config file")),(Array.isArray(t)?t:[t]).forEach(i=>{y(this,H,"f").config[i]=r||!0}),this)}completion(t,n,r){return U("[string] [string|boolean|function] [function]",[t,n,r],arguments.length),typeof n=="function"&&(r=n,n=void 0),z(this,It,t||y(this,It,"f")||"completion","f"),!n&&n!==!1&&(n="generate completion script"),this.command(y(this,It,"f"),n),r&&y(this,kt,"f").registerFunction(r),this}command(t,n,r,i,s,o){return U("<string|array|object> [string|boolean] [function|object] [function] [array] [boolean|string]",[t,n,r,i,s,o],arguments.length),y(this,ze,"f").addHandler(t,n,r,i,s,o),this}commands(t,n,r,i,s,o){return this.command(t,n,r,i,s,o)}commandDir(t,n){U("<string> [object]",[t,n],arguments.length);let r=y(this,rc,"f")||y(this,ee,"f").require;return y(this,ze,"f").addDirectory(t,r,y(this,ee,"f").getCallerFile(),n),this}count(t){return U("<array|string>",[t],arguments.length),this[ar]("count",t),this[si](t),this}default(t,n,r){return U("<object|string|array> [*] [string]",[t,n,r],arguments.length),r&&(su(t,y(this,ee,"f")),y(this,H,"f").defaultDescription[t]=r),typeof n=="function"&&(su(t,y(this,ee,"f")),y(this,H,"f").defaultDescription[t]||(y(this,H,"f").defaultDescription[t]=y(this,se,"f").functionDescription(n)),n=n.call()),this[Li](this.default.bind(this),"default",t,n),this}defaults(t,n,r){return this.default(t,n,r)}demandCommand(t=1,n,r,i){return U("[number] [number|string] [string|null|undefined] [string|null|undefined]",[t,n,r,i],arguments.length),typeof n!="number"&&(r=n,n=1/0),this.global("_",!1),y(this,H,"f").demandedCommands._={min:t,max:n,minMsg:r,maxMsg:i},this}demand(t,n,r){return Array.isArray(n)?(n.forEach(i=>{mt(r,!0,y(this,ee,"f")),this.demandOption(i,r)}),n=1/0):typeof n!="number"&&(r=n,n=1/0),typeof t=="number"?(mt(r,!0,y(this,ee,"f")),this.demandCommand(t,n,r,r)):Array.isArray(t)?t.forEach(i=>{mt(r,!0,y(this,ee,"f")),this.demandOption(i,r)}):typeof r=="string"?this.demandOption(t,r):(r===!0||typeof r>"u")&&this.demandOption(t),this}demandOption(t,n){return U("<object|string|array> [string]",[t,n],arguments.length),this[Li](this.demandOption.bind(this),"demandedOptions",t,n),this}deprecateOption(t,n){return U("<string> [string|boolean]",[t,n],arguments.length),y(this,H,"f").deprecatedOptions[t]=n,this}describe(t,n){return U("<object|string|array> [string]",[t,n],arguments.length),this[gu](t,!0),y(this,se,"f").describe(t,n),this}detectLocale(t){return U("<boolean>",[t],arguments.length),z(this,Kr,t,"f"),this}env(t){return U("[string|boolean]",[t],arguments.length),t===!1?delete y(this,H,"f").envPrefix:y(this,H,"f").envPrefix=t||"",this}epilogue(t){return U("<string>",[t],arguments.length),y(this,se,"f").epilog(t),this}epilog(t){return this.epilogue(t)}example(t,n){return U("<string|array> [string]",[t,n],arguments.length),Array.isArray(t)?t.forEach(r=>this.example(...r)):y(this,se,"f").example(t,n),this}exit(t,n){z(this,jt,!0,"f"),z(this,sr,n,"f"),y(this,Jt,"f")&&y(this,ee,"f").process.exit(t)}exitProcess(t=!0){return U("[boolean]",[t],arguments.length),z(this,Jt,t,"f"),this}fail(t){if(U("<function|boolean>",[t],arguments.length),typeof t=="boolean"&&t!==!1)throw new Ue("Invalid first argument. Expected function or boolean 'false'");return y(this,se,"f").failFn(t),this}getAliases(){return this.parsed?this.parsed.aliases:{}}async getCompletion(t,n){return U("<array> [function]",[t,n],arguments.length),n?y(this,kt,"f").getCompletion(t,n):new Promise((r,i)=>{y(this,kt,"f").getCompletion(t,(s,o)=>{s?i(s):r(o)})})}getDemandedOptions(){return U([],0),y(this,H,"f").demandedOptions}getDemandedCommands(){return U([],0),y(this,H,"f").demandedCommands}getDeprecatedOptions(){return U([],0),y(this,H,"f").deprecatedOptions}getDetectLocale(){return y(this,Kr,"f")}getExitProcess(){return y(this,Jt,"f")}getGroups(){return Object.assign({},y(this,bn,"f"),y(this,Xr,"f"))}getHelp(){if(z(this,jt,!0,"f"),!y(this,se,"f").hasCachedHelpMessage()){if(!this.parsed){let n=this[Bs](y(this,or,"f"),void 0,void 0,0,!0);if(Me(n))return n.then(()=>y(this,se,"f").help())}let t=y(this,ze,"f").runDefaultBuilderOn(this);if(Me(t))return t.then(()=>y(this,se,"f").help())}return Promise.resolve(y(this,se,"f").help())}getOptions(){return y(this,H,"f")}getStrict(){return y(this,ei,"f")}getStrictCommands(){return y(this,ti,"f")}getStrictOptions(){return y(this,ni,"f")}global(t,n){return U("<string|array> [boolean]",[t,n],arguments.length),t=[].concat(t),n!==!1?y(this,H,"f").local=y(this,H,"f").local.filter(r=>t.indexOf(r)===-1):t.forEach(r=>{y(this,H,"f").local.includes(r)||y(this,H,"f").local.push(r)}),this}group(t,n){U("<string|array> <string>",[t,n],arguments.length);let r=y(this,Xr,"f")[n]||y(this,bn,"f")[n];y(this,Xr,"f")[n]&&delete y(this,Xr,"f")[n];let i={};return y(this,bn,"f")[n]=(r||[]).concat(t).filter(s=>i[s]?!1:i[s]=!0),this}hide(t){return U("<string>",[t],arguments.length),y(this,H,"f").hiddenOptions.push(t),this}implies(t,n){return U("<string|object> [number|string|array]",[t,n],arguments.length),y(this,Le,"f").implies(t,n),this}locale(t){return U("[string]",[t],arguments.length),t===void 0?(this[uu](),y(this,ee,"f").y18n.getLocale()):(z(this,Kr,!1,"f"),y(this,ee,"f").y18n.setLocale(t),this)}middleware(t,n,r){return y(this,Ht,"f").addMiddleware(t,!!n,r)}nargs(t,n){return U("<string|object|array> [number]",[t,n],arguments.length),this[Li](this.nargs.bind(this),"narg",t,n),this}normalize(t){return U("<array|string>",[t],arguments.length),this[ar]("normalize",t),this}number(t){return U("<array|string>",[t],arguments.length),this[ar]("number",t),this[si](t),this}option(t,n){if(U("<string|object> [object]",[t,n],arguments.length),typeof t=="object")Object.keys(t).forEach(r=>{this.options(r,t[r])});else{typeof n!="object"&&(n={}),this[si](t),y(this,_n,"f")&&(t==="version"||n?.alias==="version")&&this[N_](['"version" is a reserved word.',"Please do one of the following:",'- Disable version with `yargs.version(false)` if using "version" as an option',"- Use the built-in `yargs.version` method instead (if applicable)","- Use a different option key","https://yargs.js.org/docs/#api-reference-version"].join(`
`),void 0,"versionWarning"),y(this,H,"f").key[t]=!0,n.alias&&this.alias(t,n.alias);let r=n.deprecate||n.deprecated;r&&this.deprecateOption(t,r);let i=n.demand||n.required||n.require;i&&this.demand(t,i),n.demandOption&&this.demandOption(t,typeof n.demandOption=="string"?n.demandOption:void 0),n.conflicts&&this.conflicts(t,n.conflicts),"default"in n&&this.default(t,n.default),n.implies!==void 0&&this.implies(t,n.implies),n.nargs!==void 0&&this.nargs(t,n.nargs),n.config&&this.config(t,n.configParser),n.normalize&&this.normalize(t),n.choices&&this.choices(t,n.choices),n.coerce&&this.coerce(t,n.coerce),n.group&&this.group(t,n.group),(n.boolean||n.type==="boolean")&&(this.boolean(t),n.alias&&this.boolean(n.alias)),(n.array||n.type==="array")&&(this.array(t),n.alias&&this.array(n.alias)),(n.number||n.type==="number")&&(this.number(t),n.alias&&this.number(n.alias)),(n.string||n.type==="string")&&(this.string(t),n.alias&&this.string(n.alias)),(n.count||n.type==="count")&&this.count(t),typeof n.global=="boolean"&&this.global(t,n.global),n.defaultDescription&&(y(this,H,"f").defaultDescription[t]=n.defaultDescription),n.skipValidation&&this.skipValidation(t);let s=n.describe||n.description||n.desc,o=y(this,se,"f").getDescriptions();(!Object.prototype.hasOwnProperty.call(o,t)||typeof s=="string")&&this.describe(t,s),n.hidden&&this.hide(t),n.requiresArg&&this.requiresArg(t)}return this}options(t,n){return this.option(t,n)}parse(t,n,r){U("[string|array] [function|boolean|object] [function]",[t,n,r],arguments.length),this[D_](),typeof t>"u"&&(t=y(this,or,"f")),typeof n=="object"&&(z(this,Zr,n,"f"),n=r),typeof n=="function"&&(z(this,Ct,n,"f"),n=!1),n||z(this,or,t,"f"),y(this,Ct,"f")&&z(this,Jt,!1,"f");let i=this[Bs](t,!!n),s=this.parsed;return y(this,kt,"f").setParsed(this.parsed),Me(i)?i.then(o=>(y(this,Ct,"f")&&y(this,Ct,"f").call(this,y(this,sr,"f"),o,y(this,Qe,"f")),o)).catch(o=>{throw y(this,Ct,"f")&&y(this,Ct,"f")(o,this.parsed.argv,y(this,Qe,"f")),o}).finally(()=>{this[yu](),this.parsed=s}):(y(this,Ct,"f")&&y(this,Ct,"f").call(this,y(this,sr,"f"),i,y(this,Qe,"f")),this[yu](),this.parsed=s,i)}parseAsync(t,n,r){let i=this.parse(t,n,r);return Me(i)?i:Promise.resolve(i)}parseSync(t,n,r){let i=this.parse(t,n,r);if(Me(i))throw new Ue(".parseSync() must not be used with asynchronous builders, handlers, or middleware");return i}parserConfiguration(t){return U("<object>",[t],arguments.length),z(this,ic,t,"f"),this}pkgConf(t,n){U("<string> [string]",[t,n],arguments.length);let r=null,i=this[fu](n||y(this,Yr,"f"));return i[t]&&typeof i[t]=="object"&&(r=Za(i[t],n||y(this,Yr,"f"),this[ri]()["deep-merge-config"]||!1,y(this,ee,"f")),y(this,H,"f").configObjects=(y(this,H,"f").configObjects||[]).concat(r)),this}positional(t,n){U("<string> <object>",[t,n],arguments.length);let r=["default","defaultDescription","implies","normalize","choices","conflicts","coerce","type","describe","desc","description","alias"];n=rr(n,(o,a)=>o==="type"&&!["string","number","boolean"].includes(a)?!1:r.includes(o));let i=y(this,Fs,"f").fullCommands[y(this,Fs,"f").fullCommands.length-1],s=i?y(this,ze,"f").cmdToParseOptions(i):{array:[],alias:{},default:{},demand:{}};return Pi(s).forEach(o=>{let a=s[o];Array.isArray(a)?a.indexOf(t)!==-1&&(n[o]=!0):a[t]&&!(o in n)&&(n[o]=a[t])}),this.group(t,y(this,se,"f").getPositionalGroupName()),this.option(t,n)}recommendCommands(t=!0){return U("[boolean]",[t],arguments.length),z(this,sc,t,"f"),this}required(t,n,r){return this.demand(t,n,r)}require(t,n,r){return this.demand(t,n,r)}requiresArg(t){return U("<array|string|object> [number]",[t],arguments.length),typeof t=="string"&&y(this,H,"f").narg[t]?this:(this[Li](this.requiresArg.bind(this),"narg",t,NaN),this)}showCompletionScript(t,n){return U("[string] [string]",[t,n],arguments.length),t=t||this.$0,y(this,Qr,"f").log(y(this,kt,"f").generateCompletionScript(t,n||y(this,It,"f")||"completion")),this}showHelp(t){if(U("[string|function]",[t],arguments.length),z(this,jt,!0,"f"),!y(this,se,"f").hasCachedHelpMessage()){if(!this.parsed){let r=this[Bs](y(this,or,"f"),void 0,void 0,0,!0);if(Me(r))return r.then(()=>{y(this,se,"f").showHelp(t)}),this}let n=y(this,ze,"f").runDefaultBuilderOn(this);if(Me(n))return n.then(()=>{y(this,se,"f").showHelp(t)}),this}return y(this,se,"f").showHelp(t),this}scriptName(t){return this.customScriptName=!0,this.$0=t,this}showHelpOnFail(t,n){return U("[boolean|string] [string]",[t,n],arguments.length),y(this,se,"f").showHelpOnFail(t,n),this}showVersion(t){return U("[string|function]",[t],arguments.length),y(this,se,"f").showVersion(t),this}skipValidation(t){return U("<array|string>",[t],arguments.length),this[ar]("skipValidation",t),this}strict(t){return U("[boolean]",[t],arguments.length),z(this,ei,t!==!1,"f"),this}strictCommands(t){return U("[boolean]",[t],arguments.length),z(this,ti,t!==!1,"f"),this}strictOptions(t){return U("[boolean]",[t],arguments.length),z(this,ni,t!==!1,"f"),this}string(t){return U("<array|string>",[t],arguments.length),this[ar]("string",t),this[si](t),this}terminalWidth(){return U([],0),y(this,ee,"f").process.stdColumns}updateLocale(t){return this.updateStrings(t)}updateStrings(t){return U("<object>",[t],arguments.length),z(this,Kr,!1,"f"),y(this,ee,"f").y18n.updateLocale(t),this}usage(t,n,r,i){if(U("<string|null|undefined> [string|boolean] [function|object] [function]",[t,n,r,i],arguments.length),n!==void 0){if(mt(t,null,y(this,ee,"f")),(t||"").match(/^\$0( |$)/))return this.command(t,n,r,i);throw new Ue(".usage() description must start with $0 if being used as alias for .command()")}else return y(this,se,"f").usage(t),this}usageConfiguration(t){return U("<object>",[t],arguments.length),z(this,oc,t,"f"),this}version(t,n,r){let i="version";if(U("[boolean|string] [string] [string]",[t,n,r],arguments.length),y(this,_n,"f")&&(this[du](y(this,_n,"f")),y(this,se,"f").version(void 0),z(this,_n,null,"f")),arguments.length===0)r=this[B_](),t=i;else if(arguments.length===1){if(t===!1)return this;r=t,t=i}else arguments.length===2&&(r=n,n=void 0);return z(this,_n,typeof t=="string"?t:i,"f"),n=n||y(this,se,"f").deferY18nLookup("Show version number"),y(this,se,"f").version(r||void 0),this.boolean(y(this,_n,"f")),this.describe(y(this,_n,"f"),n),this}wrap(t){return U("<number|null|undefined>",[t],arguments.length),y(this,se,"f").wrap(t),this}[(ze=new WeakMap,Yr=new WeakMap,Fs=new WeakMap,kt=new WeakMap,It=new WeakMap,Xa=new WeakMap,sr=new WeakMap,Kr=new WeakMap,ec=new WeakMap,Jt=new WeakMap,tc=new WeakMap,Ht=new WeakMap,bn=new WeakMap,jt=new WeakMap,Gt=new WeakMap,nc=new WeakMap,Qr=new WeakMap,Qe=new WeakMap,H=new WeakMap,rc=new WeakMap,ic=new WeakMap,Ct=new WeakMap,Zr=new WeakMap,Di=new WeakMap,Xr=new WeakMap,or=new WeakMap,sc=new WeakMap,ee=new WeakMap,ei=new WeakMap,ti=new WeakMap,ni=new WeakMap,se=new WeakMap,oc=new WeakMap,_n=new WeakMap,Le=new WeakMap,C_)](t){if(!t._||!t["--"])return t;t._.push.apply(t._,t["--"]);try{delete t["--"]}catch{}return t}[P_](){return{log:(...t)=>{this[ac]()||console.log(...t),z(this,jt,!0,"f"),y(this,Qe,"f").length&&z(this,Qe,y(this,Qe,"f")+`
`,"f"),z(this,Qe,y(this,Qe,"f")+t.join(" "),"f")},error:(...t)=>{this[ac]()||console.error(...t),z(this,jt,!0,"f"),y(this,Qe,"f").length&&z(this,Qe,y(this,Qe,"f")+`
`,"f"),z(this,Qe,y(this,Qe,"f")+t.join(" "),"f")}}}[du](t){Pi(y(this,H,"f")).forEach(n=>{if((i=>i==="configObjects")(n))return;let r=y(this,H,"f")[n];Array.isArray(r)?r.includes(t)&&r.splice(r.indexOf(t),1):typeof r=="object"&&delete r[t]}),delete y(this,se,"f").getDescriptions()[t]}[N_](t,n,r){y(this,ec,"f")[r]||(y(this,ee,"f").process.emitWarning(t,n),y(this,ec,"f")[r]=!0)}[D_](){y(this,tc,"f").push({options:y(this,H,"f"),configObjects:y(this,H,"f").configObjects.slice(0),exitProcess:y(this,Jt,"f"),groups:y(this,bn,"f"),strict:y(this,ei,"f"),strictCommands:y(this,ti,"f"),strictOptions:y(this,ni,"f"),completionCommand:y(this,It,"f"),output:y(this,Qe,"f"),exitError:y(this,sr,"f"),hasOutput:y(this,jt,"f"),parsed:this.parsed,parseFn:y(this,Ct,"f"),parseContext:y(this,Zr,"f")}),y(this,se,"f").freeze(),y(this,Le,"f").freeze(),y(this,ze,"f").freeze(),y(this,Ht,"f").freeze()}[L_](){let t="",n;return/\b(node|iojs|electron|bun)(\.exe)?$/.test(y(this,ee,"f").process.argv()[0])?n=y(this,ee,"f").process.argv().slice(1,2):n=y(this,ee,"f").process.argv().slice(0,1),t=n.map(r=>{let i=this[Z_](y(this,Yr,"f"),r);return r.match(/^(\/|([a-zA-Z]:)?\\)/)&&i.length<r.length?i:r}).join(" ").trim(),y(this,ee,"f").getEnv("_")&&y(this,ee,"f").getProcessArgvBin()===y(this,ee,"f").getEnv("_")&&(t=y(this,ee,"f").getEnv("_").replace(`${y(this,ee,"f").path.dirname(y(this,ee,"f").process.execPath())}/`,"")),t}[ri](){return y(this,ic,"f")}[F_](){return y(this,oc,"f")}[uu](){if(!y(this,Kr,"f"))return;let t=y(this,ee,"f").getEnv("LC_ALL")||y(this,ee,"f").getEnv("LC_MESSAGES")||y(this,ee,"f").getEnv("LANG")||y(this,ee,"f").getEnv("LANGUAGE")||"en_US";this.locale(t.replace(/[.:].*/,""))}[B_](){return this[fu]().version||"unknown"}[W_](t){let n=t["--"]?t["--"]:t._;for(let r=0,i;(i=n[r])!==void 0;r++)y(this,ee,"f").Parser.looksLikeNumber(i)&&Number.isSafeInteger(Math.floor(parseFloat(`${i}`)))&&(n[r]=Number(i));return t}[fu](t){let n=t||"*";if(y(this,Di,"f")[n])return y(this,Di,"f")[n];let r={};try{let i=t||y(this,ee,"f").mainFilename;y(this,ee,"f").path.extname(i)&&(i=y(this,ee,"f").path.dirname(i));let s=y(this,ee,"f").findUp(i,(o,a)=>{if(a.includes("package.json"))return"package.json"});mt(s,void 0,y(this,ee,"f")),r=JSON.parse(y(this,ee,"f").readFileSync(s,"utf8"))}catch{}return y(this,Di,"f")[n]=r||{},y(this,Di,"f")[n]}[ar](t,n){n=[].concat(n),n.forEach(r=>{r=this[hu](r),y(this,H,"f")[t].push(r)})}[Li](t,n,r,i){this[mu](t,n,r,i,(s,o,a)=>{y(this,H,"f")[s][o]=a})}[pu](t,n,r,i){this[mu](t,n,r,i,(s,o,a)=>{y(this,H,"f")[s][o]=(y(this,H,"f")[s][o]||[]).concat(a)})}[mu](t,n,r,i,s){if(Array.isArray(r))r.forEach(o=>{t(o,i)});else if((o=>typeof o=="object")(r))for(let o of Pi(r))t(o,r[o]);else s(n,this[hu](r),i)}[hu](t){return t==="__proto__"?"___proto___":t}[gu](t,n){return this[Li](this[gu].bind(this),"key",t,n),this}[yu](){var t,n,r,i,s,o,a,c,l,f,d,p;let u=y(this,tc,"f").pop();mt(u,void 0,y(this,ee,"f"));let m;t=this,n=this,r=this,i=this,s=this,o=this,a=this,c=this,l=this,f=this,d=this,p=this,{options:{set value(g){z(t,H,g,"f")}}.value,configObjects:m,exitProcess:{set value(g){z(n,Jt,g,"f")}}.value,groups:{set value(g){z(r,bn,g,"f")}}.value,output:{set value(g){z(i,Qe,g,"f")}}.value,exitError:{set value(g){z(s,sr,g,"f")}}.value,hasOutput:{set value(g){z(o,jt,g,"f")}}.value,parsed:this.parsed,strict:{set value(g){z(a,ei,g,"f")}}.value,strictCommands:{set value(g){z(c,ti,g,"f")}}.value,strictOptions:{set value(g){z(l,ni,g,"f")}}.value,completionCommand:{set value(g){z(f,It,g,"f")}}.value,parseFn:{set value(g){z(d,Ct,g,"f")}}.value,parseContext:{set value(g){z(p,Zr,g,"f")}}.value}=u,y(this,H,"f").configObjects=m,y(this,se,"f").unfreeze(),y(this,Le,"f").unfreeze(),y(this,ze,"f").unfreeze(),y(this,Ht,"f").unfreeze()}[U_](t,n){return Gr(n,r=>(t(r),r))}getInternalMethods(){return{getCommandInstance:this[z_].bind(this),getContext:this[q_].bind(this),getHasOutput:this[J_].bind(this),getLoggerInstance:this[H_].bind(this),getParseContext:this[G_].bind(this),getParserConfiguration:this[ri].bind(this),getUsageConfiguration:this[F_].bind(this),getUsageInstance:this[Y_].bind(this),getValidationInstance:this[K_].bind(this),hasParseCallback:this[ac].bind(this),isGlobalContext:this[Q_].bind(this),postProcess:this[ii].bind(this),reset:this[bu].bind(this),runValidation:this[_u].bind(this),runYargsParserAndExecuteCommands:this[Bs].bind(this),setHasOutput:this[X_].bind(this)}}[z_](){return y(this,ze,"f")}[q_](){return y(this,Fs,"f")}[J_](){return y(this,jt,"f")}[H_](){return y(this,Qr,"f")}[G_](){return y(this,Zr,"f")||{}}[Y_](){return y(this,se,"f")}[K_](){return y(this,Le,"f")}[ac](){return!!y(this,Ct,"f")}[Q_](){return y(this,nc,"f")}[ii](t,n,r,i){return r||Me(t)||(n||(t=this[C_](t)),(this[ri]()["parse-positional-numbers"]||this[ri]()["parse-positional-numbers"]===void 0)&&(t=this[W_](t)),i&&(t=Hr(t,this,y(this,Ht,"f").getMiddleware(),!1))),t}[bu](t={}){z(this,H,y(this,H,"f")||{},"f");let n={};n.local=y(this,H,"f").local||[],n.configObjects=y(this,H,"f").configObjects||[];let r={};n.local.forEach(o=>{r[o]=!0,(t[o]||[]).forEach(a=>{r[a]=!0})}),Object.assign(y(this,Xr,"f"),Object.keys(y(this,bn,"f")).reduce((o,a)=>{let c=y(this,bn,"f")[a].filter(l=>!(l in r));return c.length>0&&(o[a]=c),o},{})),z(this,bn,{},"f");let i=["array","boolean","string","skipValidation","count","normalize","number","hiddenOptions"],s=["narg","key","alias","default","defaultDescription","config","choices","demandedOptions","demandedCommands","deprecatedOptions"];return i.forEach(o=>{n[o]=(y(this,H,"f")[o]||[]).filter(a=>!r[a])}),s.forEach(o=>{n[o]=rr(y(this,H,"f")[o],a=>!r[a])}),n.envPrefix=y(this,H,"f").envPrefix,z(this,H,n,"f"),z(this,se,y(this,se,"f")?y(this,se,"f").reset(r):A_(this,y(this,ee,"f")),"f"),z(this,Le,y(this,Le,"f")?y(this,Le,"f").reset(r):I_(this,y(this,se,"f"),y(this,ee,"f")),"f"),z(this,ze,y(this,ze,"f")?y(this,ze,"f").reset():x_(y(this,se,"f"),y(this,Le,"f"),y(this,Ht,"f"),y(this,ee,"f")),"f"),y(this,kt,"f")||z(this,kt,R_(this,y(this,se,"f"),y(this,ze,"f"),y(this,ee,"f")),"f"),y(this,Ht,"f").reset(),z(this,It,null,"f"),z(this,Qe,"","f"),z(this,sr,null,"f"),z(this,jt,!1,"f"),this.parsed=!1,this}[Z_](t,n){return y(this,ee,"f").path.relative(t,n)}[Bs](t,n,r,i=0,s=!1){var o,a,c,l;let f=!!r||s;t=t||y(this,or,"f"),y(this,H,"f").__=y(this,ee,"f").y18n.__,y(this,H,"f").configuration=this[ri]();let d=!!y(this,H,"f").configuration["populate--"],p=Object.assign({},y(this,H,"f").configuration,{"populate--":!0}),u=y(this,ee,"f").Parser.detailed(t,Object.assign({},y(this,H,"f"),{configuration:{"parse-positional-numbers":!1,...p}})),m=Object.assign(u.argv,y(this,Zr,"f")),g,h=u.aliases,b=!1,v=!1;Object.keys(m).forEach(x=>{x===y(this,Gt,"f")&&m[x]?b=!0:x===y(this,_n,"f")&&m[x]&&(v=!0)}),m.$0=this.$0,this.parsed=u,i===0&&y(this,se,"f").clearCachedHelpMessage();try{if(this[uu](),n)return this[ii](m,d,!!r,!1);y(this,Gt,"f")&&[y(this,Gt,"f")].concat(h[y(this,Gt,"f")]||[]).filter(F=>F.length>1).includes(""+m._[m._.length-1])&&(m._.pop(),b=!0),z(this,nc,!1,"f");let x=y(this,ze,"f").getCommands(),N=!((o=y(this,kt,"f"))===null||o===void 0)&&o.completionKey?[(a=y(this,kt,"f"))===null||a===void 0?void 0:a.completionKey,...(l=this.getAliases()[(c=y(this,kt,"f"))===null||c===void 0?void 0:c.completionKey])!==null&&l!==void 0?l:[]].some(M=>Object.prototype.hasOwnProperty.call(m,M)):!1,j=b||N||s;if(m._.length){if(x.length){let M;for(let F=i||0,ye;m._[F]!==void 0;F++)if(ye=String(m._[F]),x.includes(ye)&&ye!==y(this,It,"f")){let tt=y(this,ze,"f").runCommand(ye,this,u,F+1,s,b||v||s);return this[ii](tt,d,!!r,!1)}else if(!M&&ye!==y(this,It,"f")){M=ye;break}!y(this,ze,"f").hasDefaultCommand()&&y(this,sc,"f")&&M&&!j&&y(this,Le,"f").recommendCommands(M,x)}y(this,It,"f")&&m._.includes(y(this,It,"f"))&&!N&&(y(this,Jt,"f")&&ir(!0),this.showCompletionScript(),this.exit(0))}if(y(this,ze,"f").hasDefaultCommand()&&!j){let M=y(this,ze,"f").runCommand(null,this,u,0,s,b||v||s);return this[ii](M,d,!!r,!1)}if(N){y(this,Jt,"f")&&ir(!0),t=[].concat(t);let M=t.slice(t.indexOf(`--${y(this,kt,"f").completionKey}`)+1);return y(this,kt,"f").getCompletion(M,(F,ye)=>{if(F)throw new Ue(F.message);(ye||[]).forEach(tt=>{y(this,Qr,"f").log(tt)}),this.exit(0)}),this[ii](m,!d,!!r,!1)}if(y(this,jt,"f")||(b?(y(this,Jt,"f")&&ir(!0),f=!0,this.showHelp(M=>{y(this,Qr,"f").log(M),this.exit(0)})):v&&(y(this,Jt,"f")&&ir(!0),f=!0,y(this,se,"f").showVersion("log"),this.exit(0))),!f&&y(this,H,"f").skipValidation.length>0&&(f=Object.keys(m).some(M=>y(this,H,"f").skipValidation.indexOf(M)>=0&&m[M]===!0)),!f){if(u.error)throw new Ue(u.error.message);if(!N){let M=this[_u](h,{},u.error);r||(g=Hr(m,this,y(this,Ht,"f").getMiddleware(),!0)),g=this[U_](M,g??m),Me(g)&&!r&&(g=g.then(()=>Hr(m,this,y(this,Ht,"f").getMiddleware(),!1)))}}}catch(x){if(x instanceof Ue)y(this,se,"f").fail(x.message,x);else throw x}return this[ii](g??m,d,!!r,!0)}[_u](t,n,r,i){let s={...this.getDemandedOptions()};return o=>{if(r)throw new Ue(r.message);y(this,Le,"f").nonOptionCount(o),y(this,Le,"f").requiredArguments(o,s);let a=!1;y(this,ti,"f")&&(a=y(this,Le,"f").unknownCommands(o)),y(this,ei,"f")&&!a?y(this,Le,"f").unknownArguments(o,t,n,!!i):y(this,ni,"f")&&y(this,Le,"f").unknownArguments(o,t,{},!1,!1),y(this,Le,"f").limitedChoices(o),y(this,Le,"f").implications(o),y(this,Le,"f").conflicting(o)}}[X_](){z(this,jt,!0,"f")}[si](t){if(typeof t=="string")y(this,H,"f").key[t]=!0;else for(let n of t)y(this,H,"f").key[n]=!0}};function S_(e){return!!e&&typeof e.getInternalMethods=="function"}var GA=ew(b_),tw=GA;var cc={help:{type:"boolean",alias:"h"},version:{type:"boolean"}},nw={var:{type:"string"},"var-file":{type:"string"},environment:{type:"string"},workspace:{type:"string"},source:{type:"string"},root:{type:"string"},now:{type:"string"}},lc={check:{...cc,...nw,format:{type:"string"},"fail-on":{type:"string"},evidence:{type:"boolean"}},graph:{...cc,...nw,json:{type:"boolean"}},explain:cc,rules:cc},rw=`Input:
  --var NAME=VALUE    a root variable; repeatable
  --var-file FILE     a file of root variables, as for terraform; repeatable
  --environment NAME=FILE  check each root with this file of variables as well,
                      as the environment of this name; repeatable
  --workspace NAME    the value of terraform.workspace
  --source DIR        the configuration a plan was made from (default: this
                      directory, if it fits); --no-source looks for none
  --root DIR          the directory all files must lie in (default: the git
                      root)
  --now YYYY-MM-DD    the day to judge certificates by (default: today)
`,iw={check:`Usage: dmslint [options] [paths...]
       dmslint explain <rule>
       dmslint rules
       dmslint graph --json [options] [paths...]

Checks the AWS DMS endpoints in Terraform and OpenTofu: is the connection to
the database encrypted, and is the server verified? Paths are directories (which
are searched), files, plans or states as JSON (only when named), or - for
standard input. Without a path, the current directory is checked.

${rw}
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
`,graph:`Usage: dmslint graph --json [options] [paths...]

Prints the resources of the configurations, plans or states as dmslint sees
them, evaluated: known values plainly, what is unknown with its reason, the
sensitive as "(sensitive)".

${rw}
Example:
  dmslint graph --json prod --var-file prod.tfvars
`,explain:`Usage: dmslint explain <rule>

Prints the page of a rule: what it finds, why it matters, how to fix it.

Example:
  dmslint explain endpoint-plaintext
`,rules:`Usage: dmslint rules

Lists the rules with their levels.
`};function Ws(e,t){let n,r=Number.POSITIVE_INFINITY;for(let i of t){let s=e.length>=3&&i.startsWith(e)?.5:YA(e,i);s<r&&s<=Math.max(1,i.length/3)&&(n=i,r=s)}return n}function YA(e,t){if(Math.abs(e.length-t.length)>10)return Number.POSITIVE_INFINITY;let n=[Array.from({length:t.length+1},(r,i)=>i)];for(let r=1;r<=e.length;r++){let i=[r];for(let s=1;s<=t.length;s++){let o=e[r-1]===t[s-1]?0:1;i[s]=Math.min(n[r-1][s]+1,i[s-1]+1,n[r-1][s-1]+o),r>1&&s>1&&e[r-1]===t[s-2]&&e[r-2]===t[s-1]&&(i[s]=Math.min(i[s],n[r-2][s-2]+1))}n.push(i)}return n[e.length][t.length]}var qe=class extends Error{hint;constructor(t,n="Run dmslint --help for the options."){super(t),this.hint=n}};function sw(e,t,n){let r=tw().parserConfiguration({"camel-case-expansion":!1,"dot-notation":!1,"greedy-arrays":!1,"parse-numbers":!1,"parse-positional-numbers":!1,"populate--":!0,"short-option-groups":!1}).detectLocale(!1).help(!1).version(!1).exitProcess(!1).fail((s,o)=>{throw o??new qe(`${s}.`)}).options({...lc.check,...lc.graph}).parseSync([...e]),i=KA(r);if(r.help===!0)return{kind:"print",text:iw[i]};if(r.version===!0)return{kind:"print",text:`${t}
`};switch(s$(r,lc[i]),i){case"check":return QA(r,n);case"graph":return ZA(r);case"explain":return XA(r);case"rules":return e$(r)}}function KA(e){let[t]=cr(e,"_");return t==="graph"||t==="explain"||t==="rules"?t:"check"}function QA(e,t){return{kind:"check",input:ow(e,dc(e)),formats:r$(e,t),evidence:e.evidence===!0}}function ZA(e){return{kind:"graph",input:ow(e,dc(e).slice(1))}}function XA(e){let[,t,...n]=dc(e);if(t===void 0||n.length>0)throw new qe("explain takes one rule.","Write dmslint explain <rule>; dmslint rules lists them.");return{kind:"explain",rule:t}}function e$(e){if(dc(e).length>1)throw new qe("rules takes nothing more.","To check a directory of that name, write dmslint ./rules.");return{kind:"rules"}}function dc(e){return[...cr(e,"_"),...cr(e,"--")]}function ow(e,t){let n=Us(e,"fail-on")??"error";if(n!=="error"&&n!=="warning"&&n!=="note"&&n!=="never")throw new qe(`--fail-on can't be "${n}".`,"It is one of error, warning, note, never.");let r=cr(e,"var");if(!r.every(s=>/^[^=\s]+=/.test(s)))throw new qe("--var needs a name and a value.","Write --var 'name=value'.");let i=Us(e,"now");if(i!==void 0&&!i$(i))throw new qe(`--now can't be "${i}".`,"Write a day such as --now 2026-01-31.");return{paths:t,failOn:n,variables:r,varFiles:cr(e,"var-file"),environments:cr(e,"environment").map(t$),workspace:Us(e,"workspace"),source:ku(e.source)===!1?!1:Us(e,"source"),root:Us(e,"root"),now:i}}function t$(e){let[,t,n]=/^([^=]+)=(.+)$/s.exec(e)??[];if(t===void 0||n===void 0)throw new qe("--environment needs a name and a file.","Write --environment prod=prod.tfvars.");return{name:t,file:n}}var n$=new Set(["sarif","json","gitlab"]);function r$(e,t){let n=cr(e,"format").map(s=>{let[,o,a]=/^([^=]*)(?:=(.*))?$/s.exec(s);if(!t.includes(o)){let c=Ws(o,t);throw new qe(`There is no format "${o}".`,`${c===void 0?"":`Did you mean ${c}? `}The formats are ${t.join(", ")}.`)}if(a==="")throw new qe(`--format ${o}= needs a file.`,`Write --format ${o}=FILE, or --format ${o} for standard output.`);return{format:o,file:a==="-"?void 0:a}}),r=n.filter(({file:s})=>s===void 0).map(({format:s})=>s),i=r.find(s=>n$.has(s));if(i!==void 0&&r.length>1)throw new qe(`Standard output can't take ${i} beside another format.`,`Give one a file, such as --format ${i}=FILE.`);return n.length===0?[{format:"pretty",file:void 0}]:n}function i$(e){let t=/^\d{4}-\d\d-\d\d$/.test(e)?Date.parse(`${e}T00:00:00Z`):Number.NaN;return!Number.isNaN(t)&&new Date(t).toISOString().startsWith(e)}function s$(e,t){for(let[n,r]of Object.entries(e))if(!(n==="_"||n==="$0"||n==="--"||n==="h")){if(t[n]===void 0){let i=n.length===1?void 0:Ws(n,Object.keys(t));throw new qe(`There is no option ${n.length===1?"-":"--"}${n}.`,i===void 0?void 0:`Did you mean --${i}?`)}if(ku(r)===!1&&t[n].type==="string"&&n!=="source")throw new qe(`There is no option --no-${n}.`)}}function cr(e,t){let n=e[t];return(n===void 0?[]:Array.isArray(n)?n:[n]).map(i=>{if(typeof i!="string"||i===""&&t!=="_"&&t!=="--")throw new qe(`--${t} needs a value.`);return i})}function Us(e,t){return cr({[t]:ku(e[t])},t)[0]}function ku(e){return Array.isArray(e)?e.at(-1):e}function lw(e){let t={format:1,roots:e.roots.map(o$)};return`${Zn(t)}
`}function o$(e){let{path:t,environment:n,acceptedByTerraform:r,lifecycleKnown:i,awsProviderVersion:s,gaps:o}=e,a=[...e.resources.values()].sort((c,l)=>fc(c.address,l.address)).map(a$);return{path:t,environment:n,acceptedByTerraform:r,lifecycleKnown:i,awsProviderVersion:s,gaps:o,resources:a}}function a$(e){let{address:t,mode:n,type:r,name:i,module:s,region:o,incomplete:a,lifecycle:c,change:l}=e;return{address:t,mode:n,type:r,name:i,module:s,key:c$(e),exists:Fi(e.exists),region:o,at:cw(e.at),values:uc(e.values,Fi),references:m$(e.values),places:uc(e.places,cw),incomplete:a,lifecycle:c,change:l&&l$(l)}}function c$({key:e}){switch(e?.kind){case void 0:return;case"string":return e.key;case"number":return e.index;case"unknown":return null}}function l$({actions:e,before:t,replacePaths:n,inherited:r}){return{actions:e,before:t&&uc(t,Fi),replacePaths:n,inherited:[...r].sort(fc)}}function Fi(e){if(e.sensitive&&e.kind!=="unknown"&&e.kind!=="choice"&&e.kind!=="absent"&&e.kind!=="null")return"(sensitive)";switch(e.kind){case"string":case"bool":return e.value;case"number":return d$(e.digits);case"null":return e.missed===void 0?null:u$(e.missed);case"list":return e.items.map(Fi);case"object":{let t=uc(e.entries,Fi);return[...e.entries.keys()].some(n=>n.startsWith("$"))?{$object:t}:t}case"unknown":{let{subject:t,type:n,prefix:r,suffix:i,notNull:s,sensitive:o}=e,a=[...e.reference?[e.reference]:[],...e.madeFrom??[]].map(p$);return{$unknown:Ji(e.reason),subject:t,type:n,references:a.length===0?void 0:a,prefix:o?void 0:r,suffix:o?void 0:i,notNull:s,sensitive:o}}case"choice":return{$choice:f$(e.condition),then:aw(e.then,e),else:aw(e.else,e)};case"absent":return{$absent:!0};case"error":return{$error:e.problem.code,message:e.problem.message}}}function aw(e,{sensitive:t}){return Fi(t&&!e.sensitive?{...e,sensitive:t}:e)}function d$(e){return Qt(e)!==void 0||String(Number(e))===e?Number(e):{$number:e}}function u$({kind:e,in:t,wanted:n,exists:r}){return{$missed:e,in:t,wanted:n,exists:r}}function f$({subject:e,type:t,equals:n,sensitive:r}){return r?`${e} == (sensitive)`:`${e} == ${t==="string"?JSON.stringify(n):n}`}function p$({address:e,attribute:t}){return t===""?e:`${e}.${t}`}function m$(e){let t=new Map,n=(r,i)=>{switch(i.kind){case"unknown":{let s=[...i.reference?[[i.reference,!0]]:[],...(i.madeFrom??[]).map(o=>[o,!1])];for(let[{address:o,attribute:a},c]of s)t.set(JSON.stringify([r,o,a]),{from:r,to:o,attribute:a,exact:c});return}case"choice":n(r,i.then),n(r,i.else);return;case"list":i.items.forEach(s=>{n(r,s)});return;case"object":i.entries.forEach(s=>{n(r,s)})}};for(let[r,i]of e)n(r,i);return[...t.entries()].sort(([r],[i])=>fc(r,i)).map(([,r])=>r)}function cw({source:e,start:t,end:n}){return{path:e.path,start:Ge(e,t),end:Ge(e,n)}}function uc(e,t){let n=Object.create(null);for(let r of[...e.keys()].sort(fc))n[r]=t(e.get(r));return n}function fc(e,t){return e<t?-1:e>t?1:0}function dw(e,{color:t,width:n}){let r=Math.min(n??80,80),i=[],s=[],o,a=()=>{s.length>0&&i.push(...g$(s,r)),s=[]};for(let c of e.replace(/<!--[\s\S]*?-->/g,"").split(/\r?\n/)){let l=/^ {0,3}(`{3,}|~{3,})/.exec(c)?.[1];if(o!==void 0)l?.startsWith(o)?o=void 0:i.push(c===""?"":`    ${c}`);else if(l!==void 0)a(),o=l;else if(c.trim()==="")a(),i.push("");else if(/^#{1,6} /.test(c)){a();let f=vu(c.replace(/^#+ /,""));i.push(t?`\x1B[1m${f}\x1B[22m`:c.startsWith("# ")?f:f.toUpperCase())}else/^\|/.test(c)?(a(),/^[|\s:-]+$/.test(c)||i.push(h$(c))):(/^\s*([-*+]|\d+\.) /.test(c)&&a(),s.push(c))}return a(),`${i.join(`
`).replace(/\n{3,}/g,`

`).replace(/^\n+|\n+$/g,"")}
`}function h$(e){return e.replace(/^\||\|$/g,"").split(/(?<!\\)\|/).map(n=>vu(n.trim())).join("  ")}function vu(e){return e.replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g,(t,n,r)=>/^https?:/.test(r)&&r!==n?`${n} (${r})`:n).replace(/<(https?:[^>]*)>/g,"$1").replace(/\*\*([^*]+)\*\*/g,"$1").replace(/(?<![\w`])([*_])(?!\s)([^*_`]+)(?<!\s)\1(?!\w)/g,"$2").replace(/`([^`]+)`/g,"$1").replace(/\\([\\`*_{}[\]()#+\-.!|<>])/g,"$1")}function g$(e,t){let[,n,r]=/^((?:\s*(?:[-*+]|\d+\.) )?)(.*)$/s.exec(e[0].trimEnd()),i=" ".repeat(n.length),s=[],o=n;for(let a of vu([r,...e.slice(1)].map(c=>c.trim()).join(" ")).split(/\s+/))o.trim()!==""&&o!==n&&o.length+a.length>=t&&(s.push(o),o=i),o+=o===n||o===i?a:` ${a}`;return[...s,o]}function uw(e,t=()=>performance.now()){let n=t()+1e3,r=!1;return{tell(i){if(!e.isTTY)return;let s=t();s<n||(n=s+100,r=!0,e.write(`\r\x1B[2K${i.slice(0,(e.columns??80)-1)}`))},clear(){r&&e.write("\r\x1B[2K"),r=!1}}}function mw(e,t,n){try{return y$(e,t,n)}catch(r){return r instanceof qe?Su(t,`${he(r.message)} ${he(r.hint)}`):gw(t,r)}}function y$(e,t,n){let r=sw(e,n.version,Object.keys(n.formats));switch(r.kind){case"print":return t.stdout.write(r.text),0;case"rules":return t.stdout.write(w$(n.rules)),0;case"explain":return t.stdout.write(dw(k$(r.rule,n),hw(t))),0;case"graph":{let{graph:i,report:s}=fw(r.input,!1,t,n);return t.stdout.write(lw(i)),s.diagnostics.some(({severity:o})=>o==="error")?2:0}case"check":{let{report:i}=fw(r.input,r.evidence,t,n);return Math.max(i.exitCode,...r.formats.map(s=>_$(i,s,t,n)))}}}function fw(e,t,n,r){let{now:i,workspace:s,...o}=e,a=uw(n.stderr),c=r.check({...o,evidence:t,workspace:s??(n.env.TF_WORKSPACE||void 0),now:i===void 0?new Date:new Date(`${i}T00:00:00Z`),cwd:n.cwd,env:n.env,stdin:e.paths.includes("-")?b$(n):void 0,progress:a.tell});return a.clear(),n.stderr.write(c.report.diagnostics.map(l=>`${fb(l)}
`).join("")),c}function b$(e){try{return e.stdin()}catch(t){throw new qe(`Standard input can't be read (${yw(t)}).`,"Pipe a file into dmslint -.")}}function _$(e,{format:t,file:n},r,i){let s=i.formats[t];if(s===void 0)throw new qe(`There is no format "${t}".`);try{if(n===void 0)return r.stdout.write(s(e,hw(r))),0;let o=s(e,{color:!1,width:void 0}),a=xu.default.resolve(r.cwd,n);try{return(0,pc.mkdirSync)(xu.default.dirname(a),{recursive:!0}),(0,pc.writeFileSync)(a,o),0}catch(c){return Su(r,`${he(n)} can't be written: ${v$(c)}.`)}}catch(o){return gw(r,o)}}function hw({stdout:e,env:t}){return{color:(t.FORCE_COLOR===void 0||t.FORCE_COLOR===""?void 0:t.FORCE_COLOR!=="0"&&t.FORCE_COLOR!=="false")??(!t.NO_COLOR&&e.isTTY&&t.TERM!=="dumb"),width:e.columns}}function w$(e){let t=Math.max(...e.map(({id:n})=>n.length));return e.map(({id:n,level:r,title:i})=>`${n.padEnd(t)}  ${r.padEnd(7)}  ${i}
`).join("")}function k$(e,{rules:t,page:n}){let r=t.map(s=>s.id);if(r.includes(e))return n(e);let i=Ws(e,r);throw new qe(`There is no rule "${e}".`,i===void 0?"dmslint rules lists them.":`Did you mean ${i}?`)}function Su(e,t){return e.stderr.write(`dmslint: ${t}
`),2}function gw(e,t){let n=t instanceof Error?t.name:typeof t;return Su(e,`this is a bug in dmslint (${he(n)}), not in what it read. DMSLINT_DEBUG=1 shows where; please report it: https://github.com/dmslint/dmslint/issues`),e.env.DMSLINT_DEBUG==="1"&&e.stderr.write(`${t instanceof Error?t.stack:String(t)}
`),2}function yw(e){return e.code??"unknown error"}function v$(e){let t=yw(e);return pw[t]===void 0?t:`${pw[t]} (${t})`}var pw={EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"a part of its path is a file",EEXIST:"a part of its path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};process.exitCode=mw(process.argv.slice(2),Wb(),{check:sb,formats:Lb,rules:Nt,page:ao,version:Va});
