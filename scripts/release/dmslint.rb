# A template: release.yml puts version and checksum in, and attaches it to the release for a tap.
class Dmslint < Formula
  desc "Linter for Terraform: are AWS DMS connections encrypted and verified?"
  homepage "https://github.com/dmslint/dmslint"
  url "https://github.com/dmslint/dmslint/releases/download/v@VERSION@/dmslint-@VERSION@.tgz"
  sha256 "@SHA256@"
  license "Apache-2.0"

  depends_on "node"

  def install
    system "npm", "install", *std_npm_args
    bin.install_symlink libexec.glob("bin/*")
    generate_completions_from_executable(bin/"dmslint", "completion", shells: [:bash, :zsh, :fish])
  end

  test do
    (testpath/"main.tf").write <<~HCL
      resource "aws_dms_endpoint" "test" {
        endpoint_id   = "test"
        endpoint_type = "source"
        engine_name   = "mysql"
      }
    HCL
    assert_match "endpoint-plaintext", shell_output("#{bin}/dmslint --format compact", 1)
  end
end
